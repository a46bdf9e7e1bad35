import { html, nothing } from 'lit'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import { LONGEST_COMMENT, RANGE, type SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'

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
	if (type === 'choice') return question.options.map(({ id, label }): Option => [id, label.ar])
	if (type === 'yes-no')
		return [
			['yes', surveyWords.answers.yes],
			['no', surveyWords.answers.no],
		]
	if (type === 'text') return []
	const [min, max] = RANGE[type]
	return Array.from({ length: max - min + 1 }, (_, i): Option => {
		const value = min + i
		return [value, String(value), type === 'rating' ? surveyWords.ratings[i] : undefined]
	})
}

const trouble = (wrong: string | undefined) => (wrong ? html`<p class="sila-error">${wrong}</p>` : nothing)

export function questions({ questions: list, answers, comment, wrong, set, say }: Asking) {
	const one = (question: SurveyQuestion, i: number) => {
		const { id, type, text, hint, required } = question
		const field = `answers.${id}`
		const legend = html`<bdi>${i + 1}</bdi>. ${text.ar}${required ? nothing : html` <small class="sila-hint">(يجوز تركه)</small>`}`
		const about = html`<div id="sila-${field}-about">${hint ? html`<p class="sila-hint">${hint.ar}</p>` : nothing}${trouble(wrong[field])}</div>`
		if (type === 'text')
			return html`<div class="entry-field"><label for="sila-${field}">${legend}</label>${about}
				<textarea id="sila-${field}" class="sila-input" rows="3" maxlength=${LONGEST_COMMENT} aria-describedby="sila-${field}-about" .value=${String(answers[id] ?? '')}
					@input=${(event: Event) => set(id, (event.target as HTMLTextAreaElement).value || undefined)}></textarea></div>`
		return html`<fieldset class="entry-field" role="radiogroup" aria-describedby="sila-${field}-about" aria-invalid=${wrong[field] ? 'true' : 'false'}>
			<legend>${legend}</legend>${about}
			<div class="field-answers" data-type=${type}>${optionsOf(question).map(
				(
					[value, said, small],
					n,
				) => html`<label class="entry-option"><input type="radio" id=${n ? nothing : `sila-${field}`} name="sila-${field}"
					.checked=${answers[id] === value} @change=${() => set(id, value)}><span>${said}${small ? html` <small>${small}</small>` : nothing}</span></label>`,
			)}</div>
			${type === 'scale' ? html`<p class="sila-hint field-ends"><span>0: ${surveyWords.scaleEnds[0]}</span><span>10: ${surveyWords.scaleEnds[1]}</span></p>` : nothing}
			${!required && answers[id] !== undefined ? html`<button type="button" class="sila-button quiet" @click=${() => set(id, undefined)}>اترك هذا السؤال<span class="sila-unseen">: ${text.ar}</span></button>` : nothing}
		</fieldset>`
	}
	return html`${list.map(one)}
		<div class="entry-field"><label for="sila-comment">هل يريد أن يضيف شيئًا؟ <small class="sila-hint">(يجوز تركه)</small></label>
			<div id="sila-comment-about"><p class="sila-hint">بكلماته هو، دون اسم ولا رقم يدل عليه.</p>${trouble(wrong.comment)}</div>
			<textarea id="sila-comment" class="sila-input" rows="3" maxlength=${LONGEST_COMMENT} aria-describedby="sila-comment-about" .value=${comment}
				@input=${(event: Event) => say((event.target as HTMLTextAreaElement).value)}></textarea></div>`
}
