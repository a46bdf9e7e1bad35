import { type CaseStatus, isTold } from '../../core/case/status.ts'
import { RECALL_SECONDS } from '../../core/case/taking-back.ts'
import { mailWords as ar } from '../../core/language/words/mail.ar.ts'
import { mailWords as en } from '../../core/language/words/mail.en.ts'
import { CONTACT_DETAIL, type Contact, type ContactMeans } from '../../core/sending/contact.ts'
import { discreetNotice } from '../../core/telling/discreet.ts'
import {
	type ApplicantKind,
	discreetNoticeOf,
	NEVER_TOLD,
	NO_SITE_YET,
	noticeOf,
	type StaffKind,
	TO_APPLICANT,
	UNDELIVERED,
} from '../../core/telling/kinds.ts'
import { notice } from '../../core/telling/notice.ts'
import { NO_SITE } from '../../core/telling/site.ts'
import { contactOf } from '../applicant/contact.ts'
import { isSensitiveCase } from '../applicant/followed.ts'
import { actorIdOf } from '../base/audit.ts'
import { assign, findAll, findOne, inTransaction } from '../base/records.ts'
import { addRow } from '../base/rows.ts'
import type { Saving, Stored, Values } from '../base/stored.ts'
import { kindOf, wordsOf } from '../case/kinds.ts'
import { takingBack } from '../case/taken.ts'
import { keptAssociationWith } from '../content/kept.ts'
import { invitationOf } from '../survey/invitations.ts'
import { hasMail } from './mail.ts'
import { siteInText } from './site.ts'
import { hasSms } from './sms.ts'

/*
 * Writes what applicants are to be told, in the same transaction as what it tells of: neither can be there without
 * the other, and nothing that is repeated is told twice. outbox-sending.ts sends it.
 */

const words = { ar, en }

/** Notifications of a case that are for the applicant, in the order they were written in; `states` are all unless given. */
export const applicantsOutbox = (app: core.App, id: string, states: string[] = []): Stored<'outbox'>[] =>
	outboxOf(app, id, TO_APPLICANT, states)

function outboxOf(
	app: core.App,
	id: string,
	kinds: readonly string[],
	states: readonly string[],
): Stored<'outbox'>[] {
	const among = (field: string, values: readonly string[]) =>
		values.length > 0 ? ` && (${values.map(value => `${field} = '${value}'`).join(' || ')})` : ''
	const filter = `case = {:id}${among('kind', kinds)}${among('state', states)}`
	return findAll(app, 'outbox', filter, { id }, '@rowid')
}

/** Hook of a case's change: what was not told yet is told discreetly, or not so any more, as the case now says. */
export function redressNotices(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const before = findOne(e.app, 'cases', { id: e.record.id })
		e.next()
		if (before && before.getBool('discreet') !== e.record.getBool('discreet')) readdress(e.app, e.record)
	})
}

/** Hook of a case's change: tells of a new status, where it matters to the applicant. */
export function notifyStatus(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const record = e.record
		const status = record.getString('status')
		const before = findOne(e.app, 'cases', { id: record.id })
		const back = takingBack(record) !== null
		if (before && !back && before.getString('status') !== status && isTold(kindOf(record), status)) {
			// A case can come back to a status; since when it has it tells one time from the other.
			notify(e.app, record, 'status', `${status} ${record.getString('status_since')}`)
		}
		e.next()
	})
}

/**
 * Writes one notification by the means agreed on with the applicant; what no machine can carry becomes a task for
 * staff. `cause` names the event among those of its kind. Who chose no means for a complaint or an inquiry is told
 * nothing, and reads the tracking page.
 */
export function notify(app: core.App, record: Stored<'cases'>, kind: ApplicantKind, cause: string): void {
	const entry = notification(app, record, kind, cause)
	if (entry && kind !== 'received') supersede(app, record.id, saidBy(kind))
	if (entry) addRow(app, 'outbox', entry)
}

/** The kinds of notifications that say the same as one does, when it was written later. */
const saidBy = (kind: ApplicantKind) => TO_APPLICANT.filter(other => noticeOf(other) === noticeOf(kind))

/** Marks older notifications of a case that were never told, and say nothing that a newer one does not. They stay, without an address. */
export function supersede(app: core.App, id: string, kinds: readonly (ApplicantKind | StaffKind)[]): void {
	for (const entry of outboxOf(app, id, kinds, NEVER_TOLD)) {
		assign(entry, { state: 'superseded', to: '', next_at: '', last_error: '' })
		app.saveNoValidate(entry)
	}
}

/**
 * Writes the latest notification of some kinds anew where nobody was told of it and a newer one had taken its place that is
 * gone again. `app` is the transaction of that.
 */
export function revive(app: core.App, record: Stored<'cases'>, kinds: readonly ApplicantKind[]): void {
	const entry = outboxOf(app, record.id, kinds, []).at(-1)
	if (entry?.getString('state') !== 'superseded') return
	const kind = entry.getString('kind') as ApplicantKind
	assign(entry, addressed(app, record, kind, entry.getString('cause')))
	app.save(entry)
}

