import { COLUMN_OF, type Column } from '../../core/access/columns.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf, quoted, type Reach, reachOf } from '../../core/access/sights.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import { FIGURE_PARAMETERS } from '../../core/api/figure-query.ts'
import { awaitsApplicant, isSettled, KINDS, statusesOf } from '../../core/case/status.ts'
import type { FoundBy, Way } from '../../core/sending/finding.ts'
import { addDays, startOfDay } from '../../core/time/clock.ts'
import { narrowed, unled } from './narrowing.ts'

/*
 * What a query asks for, as SQL on `case_rows`, which stands under the name `cases` in it, so that the conditions of
 * core/access/sights.ts hold there too. Nothing is read through: what is found by a search comes from the index of words,
 * what is narrowed by a filter from that filter's index, and what is asked for as a whole from each association and kind
 * that somebody sees, in the order in which it is shown. Which index that is stands in the statement, so that it is no
 * guess of the database; test/server/list-plans.test.ts holds it to that.
 */

/** What SQLite is asked beside the query itself, worked out before. */
export interface Known {
	/** Whose cases are asked for, by association; null: those of nobody; undefined: whoever has them. */
	held?: Map<string, string[]> | null | undefined
	/** The ways in which what was typed is looked for; undefined: nothing was. */
	ways?: readonly Way[] | undefined
	/** Whether these find so many that they are looked for in the order of days, and not put into it. */
	many?: boolean
	/** The day it is in Riyadh, and the last of the working days that are asked for. */
	today: string
	until: string
}

/** One part of a statement: from where, and what must hold. */
interface Branch {
	from: string
	where: string[]
	/** What stands for the order in which cases came. */
	n: string
}

export interface Wanted {
	branches: Branch[]
	/** What must hold of the numbers of their rows, once these are in their order. */
	within: string[]
	values: Record<string, string>
	sort: NonNullable<CaseQuery['sort']>
}

const every = (holds: (kind: (typeof KINDS)[number], status: never) => boolean) => [
	...new Set(KINDS.flatMap(kind => statusesOf(kind).filter(status => holds(kind, status as never)))),
]
const SETTLED = quoted(every((kind, status) => isSettled(kind, status)))
const WAITING = every((_, status) => awaitsApplicant(status))

const ROWS = 'case_rows AS cases'
const by = (index: string) => `${ROWS} INDEXED BY case_rows_${index}`
/** A day that stands where none is due. */
const NO_DAY = '9999-12-31'
const UNREAD = "SELECT `case` FROM messages WHERE `from` = 'applicant' AND read_at = ''"

/** What of a case its index has. */
const SHOWN: Record<FoundBy, Column> = {
	names: COLUMN_OF.applicant,
	phone: COLUMN_OF.phone_key,
	email: COLUMN_OF.email_key,
	identity: COLUMN_OF.identity_key,
	reference: COLUMN_OF.reference,
	words: COLUMN_OF.letter,
}
/** Where the whole of it is looked up. */
const KEYS: Partial<Record<FoundBy, string>> = {
	phone: 'phone_key',
	email: 'email_key',
	identity: 'identity_key',
	reference: 'reference',
}

/** What a query of somebody asks for. */
export function wanted(holder: Holder, query: CaseQuery, known: Known): Wanted {
	const values: Record<string, string> = {}
	const sort = query.sort ?? 'arrival'
	const only = (branches: Branch[], within: string[] = []): Wanted => ({ branches, within, values, sort })
	if (conditionOf(holder) === UNSEEN) return only([])
	const filters = filtersOf(query, known, values)
	const hits = hitsOf(holder, query, known, values)
	const where = filters.map(({ sql }) => sql)
	const ordered = Boolean(hits[0]?.streams && known.many && sort === 'due')
	if (hits[0] && !ordered) return only([foundBranch(holder, hits, where)])
	const found = hits.map(({ sql }) => `IN (${sql})`)
	where.push(...hits.map(({ seen }) => seen))
	const driver = filters.find(({ index }) => index)
	if (driver?.index) {
		const index = driver.index === 'held' && sort === 'due' ? 'held_due' : driver.index
		const all = [...where, conditionOf(holder), ...found.map(among => `cases.n ${among}`)]
		// Of each value by itself they come in their order.
		const each = found.length === 0 && driver.each ? driver.each.map(one => [one, ...all]) : [all]
		return only(each.map(where => ({ from: by(index), where, n: 'cases.n' })))
	}
	const reach = reachOf(holder).filter(
		({ kind, association }) =>
			(!query.kind || query.kind === kind) && (!query.association || query.association === association),
	)
	const each = reach.flatMap(one => branchesOf(holder, one, sort, where))
	// Who sees in so many associations sees nearly all that there are.
	const all = {
		from: sort === 'due' ? by('due') : ROWS,
		where: [...where, conditionOf(holder)],
		n: 'cases.n',
	}
	return only(
		each.length <= MOST_BRANCHES ? each : [all],
		found.map(among => `n ${among}`),
	)
}

