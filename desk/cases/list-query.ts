import { FIGURE_PARAMETERS, type FigureQuery } from '../../core/api/figure-query.ts'
import type { ViewQuery } from '../../core/api/views.ts'
import { KINDS, statusesOf } from '../../core/case/status.ts'
import type { Route } from '../frame/router.ts'
import { rememberedInputs } from '../remembered.ts'
import { type CaseListQuery, filtersOf } from './list-data.ts'
import { PATH } from './paths.ts'

/* What the work list is asked for: by its address, and by what was searched for before. */

/** What was typed is kept while somebody looks into a case, and stays out of the address: it is a person's name. */
const searches = rememberedInputs<string>('search')
const HERE = 'cases'

export const keepSearch = (typed: string): void => searches.set(HERE, typed)

export const ALL: CaseListQuery = {
	kind: '',
	status: '',
	association: '',
	service: '',
	holder: '',
	channel: '',
	due: '',
	from: '',
	to: '',
	sort: '',
	waiting: false,
	open: false,
	unread: false,
	typed: '',
	letters: false,
	figure: {},
}

const SORTS: readonly CaseListQuery['sort'][] = ['age', 'due']

/** A list of these filters, whatever they are called in an address or in a view. */
export function withFilters(asked: (name: keyof ViewQuery) => string): CaseListQuery {
	const kind = KINDS.find(one => one === asked('kind')) ?? ''
	return {
		...ALL,
		kind,
		status: (kind ? [kind] : KINDS).flatMap(statusesOf).find(status => status === asked('status')) ?? '',
		association: asked('association'),
		service: asked('service'),
		holder: asked('holder'),
		channel: asked('channel'),
		due: asked('due'),
		from: asked('from'),
		to: asked('to'),
		sort: SORTS.find(one => one === asked('sort')) ?? '',
		waiting: asked('waiting') !== '',
		open: asked('open') !== '',
		unread: asked('unread') !== '',
	}
}

/** What the list narrows to by itself. */
const OWN: readonly string[] = ['kind', 'status', 'association', 'service', 'channel']

/** What an address asks for beside what the list itself narrows to. */
const figureIn = ({ query }: Pick<Route, 'query'>): FigureQuery =>
	Object.fromEntries(
		FIGURE_PARAMETERS.flatMap(name => {
			const value = OWN.includes(name) ? '' : query[name]?.[0]
			return value ? [[name, value]] : []
		}),
	)

export function queryOf(route: Pick<Route, 'query'>): CaseListQuery {
	const figure = figureIn(route)
	return {
		...withFilters(name => route.query[name]?.[0] ?? ''),
		// A figure is of all, whatever was searched for before.
		typed: Object.keys(figure).length > 0 ? '' : (searches.get(HERE) ?? ''),
		figure,
	}
}

export function addressOf(query: CaseListQuery): string {
	const address = new URLSearchParams(filtersOf(query) as Record<string, string>)
	return address.size ? `${PATH}?${address}` : PATH
}

/** Whether two lists are narrowed and ordered alike, whatever was typed. */
export const alike = (one: CaseListQuery, other: CaseListQuery): boolean =>
	addressOf(one) === addressOf(other)
