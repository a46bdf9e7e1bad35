import type { Receipt } from '../../core/api/common.ts'
import type { CaseKind } from '../../core/case/status.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { withFiles } from '../../ui/sending/files.ts'
import type { ParcelFile } from '../../ui/sending/parcel.ts'
import { send } from '../api.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { publishedFor } from '../published.ts'
import { type AssignedEntry, submissionOf } from './assigned-draft.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import type { Written } from './types.ts'

/* What the pages of new cases ask of the server; core/api/contract.ts documents it. */

/** How long a request with its files may take on a slow line. */
const PATIENCE = 300_000

/** The associations for which the account writes down, with the forms that are in use now. */
export const listForms = (key: string): Promise<PublishedAssociation[]> => publishedFor('staff/requests', key)

/** Tells how far it is, in words. */
type Tell = (said: string) => void

/** Sends an entry, with the same key each time. */
export function sendEntry(entry: Entry, chosen: Chosen, tell: Tell): Promise<Receipt> {
	const files = entry.files.map(file => ({ field: `documents.${file.document}`, name: file.name, file }))
	return post('staff/requests', 'request', requestOf(entry, chosen), entry, files, tell)
}

/** Sends a complaint or an inquiry, with the same key each time. */
export function sendMatter(entry: AssignedEntry, tell: Tell): Promise<Receipt> {
	const { kind } = entry
	const files = entry.files.map((file, i) => ({ field: `files.${i + 1}`, name: file.name, file }))
	const route = kind === 'complaint' ? 'staff/complaints' : 'staff/inquiries'
	return post(route, kind, submissionOf(entry), entry, files, tell)
}

/** Large files go ahead, part by part: a line that breaks costs a part. */
async function post(
	route: 'staff/requests' | 'staff/complaints' | 'staff/inquiries',
	name: CaseKind,
	content: object,
	{ channel, key }: Written,
	files: ParcelFile[],
	tell: Tell,
): Promise<Receipt> {
	const body = new FormData()
	body.append(name, JSON.stringify(content))
	body.append('channel', channel)
	const failed = await withFiles('', body, files, language(), (_, said) => tell(said))
	// As PocketBase's client says it.
	if (failed) throw Object.assign(new Error(), { status: failed.status, response: failed.body })
	return send(route, body, { 'Idempotency-Key': key }, PATIENCE)
}

/** The id of the case that has a reference. */
export async function caseId(reference: string): Promise<string> {
	const filter = pb.filter('reference = {:reference}', { reference })
	const found = await pb
		.collection('cases')
		.getFirstListItem<{ id: string }>(filter, { fields: 'id', requestKey: null })
	return found.id
}
