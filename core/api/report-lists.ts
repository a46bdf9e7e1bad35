import { addDays } from '../time/clock.ts'
import type { FigureQuery } from './figure-query.ts'
import { AGES, type Basis, type BoardReport, type KindReport, monthOf, type Period } from './report.ts'

/* Which cases stand behind each figure of a report: what a list is asked for to have as many rows as the figure says. */

/** A figure of a kind in a period. */
export type Figure =
	| 'came'
	| 'answered'
	| 'ended'
	| 'accepted'
	| 'rejected'
	| 'open'
	| 'late'
	| { kept: 'within' | 'late'; basis: Basis }
	| { age: number }
	| { channel: string }
	| { service: string }
	| { association: string }
	| { status: string }
	| { month: string }
	| { ground: 'documents' | 'conditions' | 'neither' }

type Of = Pick<BoardReport, 'association' | 'apart'>

/** What a list is asked for to have the cases of a figure. `on`: the day at whose end is counted what is open. */
export function figureQuery(
	report: Of,
	kind: KindReport,
	period: Period,
	on: string,
	figure: Figure,
): FigureQuery {
	const one = report.association
	return {
		kind: kind.kind,
		...(one ? { association: one } : { among: kind.associations.join() }),
		...(report.apart && { restricted: 'no' }),
		...narrowing(period, on, figure),
	}
}

function narrowing({ from, to }: Period, on: string, figure: Figure): FigureQuery {
	const came = { came_from: from, came_to: to }
	const resolved = { resolved_from: from, resolved_to: to }
	if (figure === 'came') return came
	if (figure === 'open') return { open_on: on }
	if (figure === 'late') return { open_on: on, late: 'yes' }
	if (typeof figure === 'string') return { ...resolved, resolved: figure }
	if ('kept' in figure) return { ...resolved, resolved: 'answered', ...figure }
	if ('ground' in figure) return { ...resolved, resolved: 'rejected', ground: figure.ground }
	if ('age' in figure) return { open_on: on, ...ageDays(on, figure.age) }
	if ('month' in figure) return within({ from, to }, figure.month)
	if ('channel' in figure) return { ...came, channel: figure.channel || 'none' }
	return { ...came, ...figure }
}

/** The days on which arrived what is of an age, the index in AGES, on a day. */
export function ageDays(on: string, age: number): FigureQuery {
	const next = AGES[age + 1]
	return {
		...(next !== undefined && { came_from: addDays(on, 1 - next) }),
		came_to: addDays(on, -(AGES[age] ?? 0)),
	}
}

/** The days of a month that are in a period. */
function within({ from, to }: Period, month: string): FigureQuery {
	const of = monthOf(`${month}-01`)
	return { came_from: of.from > from ? of.from : from, came_to: of.to < to ? of.to : to }
}
