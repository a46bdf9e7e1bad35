import type { Receipt } from '../../core/api.ts'
import type { PublishedAssociation } from '../../core/association.ts'
import { app } from '../host.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'

/* What the page of a new request asks of the server; core/api.ts documents it. */

/** How long a request with its files may take on a slow line. */
const PATIENCE = 300_000

/** The associations with the forms that are in use now. */
export const listForms = (): Promise<PublishedAssociation[]> =>
	app.pb.send('/api/sila/associations', { requestKey: 'sila-forms' })

/** Sends an entry, with the same key each time. */
export function sendEntry(entry: Entry, chosen: Chosen): Promise<Receipt> {
	const body = new FormData()
	body.append('request', JSON.stringify(requestOf(entry, chosen)))
	body.append('channel', entry.channel)
	for (const { document, head, name } of entry.files)
		body.append(`documents.${document}`, new Blob([head]), name)
	return app.pb.send('/api/sila/staff/requests', {
		method: 'POST',
		body,
		headers: { 'Idempotency-Key': entry.key },
		requestKey: null,
		signal: AbortSignal.timeout(PATIENCE),
	})
}

/** The id of the case that has a reference. */
export async function caseId(reference: string): Promise<string> {
	const filter = app.pb.filter('reference = {:reference}', { reference })
	const found = await app.pb
		.collection('cases')
		.getFirstListItem<{ id: string }>(filter, { fields: 'id', requestKey: null })
	return found.id
}
