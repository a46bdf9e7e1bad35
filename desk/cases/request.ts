import { html } from 'lit'
import { doubtLines } from './doubts.ts'
import { formView } from './form.ts'
import { letterView } from './letter.ts'
import { recordedSection } from './recorded.ts'
import { referralLine } from './referral.ts'
import { relatedSection } from './related.ts'
import { statusSection } from './status.ts'
import type { AnyCase, Case, KindView } from './types.ts'

/** What the page of a request shows beside what every case has. */
export function requestView(
	id: string,
	draw: () => void,
	reload: () => Promise<AnyCase | null>,
): KindView<Case> {
	const status = statusSection(id, draw, reload)
	const related = relatedSection(draw)
	return {
		about: theCase =>
			html`<p>${theCase.service.name.ar} · ${theCase.association.name.ar}</p>${referralLine(theCase)}${doubtLines(theCase)}`,
		side: theCase => html`${status(theCase)}${related(theCase)}`,
		letter: letterView,
		recorded: recordedSection(draw),
		foot: formView,
	}
}
