import type { FollowedErasure } from '../../core/api/followed.ts'
import type { Contact } from '../../core/sending/contact.ts'
import { findAll, findOne, isoTime, slugById } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { contactDetails } from './contact.ts'

/* What everybody sees of their case, whatever kind it is. */

export function commonFields(app: core.App, record: Stored<'cases'>) {
	const erased = isoTime(record, 'erased_at')
	const asked = erasureOf(app, record)
	return {
		reference: record.getString('reference'),
		association: slugById(app, 'associations', record.getString('association')),
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
		...(erased && { erased }),
		...(asked && !erased && { erasure: asked }),
	}
}

/** How the one who sent a complaint or an inquiry is reached, where a means was chosen. */
export function contactShown(record: Stored<'cases'>): { contact?: Contact } {
	const contact = contactDetails(record)
	return contact.contactMeans && !record.getString('erased_at') ? { contact } : {}
}

/** The request for erasure that staff have not decided yet. */
export const openErasure = (app: core.App, record: Stored<'cases'>): Stored<'erasure_requests'> | null =>
	findOne(app, 'erasure_requests', "case = {:id} && state = 'open'", { id: record.id })

/** The latest request for erasure, as the applicant sees it. */
function erasureOf(app: core.App, record: Stored<'cases'>): FollowedErasure | null {
	const found = findAll(app, 'erasure_requests', { case: record.id }, {}, '-@rowid', 1)[0]
	if (!found) return null
	const answer = found.getString('state') !== 'open' && found.getString('answer')
	return {
		state: found.getString('state'),
		asked: isoTime(found, 'created'),
		due: found.getString('due_on'),
		...(answer && { answer }),
	}
}
