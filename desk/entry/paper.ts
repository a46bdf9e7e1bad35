import type { CaseKind } from '../../core/case/status.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { formWords, requestWords } from '../../core/language/words/request.ar.ts'
import { progress, replyText } from '../../core/policy/progress.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { missingText } from '../../core/sending/later.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import { paperWords, topic } from './paper-words.ar.ts'

/** What the receipt of a case says to whom it is given. */
export interface Paper {
	association: string
	heading: string
	/** What it is about: a label and its text. */
	about: [string, string]
	/** What comes next, each in some lines. */
	next: string[]
	follow: string
	secret: string
}

export function requestPaper(entry: Entry, chosen: Chosen): Paper {
	const { association, service } = chosen
	const { received } = caseWords.statuses
	const late = requestOf(entry, chosen).later ?? []
	return {
		...paperWords.request,
		association: association.name.ar,
		about: [formWords.fields.service, service.name.ar],
		next: [
			...(late.length > 0 ? [missingText(service, late, requestWords, 'ar')] : []),
			requestOf(entry, chosen).answers.contactMeans
				? progress(association, 'received', caseWords, 'ar').next
				: received.meaning,
			...(association.decidedBy ? [progress(association, 'complete', caseWords, 'ar').next] : []),
			replyText(association.reply, caseWords, 'ar'),
		],
	}
}

/** What a complaint or an inquiry is about, by the code of its topic. */
export const topicLine = (kind: CaseKind, code: string): [string, string] => {
	const topics: Record<string, string> = (kind === 'complaint' ? complaintWords : inquiryWords).topics
	return [topic, topics[code] ?? '']
}

export function matterPaper({ kind, values }: AssignedEntry, association: PublishedAssociation): Paper {
	const words = kind === 'complaint' ? complaintWords : inquiryWords
	return {
		...paperWords[kind],
		association: association.name.ar,
		about: topicLine(kind, values[kind === 'complaint' ? 'about' : 'topic'] ?? ''),
		next: [words.statuses.received.next],
	}
}
