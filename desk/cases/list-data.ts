import type { CaseQuery } from '../../core/api/case-query.ts'
import type { CaseEntry, CasePage } from '../../core/api/cases.ts'
import type { Collections } from '../../core/api/collections.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import type { KeepView, View, ViewQuery } from '../../core/api/views.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { ask, send } from '../api.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'

/* What lists of cases ask of the server. They come first of all, so nothing is here that only the page of a case needs. */

type CasesRecord = Collections['cases']

/** A record that has its name in both languages. */
export interface Named {
	id: string
	name_ar: string
	name_en: string
}

/** What it is called in the language of the desk. */
export const nameOf = (named: Omit<Named, 'id'> | undefined): string =>
	(language() === 'en' ? named?.name_en : named?.name_ar) ?? ''

/** What is looked for, as core/api/case-query.ts has it. An empty one finds all. */
export interface CaseListQuery {
	kind: CaseKind | ''
	status: CaseStatus | ''
	/** Ids of records. */
	association: string
	service: string
	/** `mine`, `unit`, `nobody`, `left`, or an id. */
	holder: string
	channel: string
	/** `late`, `today`, or a number of working days. */
	due: string
	/** Days, YYYY-MM-DD. */
	from: string
	to: string
	sort: '' | 'age' | 'due'
	/** Only those that wait for the applicant. */
	waiting: boolean
	/** Only those of which something is still to be done. */
	open: boolean
	/** Only those with a message of the applicant that nobody has read. */
	unread: boolean
	/** What was typed into the search, and whether it is looked for in letters alone. */
	typed: string
	letters: boolean
	/** The figure of a report behind which they stand; empty else. */
	figure: FigureQuery
}

/** The filters of a list, as the server is asked and as a view keeps them. */
export function filtersOf({
	typed: _,
	letters,
	waiting,
	open,
	unread,
	figure,
	...texts
}: CaseListQuery): ViewQuery {
	const given = Object.entries(texts).filter(([, value]) => value)
	return {
		...(figure as ViewQuery),
		...Object.fromEntries(given),
		...(waiting && { waiting: 'applicant' as const }),
		...(open && { open: 'yes' as const }),
		...(unread && { unread: 'yes' as const }),
	}
}

/** The same with what was typed: all that a list has. */
export function askedBy(query: CaseListQuery): CaseQuery {
	const typed = query.typed.trim()
	return {
		...filtersOf(query),
		...(typed && { typed: query.typed }),
		...(typed && query.letters && { in: 'letter' as const }),
	}
}

/** One page of cases. Counting them all would take longer than finding these. */
export const listCases = (query: CaseListQuery, page: number): Promise<CasePage> =>
	ask('staff/cases', 'sila-cases', { query: { ...askedBy(query), page } })

/** How many cases stand where. */
export const countCases = (): Promise<CaseCount[]> => ask('cases/counts', 'sila-counts')

/** The associations of this backend. */
export const listAssociations = (): Promise<Named[]> =>
	pb
		.collection('associations')
		.getFullList<Named>({ fields: 'id,name_ar,name_en', sort: 'created', requestKey: 'sila-associations' })

/** The services of all associations, with whose each is. */
export const listServices = (): Promise<(Named & { association: string })[]> =>
	pb.collection('services').getFullList<Named & { association: string }>({
		fields: 'id,name_ar,name_en,association',
		sort: 'created',
		requestKey: 'sila-services',
	})

/** The colleagues of an account, each once. */
export async function listColleagues(): Promise<{ id: string; name: string }[]> {
	const { associations } = await ask('staff/people', 'sila-colleagues')
	const all = associations.flatMap(({ people }) => people.map(({ id, name }) => [id, { id, name }] as const))
	return [...new Map(all).values()]
}

/** Milliseconds after which a call is given up. */
const PATIENCE = 30_000

export const listViews = (): Promise<View[]> => ask('staff/views', 'sila-views')
export const keepView = (view: KeepView): Promise<View> => send('staff/views/keep', view, {}, PATIENCE)
export const removeView = (id: string): Promise<View> => send('staff/views/remove', { id }, {}, PATIENCE)
