import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { mayWrite } from '../cases/acts.ts'
import { saveCase } from '../cases/data.ts'
import { kindWords } from '../cases/words.ts'
import { DeskElement } from '../frame/element.ts'
import { DeskForm, Refused } from '../frame/form.ts'
import { stepForm } from '../frame/step-form.ts'
import { trouble } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import type { AssignedCase } from './data.ts'
import { awayText, officerBoxes, officerChoice, refusing, titleOf } from './officers.ts'
import { matterWords } from './words.ts'

/** Of whom a case may be about: those a complaint names, those who decided what is objected to, or nobody. */
function aboutOf({ kind, topic }: AssignedCase['record']): 'complaint' | 'objection' | undefined {
	if (kind === 'complaint') return 'complaint'
	return topic === 'objection' ? 'objection' : undefined
}

/**
 * Who holds a complaint or an inquiry, and for a complaint whom it is about. Both can be changed wherever it stands,
 * and together, since nobody may hold a complaint about themselves.
 *
 * @fires case-changed - It is saved, or somebody else was first; a `Saved`.
 */
export class DeskHolder extends DeskElement {
	static override properties: PropertyDeclarations = {
		matter: { attribute: false },
		save: { attribute: false },
		open: { state: true },
		holder: { state: true },
		about: { state: true },
		done: { state: true },
	}

	declare matter: AssignedCase
	declare save: typeof saveCase
	/** The form is. */
	declare open: boolean
	/** Id of the officer who was chosen. */
	declare holder: string | undefined
	/** Ids of those who were ticked. */
	declare about: string[] | undefined
	declare done: string
	readonly #form = new DeskForm(this, {
		fields: () => [],
		control: () => '.primary',
		send: () => this.#send(),
		otherwise: '.primary',
	})

	constructor() {
		super()
		this.save = saveCase
		this.open = false
		this.done = ''
	}

	#choose(change: { holder?: string; about?: string[] }): void {
		Object.assign(this, change)
		this.#form.clear()
		this.done = ''
	}

	get busy(): boolean {
		return this.#form.busy
	}

	#begin(): void {
		this.open = true
		this.done = ''
		this.focusOn('input:not(:disabled)')
	}

	#close(): void {
		this.open = false
		this.holder = this.about = undefined
		this.#form.clear()
	}

	#leave(): void {
		this.#close()
		this.focusOn('.holder-change')
	}

	async #send(): Promise<void> {
		const { record } = this.matter
		try {
			await this.save(record, {
				...(this.holder !== undefined && { assigned_to: this.holder }),
				...(this.about && { about_officers: this.about }),
			})
		} catch (error) {
			if (!trouble(error, true).codes.revision) throw error
			await tellSaved(this, 'case-changed')
			throw new Refused({}, kindWords[record.kind].stale)
		}
		await tellSaved(this, 'case-changed')
		this.#close()
		this.done = matterWords().saved
		await this.focusOn('.holder-done')
	}

	get #of(): 'complaint' | 'inquiry' {
		return this.matter.record.kind === 'inquiry' ? 'inquiry' : 'complaint'
	}

	/** Of whom it may be about, where this account says so. */
	get #aboutWhom(): ReturnType<typeof aboutOf> {
		const { record, shown } = this.matter
		return shown.has('delicate') && mayWrite(record, 'about_officers') ? aboutOf(record) : undefined
	}

	#present(): TemplateResult {
		const { record, officers } = this.matter
		const officer = officers.find(({ id }) => id === record.assigned_to)
		const words = matterWords()
		if (!officer) return html`<p>${(record.restricted ? words.nobodyNamed : words.nobody)[this.#of]}</p>`
		const away = awayText(officer, officers)
		return html`<p><strong><bdi>${officer.name}</bdi></strong> <span class="sila-hint">${titleOf(officer)}</span></p>
			${away ? html`<p class="sila-hint">${away}</p>` : nothing}`
	}

	#concerned(): TemplateResult | typeof nothing {
		const { record, officers } = this.matter
		const words = matterWords()
		const named = officers.filter(({ id }) => record.about_officers.includes(id))
		if (named.length === 0) return nothing
		const { names, barred } = words.about[record.topic === 'objection' ? 'objection' : 'complaint']
		return html`<p>${names}: ${named.map(({ name }, i) => html`${i ? words.between : nothing}<bdi>${name}</bdi>`)}. ${barred}</p>`
	}

	#aboutBoxes(of: 'complaint' | 'objection', chosen: string[]): TemplateResult {
		const { legend, hint } = matterWords().about[of]
		const { officers } = this.matter
		return html`<fieldset class="fact">
			<legend>${legend}</legend>
			<p class="sila-hint">${hint}</p>
			${officerBoxes({ id: 'sila-about', officers, chosen }, about => this.#choose({ about }))}
		</fieldset>`
	}

	#ask(): TemplateResult {
		const words = matterWords()
		const { record, officers } = this.matter
		const about = this.about ?? record.about_officers
		const of = this.#aboutWhom
		return stepForm(
			{
				submit: this.#form.submit,
				busy: this.busy,
				trouble: this.#form.notice,
				label: words.save,
				leave: () => this.#leave(),
			},
			html`${of && officers.length ? this.#aboutBoxes(of, about) : nothing}
				<fieldset class="fact"><legend>${words.holder[this.#of]}</legend>
					${officerChoice({
						id: 'sila-holder',
						officers,
						about,
						objection: record.topic === 'objection',
						...refusing(record),
						value: this.holder ?? record.assigned_to,
						give: holder => this.#choose({ holder }),
					})}
				</fieldset>`,
		)
	}

	protected override render(): TemplateResult {
		const words = matterWords()
		const of = this.#aboutWhom
		const change = of ? words.about[of].change : words.changeHolder
		return html`<section class="sila-card holder" aria-labelledby="sila-holder-title">
			<h2 id="sila-holder-title">${words.holder[this.#of]}</h2>
			${this.#present()}${this.#concerned()}
			${
				this.open
					? this.#ask()
					: !mayWrite(this.matter.record, 'assigned_to')
						? nothing
						: html`<div class="sila-actions"><button type="button" class="sila-button holder-change" @click=${this.#begin}>${change}</button></div>`
			}
			<p role="status" class="sila-done holder-done" tabindex="-1">${this.done}</p>
		</section>`
	}
}

customElements.define('desk-holder', DeskHolder)
