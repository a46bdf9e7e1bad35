import type { CaseStatus, ComplaintStatus, InquiryStatus } from '../../core/case/status.ts'

/* The way of a complaint or an inquiry as a numbered line: the usual one, and on it, where it is somewhere else, that. */

const COMPLAINT: ComplaintStatus[] = [
	'received',
	'acknowledged',
	'assigned',
	'investigation',
	'settlement-proposed',
	'settled',
	'closed',
]
const INQUIRY: InquiryStatus[] = ['received', 'assigned', 'answered', 'closed']

/** Where a complaint stands beside the usual way, and after which place of it. */
const BESIDE: Partial<Record<CaseStatus, ComplaintStatus>> = {
	reopened: 'acknowledged',
	escalated: 'investigation',
	'not-settled': 'settlement-proposed',
}

/** The places of the line, in order. One that was withdrawn is on none of them. */
export function lineOf(kind: 'complaint' | 'inquiry', status: CaseStatus): CaseStatus[] {
	const usual: CaseStatus[] = kind === 'complaint' ? COMPLAINT : INQUIRY
	const after = BESIDE[status]
	return after ? usual.flatMap(place => (place === after ? [place, status] : [place])) : usual
}
