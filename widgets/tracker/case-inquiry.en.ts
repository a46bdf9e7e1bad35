import { inquiryWords } from '../../core/language/words/inquiry.en.ts'
import type { FollowedInquiryWords } from './case-inquiry.words.ts'

export const words: FollowedInquiryWords = {
	inquiry: inquiryWords,
	number: 'Reference',
	received: 'Received on {date}',
	due: 'The association has set itself until {date} to answer.',
	objection: {
		meaning: 'The association has your objection.',
		next: 'Somebody who took no part in the decision looks into it. The answer will be here, and will reach you in the way agreed in your request.',
	},
	answer: 'The answer',
	own: {
		noMessages: 'No messages yet. You can write to the association about your inquiry from here.',
		reason: 'Why it was closed',
		looks: 'Who has seen your inquiry',
		contactHint: 'The association will use these from now on. What you wrote in your inquiry stays as it is.',
		copyHint:
			'Your inquiry, your messages and what happened to it. Think before you open it on a device that others use.',
		copied: {
			letter: 'The inquiry as it was sent',
			history: 'What happened to the inquiry',
			byStaff: 'A member of staff wrote it down for the person.',
		},
		withdraw: 'Withdraw the inquiry',
		withdrawMeans:
			'If you withdraw your inquiry, the association will not answer it. This cannot be undone, but you can send another inquiry at any time.',
		withdrawYes: 'Yes, withdraw my inquiry',
		withdrawn: 'Your inquiry was withdrawn.',
		erasureMeans: [
			'This asks the association to erase your data and messages from this inquiry.',
			'Staff decide within 30 days, and you find their decision here.',
			'What is erased cannot be brought back, and only the status of the inquiry will remain here. Download your copy first if you want one.',
		],
		erased: 'Your data was erased from this inquiry on {date}.',
	},
}
