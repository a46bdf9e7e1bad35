import { NONE } from '../../core/access/looks.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf, type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import type { CaseEntry, CasePage } from '../../core/api/cases.ts'
import { type Sought, sought, type Way } from '../../core/sending/finding.ts'
import { holderOf } from '../base/grants.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import { heldIds, type Team, teamOf } from '../people/held.ts'
import { knownOf, readCaseQuery } from './list-query.ts'
import { namesOf } from './names.ts'
import { idsSql, type Known, NO_DAY, wanted } from './wanted.ts'

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
	unproven: false,
	erased_at: '',
	target_on: '',
	created: '',
	association: '',
	service: '',
	entered_by: '',
	escalation_reason: '',
	restricted: '',
	barred: '',
	due: '',
	held_by: '',
	duplicate_of: '',
	unread: 0,
}
/** What stands in the narrow row alone, what is counted, and a JSON field, which is null where it was never written. */
const FROM: Partial<Record<keyof typeof ROW, string>> = {
	due: 'case_rows.due',
	held_by: 'case_rows.held_by',
	served: "IFNULL(cases.served, '')",
	unread:
		"(SELECT COUNT(*) FROM messages WHERE messages.`case` = cases.id AND messages.`from` = 'applicant' AND messages.read_at = '')",
}
const COLUMNS = Object.keys(ROW)
	.map(name => `${FROM[name as keyof typeof ROW] ?? `cases.${name}`} AS ${name}`)
	.join()
export type Row = {
	[K in keyof typeof ROW]: (typeof ROW)[K] extends boolean
		? boolean
		: (typeof ROW)[K] extends number
			? number
			: string
}

/** GET /api/sila/staff/cases, as core/api/contract.ts documents it. */
export function caseList(e: core.RequestEvent): Reply {
	const asked = readCaseQuery({ ...e.requestInfo().query } as Record<string, string | undefined>)
	if (asked.problems.length > 0) return refusal(400, asked.problems, preferredLang(e))
	const { query } = asked
	const holder = holderOf(e)
	const team = teamOf(e.app, holder)
	const known = knownOf(e.app, holder, query, team)
	const found = query.typed ? sought(query.typed) : null
	const skip = ((query.page ?? 1) - 1) * PAGE
	const { ids, letter } = find(e.app, holder, query, known, found, { most: PAGE + 1, skip })
	const rows = rowsOf(e.app, ids.slice(0, PAGE))
	noteSearch(e, query, found, rows)
	const entry = entries(e.app, holder, rows, known.today, team)
	const body: CasePage = { cases: rows.map(entry), more: ids.length > PAGE, in: letter ? 'letter' : '' }
	return { status: 200, body }
}

/** Writes down that people were looked for by an identity number, and how many cases of which association came of it. */
export function noteSearch(
	e: core.RequestEvent,
	query: CaseQuery,
	found: Sought | null,
	rows: Pick<Row, 'association'>[],
): void {
	const looker = lookerOf(e.auth)
	if (!looker || !(query.same || found?.first.some(({ by }) => by === 'identity'))) return
	e.app.runInTransaction(tx => {
		for (const association of new Set(rows.length > 0 ? rows.map(row => row.association) : [NONE]))
			noteLook(tx, looker, { what: 'identity-search', association, detail: `cases ${rows.length}` })
	})
}

/** The ids of so many after so many, in their order; whether they were found in letters. */
export function find(
	app: core.App,
	holder: Holder,
	query: CaseQuery,
	known: Omit<Known, 'ways'>,
	found: Sought | null,
	{ most, skip }: { most: number; skip: number },
): { ids: string[]; letter: boolean } {
	const ids = (ways: Known['ways']): string[] => {
		const asked = wanted(holder, query, { ...known, ways, many: query.sort === 'due' && areMany(app, ways) })
		const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
		app
			.db()
			.newQuery(idsSql(asked, most, skip))
			.bind(asked.values)
			.all(rows)
		return rows.map(({ id }) => id)
	}
	if (!found) return { ids: ids(undefined), letter: false }
	const first = query.in === 'letter' ? [] : ids(found.first)
	const letter = first.length === 0 && skip === 0 ? found.letters.length > 0 : query.in === 'letter'
	return letter ? { ids: ids(found.letters), letter } : { ids: first, letter }
}

