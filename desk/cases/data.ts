import type { CaseEvent } from '../../core/api/cases.ts'
import type { Collections } from '../../core/api/collections.ts'
import type { FactName } from '../../core/case/fields.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import type { Association, Service } from '../../core/policy/association.ts'
import { NO_POLICY } from '../../core/policy/blank.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import { readSubmission } from '../../core/sending/request.ts'
import { ask, send } from '../api.ts'
import { type AssignedCase, listOfficers } from '../complaints/data.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { isReadable } from '../policies/data.ts'
import { filled, shownIn } from './shown.ts'
import type { Case, CaseFile } from './types.ts'

/* What the page of a case asks of the server, and how it has it. */

type CasesRecord = Collections['cases']

interface Expanded extends CasesRecord {
	expand: {
		association: Collections['associations'] & { definition: Omit<Association, 'services' | 'slug' | 'name'> }
		/** Its content is of the version in which it was written. */
		form_version?: Collections['form_versions'] & { content: { service: unknown } }
		concerns?: CasesRecord
	}
}

export async function loadCase(id: string): Promise<Case | AssignedCase> {
	const { expand, ...answered } = await pb.collection('cases').getOne<Expanded>(id, {
		expand: 'association,form_version,concerns',
		requestKey: 'sila-case',
	})
	const record = filled(answered)
	const { slug, name_ar: ar, name_en: en, definition } = expand.association
	const names = record.file_names as Record<string, Partial<CaseFile>> | null
	const form = expand.form_version
	const common = {
		record,
		shown: shownIn(answered),
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
export const loadHistory = (id: string): Promise<CaseEvent[]> =>
	ask('staff/history', 'sila-history', { query: { case: id } })

/** What staff write on a case: its next status, facts of it, and files of the minutes to be added. */
export type Change = Partial<Record<Exclude<FactName, 'minutes'>, unknown>> & {
	status?: CaseStatus
	about_officers?: string[]
	about_decided?: boolean
	ruling_needed?: boolean
	discreet?: boolean
	'minutes+'?: File[]
}

/** Saves it. `revision` tells the server what stood on the screen, so that it refuses when somebody else saved meanwhile. */
export async function saveCase({ id, revision }: CasesRecord, change: Change): Promise<void> {
	await pb.collection('cases').update(id, { ...change, revision }, { requestKey: null })
}

/** Takes back the step that was just taken; refused once somebody was told of it. */
export const takeBack = (id: string): Promise<{ status: CaseStatus }> =>
	send('staff/steps/back', { case: id }, { 'Accept-Language': language() }, PATIENCE)

/** Milliseconds after which an act is given up. */
const PATIENCE = 30_000

/** Where files lie. */
export type Cabinet = 'cases' | 'messages' | 'compensation_records'

/** The address of a record's file, good for a few minutes. */
export async function fileAddress(collectionName: Cabinet, id: string, stored: string): Promise<string> {
	const token = await pb.files.getToken({ requestKey: null })
	return pb.files.getURL({ id, collectionName }, stored, { token })
}
