import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CasesRecord, ErasureRequestsRecord } from '../../core/api/collections.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill, foldDigits, tidy } from '../../core/language/text.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { stepForm } from '../frame/step-form.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { erasureWords } from './erasure-words.ts'
import { kindWords } from './words.ts'

/** Answers that were typed and not sent yet, by the request they are for. */
const answers = rememberedInputs<string>('erasure')

export type Decision = 'granted' | 'refused'

const list = (title: string, entries: string[]) =>
	html`<div><p><strong>${title}</strong></p><ul class="bullets">${entries.map(entry => html`<li>${entry}</li>`)}</ul></div>`

/**
 * The decision on a request for erasure. It is granted only by typing the reference, since nothing brings the data back,
 * and refused only with an answer, which stays until it is sent.
 *
 * @fires erasure-decided - It is stored; a `Saved`, whose `target.decision` says which.
 */
export class DeskErasureDecision extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		request: { attribute: false },
		decide: { attribute: false },
		decision: { state: true },
		typed: { state: true },
		busy: { state: true },
		wrong: { state: true },
		answerWrong: { state: true },
		alone: { state: true },
	}

	/** The case. */
	declare record: CasesRecord
	declare request: ErasureRequestsRecord
	/** Stores a decision. */
	declare decide: (id: string, decision: Decision, answer: string, alone?: string) => Promise<unknown>
	/** Which one is being taken. */
	declare decision: Decision | undefined
	declare typed: string
	declare busy: boolean
	declare wrong: string
	declare answerWrong: string
	/** Why one person decides, where the server asks for it: nobody else may agree. Undefined while it does not. */
	declare alone: string | undefined

	constructor() {
		super()
		this.typed = this.wrong = this.answerWrong = ''
		this.busy = false
	}

	#choose(decision: Decision | undefined): void {
		this.decision = decision
		this.typed = this.wrong = this.answerWrong = ''
		const first = { granted: '#sila-erase-reference', refused: '#sila-erase-answer' }
		this.focusOn(decision ? first[decision] : '#sila-erase')
	}

	/** What stops a decision before it is sent. */
	#check(answer: string): boolean {
		const words = erasureWords()
		const { owner, number } = kindWords[this.record.kind]
		const digits = foldDigits(this.typed).replace(/\D/g, '')
		const other = this.decision === 'granted' && digits !== this.record.reference
		this.wrong = other ? fill(words.mismatch, { number }) : ''
		this.answerWrong = this.decision === 'refused' && !answer ? fill(words.noAnswer, { owner }) : ''
		return !this.wrong && !this.answerWrong
	}

	async #submit(event: Event): Promise<void> {
		event.preventDefault()
		if (this.busy) return
		const answer = tidy(answers.get(this.request.id) ?? '')
		if (this.#check(answer)) await this.#store(answer)
		if (this.answerWrong) await this.focusOn('#sila-erase-answer')
		else if (this.wrong)
			await this.focusOn(this.alone === undefined ? '#sila-erase-reference, .primary' : '#sila-erase-alone')
	}

	async #store(answer: string): Promise<void> {
		if (!this.decision) return
		this.busy = true
		try {
			await this.decide(this.request.id, this.decision, answer, ...(this.alone ? [this.alone] : []))
			answers.delete(this.request.id)
			await tellSaved(this, 'erasure-decided')
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.answerWrong = fields.answer ?? ''
			if (fields.alone_reason) this.alone ??= ''
			this.wrong = fields.answer ? '' : (fields.alone_reason ?? fields.state ?? text)
		}
		this.busy = false
	}

	#answerBox(): TemplateResult {
		const { owner } = kindWords[this.record.kind]
		const type = (event: Event) => {
			answers.set(this.request.id, (event.target as HTMLTextAreaElement).value)
			this.answerWrong = ''
		}
		return html`<div>
			<label for="sila-erase-answer">${fill(erasureWords().answer, { owner })}</label>
			<textarea id="sila-erase-answer" class="sila-input" rows="3" maxlength="3000" dir="auto" aria-invalid=${this.answerWrong ? 'true' : 'false'}
				aria-describedby="sila-erase-answer-trouble" .value=${answers.get(this.request.id) ?? ''} ?readonly=${this.busy} @input=${type}></textarea>
			${troubleAt(this.answerWrong, 'sila-erase-answer-trouble')}
		</div>`
	}

	#referenceBox(): TemplateResult {
		const words = erasureWords()
		const { kind, reference } = this.record
		const type = (event: Event) => {
			this.typed = (event.target as HTMLInputElement).value
			this.wrong = ''
		}
		return html`<div class="erasure-lists">${list(words.goes, words.gone)}${list(words.stays, words.left)}</div>
			<div>
				<label for="sila-erase-reference">${fill(words.confirm, { number: kindWords[kind].number })} <bdi dir="ltr">${formatReference(reference)}</bdi></label>
				<input id="sila-erase-reference" class="sila-input" inputmode="numeric" autocomplete="off" dir="ltr" aria-invalid=${this.wrong ? 'true' : 'false'}
					aria-describedby="sila-erase-trouble" .value=${this.typed} @input=${type}>
			</div>`
	}

	#aloneBox(): TemplateResult | typeof nothing {
		if (this.alone === undefined) return nothing
		const type = (event: Event) => {
			this.alone = (event.target as HTMLTextAreaElement).value
			this.wrong = ''
		}
		return html`<div>
			<label for="sila-erase-alone">${erasureWords().alone}</label>
			<textarea id="sila-erase-alone" class="sila-input" rows="2" maxlength="2000" dir="auto" aria-describedby="sila-erase-trouble" .value=${this.alone} @input=${type}></textarea>
		</div>`
	}

	protected override render(): TemplateResult {
		const words = erasureWords()
		const granted = this.decision === 'granted'
		if (!this.decision)
			return html`<div class="sila-actions">
				<button type="button" class="sila-button" id="sila-erase" @click=${() => this.#choose('granted')}>${words.grant}</button>
				<button type="button" class="sila-button" @click=${() => this.#choose('refused')}>${words.refuse}</button>
			</div>`
		return stepForm(
			{
				submit: event => this.#submit(event),
				busy: this.busy,
				trouble: this.wrong,
				troubleId: 'sila-erase-trouble',
				label: granted ? words.erase : words.send,
				grave: granted,
				leave: () => this.#choose(undefined),
			},
			html`${granted ? this.#referenceBox() : this.#answerBox()}${this.#aloneBox()}`,
		)
	}
}

customElements.define('desk-erasure-decision', DeskErasureDecision)
