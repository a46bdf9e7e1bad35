import type { AuditRecord, Collections } from '../../core/api/collections.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import type { FactName } from '../../core/case/fields.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import type { Association, Service } from '../../core/policy/association.ts'
import { NO_POLICY } from '../../core/policy/blank.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import { readSubmission } from '../../core/sending/request.ts'
import { ask } from '../api.ts'
import { type AssignedCase, listOfficers } from '../complaints/data.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { isReadable } from '../policies/data.ts'
import { UNREAD_IN_CASE } from './messages-data.ts'
import { search } from './search.ts'
import type { Case, CaseFile } from './types.ts'

/* What the pages of cases ask of the server, and how they have it. */

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
	const found = search(typed)
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

interface Expanded extends CasesRecord {
	expand: {
		association: Collections['associations'] & { definition: Omit<Association, 'services' | 'slug' | 'name'> }
		/** Its content is of the version in which it was written. */
		form_version?: Collections['form_versions'] & { content: { service: unknown } }
		concerns?: CasesRecord
	}
}

export async function loadCase(id: string): Promise<Case | AssignedCase> {
	const { expand, ...record } = await pb.collection('cases').getOne<Expanded>(id, {
		expand: 'association,form_version,concerns',
		requestKey: 'sila-case',
	})
	const { slug, name_ar: ar, name_en: en, definition } = expand.association
	const names = record.file_names as Record<string, Partial<CaseFile>> | null
	const form = expand.form_version
	const common = {
		record,
		association: { slug, name: { ar, en }, ...(isReadable(expand.association) ? definition : NO_POLICY) },
		request: readSubmission({ ...Object(record.answers), referral: record.referral, served: record.served }),
		files: record.files.map(stored => ({
			stored,
			document: names?.[stored]?.document ?? '',
			name: names?.[stored]?.name ?? stored,
			at: names?.[stored]?.at ?? '',
		})),
	}
	if (!form) {
		const officers = await listOfficers(record.association)
		return { ...common, officers, concerns: expand.concerns ?? null }
	}
	return {
		...common,
		service: { ...(upgraded('service', form.content.service) as Omit<Service, 'open'>), open: true },
		formReplaced: form.replaced,
		formCreated: form.created,
	}
}

/** What happened to a case, the latest first. */
export const loadHistory = (id: string): Promise<AuditRecord[]> =>
	pb.collection('audit').getFullList<AuditRecord>({
		filter: pb.filter(`${'case' satisfies keyof AuditRecord} = {:id}`, { id }),
		sort: '-@rowid',
		requestKey: 'sila-history',
	})

/** What staff write on a case: its next status, facts of it, and files of the minutes to be added. */
export type Change = Partial<Record<Exclude<FactName, 'minutes'>, unknown>> & {
	status?: CaseStatus
	about_officers?: string[]
	ruling_needed?: boolean
	discreet?: boolean
	'minutes+'?: File[]
}

/** Saves it. `revision` tells the server what stood on the screen, so that it refuses when somebody else saved meanwhile. */
export async function saveCase({ id, revision }: CasesRecord, change: Change): Promise<void> {
	await pb.collection('cases').update(id, { ...change, revision }, { requestKey: null })
}

/** Where files lie. */
export type Cabinet = 'cases' | 'messages' | 'compensation_records'

/** The address of a record's file, good for a few minutes. */
export async function fileAddress(collectionName: Cabinet, id: string, stored: string): Promise<string> {
	const token = await pb.files.getToken({ requestKey: null })
	return pb.files.getURL({ id, collectionName }, stored, { token })
}
