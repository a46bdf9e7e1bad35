import { COLUMN_OF, type Column } from '../../core/access/columns.ts'
import { masked } from '../../core/access/mask.ts'
import type { Holder } from '../../core/access/roles.ts'
import { type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CaseFieldName } from '../../core/case/fields.ts'
import { holderOf } from '../base/grants.ts'
import type { Asking, Stored } from '../base/stored.ts'
import { bearerOf } from '../looks/doors.ts'
import { kindOf } from './kinds.ts'

/* What of a case is in an answer of PocketBase's records API: what core/access/sights.ts shows to who asks. */

/** Marks the record that was asked for by itself; in lists and expansions a case is its row. */
const OPENED = '@opened'

/** What is asked of a case to know who sees it. */
export const factsOf = (record: Stored<'cases'>): SeenCase => ({
	association: record.getString('association'),
	kind: kindOf(record),
	status: record.getString('status'),
	entered_by: record.getString('entered_by'),
	anonymous: record.getBool('anonymous'),
	escalation_reason: record.getString('escalation_reason'),
	restricted: record.getString('restricted'),
	barred: record.getString('barred'),
	concerned: record.getBool('concerned'),
})

/** What somebody sees of a case, or null. */
export const seenBy = (holder: Holder, record: Stored<'cases'>): Column[] | null =>
	seenOf(holder, factsOf(record))

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
	const columns = seenBy(holderOf({ auth: info?.auth }), record) ?? []
	const shown: Column[] = record.getRaw(OPENED) ? columns : columns.filter(name => name === 'person')
	const hidden = FIELDS.filter(name => COLUMN_OF[name] !== 'row' && !shown.includes(COLUMN_OF[name]))
	;(record as core.Record).hide(...hidden)
	if (!columns.includes('identity')) maskIdentity(record)
}

/** Fields with texts in which an identity number can stand. */
const TEXTS = ['letter', 'answers', 'referral', 'served'] as const

function maskIdentity(record: Stored<'cases'>): void {
	const any: core.Record = record
	for (const name of TEXTS) {
		const text = any.getString(name)
		const shown = masked(text)
		if (shown !== text) any.set(name, shown)
	}
}

/** Before a file of a case leaves: who sees the case does not see all that is attached to it. */
export function fileShown(e: core.FileDownloadRequestEvent): void {
	const auth = bearerOf(e) ?? undefined
	if (auth?.collection().name === '_superusers') return
	const record = e.record as (core.Record & Stored<'cases'>) | undefined
	const field = e.fileField?.name as CaseFieldName | undefined
	const columns = record && seenBy(holderOf({ auth }), record)
	if (!columns || !field || !columns.includes(COLUMN_OF[field]))
		throw new NotFoundError('لا يوجد ملف كهذا · There is no such file.')
}
