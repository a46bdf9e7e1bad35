/** What a complaint is about where it is restricted by that alone: seen by named persons only (restriction.ts). */
export const RESTRICTED_TOPICS = ['privacy', 'harassment', 'abuse', 'exploitation', 'fraud'] as const

/** What a complaint can be about. */
export const COMPLAINT_TOPICS = [
	'service',
	'delay',
	'conduct',
	'harm',
	...RESTRICTED_TOPICS,
	'intellectual-property',
	'other',
] as const
export type ComplaintTopic = (typeof COMPLAINT_TOPICS)[number]

/** What the form of an inquiry can be about. */
export const ASKED_TOPICS = ['question', 'technical-support', 'volunteering'] as const
export type AskedTopic = (typeof ASKED_TOPICS)[number]

/** What an inquiry can be about; an `objection` is to the refusal of a request, and written from where that is read. */
export const INQUIRY_TOPICS = [...ASKED_TOPICS, 'objection'] as const
export type InquiryTopic = (typeof INQUIRY_TOPICS)[number]
