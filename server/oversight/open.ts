import type { Holder } from '../../core/access/roles.ts'
import { type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { OpenEntry } from '../../core/api/complaints.ts'
import { KINDS } from '../../core/case/status.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { byIds } from '../base/records.ts'
import type { namesOf } from '../case/names.ts'
import { LAST_DAY, unled } from '../case/narrowing.ts'
import { awayOn, today } from '../people/away.ts'
import { holderAmong, type Officer, officersByAssociation } from '../people/contact-officers.ts'

/* What is open as oversight counts and lists it: from one index, with no more cases read than are shown. */

/** The officers of some associations, whose account each is, and who of officers and accounts is away or gone. */
export interface Officers {
	of: Map<string, Officer[]>
	/** By association and account, the officer. */
	byAccount: Map<string, string>
	left: Set<string>
}

export function officersIn(app: core.App, associations: readonly string[]): Officers {
	const absent = awayOn(app, today())
	const of = officersByAssociation(app, associations, absent)
	const all = [...of.values()].flat()
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app.db().newQuery("SELECT id FROM staff WHERE ended != ''").all(rows)
	const ended = rows.map(({ id }) => id)
	const off = all.filter(({ account, away }) => away || ended.includes(account)).map(({ id }) => id)
	return {
		of,
		byAccount: new Map(
			[...of].flatMap(([association, list]) =>
				list
					.filter(({ account }) => account)
					.map(({ id, account }) => [`${association} ${account}`, id] as const),
			),
		),
		left: new Set([...off, ...ended, ...absent.map(({ account }) => account)]),
	}
}

type Held = Pick<OpenRow, 'association' | 'assigned_to' | 'holder'>

/** Who holds a case: the officer it is assigned to, or who stands in; of a request the account, or the officer whose it is. */
export function holding(
	officers: Officers,
	{ association, assigned_to, holder }: Held,
	about: string[] = [],
): string {
	if (!assigned_to) return officers.byAccount.get(`${association} ${holder}`) ?? holder
	const all = officers.of.get(association) ?? []
	const officer = all.find(one => one.id === assigned_to)
	return officer ? holderAmong(officer, all, about).id : ''
}

/** The names of accounts that hold requests and are no officers. */
export function holdersAmong(app: core.App, ids: readonly string[]): { id: string; name: string }[] {
	const accounts = [...new Set(ids)].filter(id => id !== '')
	return byIds(app, 'staff', accounts).map(record => ({ id: record.id, name: record.getString('name') }))
}

/** The last day for what is next: to read a complaint that nobody has read, or else to answer. */
const DUE = `CASE WHEN status = 'received' AND acknowledge_by != '' AND (${LAST_DAY} = '' OR acknowledge_by < ${LAST_DAY})
	THEN acknowledge_by ELSE ${LAST_DAY} END`

const kinds = KINDS.map(kind => `'${kind}'`).join()

/** Cases of some associations, of those that `seen` lets through. */
export const among = (associations: readonly string[], seen: string): string =>
	`association IN (${associations.map(id => `'${id}'`).join()}) AND kind IN (${kinds}) AND ${unled(seen)}`

/** What an association still owes an answer to. */
export const OPEN = "resolved_at = ''"
export const LATE = `${DUE} != '' AND ${DUE} < {:today}`

/** How many are open, by whom they are assigned to and whether late. */
export const openCountsSql = (where: string): string =>
	`SELECT association, kind, assigned_to, holder, ${LATE} AS late, COUNT(*) AS count FROM cases INDEXED BY cases_resolved
		WHERE ${where} AND ${OPEN} GROUP BY association, kind, assigned_to, holder, late`

export interface OpenCount {
	association: string
	kind: string
	assigned_to: string
	/** Account, of a request. */
	holder: string
	late: number
	count: number
}

export function openCounts(app: core.App, where: string, day: string): OpenCount[] {
	const shape = { association: '', kind: '', assigned_to: '', holder: '', late: 0, count: 0 }
	const rows = arrayOf(new DynamicModel(shape)) as OpenCount[]
	app.db().newQuery(openCountsSql(where)).bind({ today: day }).all(rows)
	return [...rows]
}

const ROW = {
	id: '',
	reference: '',
	kind: '',
	topic: '',
	service: '',
	association: '',
	anonymous: false,
	status: '',
	status_since: '',
	created: '',
	due: '',
	late: false,
	resolved_at: '',
	assigned_to: '',
	holder: '',
	about_officers: '',
	entered_by: '',
	escalation_reason: '',
	restricted: '',
	barred: '',
}
type OpenRow = { [K in keyof typeof ROW]: (typeof ROW)[K] extends boolean ? boolean : string }

const columns = Object.keys(ROW)
	.map(name =>
		name === 'due' ? `${DUE} AS due` : name === 'late' ? `resolved_at = '' AND ${LATE} AS late` : name,
	)
	.join()

/** What is open with the longest late first and what has no last day in the end; else the newest first. */
export const pageSql = (where: string, open: boolean, size: number, skip: number): string => {
	const order = open ? `${DUE} = '', ${DUE}, created, rowid` : 'created DESC, rowid DESC'
	return `SELECT ${columns} FROM cases WHERE rowid IN (
		SELECT rowid FROM cases WHERE ${where} ORDER BY ${order} LIMIT ${size} OFFSET ${skip}
	) ORDER BY ${order}`
}

export function page(app: core.App, sql: string, values: Record<string, string>): OpenRow[] {
	const rows = arrayOf(new DynamicModel(ROW)) as unknown as OpenRow[]
	app.db().newQuery(sql).bind(values).all(rows)
	return [...rows]
}

/** A row as it is answered. */
export function entryOf(
	row: OpenRow,
	caller: Holder,
	officers: Officers,
	on: string,
	nameOf: ReturnType<typeof namesOf>,
): OpenEntry {
	const about: string[] = JSON.parse(row.about_officers || '[]')
	const received = row.created.replace(' ', 'T')
	return {
		id: row.id,
		reference: row.reference,
		kind: row.kind as OpenEntry['kind'],
		association: row.association,
		service: nameOf('services', row.service),
		topic: row.topic as OpenEntry['topic'],
		anonymous: row.anonymous,
		status: row.status as OpenEntry['status'],
		since: row.status_since.replace(' ', 'T'),
		received,
		days: (Date.parse(on) - Date.parse(riyadhDay(received))) / 86_400_000,
		due: row.due,
		overdue: row.late,
		left: officers.left.has(row.assigned_to || row.holder),
		assigned: row.assigned_to || holding(officers, row),
		holder: holding(officers, row, about),
		opens: seenOf(caller, { ...(row as unknown as SeenCase), concerned: false }) !== null,
	}
}
