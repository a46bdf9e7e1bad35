import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { aboutWords } from '../../core/language/words/complaint-about.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { readComplaint } from '../../core/sending/complaint.ts'
import { complaintLetter } from '../../core/sending/complaint-letter.ts'
import { aboutLetter } from '../../core/sending/complaint-whom.ts'
import { readInquiry } from '../../core/sending/inquiry.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import { storedLetter } from '../../ui/letter.ts'
import { caseLetter } from '../cases/case-letter.ts'
import type { AssignedCase } from './data.ts'

/**
 * The parts of the letter, for setting it well. Null when they do not make the very text that was stored: what was
 * written is shown as it was written.
 */
function letterParts({
	record,
	association,
	request,
	files,
	concerns,
	officers,
}: AssignedCase): LetterPart[] | null {
	const written = {
		...request?.answers,
		anonymous: record.anonymous,
		concernsReference: concerns?.reference ?? '',
		// A complaint is tied to a case by its code alone, which nobody keeps; any that is there says that it was.
		concernsCode: concerns ? '0' : '',
	}
	const complaint = record.kind === 'complaint' ? readComplaint(written) : null
	const inquiry = record.kind === 'inquiry' ? readInquiry(written) : null
	const parts = complaint
		? complaintLetter(
				{ ...complaint, happenedOn: writtenDay(complaint.happenedOn, 'ar') },
				files,
				complaintWords,
				requestWords,
				aboutLetter(complaint, officers.map(functionOf), aboutWords, 'ar'),
			)
		: inquiry &&
			inquiryLetter({ ...inquiry, concerns: concerns?.reference ?? '' }, inquiryWords, requestWords)
	return parts && plainLetter(association, parts, requestWords, 'ar') === record.letter ? parts : null
}

/** An officer as the portal shows them. */
const functionOf = ({ id, title_ar, title_en, show_name, name }: AssignedCase['officers'][number]) => ({
	id,
	title: { ar: title_ar, en: title_en },
	...(show_name && { name }),
})

/** A complaint or an inquiry as it was written: in Arabic, whatever the desk speaks. */
export function letterView(matter: AssignedCase) {
	const { record, association } = matter
	const parts = letterParts(matter)
	return parts ? caseLetter(association.name.ar, parts) : storedLetter(record.letter)
}
