import type { CaseEntry } from '../../core/api/cases.ts'
import type { Collections } from '../../core/api/collections.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { ask } from '../api.ts'
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

/** What is looked for. An empty one finds all. */
export interface CaseListQuery {
	kind: CaseKind | ''
	status: CaseStatus | ''
	/** Id of an association's record. */
	association: string
	/** Only those with a message of the applicant that nobody has read. */
	unread: boolean
	/** What was typed into the search. */
	typed: string
	/** The figure of a report behind which they stand; empty else. */
	figure: FigureQuery
}

export const PAGE = 30

/** One page of cases, the newest first. Counting them all would take longer than finding these. */
export function listCases(
	{ kind, status, association, unread, typed, figure }: CaseListQuery,
	page: number,
): Promise<CaseEntry[]> {
	return ask('staff/cases', 'sila-cases', {
		query: {
			...figure,
			...(kind && { kind }),
			...(status && { status }),
			...(association && { association }),
			...(unread && { unread: 'yes' }),
			...(typed.trim() && { typed }),
			page,
		},
	})
}

/** The other cases of an association under an identity number, the newest first; at most a page of them. */
export const listSameIdentity = ({ id }: CasesRecord): Promise<CaseEntry[]> =>
	ask('staff/cases', 'sila-related', { query: { same: id } })

/** How many cases stand where. */
export const countCases = (): Promise<CaseCount[]> => ask('cases/counts', 'sila-counts')

/** The associations of this backend. */
export const listAssociations = (): Promise<Named[]> =>
	pb
		.collection('associations')
		.getFullList<Named>({ fields: 'id,name_ar,name_en', sort: 'created', requestKey: 'sila-associations' })
