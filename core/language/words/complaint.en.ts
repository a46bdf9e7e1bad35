import type { ComplaintWords } from './complaint.ts'
import { complaintFormWords } from './complaint-written.en.ts'

export const complaintWords: ComplaintWords = {
	...complaintFormWords,
	fields: {
		...complaintFormWords.fields,
		association: 'Association',
		agree: 'Your answer to the settlement',
		since: 'The proposed settlement',
	},
	problems: {
		...complaintFormWords.problems,
		identity: '{field}: leave this empty, as the complaint is without a name. Or choose to give your name.',
		day: '{field}: write a day of the calendar, like 2026-03-01.',
		unknown_association:
			'This association is not here. Open the complaints page from the association’s site.',
		settlement_changed:
			'The proposed settlement changed after you read it. Read it as it is now, then answer.',
	},
	statuses: {
		received: {
			label: 'Received',
			meaning: 'The association has your complaint.',
			next: 'It confirms that it has read your complaint, then passes it to the follow-up unit.',
		},
		acknowledged: {
			label: 'Read',
			meaning: 'The association has read your complaint.',
			next: 'It goes to somebody who will look into it, never to a person it is about.',
		},
		assigned: {
			label: 'With the follow-up unit',
			meaning: 'The follow-up unit has your complaint.',
			next: 'It looks into what happened, and may write to you if something is unclear.',
		},
		investigation: {
			label: 'Being investigated',
			meaning: 'The association is finding out what happened.',
			next: 'It then proposes a settlement, passes the complaint to senior management, or closes it and tells you why.',
		},
		'settlement-proposed': {
			label: 'Settlement proposed',
			meaning: 'The association proposed a settlement of your complaint.',
			next: 'Read it, then agree or decline in your own words. Nothing is settled unless you agree.',
		},
		settled: {
			label: 'Settled',
			meaning: 'You agreed to the settlement.',
			next: 'The association does what was agreed, then closes the complaint.',
		},
		'not-settled': {
			label: 'Settlement declined',
			meaning: 'You declined the proposed settlement.',
			next: 'The association looks into it again, or passes it to senior management.',
		},
		escalated: {
			label: 'With senior management',
			meaning: 'Your complaint was passed to senior management.',
			next: 'They decide what is to be done, and you will read about it here.',
		},
		reopened: {
			label: 'Reopened',
			meaning: 'Your complaint was reopened as you asked.',
			next: 'The association looks into it again.',
		},
		withdrawn: {
			label: 'Withdrawn',
			meaning: 'The complaint was withdrawn.',
			next: 'You may send another complaint at any time.',
		},
		closed: {
			label: 'Closed',
			meaning: 'This complaint is closed.',
			next: 'If something is still not solved, reopen it here while you can, or send a new complaint.',
		},
	},
	late: 'This complaint has taken longer than the association allows itself.',
	compensation: {
		minutes: 'Investigation minutes',
		ruling: 'Court or final ruling',
		negotiation: 'Negotiation',
		agreement: 'Agreed compensation',
		delivery: 'Compensation delivered',
	},
}
