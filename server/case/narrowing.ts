import type { Holder } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import type { Basis } from '../../core/api/report.ts'
import { answersOf, KINDS } from '../../core/case/status.ts'
import { addDays, isDay, riyadhDay, startOfDay } from '../../core/time/clock.ts'

/* What narrows cases to those behind a figure, as SQL: reports count by it, and lists show by it what was counted. */

/** The moment a day begins in Riyadh, as the database has it. */
export const startOf = (day: string): string => startOfDay(day).replace('T', ' ')
/** The moment a day has ended. */
export const endOf = (day: string): string => startOf(addDays(day, 1))

/** The day in Riyadh of a moment in a column. */
export const dayIn = (column: string): string => `date(${column}, '+3 hours')`

const list = (codes: readonly string[]) => codes.map(code => `'${code}'`).join()

/**
 * A condition that leads SQLite to no index, by the plus before it: who sees a case is asked of what was found by something
 * else. By the columns of sights alone an index would find nearly all.
 */
export const unled = (condition: string): string => `+${condition}`

/** The last day for the answer: by the policy, or a target or period of the association's own; empty for none. */
export const LAST_DAY = "CASE WHEN due_on != '' THEN due_on ELSE target_on END"

/** By whose word a case has its last day; empty for none. */
export const BASIS = `CASE WHEN kind = 'request' THEN CASE WHEN due_on != '' THEN 'policy' WHEN target_on != '' THEN 'own' ELSE '' END
	WHEN due_on != '' THEN 'own' ELSE '' END`

/** Whether a case got its answer, and did not merely end. */
export const ANSWERED = `(${KINDS.map(kind => `kind = '${kind}' AND resolved_as IN (${list(answersOf(kind))})`).join(' OR ')})`

/** How an answer stands to its last day. */
export const KEPT = `CASE WHEN ${LAST_DAY} = '' THEN '' WHEN ${dayIn('resolved_at')} <= ${LAST_DAY} THEN 'within' ELSE 'late' END`

/** Of a refused request: a document was not there, a condition was not sure. A JSON field that was never written is null or empty. */
export const GROUNDS = {
	documents:
		"EXISTS (SELECT 1 FROM json_each(IFNULL(NULLIF(checklist, ''), '[]')) AS entry WHERE json_extract(entry.value, '$.state') NOT IN ('present', 'seen'))",
	conditions:
		"EXISTS (SELECT 1 FROM json_each(IFNULL(NULLIF(answers, ''), '{}'), '$.conditions') AS entry WHERE entry.value = 'unsure')",
} as const

/** The first last day that is not late at the end of a day: today itself has not ended. */
export const lateBefore = (on: string, today: string): string => (on < today ? addDays(on, 1) : today)

/** What of a case must be seen for a ground to find it. */
const GROUND_SHOWS = { documents: 'handling', conditions: 'content' } as const

const NEVER = '0'

/** What a query of FigureQuery narrows to, but for the status, which lists have always known. */
export function narrowed(
	query: FigureQuery,
	holder: Holder,
): { parts: string[]; values: Record<string, string> } {
	const values: Record<string, string> = {}
	const parts: string[] = []
	const put = (name: string, value: string, part: string) => {
		values[name] = value
		parts.push(part)
	}
	const day = (
		name: 'came_from' | 'came_to' | 'resolved_from' | 'resolved_to' | 'open_on',
		part: string,
		moment: typeof startOf,
	) => {
		const value = query[name]
		if (!value) return
		if (isDay(value)) put(name, moment(value), part)
		else parts.push(NEVER)
	}
	day('came_from', 'created >= {:came_from}', startOf)
	day('came_to', 'created < {:came_to}', endOf)
	day('resolved_from', 'resolved_at >= {:resolved_from}', startOf)
	day('resolved_to', "resolved_at != '' AND resolved_at < {:resolved_to}", endOf)
	const where = place(query, values)
	parts.push(...where)
	day('open_on', openAt(where), endOf)
	if (query.service) put('service', query.service, 'service = {:service}')
	if (query.channel) put('channel', query.channel === 'none' ? '' : query.channel, 'channel = {:channel}')
	if (query.restricted === 'no') parts.push("restricted = ''")
	parts.push(...outcome(query, put), ...ground(query, holder))
	return { parts, values }
}

/** Of which kind and associations it is. Each value has a name of its own in `values`. */
function place({ kind, association, among }: FigureQuery, values: Record<string, string>): string[] {
	const ids = among ? among.split(',') : []
	const names = ids.map((id, i) => {
		values[`among${i}`] = id
		return `{:among${i}}`
	})
	if (kind) values.kind = kind
	if (association) values.association = association
	return [
		...(kind ? ['kind = {:kind}'] : []),
		...(association ? ['association = {:association}'] : []),
		...(names.length > 0 ? [`association IN (${names.join()})`] : []),
	]
}

/**
 * What was open at a moment: what is not resolved, and what was resolved after it. Both are few, and found by themselves,
 * where nearly all came before that moment; asked for at once, SQLite would go through all of an association.
 */
function openAt(where: string[]): string {
	const some = (resolved: string) =>
		`SELECT rowid FROM cases WHERE ${[...where, resolved, 'created < {:open_on}'].join(' AND ')}`
	return `rowid IN (${some("resolved_at = ''")} UNION ALL ${some('resolved_at >= {:open_on}')})`
}

function outcome(query: FigureQuery, put: (name: string, value: string, part: string) => void): string[] {
	const parts: string[] = []
	if (query.resolved === 'answered') parts.push(ANSWERED)
	else if (query.resolved === 'ended') parts.push(`resolved_at != '' AND NOT ${ANSWERED}`)
	else if (query.resolved) put('resolved', query.resolved, 'resolved_as = {:resolved}')
	if (query.kept) put('kept', query.kept, `${KEPT} = {:kept}`)
	if (query.basis) put('basis', query.basis satisfies Basis | string, `${BASIS} = {:basis}`)
	if (query.late) {
		const today = riyadhDay(new Date().toISOString())
		put('late', lateBefore(query.open_on || today, today), `${LAST_DAY} != '' AND ${LAST_DAY} < {:late}`)
	}
	return parts
}

function ground({ ground }: FigureQuery, holder: Holder): string[] {
	if (!ground) return []
	const { documents, conditions } = GROUNDS
	// What is not shown of a case does not find it.
	const shown = (shows: 'handling' | 'content') => conditionOf(holder, { shows })
	if (ground === 'neither') return [shown('content'), `NOT ${documents}`, `NOT ${conditions}`]
	if (ground === 'documents' || ground === 'conditions') return [shown(GROUND_SHOWS[ground]), GROUNDS[ground]]
	return [NEVER]
}
