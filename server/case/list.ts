import { COLUMN_OF } from '../../core/access/columns.ts'
import { NONE } from '../../core/access/looks.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf, type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CaseEntry } from '../../core/api/cases.ts'
import type { Text } from '../../core/language/text.ts'
import { sought } from '../../core/sending/finding.ts'
import { holderOf } from '../base/grants.ts'
import type { Reply } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import { narrowed } from './narrowing.ts'

/* The work list: rows of the cases that somebody sees, and nothing by which to guess at the others. */

const PAGE = 30

const ROW = {
	id: '',
	kind: '',
	reference: '',
	applicant: '',
	anonymous: false,
	served: '',
	topic: '',
	status: '',
	status_since: '',
	attention: '',
	erased_at: '',
	target_on: '',
	association: '',
	service: '',
	entered_by: '',
	escalation_reason: '',
	restricted: '',
	barred: '',
}
/** A JSON field that was never written is null. */
const COLUMNS = Object.keys(ROW)
	.map(name => (name === 'served' ? "IFNULL(served, '') AS served" : name))
	.join()
type Row = { [K in keyof typeof ROW]: (typeof ROW)[K] extends boolean ? boolean : string }

/** GET /api/sila/staff/cases, as core/api/contract.ts documents it. */
export function caseList(e: core.RequestEvent): Reply {
	const query = { ...e.requestInfo().query } as Record<string, string | undefined>
	const holder = holderOf(e)
	const { where, values, byIdentity } = wanted(holder, query)
	const rows = arrayOf(new DynamicModel(ROW)) as Row[]
	const from = (Math.max(1, Number(query.page) || 1) - 1) * PAGE
	e.app
		.db()
		.newQuery(
			`SELECT ${COLUMNS} FROM cases WHERE ${where} ORDER BY rowid DESC LIMIT ${PAGE} OFFSET ${Math.floor(from)}`,
		)
		.bind(values)
		.all(rows)
	const looker = lookerOf(e.auth)
	if (looker && byIdentity)
		for (const association of new Set(rows.length > 0 ? rows.map(row => row.association) : [NONE]))
			noteLook(e.app, looker, { what: 'identity-search', association, detail: `cases ${rows.length}` })
	const nameOf = names(e.app)
	return { status: 200, body: rows.map(row => entryOf(row, holder, nameOf)) }
}

/** What a query asks for, as a condition in SQL with its values, and whether an identity number is among them. */
export function wanted(holder: Holder, query: Record<string, string | undefined>) {
	const { parts: narrower, values } = narrowed(query, holder)
	const parts = [conditionOf(holder), ...narrower]
	for (const name of ['kind', 'status', 'association'] as const) {
		const value = query[name]
		if (!value) continue
		values[name] = value
		parts.push(`${name} = {:${name}}`)
	}
	if (query.unread)
		parts.push(
			"EXISTS (SELECT 1 FROM messages WHERE messages.`case` = cases.id AND messages.`from` = 'applicant' AND messages.read_at = '')",
		)
	if (query.same) {
		values.same = query.same
		const known = `(SELECT {} FROM cases WHERE id = {:same} AND ${conditionOf(holder, { shows: 'identity' })})`
		parts.push(conditionOf(holder, { shows: 'identity' }), 'id != {:same}', "identity_key != ''")
		for (const field of ['identity_key', 'association'])
			parts.push(`${field} = ${known.replace('{}', field)}`)
	}
	const found = query.typed ? sought(query.typed) : null
	if (found) {
		const terms = found.terms.map(({ key, value, whole }, i) => {
			values[`typed${i}`] = whole ? value : `%${value}%`
			// What is not shown of a case does not find it.
			return `(${key} ${whole ? '=' : 'LIKE'} {:typed${i}} AND ${conditionOf(holder, { shows: COLUMN_OF[key] })})`
		})
		parts.push(`(${terms.join(found.any ? ' OR ' : ' AND ')})`)
	}
	const byIdentity = Boolean(query.same) || found?.terms.some(({ key }) => key === 'identity_key') === true
	return { where: parts.join(' AND '), values, byIdentity }
}

/** The names of associations and services, each looked up once. */
export function names(app: core.App): (collection: 'associations' | 'services', id: string) => Text | null {
	const known = new Map<string, Text | null>()
	return (collection, id) => {
		if (!id) return null
		const cached = known.get(id)
		if (cached !== undefined) return cached
		const record = app.findRecordById(collection, id)
		const name = { ar: record.getString('name_ar'), en: record.getString('name_en') }
		known.set(id, name)
		return name
	}
}

function entryOf(row: Row, holder: Holder, nameOf: ReturnType<typeof names>): CaseEntry {
	const person = seenOf(holder, { ...(row as unknown as SeenCase), concerned: false })?.includes('person')
	return {
		id: row.id,
		kind: row.kind as CaseEntry['kind'],
		reference: row.reference,
		applicant: person ? row.applicant : '',
		anonymous: row.anonymous,
		served: person ? JSON.parse(row.served || 'null') : null,
		topic: row.topic as CaseEntry['topic'],
		status: row.status as CaseEntry['status'],
		status_since: row.status_since.replace(' ', 'T'),
		attention: row.attention as CaseEntry['attention'],
		erased_at: row.erased_at,
		target_on: row.target_on,
		association: nameOf('associations', row.association) ?? { ar: '', en: '' },
		service: nameOf('services', row.service),
	}
}
