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

/** What an inquiry can be about. */
export const INQUIRY_TOPICS = ['question', 'technical-support', 'volunteering'] as const
export type InquiryTopic = (typeof INQUIRY_TOPICS)[number]
