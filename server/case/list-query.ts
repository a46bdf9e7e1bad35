import type { Holder } from '../../core/access/roles.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { dueDay, isDay } from '../../core/time/clock.ts'
import { today } from '../people/away.ts'
import { heldIds, type Team } from '../people/held.ts'
import { holidays } from '../people/holidays.ts'
import type { Known } from './wanted.ts'

/* What a list of cases is asked for, read from an address, and what must be known to answer it. */

/** More is no search. */
const LONGEST = 200
const MOST_DAYS = 30
const SORTS: readonly string[] = ['arrival', 'age', 'due'] satisfies NonNullable<CaseQuery['sort']>[]
/** Within how many working days something is due soon. */
const SOON_DAYS = 3
const NAMED: readonly string[] = ['late', 'today', 'soon'] satisfies CaseQuery['due'][]
const within = (due: string) => /^\d{1,2}$/.test(due) && Number(due) >= 1 && Number(due) <= MOST_DAYS

/** The query of an address, and what is wrong with it. */
export function readCaseQuery(query: Record<string, string | undefined>): {
	query: CaseQuery
	problems: Problem[]
} {
	const problems: Problem[] = []
	const { sort, due, from, to } = query
	if (sort && !SORTS.includes(sort)) problems.push({ field: 'sort', code: 'choose' })
	if (due && !NAMED.includes(due) && !within(due)) problems.push({ field: 'due', code: 'choose' })
	for (const name of ['from', 'to'] as const) {
		const day = query[name]
		if (day && !isDay(day)) problems.push({ field: name, code: 'day' })
	}
	const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as CaseQuery
	const read = { ...given, page: Math.max(1, Math.floor(Number(query.page)) || 1) }
	if (from && to && from > to) problems.push({ field: 'to', code: 'day' })
	return { query: { ...read, ...(read.typed && { typed: read.typed.slice(0, LONGEST) }) }, problems }
}

/** What must be known beside the query: who is meant, and which days. */
export function knownOf(
	app: core.App,
	caller: Holder,
	{ holder, due }: CaseQuery,
	team: Team,
): Omit<Known, 'ways'> {
	const day = today()
	const held = !holder ? undefined : holder === 'nobody' ? null : heldIds(app, caller, holder, team)
	const days = due === 'soon' ? SOON_DAYS : due && within(due) ? Number(due) : 0
	const until = days > 0 ? dueDay(day, days, holidays(app)) : day
	return { today: day, until, held }
}
