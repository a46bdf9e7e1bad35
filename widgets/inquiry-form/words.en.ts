import { inquiryFormWords } from '../../core/language/words/inquiry.en.ts'
import { commonWords, sharedWords } from '../shared/words/common.en.ts'
import type { InquiryFormWords } from './words.ts'

export const words: InquiryFormWords = {
	...sharedWords,
	form: {
		...commonWords,
		fields: {
			...commonWords.fields,
			...inquiryFormWords.fields,
			topic: 'What are you writing about?',
			text: 'Write your question or your offer',
			category: 'Who is it about?',
			field: 'In which field?',
			contactMeans: 'How shall we reach you?',
			reply: 'How would you like to get the answer?',
			reference: 'Reference of the inquiry',
		},
		problems: {
			...commonWords.problems,
			server:
				'Something failed on our side and nothing was stored. What you wrote is still here; try again in a while.',
		},
		letter: { ...commonWords.letter, applicant: 'Person asking' },
	},
	inquiry: inquiryFormWords,
	titles: {
		what: 'What do you want to ask?',
		whom: 'Who should it go to?',
		you: 'How should we answer you?',
		review: 'Check what you wrote, then send it',
	},
	title: 'Inquiry to {association}',
	subject: 'Subject: inquiry',
	textHint: 'In your own words. Leave out your ID number and anything the answer does not need.',
	whomHint: 'This takes your inquiry straight to the person who answers it.',
	none: 'None of these',
	page: 'I will read it on the tracking page, without saying who I am',
	means: 'Send it to me in a way that I choose',
	helper: 'Thank you. The association needs your name and a way to reach you.',
	send: 'Send the inquiry',
	sending: 'Sending…',
	privacy:
		'Your privacy: we ask for your name and contact only to answer you, and only those in the association see them whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to correct or delete it.',
	lost: 'The connection was lost. Everything you wrote is still here; send it again, and it will still be one inquiry.',
	arrived: 'Your inquiry has arrived',
	keep: 'Save these two numbers now. With them you read the answer and write again; the code will not be shown again.',
	offer: {
		what: 'What would you like to do?',
		text: 'Write your offer',
		title: 'Offer to volunteer for {association}',
		subject: 'Subject: an offer to volunteer',
		textHint: 'What you are good at, when you have time, and in which city. Do not write your ID number.',
		send: 'Send the offer',
		arrived: 'Your offer has arrived',
	},
}