/** Cases as rows of a list, in the order of their ids; whoever gives the ids knows that they are seen. */
export const caseEntries = (
	app: core.App,
	holder: Holder,
	ids: string[],
	day: string,
	team?: Team,
): CaseEntry[] => {
	const rows = rowsOf(app, ids)
	return rows.length > 0 ? rows.map(entries(app, holder, rows, day, team ?? teamOf(app, holder))) : []
}

/** The rows of some cases by their ids, as far as somebody sees them; `day` is YYYY-MM-DD in Riyadh. */
export function entriesOf(app: core.App, holder: Holder, ids: readonly string[], day: string): CaseEntry[] {
	return caseEntries(app, holder, ids.length > 0 ? seenAmong(app, holder, ids) : [], day)
}

/** Those of some ids whose cases somebody sees. */
function seenAmong(app: core.App, holder: Holder, ids: readonly string[]): string[] {
	const seen = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT id FROM cases WHERE ${conditionOf(holder, { one: true })} AND id IN (SELECT value FROM json_each({:ids}))`,
		)
		.bind({ ids: JSON.stringify(ids) })
		.all(seen)
	return seen.map(({ id }) => id)
}

/** So many are looked up one by one in no time. */
const FEW = 3000

/** Whether the index of words has more for what is typed. */
function areMany(app: core.App, [way]: readonly Way[] = []): boolean {
	if (!way?.match) return false
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app
		.db()
		.newQuery(
			`SELECT COUNT(*) AS count FROM (SELECT 1 FROM case_words WHERE case_words MATCH {:match} LIMIT ${FEW + 1})`,
		)
		.bind({ match: way.match })
		.one(row)
	return row.count > FEW
}

/** The rows of some cases, in the order of their ids. */
export function rowsOf(app: core.App, ids: string[]): Row[] {
	if (ids.length === 0) return []
	const rows = arrayOf(new DynamicModel(ROW)) as Row[]
	const each = ids.map(id => `'${id}'`).join()
	app
		.db()
		.newQuery(
			`SELECT ${COLUMNS} FROM cases JOIN case_rows ON case_rows.id = cases.id WHERE cases.id IN (${each})`,
		)
		.all(rows)
	const byId = new Map(rows.map(row => [row.id, row]))
	return ids.flatMap(id => byId.get(id) ?? [])
}

/** Rows as they are answered. */
export function entries(
	app: core.App,
	holder: Holder,
	rows: Row[],
	day: string,
	team: Team,
): (row: Row) => CaseEntry {
	const officers = new Map([...team.officers.values()].flat().map(({ id, name }) => [id, name]))
	const nameOf = namesOf(app, {
		associations: rows.map(row => row.association),
		services: rows.map(row => row.service),
		staff: rows.map(row => row.held_by).filter(id => !officers.has(id)),
	})
	const whose = (id: string): string => officers.get(id) ?? nameOf('staff', id)?.ar ?? ''
	const twin = rows.map(row => row.duplicate_of).filter(Boolean)
	const twins = new Set(twin.length > 0 ? seenAmong(app, holder, twin) : [])
	const own = heldIds(app, holder, 'mine', team)
	return row => {
		const seen = seenOf(holder, { ...(row as unknown as SeenCase), concerned: false })
		const person = seen?.includes('person')
		const due = row.due === NO_DAY ? '' : row.due
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
			unproven: row.unproven,
			erased_at: row.erased_at,
			target_on: row.target_on,
			created: row.created.replace(' ', 'T'),
			due,
			late: due !== '' && due < day,
			holder: whose(row.held_by),
			mine: row.held_by !== '' && (own.get(row.association) ?? []).includes(row.held_by),
			unread: row.unread,
			duplicate: twins.has(row.duplicate_of),
			association: nameOf('associations', row.association) ?? { ar: '', en: '' },
			service: nameOf('services', row.service),
		}
	}
}
