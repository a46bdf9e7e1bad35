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
			topic: 'What do you write about?',
			text: 'Write your question or your offer',
			category: 'Whom does it concern?',
			field: 'In which field?',
			contactMeans: 'How shall we reach you?',
			reply: 'How do you want to get the answer?',
			reference: 'Reference of the inquiry',
		},
		problems: {
			...commonWords.problems,
			server:
				'Something failed on our side and nothing was stored. What you wrote is still here; try again in a while.',
		},
		letter: { ...commonWords.letter, applicant: 'Who asks' },
	},
	inquiry: inquiryFormWords,
	titles: {
		what: 'What do you want to ask?',
		whom: 'Whom does it go to?',
		you: 'How do we answer you?',
		review: 'Check what you wrote, then send it',
	},
	title: 'Inquiry to {association}',
	subject: 'Subject: inquiry',
	textHint: 'In your own words. Do not write your ID number, nor what the answer does not need.',
	whomHint: 'With this your inquiry goes straight to the one who answers it.',
	none: 'None of these',
	page: 'I read it on the tracking page, without saying who I am',
	means: 'It comes to me by a means that I choose',
	helper: 'Thank you. The association needs your name and a way to reach you.',
	send: 'Send the inquiry',
	sending: 'Sending…',
	privacy:
		'Your privacy: we ask for your name and contact only to answer you, and staff of {association} who have an account in this system can see them. You may ask for a copy of your data, or to correct or delete it.',
	lost: 'The connection broke. All that you wrote is still here; send again, and your inquiry will not be stored twice.',
	arrived: 'Your inquiry has arrived',
	keep: 'Keep these two numbers now; with them you read the answer and write again, and the code will not be shown a second time.',
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
