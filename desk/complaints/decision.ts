import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { mayWrite } from '../cases/acts.ts'
import { saveCase } from '../cases/data.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { stepForm } from '../frame/step-form.ts'
import { tellSaved } from '../saved.ts'
import type { AssignedCase } from './data.ts'
import { officerBoxes } from './officers.ts'
import { matterWords } from './words.ts'

/** What was decided: some officers, nobody of the association, or nothing yet. */
type Choice = 'some' | 'nobody' | ''

/**
 * Whom a complaint in the complainant's own words is about: senior management says so, once. Until then it is given to
 * nobody.
 *
 * @fires case-changed - It is decided, or somebody else was first; a `Saved`.
 */
export class DeskDecision extends DeskElement {
	static override properties: PropertyDeclarations = {
		matter: { attribute: false },
		save: { attribute: false },
		choice: { state: true },
		named: { state: true },
	}

	declare matter: AssignedCase
	declare save: typeof saveCase
	declare choice: Choice
	/** Ids of the officers who are meant. */
	declare named: string[]
	readonly #form = new DeskForm(this, {
		fields: () => ['choice', 'about_officers'],
		control: field => (field === 'choice' ? '#sila-decision-some' : '#sila-decision-0'),
		check: () => this.#wrong(),
		send: () => this.#send(),
		otherwise: '.primary',
	})

	constructor() {
		super()
		this.save = saveCase
		this.choice = ''
		this.named = []
	}

	#wrong(): Record<string, string> {
		const words = matterWords().decision
		if (!this.choice) return { choice: words.choose }
		return this.choice === 'some' && this.named.length === 0 ? { about_officers: words.nobodyChosen } : {}
	}

	async #send(): Promise<void> {
		const { record } = this.matter
		const about = this.choice === 'some' ? [...new Set([...record.about_officers, ...this.named])] : null
		try {
			await this.save(record, { about_decided: true, ...(about && { about_officers: about }) })
		} finally {
			await tellSaved(this, 'case-changed')
		}
	}

	get busy(): boolean {
		return this.#form.busy
	}

	#way(choice: Exclude<Choice, ''>): TemplateResult {
		const choose = () => {
			this.choice = choice
			this.#form.changed('choice')
		}
		return html`<div class="officer-option">
			<input type="radio" name="sila-decision" id="sila-decision-${choice}" aria-describedby="sila-decision-choice"
				.checked=${this.choice === choice} @change=${choose}>
			<label for="sila-decision-${choice}">${matterWords().decision[choice]}</label>
		</div>`
	}

	#officers(): TemplateResult {
		const words = matterWords()
		const name = (named: string[]) => {
			this.named = named
			this.#form.changed('about_officers')
		}
		const { officers } = this.matter
		return html`<fieldset class="fact" aria-describedby="sila-decision-officers">
			<legend>${words.about.complaint.legend}</legend>
			${troubleAt(this.#form.wrong('about_officers'), 'sila-decision-officers')}
			${officerBoxes({ id: 'sila-decision', officers, chosen: this.named, titled: true }, name)}
		</fieldset>`
	}

	#ask(): TemplateResult {
		const words = matterWords().decision
		const { submit, busy, notice: trouble } = this.#form
		return html`<p>${words.lead}</p>
			${stepForm(
				{ submit, busy, trouble, label: words.decide },
				html`<fieldset class="fact"><legend>${words.question}</legend>
						${troubleAt(this.#form.wrong('choice'), 'sila-decision-choice')}
						<div class="officer-options">${this.#way('some')}${this.#way('nobody')}</div>
					</fieldset>
					${this.choice === 'some' ? this.#officers() : nothing}`,
			)}`
	}

	protected override render(): TemplateResult | typeof nothing {
		const { record } = this.matter
		const { about_words: said, about_decided: decided } = record
		if (!said) return nothing
		const words = matterWords().decision
		return html`<section class="sila-card decision" aria-labelledby="sila-decision-title">
			<h2 id="sila-decision-title">${words.title}</h2>
			<blockquote class="written"><bdi>${said}</bdi></blockquote>
			${decided ? html`<p class="sila-hint">${words.decided}</p>` : mayWrite(record, 'about_decided') ? this.#ask() : html`<p class="sila-hint">${words.lead}</p>`}
		</section>`
	}
}

customElements.define('desk-decision', DeskDecision)
