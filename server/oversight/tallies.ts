import { monthOf, type Period } from '../../core/api/report.ts'
import type { CaseKind } from '../../core/case/status.ts'
import { addDays } from '../../core/time/clock.ts'
import { ANSWERED, BASIS, dayIn, endOf, GROUNDS, KEPT, startOf } from '../case/narrowing.ts'

/*
 * What a report adds up of cases. Of whole months it stands in `case_months`, which triggers keep as the cases are, whoever
 * writes; of other days it is counted from the cases, by what is said here. Both are one table to who asks.
 */

interface Tally {
	/** The moment by which a case belongs to a month. */
	at: 'created' | 'resolved_at'
	/** Under which code it is counted, as SQL. */
	code: string
	/** Which cases are; all unless said. */
	of?: string
}

/** A request’s days run from its first completeness; one that was never complete has none. */
const began = dayIn("CASE WHEN kind = 'request' THEN NULLIF(completed_at, '') ELSE created END")
const DAYS = `CAST(julianday(${dayIn('resolved_at')}) - julianday(${began}) AS INTEGER)`

export const TALLIES = {
	channel: { at: 'created', code: 'channel' },
	status: { at: 'created', code: 'status' },
	service: { at: 'created', code: 'service', of: "kind = 'request'" },
	/** What they came to be resolved as. */
	resolved: { at: 'resolved_at', code: 'resolved_as' },
	/** Of the answered that had a last day: by whose word, and whether it was kept. */
	kept: { at: 'resolved_at', code: `${BASIS} || ' ' || ${KEPT}`, of: `${ANSWERED} AND ${BASIS} != ''` },
	/** In how many days they were answered. */
	days: { at: 'resolved_at', code: DAYS, of: `${ANSWERED} AND ${DAYS} >= 0` },
	/** Of refused requests: 1 or 0 for a document that was not there, and for a condition that was not sure. */
	grounds: {
		at: 'resolved_at',
		code: `${GROUNDS.documents} || ' ' || ${GROUNDS.conditions}`,
		of: "kind = 'request' AND resolved_as = 'rejected'",
	},
} as const satisfies Record<string, Tally>

export type What = keyof typeof TALLIES

const INDEX = { created: 'cases_came', resolved_at: 'cases_resolved' } as const
export const monthIn = (column: string): string => `strftime('%Y-%m', ${column}, '+3 hours')`

/** Days of a period, and whether these are of the period itself or of the one before it. */
interface Part {
	now: boolean
	from: string
	to: string
	/** Whether they are whole months. */
	whole: boolean
}

/** A period as the whole months in it, and the days before and after these. */
export function partsOf({ from, to }: Period, now: boolean): Part[] {
	const first = monthOf(from).from === from ? from : monthOf(from, 1).from
	const last = monthOf(to).to === to ? to : monthOf(to, -1).to
	const part = (from: string, to: string, whole = false) => (from <= to ? [{ now, from, to, whole }] : [])
	if (first > last) return part(from, to)
	return [...part(from, addDays(first, -1)), ...part(first, last, true), ...part(addDays(last, 1), to)]
}

/** What is added up of two periods, of cases that `where` lets through, as rows of SQL: `what`, `now`, `association`, `month`, `code`, `count`. */
export function tallied(
	where: string,
	kind: CaseKind,
	whats: readonly What[],
	parts: readonly Part[],
): string {
	const its = whats.filter(what => kind === 'request' || (what !== 'service' && what !== 'grounds'))
	const names = its.map(what => `'${what}'`).join()
	return parts
		.flatMap(({ now, from, to, whole }) =>
			whole
				? `SELECT what, ${Number(now)} AS now, association, month, code, count FROM case_months AS cases
					WHERE ${where} AND what IN (${names}) AND month >= '${from.slice(0, 7)}' AND month <= '${to.slice(0, 7)}'`
				: its.map(what => {
						const { at, code, of = '1' }: Tally = TALLIES[what]
						return `SELECT '${what}' AS what, ${Number(now)} AS now, association, ${monthIn(at)} AS month, ${code} AS code, 1 AS count
							FROM cases INDEXED BY ${INDEX[at]} WHERE ${where} AND ${at} >= '${startOf(from)}' AND ${at} < '${endOf(to)}' AND ${of}`
					}),
		)
		.join(' UNION ALL ')
}
