/* What lists take from a report; by itself, for the work list comes first of all. */

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
