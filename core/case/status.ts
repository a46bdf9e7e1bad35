/** What a case is: a request for a service, a complaint, or an inquiry. */
export const KINDS = ['request', 'complaint', 'inquiry'] as const
export type CaseKind = (typeof KINDS)[number]

/** Where a request can stand. The words for each are in core/language/words. */
export const STATUSES = [
	'received',
	'needs-completion',
	'complete',
	'clarification',
	'study',
	'accepted',
	'rejected',
	'registered',
	'delivered',
	'evaluated',
	'withdrawn',
	'closed',
] as const
export type Status = (typeof STATUSES)[number]

/** Where a complaint can stand; core/case/complaint-process.ts says how it moves. */
export const COMPLAINT_STATUSES = [
	'received',
	'acknowledged',
	'assigned',
	'investigation',
	'settlement-proposed',
	'settled',
	'not-settled',
	'escalated',
	'reopened',
	'withdrawn',
	'closed',
] as const
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

/** Where an inquiry can stand; core/case/inquiry-process.ts says how it moves. */
export const INQUIRY_STATUSES = ['received', 'assigned', 'answered', 'withdrawn', 'closed'] as const
export type InquiryStatus = (typeof INQUIRY_STATUSES)[number]

/** Where any case can stand. */
export type CaseStatus = Status | ComplaintStatus | InquiryStatus

/** The statuses of a kind of case, in the order in which they usually come. */
export const statusesOf = (kind: CaseKind): readonly CaseStatus[] =>
	({ request: STATUSES, complaint: COMPLAINT_STATUSES, inquiry: INQUIRY_STATUSES })[kind]
