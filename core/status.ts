/** Where a case can stand. The words for each are in core/words. */
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
