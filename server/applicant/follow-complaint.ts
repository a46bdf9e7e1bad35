import type { FollowedComplaint, FollowedInquiry } from '../../core/api/followed.ts'
import { awaitsAssociation, type ComplaintStatus, type InquiryStatus } from '../../core/case/status.ts'
import type { ComplaintTopic, InquiryTopic } from '../../core/case/topics.ts'
import { byId, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { followedCompensation } from '../case/compensation.ts'
import { applicantSteps } from '../case/process.ts'
import { commonFields, contactShown } from './followed.ts'
import { opensAlike } from './objecting.ts'
import { canReopen, reopenUntil } from './reopening.ts'

/** A complaint as the one who sent it sees it. */
export function followedComplaint(app: core.App, record: Stored<'cases'>): FollowedComplaint {
	const common = commonFields<ComplaintStatus>(app, record)
	const status = record.getString('status') as ComplaintStatus
	const answered = json(record, 'settlements') ?? []
	const due = awaitsAssociation('complaint', status) && record.getString('due_on')
	const steps = applicantSteps(app, record) as ComplaintStatus[]
	const reason = status === 'closed' && record.getString('closing_reason')
	const compensation = followedCompensation(app, record)
	const until = canReopen(app, record) && reopenUntil(app, record)
	return {
		kind: 'complaint',
		...common,
		status,
		about: record.getString('topic') as ComplaintTopic,
		anonymous: record.getBool('anonymous'),
		...(!common.erased && {
			...(due && { due }),
			...(status === 'settlement-proposed' && { settlement: record.getString('settlement') }),
			...(answered.length > 0 && { answered }),
			...(reason && { reason }),
			...(until && { reopenUntil: until }),
			...(compensation.length > 0 && { compensation }),
		}),
		...contactShown(record),
		can: steps.filter(step => step !== 'reopened' || canReopen(app, record)),
	}
}

/** An inquiry as the one who sent it sees it. */
export function followedInquiry(app: core.App, record: Stored<'cases'>): FollowedInquiry {
	const common = commonFields<InquiryStatus>(app, record)
	const status = record.getString('status') as InquiryStatus
	const concerned = opensAlike(record) && record.getString('concerns')
	const concerns = concerned && byId(app, 'cases', concerned).getString('reference')
	const due = awaitsAssociation('inquiry', status) && record.getString('due_on')
	const answer = ['answered', 'closed'].includes(status) && record.getString('answer')
	const reason = status === 'closed' && record.getString('closing_reason')
	return {
		kind: 'inquiry',
		...common,
		status,
		topic: record.getString('topic') as InquiryTopic,
		...(concerns && { concerns }),
		...(!common.erased && {
			...(due && { due }),
			...(answer && { answer }),
			...(reason && { reason }),
		}),
		...contactShown(record),
		can: applicantSteps(app, record) as InquiryStatus[],
	}
}
