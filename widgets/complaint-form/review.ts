import { html } from 'lit'
import { complaintLetter } from '../../core/sending/complaint-letter.ts'
import { isDay } from '../../core/time/clock.ts'
import { day } from '../../ui/dates.ts'
import { head } from '../shared/form/frame.ts'
import { paper } from '../shared/form/letter.ts'
import { sendPart } from '../shared/form/sending.ts'
import type { View } from './view.ts'

export { Sender } from '../shared/form/sending.ts'

/** What stands in the letter, with the day as people write it. */
export function partsOf({ complaint, state, words, lang, whom }: View) {
	const { happenedOn: on } = complaint
	const readable = { ...complaint, happenedOn: isDay(on) ? day(on, lang) : on }
	return complaintLetter(readable, state.files, words.complaint, words.form, whom)
}

/** The complaint as a letter; then it is sent. */
export const review = (view: View) => html`${head(view)}${paper(view, partsOf(view))}${sendPart(view)}`
