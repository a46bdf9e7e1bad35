import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { LONGEST_COMMENT, RANGE } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { SurveyElementWords } from './words.ts'

/*
 * One question, of the browser's own controls: arrow keys and screen readers know what to do with them. Points stand in
 * the order of reading, the worst first, so that they begin on the right in Arabic and on the left in English, and each
 * says what it means in words.
 */

type Given = number | string | undefined

/** A place for one's own words, with how much is written. */
export const paper = (
	words: SurveyElementWords,
	name: string,
	given: string,
	label: string,
	wrong = false,
): TemplateResult =>
	html`<textarea part="input" name=${name} rows="5" aria-label=${label} aria-describedby="about" aria-invalid=${wrong}
			.defaultValue=${given}></textarea>
		<p class="small">${fill(words.count, { n: given.length, max: LONGEST_COMMENT })}</p>`

/** The answers to choose from, with what each is called. */
function options(
	question: SurveyQuestion,
	{ lang, asked }: SurveyElementWords,
): [string | number, unknown][] {
	if (question.type === 'rating') return asked.ratings.map((label, i) => [i + 1, label])
	if (question.type === 'scale') return Array.from({ length: RANGE.scale[1] + 1 }, (_, i) => [i, i])
	if (question.type === 'choice') return question.options.map(({ id, label }) => [id, label[lang]])
	return Object.entries(asked.answers)
}

/** A question with its hint and what is wrong with its answer. */
export function ask(
	words: SurveyElementWords,
	question: SurveyQuestion,
	given: Given,
	problem: string | TemplateResult | undefined,
): TemplateResult {
	const { type, id, hint, text } = question
	const { lang, asked } = words
	const [worst, best] = asked.scaleEnds
	const name = `answers.${id}`
	const heading = html`<h2 part="heading" tabindex="-1">${text[lang]}</h2>`
	const about = html`<div id="about">
		${hint ? html`<p class="small">${hint[lang]}</p>` : nothing}
		${type === 'text' ? html`<p class="small">${words.noNames}</p>` : nothing}
		${type === 'scale' ? html`<p class="ends small"><span><bdi>0</bdi> ${worst}</span> <span><bdi>10</bdi> ${best}</span></p>` : nothing}
		${problem ? html`<p part="problem" role="alert">${problem}</p>` : nothing}
	</div>`
	return type === 'text'
		? html`<div class="field">${heading}${about}${paper(words, name, String(given ?? ''), text[lang], !!problem)}</div>`
		: html`<fieldset role="radiogroup" aria-describedby="about" aria-invalid=${!!problem}>
			<legend>${heading}</legend>${about}
			<div class=${`options ${type}`}>${options(question, words).map(
				([value, label]) => html`<label part="option"><input type="radio" name=${name} value=${value}
					?checked=${value === given}><span>${label}</span></label>`,
			)}</div>
		</fieldset>`
}