/** What one says, not stored yet; null where nothing is told. */
export function notification(
	app: core.App,
	record: Stored<'cases'>,
	kind: ApplicantKind,
	cause: string,
): Values<'outbox'> | null {
	if (kindOf(record) !== 'request' && !contactOf(record).means) return null
	return {
		...addressed(app, record, kind, cause),
		case: record.id,
		kind,
		cause,
		lang: record.getString('lang'),
	}
}

/** Rewrites what was not told yet for how the applicant is to be reached now. `app` is the transaction of that change. */
export function readdress(app: core.App, record: Stored<'cases'>): void {
	for (const entry of applicantsOutbox(app, record.id, UNDELIVERED)) {
		const kind = entry.getString('kind') as ApplicantKind
		// It proved that somebody reads what comes to the address it was written for.
		if (kind === 'one-time-code') continue
		const { state, next_at, last_error, ...told } = addressed(app, record, kind, entry.getString('cause'))
		assign(entry, told)
		// Whether one that failed goes again is for staff to say.
		if (['queued', 'task'].includes(entry.getString('state'))) {
			assign(entry, { state, next_at, attempts: 0, last_error })
		}
		app.save(entry)
	}
}

/**
 * Tells where the applicant was reached before that nothing comes there any more, where a machine can, and not of a case
 * that nobody must know of: somebody else may read it, so that it names neither the case nor the association.
 */
export function tellFormer(app: core.App, record: Stored<'cases'>, before: Contact, cause: string): void {
	const means = (before.contactMeans ?? '') as ContactMeans | ''
	const detail = means && CONTACT_DETAIL[means]
	const to = (detail && before[detail]) ?? ''
	if (!to || to === contactOf(record).to || !canCarry(app, means)) return
	if (record.getBool('discreet') || record.getString('restricted') || isSensitiveCase(app, record)) return
	const lang = record.getString('lang')
	const facts = { means, reference: record.getString('reference'), lang, portal: siteInText(app) }
	const told = discreetNotice('left', facts, words[lang])
	const values = { ...told, means, to, discreet: true, ...standing('queued', told.text, false) }
	addRow(app, 'outbox', { ...values, case: record.id, kind: 'contact-left', cause, lang })
}

/** Takes back a reminder that has not left: what it asks for is there. */
export function dropReminder(app: core.App, record: Stored<'cases'>): void {
	const unsent = "case = {:id} && kind = 'survey' && (state = 'queued' || state = 'failed' || state = 'task')"
	for (const entry of findAll(app, 'outbox', unsent, { id: record.id })) {
		app.delete(entry)
	}
}

/** A notification as it goes out by the means agreed on now. */
function addressed(app: core.App, record: Stored<'cases'>, kind: ApplicantKind, cause: string) {
	const lang = record.getString('lang')
	const { means, to, discreet } = contactOf(record)
	const state: 'queued' | 'task' = to && canCarry(app, means) ? 'queued' : 'task'
	// The cause of a status names it first: the case may stand elsewhere by now.
	const ofStatus = noticeOf(kind) === 'status'
	const status = ofStatus ? cause.split(' ')[0] : record.getString('status')
	const asks = kind === 'survey' || (kind === 'status' && status === 'delivered')
	const invited = asks && invitationOf(app, record.id)?.getString('state') === 'open'
	const facts = { means, reference: record.getString('reference'), lang, portal: siteInText(app) }
	const told = discreet
		? discreetNotice(discreetNoticeOf(kind), facts, words[lang])
		: notice(
				{
					...facts,
					kind: noticeOf(kind),
					of: kindOf(record),
					association: keptAssociationWith(app, record.getString('association')).policy,
					status: status as CaseStatus,
					survey: invited ? (state === 'queued' ? 'link' : 'tracker') : undefined,
				},
				words[lang],
				wordsOf(kindOf(record), lang),
			)
	return { ...told, means, to, discreet, ...standing(state, told.text, actorIdOf(record) !== '') }
}

/**
 * How a new notification stands: what is queued goes at once, unless it waits for the portal's address; what staff cause,
 * after a moment in which it can be taken back.
 */
export const standing = (state: 'queued' | 'task', text: string, waits: boolean) => ({
	state,
	next_at: state === 'queued' ? inSeconds(waits ? RECALL_SECONDS : 0) : '',
	last_error: state === 'queued' && text.includes(NO_SITE) ? NO_SITE_YET : '',
})

const inSeconds = (seconds: number) => new DateTime(new Date(Date.now() + seconds * 1000).toISOString())

/** Whether the server can carry a notification itself: e-mail and text messages, once staff have set them up. */
export function canCarry(app: core.App, means: string): boolean {
	if (means === 'email') return hasMail(app)
	return means === 'sms' && hasSms()
}
