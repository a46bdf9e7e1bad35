import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { REASON } from '../../core/access/looks.ts'
import type { ReasonGiven, ReasonQuery } from '../../core/api/cases.ts'
import { fill } from '../../core/language/text.ts'
import { send } from '../api.ts'
import { hour, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { byReason } from './by-reason.ts'
import { reasonWords } from './reason-words.ts'
import type { AnyCase } from './types.ts'

const drafts = rememberedInputs<string>('reason')
const PATIENCE = 30_000
const giveReason = (query: ReasonQuery): Promise<ReasonGiven> => send('staff/reason', query, {}, PATIENCE)

/**
 * What of a case is shown by a reason alone: it is asked for, and shown once it was given and written down.
 *
 * @fires case-changed - A reason was given, and the case shows more; a `Saved`.
 */
export class DeskReason extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		give: { attribute: false },
		reason: { state: true },
		until: { state: true },
	}

	declare theCase: AnyCase
	declare give: typeof giveReason
	/** What was typed. */
	declare reason: string
	/** Until when it is shown; empty where the reason was given before this page was opened. */
	declare until: string
	readonly #form = new DeskForm(this, {
		fields: () => ['reason'],
		control: () => '#sila-reason',
		check: () => (this.reason.trim().length < REASON.least ? { reason: reasonWords().short } : {}),
		send: () => this.#send(),
		otherwise: '.primary',
	})

	constructor() {
		super()
		this.give = giveReason
		this.reason = this.until = ''
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get('theCase') as AnyCase | undefined
		const { id } = this.theCase.record
		if (changed.has('theCase') && before?.record.id !== id) this.reason = drafts.get(id) ?? ''
	}

	get busy(): boolean {
		return this.#form.busy
	}

	async #send(): Promise<void> {
		const { until } = await this.give({ case: this.theCase.record.id, reason: this.reason })
		this.until = until
		this.reason = ''
		drafts.delete(this.theCase.record.id)
		await tellSaved(this, 'case-changed')
		await this.focusOn('#sila-reason-given')
	}

	#ask(): TemplateResult {
		const words = reasonWords()
		const parts = {
			id: 'sila-reason',
			label: words.label,
			hint: words.hint,
			wrong: this.#form.wrong('reason'),
		}
		const type = (event: Event) => {
			this.reason = (event.target as HTMLTextAreaElement).value
			drafts.set(this.theCase.record.id, this.reason)
			this.#form.changed('reason')
		}
		return html`<p>${words.lead}</p>
			<form novalidate @submit=${this.#form.submit}>
				<div class="fact">${field(
					parts,
					({ about, invalid }) =>
						html`<textarea id="sila-reason" class="sila-input" rows="2" maxlength=${REASON.most} dir="auto" aria-invalid=${invalid} aria-describedby=${about} .value=${this.reason} @input=${type}></textarea>`,
				)}</div>
				${troubleAt(this.#form.notice)}
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${words.show}</button></div>
			</form>`
	}

	#given(): TemplateResult {
		const words = reasonWords()
		const until = parse(this.until)
		return html`<p class="sila-hint" id="sila-reason-given" tabindex="-1">${until ? fill(words.until, { until: hour(until) }) : words.given}</p>`
	}

	protected override render(): TemplateResult {
		return html`<section class="sila-card" aria-labelledby="sila-reason-title">
			<h2 id="sila-reason-title">${reasonWords().title}</h2>
			${byReason(this.theCase) === 'given' ? this.#given() : this.#ask()}
		</section>`
	}
}

customElements.define('desk-reason', DeskReason)
