import { html, nothing } from 'lit'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import type { SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { icon, since } from '../cases/parts.ts'
import { troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { recount } from './count.ts'
import { contacted, type FollowUp } from './data.ts'

/** Notes that were begun, by the follow-up's id. */
const notes = rememberedInputs<string>('followup')

/** What was answered, where it tells why: the points of the first question, and the words. */
function told({ expand }: FollowUp) {
	const answer = expand?.answer
	const { questions = [] } = (answer?.expand?.version?.content ?? {}) as { questions?: SurveyQuestion[] }
	const [first] = questions
	const points = first && Number((answer?.answers as SurveyAnswers | undefined)?.[first.id])
	return html`${points ? html`<p>${first?.text.ar} <strong>${points} من 5، ${surveyWords.ratings[points - 1]}</strong></p>` : nothing}
		${answer?.comment ? html`<p class="task-text"><bdi>${answer.comment}</bdi></p>` : nothing}`
}

/** Those who want to be contacted: what they said, the way to their case, and that it was done. `settled` loads anew. */
export function followUps(draw: () => void, settled: () => Promise<unknown>) {
	let busy = ''
	let said = ''
	const failed = new Map<string, string>()

	async function done(event: Event, id: string): Promise<void> {
		event.preventDefault()
		if (busy) return
		busy = id
		failed.clear()
		draw()
		try {
			await contacted(id, notes.get(id)?.trim() ?? '')
			notes.delete(id)
			said = 'سُجّل التواصل باسمك.'
			await settled()
			recount()
		} catch (error) {
			failed.set(id, troubleText(error))
		}
		busy = ''
		draw()
		if (!failed.size) document.getElementById('sila-contacted')?.focus()
	}

	const one = (entry: FollowUp, address: string) => html`${told(entry)}
		<p class="sila-hint">طلب التواصل ${since(entry.created)}</p>
		<form class="step" @submit=${(event: Event) => done(event, entry.id)}>
			<label for="sila-note-${entry.id}">ما دار معه <small class="sila-hint">(اختياري، للموظفين وحدهم)</small></label>
			<textarea id="sila-note-${entry.id}" class="sila-input" rows="2" .value=${notes.get(entry.id) ?? ''}
				@input=${(event: Event) => notes.set(entry.id, (event.target as HTMLTextAreaElement).value)}></textarea>
			<div class="sila-actions"><a class="sila-button" href=${address}>${icon('arrow-left')} افتح الطلب للتواصل معه</a>
				<button class="sila-button primary" ?disabled=${busy === entry.id}>تم التواصل</button></div>
			<div role="alert">${failed.get(entry.id) ? html`<p class="sila-error">${failed.get(entry.id)}</p>` : nothing}</div>
		</form>`

	return {
		one,
		said: () => html`<p id="sila-contacted" tabindex="-1" role="status" class="sila-done">${said}</p>`,
	}
}
