import { COMPLAINT_PROCESS, isOwed } from '../../core/case/complaint-process.ts'
import { isUndecided } from '../../core/case/facts.ts'
import { INQUIRY_PROCESS, isUnanswered } from '../../core/case/inquiry-process.ts'
import type { Process } from '../../core/case/process.ts'
import type { CaseKind, CaseStatus, Status } from '../../core/case/status.ts'
import type { Lang, Text } from '../../core/language/text.ts'
import { caseWords as caseAr } from '../../core/language/words/case.ar.ts'
import { caseWords as caseEn } from '../../core/language/words/case.en.ts'
import { complaintWords as complaintAr } from '../../core/language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../../core/language/words/complaint.en.ts'
import { inquiryWords as inquiryAr } from '../../core/language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../../core/language/words/inquiry.en.ts'
import type { StatusesWords } from '../../core/policy/progress.ts'
import { byId } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'

/* What differs from one kind of case to another: its process, its words, and what it cannot be without. */

export const kindOf = (record: Stored<'cases'>): CaseKind => record.getString('kind') || 'request'

/** How a case travels: a request as its association's policy says, the others as all of their kind. */
export function processOf(app: core.App, record: Stored<'cases'>): Process {
	const kind = kindOf(record)
	if (kind === 'complaint') return { process: COMPLAINT_PROCESS }
	if (kind === 'inquiry') return { process: INQUIRY_PROCESS }
	return associationOf(byId(app, 'associations', record.getString('association')))
}

const words = {
	ar: { request: caseAr, complaint: complaintAr, inquiry: inquiryAr },
	en: { request: caseEn, complaint: complaintEn, inquiry: inquiryEn },
}

/** The words of the statuses of a kind. */
export const wordsOf = (kind: CaseKind, lang: Lang): StatusesWords => words[lang][kind]

/** What a status of a kind is called. */
export const statusLabel = (kind: CaseKind, status: CaseStatus, lang: Lang): string =>
	wordsOf(kind, lang).statuses[status]?.label ?? status

/** What a complaint or an inquiry is called. */
export const kindName = (kind: 'complaint' | 'inquiry'): Text => ({
	ar: words.ar[kind].name,
	en: words.en[kind].name,
})

/** Whether the association still owes a decision, a settlement or an answer where the case stands. */
export function isWaiting(kind: CaseKind, status: string): boolean {
	if (kind === 'complaint') return isOwed(status)
	return kind === 'inquiry' ? isUnanswered(status) : isUndecided(status as Status)
}

const REQUEST_NEEDS = ['applicant', 'service', 'form_version'] as const

/** Refuses a new request without what every request has; the collection asks none of it, since others have less. */
export function checkKind(record: Stored<'cases'>): void {
	const kind = kindOf(record)
	record.set('kind', kind)
	const missing = kind === 'request' ? REQUEST_NEEDS.find(name => !record.getString(name)) : undefined
	if (!missing) return
	const text = 'لا بد منه · it cannot be blank'
	throw new BadRequestError(`لم يُحفظ: ${missing}: ${text}`, {
		[missing]: new ValidationError('validation_required', text),
	})
}
