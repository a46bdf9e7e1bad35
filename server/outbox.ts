import { CONTACT_DETAIL, type ContactMeans } from '../core/contact.ts'
import { NOTIFIED, notice } from '../core/notice.ts'
import type { Status } from '../core/status.ts'
import type { Lang } from '../core/text.ts'
import { caseWords as caseAr } from '../core/words/case.ar.ts'
import { caseWords as caseEn } from '../core/words/case.en.ts'
import { mailWords as ar } from '../core/words/mail.ar.ts'
import { mailWords as en } from '../core/words/mail.en.ts'
import { associationOf } from './content.ts'
import { hasMail } from './mail.ts'
import { findOne, inTransaction, json } from './records.ts'
import { hasSms } from './sms.ts'

/*
 * Writes what applicants are to be told, in the same transaction as what it tells of: neither can be there without
 * the other, and nothing that is repeated is told twice. outbox-sending.ts sends it.
 */

const words = { ar: { mail: ar, cases: caseAr }, en: { mail: en, cases: caseEn } }

/** Hook of a new case. It runs inside the transaction of audit.ts, which has set the case's times. */
export function tellReceived(e: core.RecordEvent): void {
	inTransaction(e, () => {
		tell(e.app, e.record as core.Record, 'received', 'received')
		e.next()
	})
}

/** Hook of a case's change: tells of a new status, where it matters to the applicant. */
export function tellStatus(e: core.RecordEvent): void {
	inTransaction(e, () => {
		const record = e.record as core.Record
		const status = record.getString('status') as Status
		const before = findOne(e.app, 'cases', 'id = {:id}', { id: record.id })
		if (before && before.getString('status') !== status && NOTIFIED.includes(status)) {
			// A case can come back to a status; since when it has it tells one time from the other.
			tell(e.app, record, 'status', `${status} ${record.getString('status_since')}`)
		}
		e.next()
	})
}

/**
 * Writes one notification by the means agreed on with the applicant; what no machine can carry becomes a task for
 * staff. `cause` names the event among those of its kind.
 */
export function tell(
	app: core.App,
	record: core.Record,
	kind: 'received' | 'status' | 'message',
	cause: string,
): void {
	const lang = record.getString('lang') as Lang
	const means = record.getString('contact_means') as ContactMeans
	const { mail, cases } = words[lang]
	const told = notice(
		{
			kind: kind === 'message' ? 'message' : 'status',
			means,
			association: associationOf(app.findRecordById('associations', record.getString('association'))),
			reference: record.getString('reference'),
			status: record.getString('status') as Status,
			lang,
			portal: app.settings().meta.appURL,
		},
		mail,
		cases,
	)
	const to = contactOf(record, means)
	const state = to && canCarry(app, means) ? 'queued' : 'task'
	const entry = new Record(app.findCollectionByNameOrId('outbox'), {
		...told,
		case: record.id,
		kind,
		cause,
		lang,
		means,
		to,
		state,
		next_at: state === 'queued' ? new DateTime() : '',
	})
	// Unchecked, since a new case is saved a moment later, when nothing can fail any more but the case itself.
	app.saveNoValidate(entry)
}

function contactOf(record: core.Record, means: ContactMeans): string {
	const detail = CONTACT_DETAIL[means]
	const { answers } = json<{ answers: Record<string, string> }>(record, 'answers')
	return (detail && answers[detail]) ?? ''
}

/** Whether the server can carry a notification itself: e-mail and text messages, once staff have set them up. */
export function canCarry(app: core.App, means: string): boolean {
	if (means === 'email') return hasMail(app)
	return means === 'sms' && hasSms()
}
