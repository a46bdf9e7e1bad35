import { type CaseData, holdsCaseData, TELLING } from '../../core/access/case-data.ts'
import type { Stored } from '../base/stored.ts'
import { unkept } from '../http/unkept.ts'
import { caseOf, seeFile, seeList, seeRecord } from './glass.ts'
import { type Looker, lookerOf, noteLook } from './note.ts'

/*
 * The doors of PocketBase's own by which something of a case leaves: each writes down who looks, and then goes on. A
 * route of Sila's own that opens a case says it itself.
 */

type Query = Record<string, string | undefined>

/** Before a record is answered to who asked for it. */
export const viewed = (e: core.RecordRequestEvent): void => answered(e, 'view')

/** Before a record is changed and answered. */
export const changed = (e: core.RecordRequestEvent): void => answered(e, 'update')

function answered(e: core.RecordRequestEvent, how: 'view' | 'update'): void {
	unkept(e)
	const looker = lookerOf(e.auth)
	if (!looker || !e.record) return
	const query = queryOf(e)
	if (looker.kind === 'administrator') seeRecord(e.app, looker, e.record, query, how)
	else noteCases(e.app, looker, [e.record], query.fields)
}

/** Before an administrator makes, changes or deletes a record, which is answered to them; before all other checks of it. */
export function made(e: core.RecordRequestEvent): void {
	written(e, 'create')
}
export function edited(e: core.RecordRequestEvent): void {
	written(e, 'update')
}
export function removed(e: core.RecordRequestEvent): void {
	written(e, 'delete')
}

function written(e: core.RecordRequestEvent, how: 'create' | 'update' | 'delete'): void {
	unkept(e)
	const looker = lookerOf(e.auth)
	if (looker?.kind === 'administrator' && e.record) seeRecord(e.app, looker, e.record, queryOf(e), how)
}

/** Before a list is answered. */
export function listed(e: core.RecordsListRequestEvent): void {
	unkept(e)
	const looker = lookerOf(e.auth)
	if (!looker) return
	const query = queryOf(e)
	const records = e.records as core.Record[]
	const collection = e.collection?.name ?? ''
	if (looker.kind === 'administrator') {
		seeList(e.app, looker, collection, records, query)
		return
	}
	if (seeksIdentity(query)) noteSearch(e, looker, records.length)
	// A row of the work list is no look at its case.
	if (collection !== 'cases') noteCases(e.app, looker, records, query.fields)
}

/** Before a file is handed out, to whom the token in its address belongs. */
export function downloaded(e: core.FileDownloadRequestEvent): void {
	unkept(e)
	const record = e.record as core.Record
	const looker = lookerOf(bearerOf(e))
	if (!looker || !holdsCaseData(record.collection().name)) return
	if (looker.kind === 'administrator') seeFile(e.app, looker, record)
	const field = e.fileField?.name ?? ''
	const place = [...record.getStringSlice(field)].indexOf(fileOf(e)) + 1
	const detail = `${record.collection().name}/${field}/${place}`
	noteLook(e.app, looker, { what: 'file', case: caseOf(record), detail })
}

const queryOf = (e: core.RequestEvent): Query => (e.requestInfo()?.query ?? {}) as Query

/** Notes a look at the case of each record, where what is asked for tells of it. */
function noteCases(app: core.App, looker: Looker, records: core.Record[], fields: string | undefined): void {
	const [first] = records
	const telling = first && TELLING[first.collection().name as CaseData]
	if (!telling || isRow(telling, fields)) return
	for (const id of new Set(records.map(caseOf))) noteLook(app, looker, { what: 'case', case: id })
}

/** Whether no more is asked for than what a work list needs. */
const isRow = (row: readonly string[], fields = ''): boolean =>
	fields !== '' && fields.split(',').every(field => row.includes(field.trim()))

/** The name of the file; a small picture of it stands in a folder of its own beside it: `collection/record/thumbs_name/…`. */
const fileOf = ({ servedPath }: core.FileDownloadRequestEvent): string =>
	(servedPath.split('/')[2] ?? '').replace(/^thumbs_/, '')

/** Whose the token in the address is. */
export function bearerOf(e: core.RequestEvent): core.Record | null {
	try {
		return e.app.findAuthRecordByToken(queryOf(e).token ?? '', 'file')
	} catch {
		return null
	}
}

/** By a filter, or by the order in which what is found stands; over whatever relation. */
const seeksIdentity = ({ filter = '', sort = '' }: Query): boolean => /identity_key/.test(`${filter} ${sort}`)

/** Whom the number belongs to is not kept, only that somebody looked, where, and how many were found. */
function noteSearch(e: core.RecordsListRequestEvent, looker: Looker, found: number): void {
	const { filter = '' } = queryOf(e)
	const own = [...(e.auth as Stored<'staff'>).getStringSlice('associations')]
	const named = own.filter(id => filter.includes(id))
	const searched = named.length > 0 ? named : own
	for (const association of searched)
		noteLook(e.app, looker, {
			what: 'identity-search',
			association,
			detail: `${e.collection?.name} ${found}`,
		})
}
