import { html } from 'lit'
import { language } from '../frame/language.ts'
import { doubtLines } from './doubts.ts'
import { formView } from './form.ts'
import { letterView } from './letter.ts'
import { restrictedChip } from './parts.ts'
import { recordedView } from './recorded.ts'
import { referralLine } from './referral.ts'
import './keeper.ts'
import { statusView } from './status.ts'
import type { Case, KindView } from './types.ts'
import { unprovenLine } from './unproven.ts'

/** What the page of a request shows beside what every case has. */
export const requestView: KindView<Case> = {
	about(theCase) {
		const lang = language()
		return html`${restrictedChip(theCase.record)}${unprovenLine(theCase.record)}<p>${theCase.service.name[lang]} · ${theCase.association.name[lang]}</p>${referralLine(theCase)}${doubtLines(theCase)}`
	},
	side: theCase =>
		html`${statusView(theCase)}<desk-keeper .asked=${{ cases: [theCase.record.id] }} .word=${theCase.record.holder_word ?? ''}></desk-keeper>`,
	letter: letterView,
	recorded: recordedView,
	foot: formView,
}
