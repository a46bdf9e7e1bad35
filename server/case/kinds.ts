import { COMPLAINT_PROCESS } from '../../core/case/complaint-process.ts'
import { fieldsWith } from '../../core/case/fields.ts'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import type { Process } from '../../core/case/process.ts'
import { type CaseKind, type CaseStatus, KINDS, statusesOf } from '../../core/case/status.ts'
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
import { keptAssociationWith } from '../content/kept.ts'

/* What differs from one kind of case to another: its process, its words, and what it cannot be without. */

export const kindOf = (record: Stored<'cases'>): CaseKind => record.getString('kind') || 'request'

/** How a case travels: a request as its association's policy says, the others as all of their kind. */
export const processOf = (app: core.App, record: Stored<'cases'>): Process =>
	PROCESSES[kindOf(record)] ?? associationOf(byId(app, 'associations', record.getString('association')))

/** The same as it is kept: to show where a case can go, and not to take it there. */
export const keptProcessOf = (app: core.App, record: Stored<'cases'>): Process =>
	PROCESSES[kindOf(record)] ?? keptAssociationWith(app, record.getString('association')).policy

/** Of the kinds that travel alike everywhere. */
const PROCESSES: Partial<Record<CaseKind, Process>> = {
	complaint: { process: COMPLAINT_PROCESS },
	inquiry: { process: INQUIRY_PROCESS },
}

const words = {
	ar: { request: caseAr, complaint: complaintAr, inquiry: inquiryAr },
	en: { request: caseEn, complaint: complaintEn, inquiry: inquiryEn },
}

/** The statuses of each kind of which something holds, as a filter of cases. */
export const filterOf = (holds: (kind: CaseKind, status: CaseStatus) => boolean): string =>
	KINDS.flatMap(kind =>
		statusesOf(kind)
			.filter(status => holds(kind, status))
			.map(status => `(kind = '${kind}' && status = '${status}')`),
	).join(' || ')

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

/** Refuses a new case without what every one of its kind has; the collection asks none of it, since others have less. */
export function checkKind(record: Stored<'cases'>): void {
	const kind = kindOf(record)
	record.set('kind', kind)
	const missing = fieldsWith('required', kind).find(name => !record.getString(name))
	if (!missing) return
	const text = 'لا بد منه · it cannot be blank'
	throw new BadRequestError(`لم يُحفظ: ${missing}: ${text}`, {
		[missing]: new ValidationError('validation_required', text),
	})
}
