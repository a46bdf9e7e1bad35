import type { CaseKind } from '../../core/case/status.ts'
import type { KindWords } from './words.ts'

const stale = (it: string) =>
	`Somebody else changed ${it} a moment ago. You now see it as it is, and what you wrote is still here: look it over, then confirm again.`

export const words: Record<CaseKind, KindWords> = {
	request: {
		name: 'Request',
		all: 'Requests',
		every: 'All requests',
		owner: 'the applicant',
		ownerAlone: 'Applicant',
		number: 'Reference',
		letter: 'The request',
		came: 'Came on',
		entered: 'written down by',
		history: 'What happened to the request',
		received: 'The request came',
		updated: 'The request was changed',
		noFiles: 'Nothing was attached to this request.',
		stale: stale('this request'),
		erased: 'Request whose data were erased',
	},
	complaint: {
		name: 'Complaint',
		all: 'Complaints',
		every: 'All complaints',
		owner: 'the complainant',
		ownerAlone: 'Complainant',
		number: 'Reference',
		letter: 'The complaint',
		came: 'Came on',
		entered: 'written down by',
		history: 'What happened to the complaint',
		received: 'The complaint came',
		updated: 'The complaint was changed',
		noFiles: 'Nothing was attached to this complaint.',
		stale: stale('this complaint'),
		erased: 'Complaint whose data were erased',
	},
	inquiry: {
		name: 'Inquiry',
		all: 'Inquiries',
		every: 'All inquiries',
		owner: 'the person asking',
		ownerAlone: 'Person asking',
		number: 'Reference',
		letter: 'The inquiry',
		came: 'Came on',
		entered: 'written down by',
		history: 'What happened to the inquiry',
		received: 'The inquiry came',
		updated: 'The inquiry was changed',
		noFiles: 'Nothing was attached to this inquiry.',
		stale: stale('this inquiry'),
		erased: 'Inquiry whose data were erased',
	},
}
