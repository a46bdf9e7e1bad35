import type { FollowedCase, FollowedDocument, FollowedErasure } from '../core/api.ts'
import { isUndecided } from '../core/facts.ts'
import type { ChecklistEntry } from '../core/process.ts'
import type { Status } from '../core/status.ts'
import type { Lang } from '../core/text.ts'
import { contactDetails } from './contact.ts'
import { formOfVersion } from './forms.ts'
import { openAnyCase, readQuery } from './opening.ts'
import { applicantSteps } from './process.ts'
import { findOne, isoTime, json } from './records.ts'
import type { Reply } from './reply.ts'

/** POST /api/sila/cases/follow, as core/api.ts documents it. */
export function follow(e: core.RequestEvent): Reply {
	const opened = openAnyCase(e, readQuery(e))
	if ('body' in opened) return opened
	return { status: 200, body: followed(e.app, opened.record, opened.lang) }
}

/** Statuses in which the reasons of a decision are the applicant's to read; before, staff are still writing them. */
const REASONED: Status[] = ['accepted', 'rejected', 'registered', 'delivered', 'evaluated']

/** A case as its applicant sees it. */
export function followed(app: core.App, record: core.Record, lang: Lang): FollowedCase {
	const status = record.getString('status') as Status
	const erased = isoTime(record, 'erased_at')
	const asked = erasureOf(app, record)
	const due = !erased && isUndecided(status) && record.getString('due_on')
	const earliest = !erased && isUndecided(status) && record.getString('earliest_reply_on')
	const reason = REASONED.includes(status) && record.getString('reason')
	return {
		reference: record.getString('reference'),
		association: slugOf(app, 'associations', record.getString('association')),
		service: slugOf(app, 'services', record.getString('service')),
		status,
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
		...(erased && { erased }),
		...(asked && !erased && { erasure: asked }),
		...(due && { due }),
		...(earliest && { earliest }),
		...(status === 'needs-completion' &&
			!erased && {
				missing: record.getString('missing'),
				checklist: documentsOf(app, record, lang),
			}),
		...(reason && { reason }),
		...(!erased && { contact: contactDetails(record) }),
		can: applicantSteps(app, record),
	}
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

/** The checklist with what its documents are called, also where the form has been replaced since. */
function documentsOf(app: core.App, record: core.Record, lang: Lang): FollowedDocument[] {
	const documents = formOfVersion(app, record.getString('form_version'))?.service.documents ?? []
	return (json<ChecklistEntry[] | null>(record, 'checklist') ?? []).map(entry => ({
		...entry,
		label: documents.find(({ id }) => id === entry.document)?.label[lang] ?? entry.document,
	}))
}

const slugOf = (app: core.App, collection: string, id: string) =>
	app.findRecordById(collection, id).getString('slug')