/** What is found first, and looked at then. */
function foundBranch(holder: Holder, [hit, ...others]: Hit[], where: string[]): Branch {
	const among = others.map(({ sql, seen }) => `cases.n IN (${sql}) AND ${seen}`)
	const all = [conditionOf(holder), hit?.seen ?? UNSEEN, ...where, ...among]
	return hit?.streams
		? {
				from: `case_words CROSS JOIN ${ROWS} ON cases.n = case_words.rowid`,
				where: [hit.streams, ...all],
				n: 'case_words.rowid',
			}
		: {
				from: `(SELECT DISTINCT n FROM (${hit?.sql})) AS hit CROSS JOIN ${ROWS} ON cases.n = hit.n`,
				where: all,
				n: 'cases.n',
			}
}

/** The cases of a kind in an association that somebody sees; where these are of some statuses alone, of each by itself. */
function branchesOf(holder: Holder, reach: Reach, sort: Wanted['sort'], where: string[]): Branch[] {
	const { association, kind, at, only } = reach
	const there = [`cases.association = ${quoted([association])}`, `cases.kind = '${kind}'`]
	const seen = conditionOf(holder, { associations: [association], kind })
	const branch = (index: string, ...more: string[]): Branch => ({
		from: by(index),
		where: [...there, ...more, seen, ...where],
		n: 'cases.n',
	})
	if (only === 'own') return [branch('entered', `cases.entered_by = ${quoted([holder.email])}`)]
	if (only === 'restricted') return [branch('restricted', "cases.restricted > ''")]
	if (at) return at.map(status => branch('at', `cases.status = '${status}'`))
	return [branch(sort === 'due' ? 'whose_due' : 'whose')]
}

/** A filter, and the index that has what it leaves, where it leaves little. */
interface Filter {
	sql: string
	index?: string
	/** Where it is one of several values, each of them. */
	each?: string[]
}

/** The filters of a query, the narrowest first. */
function filtersOf(query: CaseQuery, known: Known, values: Record<string, string>): Filter[] {
	const filters: Filter[] = []
	const { held, today, until } = known
	if (held === null) filters.push({ sql: "cases.held_by = ''", index: 'held' })
	else if (held) filters.push({ ...heldBy(held), index: 'held' })
	const due = query.due && dueSql(query.due)
	if (due) filters.push({ sql: due, index: 'due' })
	for (const name of ['service', 'status'] as const) equal(name)
	if (query.waiting) filters.push({ ...oneOf('status', WAITING), index: 'status' })
	const from = query.from && startOfDay(query.from).replace('T', ' ')
	const to = query.to && startOfDay(addDays(query.to, 1)).replace('T', ' ')
	if (from) filters.push({ sql: `cases.created >= '${from}'`, index: 'created' })
	if (to) filters.push({ sql: `cases.created < '${to}'`, index: 'created' })
	equal('channel')
	if (query.kind) filters.push({ sql: `+cases.kind = '${query.kind}'` })
	if (query.association) {
		values.association = query.association
		filters.push({ sql: '+cases.association = {:association}' })
	}
	if (query.open) filters.push({ sql: `+cases.status NOT IN (${SETTLED})` })
	return filters

	function equal(name: 'service' | 'status' | 'channel'): void {
		const value = query[name]
		if (!value) return
		values[name] = name === 'channel' && value === 'none' ? '' : value
		filters.push({ sql: `cases.${name} = {:${name}}`, index: name })
	}
	function dueSql(asked: string): string {
		if (asked === 'late') return `cases.due < '${today}'`
		if (asked === 'today') return `cases.due = '${today}'`
		return `cases.due ${asked === 'soon' ? '>' : '>='} '${today}' AND cases.due <= '${until}'`
	}
}

/** So many branches are led side by side; SQLite takes no more than 500. */
const MOST_BRANCHES = 200

/** That a column has one of some values. */
const oneOf = (column: 'status' | 'held_by', values: readonly string[]): Filter => ({
	sql: `cases.${column} IN (${values.length > 0 ? quoted(values) : 'NULL'})`,
	...(values.length <= MOST_BRANCHES && {
		each: values.map(value => `cases.${column} = ${quoted([value])}`),
	}),
})

/** The cases of some, each where they have them. */
function heldBy(held: Map<string, string[]>): Filter {
	const { sql, each } = oneOf('held_by', [...new Set([...held.values()].flat())])
	const there = [...held]
		.filter(([, ids]) => ids.length > 0)
		.map(
			([association, ids]) =>
				`(+cases.association = '${association}' AND +cases.held_by IN (${quoted(ids)}))`,
		)
	return there.length > 0 ? { sql: `${sql} AND (${there.join(' OR ')})`, ...(each && { each }) } : { sql }
}

