import type { InquiryFormWords, InquiryWords } from './inquiry.ts'

export const inquiryFormWords: InquiryFormWords = {
	name: 'Inquiry',
	sender: 'Person asking',
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
			next: 'It goes to the contact officer who answers questions like this.',
		},
		assigned: {
			label: 'With the contact officer',
			meaning: 'The contact officer has your inquiry.',
			next: 'The answer will be here, and will also reach you in the way you chose, if you chose one.',
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
