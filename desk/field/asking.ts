import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fill, tidy } from '../../core/language/text.ts'
import { checkSurvey, normalizeAnswers, surveyLabel } from '../../core/survey/answers.ts'
import { newKey } from '../../ui/key.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { dayText } from '../surveys/common.ts'
import { methodText } from '../surveys/figures.ts'
import { askedWords } from '../surveys/words.ts'
import { questions } from './ask.ts'
import type { Draft, KeptAnswer, KeptRound } from './store.ts'
import { fieldWords } from './words.ts'

/**
 * One person after another is asked the questions of a round.
 *
 * @fires round-drafted - Something was answered; `detail` is the round with its draft.
 * @fires round-answered - Somebody has answered; `detail` is the KeptAnswer.
 * @fires round-ended - Nobody else is asked.
 */
export class DeskAsking extends DeskElement {
	static override properties: PropertyDeclarations = {
		round: { attribute: false },
		said: { attribute: false },
		wrong: { state: true },
	}

	declare round: KeptRound
	/** What has come of the last one. */
	declare said: string
	/** What is wrong, by `answers.<id>` or `comment`. */
	declare wrong: Record<string, string>

	constructor() {
		super()
		this.said = ''
		this.wrong = {}
	}

	#tell(name: string, detail?: KeptRound | KeptAnswer): void {
		this.dispatchEvent(new CustomEvent(name, { detail }))
	}

	#note(change: Partial<Draft>): void {
		this.#tell('round-drafted', { ...this.round, draft: { answers: {}, ...this.round.draft, ...change } })
	}

	#answer(id: string, value: number | string | undefined): void {
		const { [id]: _, ...others } = this.round.draft?.answers ?? {}
		const { [`answers.${id}`]: __, ...wrong } = this.wrong
		this.wrong = wrong
		this.#note({ answers: value === undefined ? others : { ...others, [id]: value } })
	}

	/** What is wrong with the answers, in words by field, in the order of the page. */
	#check(answers: Draft['answers'], comment: string): Record<string, string> {
		const words = askedWords()
		const { questions } = this.round
		return Object.fromEntries(
			checkSurvey(questions, answers, comment).map(({ field, code, values }) => [
				field,
				fill(words.problems[code], {
					...values,
					field: surveyLabel(questions, field, words.fields, language()),
				}),
			]),
		)
	}

	#save(event: Event): void {
		event.preventDefault()
		const { by, id, questions, draft } = this.round
		const given = draft?.answers ?? {}
		const comment = tidy(draft?.comment ?? '')
		this.wrong = this.#check(given, comment)
		const [first] = Object.keys(this.wrong)
		if (first) {
			this.focusOn(`#${CSS.escape(`sila-${first}`)}`)
			return
		}
		this.#tell('round-answered', {
			key: draft?.key ?? newKey(),
			by,
			round: id,
			at: Date.now(),
			lang: language(),
			answers: normalizeAnswers(questions, given),
			...(comment && { comment }),
		})
	}

	#about(): string {
		const { title, name, count } = this.round
		const { method, place, on, sample } = this.round.round
		const facts = [
			title,
			name,
			methodText(method),
			place,
			dayText(on),
			sample ? fill(fieldWords().of, { n: count, sample }) : '',
		]
		return facts.filter(Boolean).join(' · ')
	}

	protected override render(): TemplateResult {
		const words = fieldWords()
		const { round, wrong } = this
		const { draft, count } = round
		return html`<form class="sila-card entry-part field-asking" novalidate @submit=${this.#save} aria-labelledby="sila-asking">
			<h2 id="sila-asking" tabindex="-1">${draft?.key ? words.correct : fill(words.person, { n: count + 1 })}</h2>
			<p class="sila-hint">${this.#about()}</p>
			<p role="status" class="sila-done">${this.said}</p>
			${questions({
				questions: round.questions,
				answers: draft?.answers ?? {},
				comment: draft?.comment ?? '',
				wrong,
				set: (id, value) => this.#answer(id, value),
				say: comment => this.#note({ comment }),
			})}
			${troubleAt(Object.keys(wrong).length ? words.wrong : '')}
			<button class="sila-button primary field-large">${words.next}</button>
			<button type="button" class="sila-button quiet" @click=${() => this.#tell('round-ended')}>${words.end}</button>
		</form>`
	}
}

customElements.define('desk-asking', DeskAsking)
