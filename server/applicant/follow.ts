import type { AnyFollowed, FollowedCase, FollowedDocument } from '../../core/api/followed.ts'
import { awaitsAssociation, hasEnded, type Status } from '../../core/case/status.ts'
import type { Lang } from '../../core/language/text.ts'
import { json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { applicantSteps } from '../case/process.ts'
import { formOfVersion } from '../content/forms.ts'
import { keptServiceWith } from '../content/kept.ts'
import type { Reply } from '../http/reply.ts'
import { followedSurvey } from '../survey/invitations.ts'
import { openAnyCase, readQuery } from './access.ts'
import { contactDetails } from './contact.ts'
import { followedComplaint, followedInquiry } from './follow-complaint.ts'
import { asideOf, commonFields } from './followed.ts'
import { followedObjection } from './objecting.ts'

/** POST /api/sila/cases/follow, as core/api/contract.ts documents it. */
export function follow(e: core.RequestEvent): Reply {
	const opened = openAnyCase(e, readQuery(e))
	if ('body' in opened) return opened
	return { status: 200, body: followed(e.app, opened.record, opened.lang) }
}

/** A case as its applicant sees it. */
export function followed(app: core.App, record: Stored<'cases'>, lang: Lang): AnyFollowed {
	const kind = kindOf(record)
	if (kind === 'request') return followedRequest(app, record, lang)
	return kind === 'complaint' ? followedComplaint(app, record) : followedInquiry(app, record)
}

function followedRequest(app: core.App, record: Stored<'cases'>, lang: Lang): FollowedCase {
	const status = record.getString('status') as Status
	const aside = asideOf(app, record)
	const common = commonFields<Status>(app, record, aside)
	const { erased } = common
	const owed = !erased && awaitsAssociation('request', status)
	const due = owed && record.getString('due_on')
	const earliest = owed && record.getString('earliest_reply_on')
	const survey = !erased && aside.invited && followedSurvey(app, record)
	// Before the decision staff are still writing its reasons; where it was closed or withdrawn there may be none.
	const reason =
		!awaitsAssociation('request', status) && !hasEnded('request', status) && record.getString('reason')
	return {
		kind: 'request',
		...common,
		service: keptServiceWith(app, record.getString('service')).slug,
		status,
		...(due && { due }),
		...(earliest && { earliest }),
		...(status === 'needs-completion' &&
			!erased && {
				missing: record.getString('missing'),
				checklist: documentsOf(app, record, lang),
			}),
		...(reason && { reason }),
		...(!erased && { contact: contactDetails(record) }),
		...(survey && { survey }),
		...(!erased && followedObjection(app, record, aside.concerned)),
		can: applicantSteps(app, record) as Status[],
	}
}

/** The checklist with what its documents are called, also where the form has been replaced since. */
function documentsOf(app: core.App, record: Stored<'cases'>, lang: Lang): FollowedDocument[] {
	const documents = formOfVersion(app, record.getString('form_version'))?.service.documents ?? []
	return (json(record, 'checklist') ?? []).map(entry => ({
		...entry,
		label: documents.find(({ id }) => id === entry.document)?.label[lang] ?? entry.document,
	}))
}
