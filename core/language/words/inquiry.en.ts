import type { InquiryFormWords, InquiryWords } from './inquiry.ts'

export const inquiryFormWords: InquiryFormWords = {
	name: 'Inquiry',
	sender: 'Who asks',
	unnamed: 'Gave no name',
	fields: {
		association: 'Association',
		topic: 'Kind of inquiry',
		concerns: 'Request whose decision is objected to',
		category: 'Beneficiary category',
		field: 'Field of work',
		text: 'Your inquiry',
	},
	topics: {
		question: 'Question',
		'technical-support': 'Technical support',
		volunteering: 'Offer to volunteer',
		objection: 'Objection to a decision',
	},
}

export const inquiryWords: InquiryWords = {
	...inquiryFormWords,
	statuses: {
		received: {
			label: 'Received',
			meaning: 'The association has your inquiry.',
			next: 'It goes to the contact officer who answers such questions.',
		},
		assigned: {
			label: 'With the contact officer',
			meaning: 'The contact officer has your inquiry.',
			next: 'The answer comes here, and by the means you chose if you chose one.',
		},
		answered: {
			label: 'Answered',
			meaning: 'The association answered your inquiry.',
			next: 'If the answer is not clear, write a message here.',
		},
		withdrawn: {
			label: 'Withdrawn',
			meaning: 'The inquiry was withdrawn.',
			next: 'You may send another inquiry at any time.',
		},
		closed: {
			label: 'Closed',
			meaning: 'This inquiry is closed.',
			next: 'You may send another inquiry at any time.',
		},
	},
}
