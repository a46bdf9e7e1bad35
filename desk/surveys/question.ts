import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { fill } from '../../core/language/text.ts'
import { check, type Form, line, select, type Values } from '../frame/controls.ts'
import { DeskElement } from '../frame/element.ts'
import type { Wrong } from '../frame/form.ts'
import { icon } from '../frame/page-icons.ts'
import { blankOption, type QuestionDraft } from './draft.ts'
import { makingWords } from './making-words.ts'
import { surveyPageWords } from './words.ts'

const MOST_OPTIONS = 12

/** What a question became. */
export interface QuestionChange {
	question: QuestionDraft
	/** The control that was written into, by its name: what was wrong with it is over. */
	name?: string
	/** Where to go on, as a selector. */
	focus?: string
}

/**
 * One question as it is written.
 *
 * @fires question-changed - `detail` is a QuestionChange.
 * @fires question-moved - `detail` is -1 for earlier, 1 for later.
 * @fires question-removed - It is to go.
 */
export class DeskSurveyQuestion extends DeskElement {
	static override properties: PropertyDeclarations = {
		question: { attribute: false },
		i: { attribute: false },
		count: { attribute: false },
		wrong: { attribute: false },
	}

	declare question: QuestionDraft
	/** Its place, from 0. */
	declare i: number
	/** How many questions there are. */
	declare count: number
	/** What is wrong, by the name of its control. */
	declare wrong: Wrong

	#tell(name: string, detail?: unknown): void {
		this.dispatchEvent(new CustomEvent(name, { detail }))
	}

	#change(question: Partial<QuestionDraft>, more: Omit<QuestionChange, 'question'>): void {
		const detail: QuestionChange = { question: { ...this.question, ...question }, ...more }
		this.#tell('question-changed', detail)
	}

	#name(part: string): string {
		return `q${this.i}.${part}`
	}

	#values(): Values {
		const { type, text, hint, required, options } = this.question
		const values: [string, string][] = [
			['text.ar', text.ar],
			['text.en', text.en],
			['hint.ar', hint.ar],
			['hint.en', hint.en],
			['type', type],
			['required', required ? 'yes' : ''],
			...options.flatMap(({ label }, n): [string, string][] => [
				[`o${n}.ar`, label.ar],
				[`o${n}.en`, label.en],
			]),
		]
		return Object.fromEntries(values.map(([part, value]) => [this.#name(part), value]))
	}

	#set(name: string, value: string): void {
		const [, part = '', lang = 'ar'] = name.split('.') as [string, string, Lang]
		const { options, text, hint } = this.question
		const option = /^o(\d+)$/.exec(part)?.[1]
		if (part === 'type') this.#change({ type: value as QuestionDraft['type'] }, { name })
		else if (part === 'required') this.#change({ required: value === 'yes' }, { name })
		else if (part === 'text') this.#change({ text: { ...text, [lang]: value } }, { name })
		else if (part === 'hint') this.#change({ hint: { ...hint, [lang]: value } }, { name })
		else
			this.#change(
				{
					options: options.map((one, n) =>
						n === Number(option) ? { ...one, label: { ...one.label, [lang]: value } } : one,
					),
				},
				{ name },
			)
	}

	#form(): Form {
		return {
			values: this.#values(),
			wrong: name => this.wrong[name] ?? '',
			set: (name, value) => this.#set(name, value),
		}
	}

	#option(form: Form, n: number): TemplateResult {
		const { question: words } = makingWords()
		const { options } = this.question
		const number = { n: n + 1 }
		const remove = () =>
			this.#change({ options: options.filter((_, at) => at !== n) }, { focus: `#sila-q${this.i}` })
		return html`<li>${line(form, this.#name(`o${n}.ar`), fill(words.answerAr, number))}${line(form, this.#name(`o${n}.en`), fill(words.answerEn, number))}
			${options.length > 2 ? html`<button type="button" class="sila-button quiet" @click=${remove}>${icon('x')} ${fill(words.removeAnswer, number)}</button>` : nothing}</li>`
	}

	#options(form: Form): TemplateResult {
		const { question: words } = makingWords()
		const { options } = this.question
		const add = () => {
			const focus = `#sila-${CSS.escape(this.#name(`o${options.length}.ar`))}`
			this.#change({ options: [...options, blankOption()] }, { focus })
		}
		return html`<fieldset class="entry-field"><legend>${words.answers}</legend><ul class="rows">${options.map((_, n) => this.#option(form, n))}</ul>
			${options.length < MOST_OPTIONS ? html`<button type="button" class="sila-button" @click=${add}>${icon('plus')} ${words.addAnswer}</button>` : nothing}</fieldset>`
	}

	/** Where it stands among the others; the first stays where it is. */
	#place(): TemplateResult | typeof nothing {
		const { i, count } = this
		if (i === 0) return nothing
		const { question: words } = makingWords()
		const about = html`<span class="sila-unseen"> (${fill(words.number, { n: i + 1 })})</span>`
		return html`<button type="button" class="sila-button quiet" ?disabled=${i < 2} @click=${() => this.#tell('question-moved', -1)}>${icon('arrow-up')} ${words.earlier}${about}</button>
			<button type="button" class="sila-button quiet" ?disabled=${i === count - 1} @click=${() => this.#tell('question-moved', 1)}>${icon('arrow-down')} ${words.later}${about}</button>
			<button type="button" class="sila-button quiet" @click=${() => this.#tell('question-removed')}>${icon('trash')} ${words.remove}${about}</button>`
	}

	protected override render(): TemplateResult {
		const { question: words } = makingWords()
		const { type, hint } = this.question
		const form = this.#form()
		return html`<section class="sila-card entry-part survey-question" aria-labelledby="sila-q${this.i}">
			<div class="sila-top"><h3 class="survey-number" id="sila-q${this.i}" tabindex="-1">${fill(words.number, { n: this.i + 1 })}</h3>
				${this.#place()}</div>
			${line(form, this.#name('text.ar'), words.textAr)}
			${line(form, this.#name('text.en'), words.textEn)}
			${
				this.i === 0
					? html`<p class="sila-hint">${words.first}</p>`
					: html`${select(form, this.#name('type'), words.type, Object.entries(surveyPageWords().types))}
					${check(form, this.#name('required'), words.required, words.requiredHint)}`
			}
			${type === 'choice' ? this.#options(form) : nothing}
			<details ?open=${Boolean(hint.ar || hint.en)}><summary>${words.hint}</summary>
				${line(form, this.#name('hint.ar'), words.hintAr, { optional: true })}${line(form, this.#name('hint.en'), words.hintEn, { optional: true })}</details>
		</section>`
	}
}

customElements.define('desk-survey-question', DeskSurveyQuestion)
