import { html, nothing, type TemplateResult } from 'lit'
import { LONGEST_COMMENT, RANGE, type SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { askedWords, said } from '../surveys/words.ts'
import { fieldWords } from './words.ts'

/* The questions of a survey with large targets, all on one page: whoever asks reads them aloud and looks up little. */

export interface Asking {
	questions: SurveyQuestion[]
	answers: SurveyAnswers
	comment: string
	/** What is wrong, by `answers.<id>` or `comment`. */
	wrong: Record<string, string>
	set(id: string, value: number | string | undefined): void
	say(comment: string): void
}

type Option = [value: number | string, text: string, small?: string | undefined]

function optionsOf(question: SurveyQuestion): Option[] {
	const { type } = question
	const words = askedWords()
	if (type === 'choice') return question.options.map(({ id, label }): Option => [id, said(label)])
	if (type === 'yes-no')
		return [
			['yes', words.answers.yes],
			['no', words.answers.no],
		]
	if (type === 'text') return []
	const [min, max] = RANGE[type]
	return Array.from({ length: max - min + 1 }, (_, i): Option => {
		const value = min + i
		return [value, String(value), type === 'rating' ? words.ratings[i] : undefined]
	})
}

const trouble = (wrong: string | undefined) => (wrong ? html`<p class="sila-error">${wrong}</p>` : nothing)
const written = (event: Event) => (event.target as HTMLTextAreaElement).value
const hintPart = (question: SurveyQuestion) =>
	question.hint ? html`<p class="sila-hint">${said(question.hint)}</p>` : nothing

/** An answer in words. */
const wordsPart = (question: SurveyQuestion, legend: TemplateResult, asking: Asking) => {
	const { id } = question
	const field = `answers.${id}`
	return html`<div class="entry-field"><label for="sila-${field}">${legend}</label>
		<div id="sila-${field}-about">${hintPart(question)}${trouble(asking.wrong[field])}</div>
		<textarea id="sila-${field}" class="sila-input" rows="3" maxlength=${LONGEST_COMMENT} aria-describedby="sila-${field}-about" .value=${String(asking.answers[id] ?? '')}
			@input=${(event: Event) => asking.set(id, written(event) || undefined)}></textarea></div>`
}

/** An answer that is chosen. */
const choicePart = (question: SurveyQuestion, legend: TemplateResult, asking: Asking) => {
	const { id, type, required, text } = question
	const { answers, wrong, set } = asking
	const field = `answers.${id}`
	const [low, high] = askedWords().scaleEnds
	return html`<fieldset class="entry-field" role="radiogroup" aria-describedby="sila-${field}-about" aria-invalid=${wrong[field] ? 'true' : 'false'}>
		<legend>${legend}</legend><div id="sila-${field}-about">${hintPart(question)}${trouble(wrong[field])}</div>
		<div class="field-answers" data-type=${type}>${optionsOf(question).map(
			(
				[value, label, small],
				n,
			) => html`<label class="entry-option"><input type="radio" id=${n ? nothing : `sila-${field}`} name="sila-${field}"
				.checked=${answers[id] === value} @change=${() => set(id, value)}><span>${label}${small ? html` <small>${small}</small>` : nothing}</span></label>`,
		)}</div>
		${type === 'scale' ? html`<p class="sila-hint field-ends"><span>0: ${low}</span><span>10: ${high}</span></p>` : nothing}
		${!required && answers[id] !== undefined ? html`<button type="button" class="sila-button quiet" @click=${() => set(id, undefined)}>${fieldWords().leaveQuestion}<span class="sila-unseen">: ${said(text)}</span></button>` : nothing}
	</fieldset>`
}

export function questions(asking: Asking): TemplateResult {
	const words = fieldWords()
	const mayBeLeft = html` <small class="sila-hint">${words.mayBeLeft}</small>`
	const one = (question: SurveyQuestion, i: number) => {
		const legend = html`<bdi>${i + 1}</bdi>. ${said(question.text)}${question.required ? nothing : mayBeLeft}`
		return question.type === 'text'
			? wordsPart(question, legend, asking)
			: choicePart(question, legend, asking)
	}
	return html`${asking.questions.map(one)}
		<div class="entry-field"><label for="sila-comment">${words.comment}${mayBeLeft}</label>
			<div id="sila-comment-about"><p class="sila-hint">${words.commentHint}</p>${trouble(asking.wrong.comment)}</div>
			<textarea id="sila-comment" class="sila-input" rows="3" maxlength=${LONGEST_COMMENT} aria-describedby="sila-comment-about" .value=${asking.comment}
				@input=${(event: Event) => asking.say(written(event))}></textarea></div>`
}
