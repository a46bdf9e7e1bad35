import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { CONTACT_DETAIL, type Contact, type ContactMeans } from '../../core/sending/contact.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import { declarationLines, letterText, staffLetter } from '../../core/sending/whole-letter.ts'
import { storedLetter } from '../../ui/letter.ts'
import { caseLetter } from './case-letter.ts'
import type { AnyCase, Case } from './types.ts'

/**
 * The parts of the letter, for setting it well. Null when they no longer make the very text that was stored, since
 * Sila's words have changed: what was signed is shown as it was signed.
 */
function letterParts({ record, association, service, request, files }: Case): LetterPart[] | null {
	if (!request) return null
	// What came later to complete the request was not part of what was signed.
	const signed = files.filter(({ at }) => !at)
	const text = letterText(association, service, request, signed, requestWords, 'ar')
	return text === record.letter ? staffLetter(service, request, signed, requestWords, 'ar') : null
}

/** The request as its applicant declared and signed it, in Arabic as it is stored. */
export function letterView(theCase: Case): TemplateResult {
	const { record, association, service, request } = theCase
	const parts = letterParts(theCase)
	if (!parts || !request) return storedLetter(record.letter)
	const [declared, signed] = declarationLines(association, request, requestWords)
	return caseLetter(association.name.ar, parts, {
		subject: fill(requestWords.letter.subject, { service: service.name.ar }),
		end: html`${declared ? html`<p class="letter-declared">${declared}</p>` : nothing}
			${signed ? html`<p class="letter-signed">${signed}</p>` : nothing}`,
	})
}

/** How the applicant is reached, as corrected since or as declared, empty where nothing was agreed on yet; the detail is what it needs. */
export function contactOf({ record, request }: AnyCase): { means: ContactMeans | ''; detail: string } {
	const corrected = record.contact as Contact | null
	const means = (corrected?.contactMeans ?? record.contact_means) as ContactMeans | ''
	const detail = means && CONTACT_DETAIL[means]
	return { means, detail: (detail && (corrected ?? request?.answers)?.[detail]) || '' }
}
