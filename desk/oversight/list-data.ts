import type { OversightPage } from '../../core/api/complaints.ts'
import { FIGURE_PARAMETERS, type FigureQuery } from '../../core/api/figure-query.ts'
import { ask as askServer } from '../api.ts'
import type { Route } from '../frame/router.ts'

/* What the list of the oversight asks of the server. */

export const PAGE = 30

/** What narrows the list of what is open. */
export interface OpenQuery {
	/** Id of an association; empty for all. */
	association: string
	kind: string
	/** Id of an officer, or `nobody`; empty for all. */
	holder: string
	/** The late ones, those with who left or is away, or those whose settlement waits for its complainant. */
	only: '' | 'overdue' | 'left' | 'proposed'
}

const KEY = 'sila-oversight-cases'

const asked = ({ association, kind, holder, only }: OpenQuery): Record<string, string> => ({
	...(association && { association }),
	...(kind && { kind }),
	...(holder && { holder }),
	...(only === 'overdue' && { overdue: 'yes' }),
	...(only === 'left' && { left: 'yes' }),
	...(only === 'proposed' && { status: 'settlement-proposed' }),
})

/** A page of what is open, or of what stands behind a figure of a report. */
export const listOpen = (
	query: OpenQuery,
	figure: FigureQuery | null,
	page: number,
): Promise<OversightPage> =>
	askServer('staff/oversight/cases', KEY, { query: { ...(figure ?? asked(query)), page } })

/** All of it, for a file. */
export const takeOpen = (query: OpenQuery, figure: FigureQuery | null): Promise<OversightPage> =>
	askServer('staff/oversight/cases', null, { query: { ...(figure ?? asked(query)), taken: 'yes' } })

/** The figure of a report whose cases an address asks for; null where it asks for what is open. */
export function figureOf({ query }: Pick<Route, 'query'>): FigureQuery | null {
	const given = FIGURE_PARAMETERS.flatMap(name => {
		const value = query[name]?.[0]
		return value ? [[name, value] as const] : []
	})
	const own = given.some(([name]) => !['kind', 'association'].includes(name))
	return own ? Object.fromEntries(given) : null
}
