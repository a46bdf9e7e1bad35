import type { Holder } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import type { Basis } from '../../core/api/report.ts'
import { answersOf, type CaseKind, KINDS } from '../../core/case/status.ts'
import { addDays, isDay, riyadhDay, startOfDay } from '../../core/time/clock.ts'

/* What narrows cases to those behind a figure, as SQL: reports count by it, and lists show by it what was counted. */

/** The moment a day begins in Riyadh, as the database has it. */
export const startOf = (day: string): string => startOfDay(day).replace('T', ' ')
/** The moment a day has ended. */
export const endOf = (day: string): string => startOf(addDays(day, 1))

/** The day in Riyadh of a moment in a column. */
export const dayIn = (column: string): string => `date(${column}, '+3 hours')`

const list = (codes: readonly string[]) => codes.map(code => `'${code}'`).join()

/** The last day for the answer: by the policy, or a target or period of the association's own; empty for none. */
export const LAST_DAY = "CASE WHEN due_on != '' THEN due_on ELSE target_on END"

/** By whose word a case of a kind has its last day; empty for none. */
export const basisOf = (kind: CaseKind): string =>
	kind === 'request'
		? "CASE WHEN due_on != '' THEN 'policy' WHEN target_on != '' THEN 'own' ELSE '' END"
		: "CASE WHEN due_on != '' THEN 'own' ELSE '' END"

/** Whether a case of a kind got its answer, and did not merely end. */
const answered = (kind: CaseKind): string => `resolved_as IN (${list(answersOf(kind))})`

/** How an answer stands to its last day. */
export const KEPT = `CASE WHEN ${LAST_DAY} = '' THEN '' WHEN ${dayIn('resolved_at')} <= ${LAST_DAY} THEN 'within' ELSE 'late' END`

/** Of a refused request: a document was not there, a condition was not sure. A JSON field that was never written is null or empty. */
export const GROUNDS = {
	documents:
		"EXISTS (SELECT 1 FROM json_each(IFNULL(NULLIF(checklist, ''), '[]')) AS entry WHERE json_extract(entry.value, '$.state') != 'present')",
	conditions:
		"EXISTS (SELECT 1 FROM json_each(IFNULL(NULLIF(answers, ''), '{}'), '$.conditions') AS entry WHERE entry.value = 'unsure')",
} as const

/** The first last day that is not late at the end of a day: today itself has not ended. */
export const lateBefore = (on: string, today: string): string => (on < today ? addDays(on, 1) : today)

/** What of a case must be seen for a ground to find it. */
const GROUND_SHOWS = { documents: 'handling', conditions: 'content' } as const

const NEVER = '0'

/** What a query of FigureQuery narrows to, but for what lists have always known: kind, status, association. */
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
	day('open_on', "created < {:open_on} AND (resolved_at = '' OR resolved_at >= {:open_on})", endOf)
	if (query.among) {
		const ids = query.among.split(',')
		ids.forEach((id, i) => {
			values[`among${i}`] = id
		})
		parts.push(`association IN (${ids.map((_, i) => `{:among${i}}`).join()})`)
	}
	if (query.service) put('service', query.service, 'service = {:service}')
	if (query.channel) put('channel', query.channel === 'none' ? '' : query.channel, 'channel = {:channel}')
	if (query.restricted === 'no') parts.push("restricted = ''")
	parts.push(...outcome(query, put), ...ground(query, holder))
	return { parts, values }
}

function outcome(query: FigureQuery, put: (name: string, value: string, part: string) => void): string[] {
	const parts: string[] = []
	const any = `(${KINDS.map(kind => `(kind = '${kind}' AND ${answered(kind)})`).join(' OR ')})`
	if (query.resolved === 'answered') parts.push(any)
	else if (query.resolved === 'ended') parts.push(`resolved_at != '' AND NOT ${any}`)
	else if (query.resolved) put('resolved', query.resolved, 'resolved_as = {:resolved}')
	if (query.kept) put('kept', query.kept, `${KEPT} = {:kept}`)
	if (query.basis) {
		const basis = `CASE WHEN kind = 'request' THEN ${basisOf('request')} ELSE ${basisOf('inquiry')} END`
		put('basis', query.basis satisfies Basis | string, `${basis} = {:basis}`)
	}
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
