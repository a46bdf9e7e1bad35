import type { CaseQuery } from './case-query.ts'
import type { CaseEntry } from './cases.ts'

/* What lies ready for somebody this day; contract.ts has the route. */

/** The lists of a day, in the order in which they are shown: each is a list of cases, which opens whole. */
export const DAY_LISTS = {
	late: { due: 'late', sort: 'due' },
	today: { due: 'today', sort: 'due' },
	unread: { unread: 'yes', sort: 'age' },
	mine: { holder: 'mine', open: 'yes', sort: 'due' },
	soon: { due: 'soon', sort: 'due' },
	unassigned: { holder: 'nobody', open: 'yes', sort: 'age' },
	left: { holder: 'left', open: 'yes', sort: 'due' },
	waiting: { waiting: 'applicant', sort: 'age' },
} as const satisfies Record<string, CaseQuery>

export type DayListName = keyof typeof DAY_LISTS

/** As many are counted; where there are more, that is said. */
export const MOST_COUNTED = 99

/** One list of the day. */
export interface DayListed {
	name: DayListName
	/** How many there are, up to 99. */
	count: number
	/** There are more than that. */
	more: boolean
	/** The first of them, five at most. */
	cases: CaseEntry[]
}

/** A colleague who is away today. */
export interface AwayToday {
	name: string
	/** The last day, YYYY-MM-DD. */
	until: string
	/** The name of who stands in. */
	substitute: string
}

export interface Day {
	/** The day in Riyadh, YYYY-MM-DD. */
	day: string
	/** Those that the caller has use for, empty ones too. */
	lists: DayListed[]
	/** Restricted cases that the caller is named for and nobody has opened yet. */
	restricted: CaseEntry[]
	/** Proposals that wait for the caller to agree or refuse. */
	proposals: number
	/** Drafts of what is published that wait for the caller to agree, and what was published at once to look at. */
	contents: number
	away: AwayToday[]
}
