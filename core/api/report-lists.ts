import { addDays } from '../time/clock.ts'
import { AGES, type Basis, type BoardReport, type KindReport, monthOf, type Period } from './report.ts'

/* Which cases stand behind each figure of a report: what a list is asked for to have as many rows as the figure says. */

/** What narrows a list to the cases of a figure; server/case/narrowing.ts makes SQL of it. */
export type FigureQuery = {
	kind?: string
	status?: string
	/** Id of an association's record. */
	association?: string
	/** Ids of some, with commas between. */
	among?: string
	/** Id of a service's record. */
	service?: string
	/** Kind of a channel; `none` where none was recorded. */
	channel?: string
	/** First and last day of the arrival. */
	came_from?: string
	came_to?: string
	/** The same of the answer, or of the end without one. */
	resolved_from?: string
	resolved_to?: string
	/** By what: `answered`, `ended`, or a status such as `rejected`. */
	resolved?: string
	/** Whether the answer came by its last day, and by whose word that day was. */
	kept?: string
	basis?: string
	/** What the association owed an answer to at the end of a day; `late`: of these, whose last day had passed. */
	open_on?: string
	late?: string
	/** What of a refused request can be counted: `documents`, `conditions`, `neither`. */
	ground?: string
	/** `no`: without what is restricted, also for who is named for it. */
	restricted?: string
}

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

/** Their names, as an address has them. */
export const FIGURE_PARAMETERS = [
	'kind',
	'status',
	'association',
	'among',
	'service',
	'channel',
	'came_from',
	'came_to',
	'resolved_from',
	'resolved_to',
	'resolved',
	'kept',
	'basis',
	'open_on',
	'late',
	'ground',
	'restricted',
] as const satisfies readonly (keyof FigureQuery)[]
