import { STAFF_ACCESS } from '../../core/access/collections.ts'
import { COLUMN_OF, type Column } from '../../core/access/columns.ts'
import { masked, unreachable } from '../../core/access/mask.ts'
import { asOnly, type Holder } from '../../core/access/roles.ts'
import { reasonShows, seenOf } from '../../core/access/sights.ts'
import type { CaseFieldName } from '../../core/case/fields.ts'
import { contactDetails } from '../applicant/contact.ts'
import { holderOf } from '../base/grants.ts'
import { findOne, json } from '../base/records.ts'
import type { Asking, Stored } from '../base/stored.ts'
import { bearerOf } from '../looks/doors.ts'
import { reasonUntil } from '../looks/reasons.ts'
import { factsOf } from './facts.ts'

/* What of a case is in an answer of PocketBase's records API: what core/access/sights.ts shows to who asks. */

/** Marks the record that was asked for by itself; in lists and expansions a case is its row. */
const OPENED = '@opened'

/** What somebody sees of a case among others, or null. */
export const seenBy = (holder: Holder, record: Stored<'cases'>): Column[] | null =>
	seenOf(holder, factsOf(record))

/** The same of one that they open: with what a reason shows that they gave for it. */
function seenOpened(app: core.App, holder: Holder, record: Stored<'cases'>): Column[] | null {
	const it = factsOf(record)
	const reasoned = reasonShows(holder, it).length > 0 && reasonUntil(app, holder.id, record.id) !== ''
	return seenOf(holder, { ...it, reasoned })
}

/** Before a single case is shown, to who asked for it or saved it. */
export function opened(e: Asking<'cases'>): void {
	e.record.setRaw(OPENED, true)
}

const FIELDS = Object.keys(COLUMN_OF) as CaseFieldName[]

/** Before a case goes into an answer. The administrator is held by the doors of the server. */
export function showSeen(e: core.RecordEnrichEvent): void {
	const record = e.record as (core.Record & Stored<'cases'>) | undefined
	const info = e.requestInfo as unknown as { auth?: core.Record } | undefined
	if (!record || info?.auth?.collection().name === '_superusers') return
	const holder = holderOf({ auth: info?.auth })
	const isOpened = record.getRaw(OPENED) === true
	const columns = (isOpened ? seenOpened(e.app, holder, record) : seenBy(holder, record)) ?? []
	const shown: Column[] = isOpened ? columns : columns.filter(name => name === 'person')
	const hidden = FIELDS.filter(name => COLUMN_OF[name] !== 'row' && !shown.includes(COLUMN_OF[name]))
	;(record as core.Record).hide(...hidden)
	if (!columns.includes('identity')) rewrite(record, masked)
	if (!columns.includes('contact')) {
		const values = reachedBy(record)
		rewrite(record, text => unreachable(text, values))
	}
}

/** Fields with texts in which an identity number can stand, or how the person is reached. */
const TEXTS = ['letter', 'answers', 'referral', 'served'] as const

function rewrite(record: Stored<'cases'>, change: (text: string) => string): void {
	const any: core.Record = record
	for (const name of TEXTS) {
		const text = any.getString(name)
		const shown = change(text)
		if (shown !== text) any.set(name, shown)
	}
}

/** The number, the e-mail address and the address under which the person of a case is reached, as sent and as corrected. */
function reachedBy(record: Stored<'cases'>): string[] {
	const sent = json(record, 'answers').answers ?? {}
	return [sent, contactDetails(record)].flatMap(({ phone = '', email = '', address = '' }) => [
		phone,
		email,
		address,
	])
}

/** Before a file of a case leaves: who sees the case does not see all that is attached to it. */
export function fileShown(e: core.FileDownloadRequestEvent): void {
	const auth = bearerOf(e) ?? undefined
	if (auth?.collection().name === '_superusers') return
	const record = e.record as (core.Record & Stored<'cases'>) | undefined
	const field = e.fileField?.name as CaseFieldName | undefined
	const columns = record && seenOpened(e.app, holderOf({ auth }), record)
	if (!columns || !field || !columns.includes(COLUMN_OF[field])) noFile()
}

const noFile = (): never => {
	throw new NotFoundError('لا يوجد ملف كهذا · There is no such file.')
}

/**
 * Before a file of a message leaves: whoever writes with the applicant opens what came with it; who would see the files of
 * the case by a reason opens it by that.
 */
export function messageFileShown(e: core.FileDownloadRequestEvent): void {
	const auth = bearerOf(e) ?? undefined
	if (auth?.collection().name === '_superusers') return
	const message = e.record as (core.Record & Stored<'messages'>) | undefined
	const record = message && findOne(e.app, 'cases', { id: message.getString('case') })
	if (!record) {
		noFile()
		return
	}
	const holder = holderOf({ auth })
	if (seenBy(asOnly(holder, STAFF_ACCESS.messages.acts.create ?? []), record)) return
	const needed = reasonShows(holder, factsOf(record)).includes('files')
	if (needed && !seenOpened(e.app, holder, record)?.includes('files')) noFile()
}
