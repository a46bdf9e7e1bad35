import type { FollowedErasure } from '../../core/api/requests.ts'
import type { Contact } from '../../core/sending/request.ts'
import { findOne, isoTime } from '../base/records.ts'
import { contactDetails } from './contact.ts'

/* What everybody sees of their case, whatever kind it is. */

export function shared(app: core.App, record: core.Record) {
	const erased = isoTime(record, 'erased_at')
	const asked = erasureOf(app, record)
	return {
		reference: record.getString('reference'),
		association: slugOf(app, 'associations', record.getString('association')),
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
		...(erased && { erased }),
		...(asked && !erased && { erasure: asked }),
	}
}

/** How the one who sent a complaint or an inquiry is reached, where a means was chosen. */
export function reached(record: core.Record): { contact?: Contact } {
	const contact = contactDetails(record)
	return contact.contactMeans && !record.getString('erased_at') ? { contact } : {}
}

/** The request for erasure that staff have not decided yet. */
export const openErasure = (app: core.App, record: core.Record): core.Record | null =>
	findOne(app, 'erasure_requests', "case = {:id} && state = 'open'", { id: record.id })

/** The latest request for erasure, as the applicant sees it. */
function erasureOf(app: core.App, record: core.Record): FollowedErasure | null {
	const params = { id: record.id }
	const found = app.findRecordsByFilter('erasure_requests', 'case = {:id}', '-@rowid', 1, 0, params)[0]
	if (!found) return null
	const answer = found.getString('state') !== 'open' && found.getString('answer')
	return {
		state: found.getString('state') as FollowedErasure['state'],
		asked: isoTime(found, 'created'),
		due: found.getString('due_on'),
		...(answer && { answer }),
	}
}

export const slugOf = (app: core.App, collection: string, id: string) =>
	app.findRecordById(collection, id).getString('slug')
