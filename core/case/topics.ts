/** What a complaint can be about. */
export const COMPLAINT_TOPICS = [
	'service',
	'delay',
	'conduct',
	'privacy',
	'harm',
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
