import { FIGURE_PARAMETERS, type FigureQuery } from '../../core/api/figure-query.ts'
import { type CaseKind, KINDS, statusesOf } from '../../core/case/status.ts'
import type { Route } from '../frame/router.ts'
import { rememberedInputs } from '../remembered.ts'
import type { CaseListQuery } from './list-data.ts'
import { PATH } from './paths.ts'

/* What the work list is asked for: by its address, and by what was searched for before. */

/** What the list narrows to by itself; the rest of a figure's parameters come from a report. */
const OWN: readonly string[] = ['kind', 'status', 'association']

const figureIn = (query: Route['query']): FigureQuery =>
	Object.fromEntries(
		FIGURE_PARAMETERS.flatMap(name => {
			const value = OWN.includes(name) ? '' : query[name]?.[0]
			return value ? [[name, value]] : []
		}),
	)

/** What was typed is kept while somebody looks into a case, and stays out of the address: it is a person's name. */
const searches = rememberedInputs<string>('search')
const HERE = 'cases'

export const keepSearch = (typed: string): void => searches.set(HERE, typed)

export function queryOf(route: Pick<Route, 'query'>): CaseListQuery {
	const { query } = route
	const figure = figureIn(query)
	const asked = (name: string) => query[name]?.[0] ?? ''
	const kind: CaseKind | '' = KINDS.find(one => one === asked('kind')) ?? ''
	return {
		kind,
		status: (kind ? [kind] : KINDS).flatMap(statusesOf).find(status => status === asked('status')) ?? '',
		association: asked('association'),
		unread: asked('unread') !== '',
		// A figure is of all, whatever was searched for before.
		typed: Object.keys(figure).length > 0 ? '' : (searches.get(HERE) ?? ''),
		figure,
	}
}

export function addressOf({ kind, status, association, unread, figure }: CaseListQuery): string {
	const query = new URLSearchParams({
		...(kind && { kind }),
		...(status && { status }),
		...(association && { association }),
		...(unread && { unread: '1' }),
		...figure,
	})
	return query.size ? `${PATH}?${query}` : PATH
}

export const ALL: CaseListQuery = {
	kind: '',
	status: '',
	association: '',
	unread: false,
	typed: '',
	figure: {},
}
