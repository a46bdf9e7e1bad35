import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import { stepsFrom } from '../../core/case/process.ts'
import { withReady } from '../../core/case/ready-text.ts'
import { mayStep } from '../cases/acts.ts'
import { saveCase } from '../cases/data.ts'
import { stepPreview } from '../cases/step-parts.ts'
import { kindWords } from '../cases/words.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { processWords } from '../spoken.ts'
import { readyFacts } from '../texts/ready.ts'
import type { AssignedCase } from './data.ts'
import { way } from './way.ts'
import { matterWords } from './words.ts'

const drafts = rememberedInputs<string>('answer')
const process = { process: INQUIRY_PROCESS }

/**
 * Where an inquiry is answered: a box that stands open under the question, for as long as an answer is owed. The answer is
 * a step of its own and no message.
 *
 * @fires case-changed - It is answered, or somebody else was first; a `Saved`.
 */
export class DeskAnswer extends DeskElement {
	static override properties: PropertyDeclarations = {
		matter: { attribute: false },
		save: { attribute: false },
		mayAnswer: { attribute: false },
		text: { state: true },
		done: { state: true },
	}

	declare matter: AssignedCase
	declare save: typeof saveCase
	/** Whether the account may. */
	declare mayAnswer: () => boolean
	declare text: string
	declare done: boolean
	readonly #form = new DeskForm(this, {
		fields: () => ['answer'],
		control: () => '#sila-answer',
		check: () => (this.text.trim() ? {} : { answer: processWords().asks.answer }),
		send: () => this.#send(),
		read: ({ codes, fields, text }) =>
			codes.revision
				? { answer: kindWords.inquiry.stale }
				: { answer: fields.answer ?? fields.status ?? text },
		otherwise: '#sila-answer',
	})

	constructor() {
		super()
		this.save = saveCase
		this.mayAnswer = () => mayStep(this.matter.record, 'answered', process)
		this.text = ''
		this.done = false
	}

	get busy(): boolean {
		return this.#form.busy
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get('matter') as AssignedCase | undefined
		const { id, answer } = this.matter.record
		if (changed.has('matter') && before?.record.id !== id) this.text = drafts.get(id) ?? answer ?? ''
	}

	#write(text: string): void {
		this.text = text
		this.done = false
		drafts.set(this.matter.record.id, text)
		this.#form.changed('answer')
	}

	async #send(): Promise<void> {
		const { record } = this.matter
		try {
			await this.save(record, { answer: this.text, status: 'answered' })
		} catch (error) {
			if (trouble(error, true).codes.revision) await tellSaved(this, 'case-changed')
			throw error
		}
		drafts.delete(record.id)
		this.text = ''
		await tellSaved(this, 'case-changed')
		this.done = true
	}

	readonly #submit = async (event: Event): Promise<void> => {
		if (await this.#form.submit(event)) await this.focusOn('.sila-done')
	}

	#box(): TemplateResult {
		const words = matterWords().answering
		const asked = {
			id: 'sila-answer',
			label: words.label,
			hint: words.hint,
			wrong: this.#form.wrong('answer'),
		}
		return html`<form class="step answer" novalidate @submit=${this.#submit}>
			${field(
				asked,
				({
					about,
					invalid,
				}) => html`<textarea id="sila-answer" class="sila-input" rows="5" dir="auto" aria-invalid=${invalid}
					aria-describedby=${about} .value=${this.text} ?readonly=${this.busy}
					@input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}></textarea>`,
			)}
			<desk-ready .association=${this.matter.record.association} .use=${'answer'} .facts=${readyFacts(this.matter)}
				@text-ready=${(event: CustomEvent<string>) => this.#write(withReady(this.text, event.detail))}></desk-ready>
			${stepPreview(this.matter, way.words(this.matter, 'answered'))}
			${troubleAt(this.#form.notice)}
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${words.send}</button></div>
		</form>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const { record } = this.matter
		const owed = stepsFrom(process, record.status as never, 'staff').some(({ to }) => to === 'answered')
		const open = owed && this.mayAnswer()
		if (!open && !this.done) return nothing
		return html`<section class="sila-card" aria-labelledby="sila-answer-title">
			<h2 id="sila-answer-title">${matterWords().answering.title}</h2>
			${open ? this.#box() : nothing}
			<p role="status" class="sila-done" tabindex="-1">${this.done ? matterWords().answering.done : ''}</p>
		</section>`
	}
}

customElements.define('desk-answer', DeskAnswer)
