import type { ComplaintFormWords } from './complaint.ts'

export const complaintFormWords: ComplaintFormWords = {
	name: 'Complaint',
	sender: 'Complainant',
	anonymous: 'Without a name',
	unproven: '{reference} (without its code, so it is not verified)',
	fields: {
		anonymous: 'Without a name',
		about: 'What the complaint is about',
		happened: 'What happened?',
		happenedOn: 'The day it happened',
		wants: 'What do you want?',
		concernsReference: 'Reference of the request it concerns',
		concernsCode: 'Its secret code',
		words: 'Your answer in your own words',
	},
	topics: {
		service: 'The service itself',
		delay: 'Delay',
		conduct: 'How I was treated',
		privacy: 'Privacy and confidential data',
		harm: 'Harm that was done to me',
		harassment: 'Harassment',
		abuse: 'Abuse',
		exploitation: 'Exploitation',
		fraud: 'Fraud',
		'intellectual-property': 'Intellectual property',
		other: 'Something else',
	},
	problems: {
		hijri: '{field}: this is a Hijri day; write the Gregorian one, like 2026-03-01.',
		future: '{field}: this day has not come yet.',
	},
}
