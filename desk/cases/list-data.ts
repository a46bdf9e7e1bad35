import type { Collections } from '../../core/api/collections.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { ask } from '../api.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { UNREAD_IN_CASE } from './messages-data.ts'

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

/** What the list shows of a case. */
export interface CaseRow
	extends Pick<
		CasesRecord,
		| 'id'
		| 'kind'
		| 'reference'
		| 'applicant'
		| 'anonymous'
		| 'served'
		| 'topic'
		| 'status'
		| 'status_since'
		| 'attention'
		| 'erased_at'
		| 'target_on'
	> {
	expand?: { association?: Named; service?: Named }
}

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
}

export const PAGE = 30

const ROW = {
	expand: 'association,service',
	fields:
		'id,kind,reference,applicant,anonymous,served,topic,status,status_since,attention,erased_at,target_on,expand.association.name_ar,expand.association.name_en,expand.service.name_ar,expand.service.name_en',
}

/** One page of cases, the newest first. Counting them all would take longer than finding these. */
export async function listCases(
	{ kind, status, association, unread, typed }: CaseListQuery,
	page: number,
): Promise<CaseRow[]> {
	// What a typed text means is fetched when somebody types.
	const found = typed.trim() ? (await import('./search.ts')).search(typed) : null
	const filters = [
		...(kind ? ['kind = {:kind}'] : []),
		...(status ? ['status = {:status}'] : []),
		...(association ? ['association = {:association}'] : []),
		...(unread ? [UNREAD_IN_CASE] : []),
		...(found ? [found.filter] : []),
	]
	const { items } = await pb.collection('cases').getList<CaseRow>(page, PAGE, {
		skipTotal: true,
		sort: '-@rowid',
		filter: pb.filter(filters.join(' && '), { kind, status, association, ...found?.params }),
		...ROW,
		requestKey: 'sila-cases',
	})
	return items
}

/** The other cases of an association under an identity number, the newest first; at most a page of them. */
export async function listSameIdentity(
	identity: string,
	{ id, association }: CasesRecord,
): Promise<CaseRow[]> {
	const filter = 'identity_key = {:identity} && association = {:association} && id != {:id}'
	const { items } = await pb.collection('cases').getList<CaseRow>(1, PAGE, {
		skipTotal: true,
		sort: '-@rowid',
		filter: pb.filter(filter, { identity, association, id }),
		...ROW,
		requestKey: 'sila-related',
	})
	return items
}

/** How many cases stand where. */
export const countCases = (): Promise<CaseCount[]> => ask('cases/counts', 'sila-counts')

/** The associations of this backend. */
export const listAssociations = (): Promise<Named[]> =>
	pb
		.collection('associations')
		.getFullList<Named>({ fields: 'id,name_ar,name_en', sort: 'created', requestKey: 'sila-associations' })
