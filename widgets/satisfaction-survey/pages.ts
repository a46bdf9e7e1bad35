import { html, nothing, type TemplateResult } from 'lit'
import type { PublishedSurvey } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import { isLow } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { Occasion } from './occasion.ts'
import { ask, paper } from './question.ts'
import type { State } from './state.ts'
import type { SurveyElementWords } from './words.ts'

/* What a survey shows around its questions, and in their place. */

/** What the parts of a step lead to. */
export interface Acts {
	read: (event: Event) => void
	onward: (event: Event) => void
	back: () => void
	clear: () => void
	forget: () => void
}

/* Drawn anew at each step: a browser that translated the page has put other text nodes in the place of these. */
const turns = [
	(step: TemplateResult) => html`<div>${step}</div>`,
	(step: TemplateResult) => html`<section>${step}</section>`,
] as const

/** One step: how far one is, what is asked, the ways on and back, and where the answers are kept. */
export function page(
	words: SurveyElementWords,
	occasion: Occasion,
	survey: PublishedSurvey,
	state: State,
	acts: Acts,
): TemplateResult {
	const { notice, kept, turn } = state
	return html`<div role="status">${notice ? html`<p class="box">${notice}</p>` : nothing}</div>
		<form method="dialog" novalidate @input=${acts.read} @submit=${acts.onward}>
			${turns[turn](step(words, occasion, survey, state, acts))}
		</form>
		${
			kept
				? html`<p class="small">${words.kept}
					<button type="button" class="link" @click=${acts.forget}>${words.forget}</button></p>`
				: nothing
		}`
}

function step(
	words: SurveyElementWords,
	{ campaign, condition }: Occasion,
	{ questions, title, intro }: PublishedSurvey,
	state: State,
	acts: Acts,
): TemplateResult {
	const { step, answers, problem, followUp } = state
	const { lang } = words
	const isFirst = step === 0
	const all = questions.length + 1
	const question = questions[step]
	// Who is invited, and is not content, may ask to be contacted.
	const mayWish = !question && !campaign && isLow(questions, answers)
	return html`<p class="small">${title[lang]}<br>${fill(words.step, { n: step + 1, all })}</p>
		<progress value=${step + 1} max=${all} aria-hidden="true"></progress>
		${isFirst ? html`<p>${intro[lang]}</p>` : nothing}
		${isFirst && condition ? html`<p class="box">${words.condition}</p>` : nothing}
		${question ? ask(words, question, answers[question.id], problem) : last(words, state)}
		${mayWish ? wish(words, followUp) : nothing}
		<div role="alert">${problem && !question ? html`<div class="box danger">${problem}</div>` : nothing}</div>
		${actions(words, question, state, acts)}`
}

/** The ways on and back, and to take a choice back that need not be made. */
function actions(
	words: SurveyElementWords,
	question: SurveyQuestion | undefined,
	{ step, answers, sending }: State,
	acts: Acts,
): TemplateResult {
	const given = question && answers[question.id] !== undefined
	const clears = given && !question.required && question.type !== 'text'
	return html`<div class="actions">
		<button part="button primary">${onward()}</button>
		${step > 0 ? html`<button type="button" class="link" @click=${acts.back}>${words.back}</button>` : nothing}
		${clears ? html`<button type="button" class="link" @click=${acts.clear}>${words.clear}</button>` : nothing}
	</div>`

	function onward(): string {
		if (!question) return sending ? words.sending : words.send
		return given || question.required ? words.next : words.skip
	}
}

/** The last step: the comment. */
const last = (words: SurveyElementWords, { comment }: State): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.comment}</h2>
		<div class="field">
			<div id="about"><p class="small">${words.commentHint} ${words.noNames}</p></div>
			${paper(words, 'comment', comment, words.comment)}
		</div>`

/** The wish to be contacted, with what staff then see. */
const wish = (words: SurveyElementWords, followUp: boolean): TemplateResult =>
	html`<div class="field">
		<label part="option"><input type="checkbox" name="followUp" ?checked=${followUp} aria-describedby="seen">
			<span>${words.followUp}</span></label>
		<p class="small" id="seen">${words.followUpHint}</p>
	</div>`

/** It was received. `changed`: and had been before, with other answers, of which alone this speaks then. */
export const thanks = (
	words: SurveyElementWords,
	{ followUp }: State,
	{ changed }: { changed: boolean },
): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.thanks}</h2>
		<p>${changed ? words.first : words.thanksText}</p>
		${followUp && !changed ? html`<p>${words.thanksFollowUp}</p>` : nothing}`
