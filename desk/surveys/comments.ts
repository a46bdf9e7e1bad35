import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { SurveyComment } from '../../core/api/surveys.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import { methodText, monthText } from './figures.ts'
import { said, surveyPageWords } from './words.ts'

/** How many are shown at once. */
const STEP = 20
/** As many as the server answers with. */
const MOST = 500

/** What people wrote, some at a time, for staff alone. */
export class DeskSurveyComments extends DeskElement {
	static override properties: PropertyDeclarations = {
		comments: { attribute: false },
		service: { attribute: false },
		erase: { attribute: false },
		trouble: { state: true },
		done: { state: true },
		shown: { state: true },
	}

	declare comments: SurveyComment[]
	/** Gives a service its name. */
	declare service: (slug: string) => string
	/** Empties the comment of an answer, by its id. */
	declare erase: (answer: string) => Promise<unknown>
	declare trouble: string
	declare done: string
	/** How many are shown. */
	declare shown: number

	constructor() {
		super()
		this.comments = []
		this.service = slug => slug
		this.shown = STEP
		this.trouble = this.done = ''
	}

	protected override willUpdate(changed: PropertyValues): void {
		if (changed.has('comments')) this.shown = STEP
	}

	/** Ends at the first of those that came. */
	#more(): void {
		const next = this.shown
		this.shown += STEP
		this.focusOn(`#sila-comment-${next}`)
	}

	/** What tells who wrote it can be taken out, once that was confirmed. */
	async #erase(answer: string): Promise<void> {
		const { comments: words } = surveyPageWords()
		this.trouble = this.done = ''
		if (!(await confirm(words.eraseAsk, words.eraseYes))) return
		try {
			await this.erase(answer)
			this.done = words.erased
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.focusOn('#sila-comments')
	}

	#comment({ answer, month, method, service, question, text }: SurveyComment, i: number): TemplateResult {
		const where = [monthText(month), methodText(method), service ? this.service(service) : '']
		return html`<li id="sila-comment-${i}" tabindex="-1">
			<p class="sila-hint">${where.filter(Boolean).join(' · ')}${question ? html`<br>${said(question)}` : nothing}</p>
			<p class="task-text"><bdi>${text}</bdi></p>
			${answer === null ? nothing : html`<div class="sila-actions"><button type="button" class="sila-button quiet" @click=${() => this.#erase(answer)}>${icon('trash')} ${surveyPageWords().comments.erase}</button></div>`}
		</li>`
	}

	protected override render(): TemplateResult {
		const { comments: words, more } = surveyPageWords()
		const { comments, shown } = this
		return html`<section class="sila-card survey-part survey-comments" aria-labelledby="sila-comments">
			<h2 id="sila-comments" tabindex="-1">${words.heading} ${comments.length ? html`<span class="sila-number">(${comments.length})</span>` : nothing}</h2>
			<p class="sila-hint">${words.hint}</p>
			${troubleAt(this.trouble)}
			<p role="status" class="sila-done">${this.done}</p>
			${
				comments.length === 0
					? html`<p>${words.none}</p>`
					: html`<ul class="tasks">${comments.slice(0, shown).map((comment, i) => this.#comment(comment, i))}</ul>`
			}
			${comments.length > shown ? html`<button type="button" class="sila-button sila-more" @click=${this.#more}>${more}</button>` : nothing}
			${comments.length === MOST ? html`<p class="sila-hint">${words.newest}</p>` : nothing}
		</section>`
	}
}

customElements.define('desk-survey-comments', DeskSurveyComments)
