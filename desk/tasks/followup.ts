import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import type { SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { since } from '../cases/parts.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { surveyWords } from '../spoken.ts'
import { recount } from './count.ts'
import { contacted, type FollowUp } from './data.ts'
import { taskWords } from './words.ts'

/** Notes that were begun, by the follow-up's id. */
const notes = rememberedInputs<string>('followup')

/** What was answered, where it tells why: the points of the first question, and the words. */
function told({ expand }: FollowUp): TemplateResult {
	const answer = expand?.answer
	const { questions = [] } = (answer?.expand?.version?.content ?? {}) as { questions?: SurveyQuestion[] }
	const [first] = questions
	const points = first && Number((answer?.answers as SurveyAnswers | undefined)?.[first.id])
	const rating = points && surveyWords().ratings[points - 1]
	return html`${points ? html`<p>${first?.text[language()]} <strong>${fill(taskWords().points, { points, rating: rating || '' })}</strong></p>` : nothing}
		${answer?.comment ? html`<p class="task-text"><bdi>${answer.comment}</bdi></p>` : nothing}`
}

/**
 * Somebody who wants to be contacted: what they said, the way to their case, and that it was done.
 *
 * @fires followup-settled - They were contacted, which is stored; a `Saved`.
 */
export class DeskFollowup extends DeskElement {
	static override properties: PropertyDeclarations = {
		entry: { attribute: false },
		address: { attribute: false },
		settle: { attribute: false },
	}

	declare entry: FollowUp
	/** Where their case is seen. */
	declare address: string
	declare settle: typeof contacted
	readonly #form = new DeskForm(this, {
		fields: () => [],
		control: () => 'textarea',
		send: () => this.#done(),
	})

	constructor() {
		super()
		this.settle = contacted
	}

	get busy(): boolean {
		return this.#form.busy
	}

	async #done(): Promise<void> {
		const { id } = this.entry
		await this.settle(id, notes.get(id)?.trim() ?? '')
		notes.delete(id)
		await tellSaved(this, 'followup-settled')
		recount()
	}

	protected override render(): TemplateResult {
		const words = taskWords()
		const { id, created } = this.entry
		const note = `sila-note-${id}`
		return html`${told(this.entry)}
			<p class="sila-hint">${words.wanted} ${since(created)}</p>
			<form class="step" @submit=${this.#form.submit}>
				<label for=${note}>${words.note} <small class="sila-hint">${words.noteHint}</small></label>
				<textarea id=${note} class="sila-input" rows="2" .value=${notes.get(id) ?? ''}
					@input=${(event: Event) => notes.set(id, (event.target as HTMLTextAreaElement).value)}></textarea>
				<div class="sila-actions"><a class="sila-button" href=${this.address}>${icon('arrow-left')} ${words.openToContact}</a>
					<button class="sila-button primary" ?disabled=${this.busy}>${words.contact}</button></div>
				${troubleAt(this.#form.notice)}
			</form>`
	}
}

customElements.define('desk-followup', DeskFollowup)
