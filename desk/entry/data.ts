import type { Receipt } from '../../core/api/common.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { ask, send } from '../api.ts'
import { pb } from '../frame/session.ts'
import { type AssignedEntry, submissionOf } from './assigned-draft.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'

/* What the pages of new cases ask of the server; core/api/contract.ts documents it. */

/** How long a request with its files may take on a slow line. */
const PATIENCE = 300_000

/**
 * The associations with the forms that are in use now. Nobody's asking ends another's, unless both have the same `key`,
 * by which it is cancelled too.
 */
export const listForms = (key: string | null = null): Promise<PublishedAssociation[]> =>
	ask('associations', key)

/** Sends an entry, with the same key each time. */
export function sendEntry(entry: Entry, chosen: Chosen): Promise<Receipt> {
	const body = new FormData()
	body.append('request', JSON.stringify(requestOf(entry, chosen)))
	body.append('channel', entry.channel)
	for (const { document, head, name } of entry.files)
		body.append(`documents.${document}`, new Blob([head]), name)
	return send('staff/requests', body, under(entry.key), PATIENCE)
}

/** Sends a complaint or an inquiry, with the same key each time. */
export function sendMatter(entry: AssignedEntry): Promise<Receipt> {
	const { kind, channel, files, key } = entry
	const body = new FormData()
	body.append(kind, JSON.stringify(submissionOf(entry)))
	body.append('channel', channel)
	for (const [i, { head, name }] of files.entries()) body.append(`files.${i + 1}`, new Blob([head]), name)
	return send(kind === 'complaint' ? 'staff/complaints' : 'staff/inquiries', body, under(key), PATIENCE)
}

const under = (key: string) => ({ 'Idempotency-Key': key })

/** The id of the case that has a reference. */
export async function caseId(reference: string): Promise<string> {
	const filter = pb.filter('reference = {:reference}', { reference })
	const found = await pb
		.collection('cases')
		.getFirstListItem<{ id: string }>(filter, { fields: 'id', requestKey: null })
	return found.id
}
