import { html, nothing, type TemplateResult } from 'lit'
import type { PublishedSurvey } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import { isLow } from '../../core/survey/answers.ts'
import type { Beside } from './beside.ts'
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
	{ campaign, condition }: Occasion,
	beside: Beside | undefined,
	{ questions, title, intro }: PublishedSurvey,
	state: State,
	acts: Acts,
): TemplateResult {
	const { step, answers, problem, notice, sending, kept, turn, followUp } = state
	const { lang } = words
	const all = questions.length + 1
	const question = questions[step]
	const given = question && answers[question.id]
	const skips = question && given === undefined && !question.required
	const onward = skips ? words.skip : question ? words.next : sending ? words.sending : words.send
	return html`<div role="status">${notice ? html`<p class="box">${notice}</p>` : nothing}</div>
		<form method="dialog" novalidate @input=${acts.read} @submit=${acts.onward}>${turns[turn](
			html`<p class="small">${title[lang]}<br>${fill(words.step, { n: step + 1, all })}</p>
				<progress value=${step + 1} max=${all} aria-hidden="true"></progress>
				${step ? nothing : html`<p>${intro[lang]}</p>`}
				${condition && !step ? html`<p class="box">${beside?.words.condition}</p>` : nothing}
				${question ? ask(words, question, given, problem) : last(words, state)}
				${!question && !campaign && isLow(questions, answers) ? beside?.wish(followUp) : nothing}
				<div role="alert">${problem && !question ? html`<p class="box danger">${problem}</p>` : nothing}</div>
				<div class="actions">
					<button part="button primary">${onward}</button>
					${step ? html`<button type="button" class="link" @click=${acts.back}>${words.back}</button>` : nothing}
					${
						given === undefined || question?.required || question?.type === 'text'
							? nothing
							: html`<button type="button" class="link" @click=${acts.clear}>${words.clear}</button>`
					}
				</div>`,
		)}</form>
		${
			kept
				? html`<p class="small">${words.kept} <button type="button" class="link" @click=${acts.forget}>${words.forget}</button></p>`
				: nothing
		}`
}

/** The last step: the comment. */
const last = (words: SurveyElementWords, { comment }: State): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.comment}</h2>
		<div class="field">
			<div id="about"><p class="small">${words.commentHint} ${words.noNames}</p></div>
			${paper(words, 'comment', comment, words.comment)}
		</div>`

/** It was received. `changed`: and had been before, with other answers. */
export const thanks = (words: SurveyElementWords, changed: boolean, more: unknown): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.thanks}</h2>
		<p>${changed ? words.first : words.thanksText}</p>
		${changed || !more ? nothing : html`<p>${more}</p>`}`