/** Cases that are found first and looked at then. */
interface Hit {
	/** The numbers of their rows. */
	sql: string
	/** What must be seen of one to find it so. */
	seen: string
	/** The condition by which the index of words brings them in the order in which they came. */
	streams?: string
}

/** Of what nobody sees. */
const NONE: Hit = { sql: 'SELECT n FROM case_rows WHERE n IN (NULL)', seen: '0' }
const UNSEEN = '0'

const rowsOf = (ids: string): string => `SELECT n FROM case_rows WHERE id IN (${ids})`

function hitsOf(holder: Holder, query: CaseQuery, { ways }: Known, values: Record<string, string>): Hit[] {
	const hits: Hit[] = []
	if (ways) hits.push(searchHit(holder, ways, values))
	if (query.same) {
		values.same = query.same
		const seen = conditionOf(holder, { shows: 'identity' })
		if (seen === UNSEEN) return [NONE]
		const known = (field: string) => `(SELECT ${field} FROM cases WHERE id = {:same} AND ${seen})`
		hits.push({
			sql: rowsOf(
				`SELECT other.id FROM cases AS other WHERE other.identity_key = ${known('identity_key')} AND other.identity_key != '' AND other.association = ${known('association')} AND other.id != {:same}`,
			),
			seen,
		})
	}
	if (FIGURES.some(name => query[name])) hits.push(figureHit(holder, query, values))
	if (query.unread) hits.push({ sql: rowsOf(UNREAD), seen: '1' })
	return hits
}

/** What of a query is a report's own, beside what lists are narrowed by. */
const FIGURES = FIGURE_PARAMETERS.filter(
	name => !(['kind', 'status', 'association', 'service', 'channel'] as string[]).includes(name),
)

/** The cases behind a figure, counted by the same conditions (narrowing.ts). */
function figureHit(holder: Holder, query: CaseQuery, values: Record<string, string>): Hit {
	const { parts, values: own } = narrowed(query, holder)
	Object.assign(values, own)
	const seen = conditionOf(holder, query.kind ? { kind: query.kind } : {})
	return { sql: rowsOf(`SELECT id FROM cases WHERE ${[...parts, unled(seen)].join(' AND ')}`), seen: '1' }
}

function searchHit(holder: Holder, ways: readonly Way[], values: Record<string, string>): Hit {
	const ofSeen = ways.filter(({ by }) => conditionOf(holder, { shows: SHOWN[by] }) !== UNSEEN)
	const each = ofSeen.map(({ by, whole, match }, i) => {
		const name = `typed${i}`
		values[name] = whole ?? match ?? ''
		return {
			sql: whole
				? rowsOf(`SELECT other.id FROM cases AS other WHERE other.${KEYS[by]} = {:${name}}`)
				: `SELECT rowid AS n FROM case_words WHERE case_words MATCH {:${name}}`,
			// What is not shown of a case does not find it.
			seen: conditionOf(holder, { shows: SHOWN[by] }),
			streams: whole ? '' : `case_words MATCH {:${name}}`,
		}
	})
	const [only, ...others] = each
	if (!only) return NONE
	if (others.length === 0)
		return { sql: only.sql, seen: only.seen, ...(only.streams && { streams: only.streams }) }
	return {
		sql: each.map(({ sql }) => sql).join(' UNION ALL '),
		seen: `(${each.map(({ sql, seen }) => `(cases.n IN (${sql}) AND ${seen})`).join(' OR ')})`,
	}
}

const ORDERS: Record<Wanted['sort'], string> = { arrival: 'n DESC', age: 'n', due: 'due, n' }

/** The ids of what is wanted, in its order: so many after so many. Of several branches it takes what comes next by turns. */
export function idsSql({ branches, within, sort }: Wanted, limit: number, offset: number): string {
	if (branches.length === 0) return 'SELECT id FROM case_rows WHERE n IN (NULL)'
	const each = branches.map(
		({ from, where, n }) =>
			`SELECT cases.id AS id, ${n} AS n, cases.due AS due FROM ${from} WHERE ${where.join(' AND ')}`,
	)
	const inOrder = `${each.join(' UNION ALL ')} ORDER BY ${ORDERS[sort]}`
	const some = `LIMIT ${limit} OFFSET ${offset}`
	return within.length === 0
		? `SELECT id FROM (${inOrder} ${some})`
		: `SELECT id FROM (${inOrder} LIMIT -1) WHERE ${within.join(' AND ')} ${some}`
}

export { NO_DAY }
