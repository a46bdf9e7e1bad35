import { caseWords } from '../../core/language/words/case.ar.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { progress, replyText } from '../../core/policy/progress.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import { paperWords, topic } from './paper-words.ar.ts'

/** What the receipt of a case says to whom it is given. */
export interface Paper {
	association: string
	heading: string
	/** What it is about: a label and its text. */
	about: [string, string]
	/** What comes next, line by line. */
	next: string[]
	follow: string
	secret: string
}

export function requestPaper(entry: Entry, chosen: Chosen): Paper {
	const { association, service } = chosen
	const { received } = caseWords.statuses
	return {
		...paperWords.request,
		association: association.name.ar,
		about: [formWords.fields.service, service.name.ar],
		next: [
			requestOf(entry, chosen).answers.contactMeans
				? progress(association, 'received', caseWords, 'ar').next
				: received.meaning,
			...(association.decidedBy ? [progress(association, 'complete', caseWords, 'ar').next] : []),
			replyText(association.reply, caseWords, 'ar'),
		],
	}
}

export function matterPaper({ kind, values }: AssignedEntry, association: PublishedAssociation): Paper {
	const words = kind === 'complaint' ? complaintWords : inquiryWords
	const topics: Record<string, string> = words.topics
	return {
		...paperWords[kind],
		association: association.name.ar,
		about: [topic, topics[values[kind === 'complaint' ? 'about' : 'topic'] ?? ''] ?? ''],
		next: [words.statuses.received.next],
	}
}
