import type { ComplaintFormWords } from './complaint.ts'

export const complaintFormWords: ComplaintFormWords = {
	name: 'Complaint',
	sender: 'Complainant',
	anonymous: 'Without a name',
	unproven: '{reference} (without its code, so it is not verified)',
	fields: {
		association: 'Association',
		anonymous: 'Without a name',
		about: 'What the complaint is about',
		happened: 'What happened?',
		happenedOn: 'The day it happened',
		wants: 'What do you want?',
		concernsReference: 'Reference of the request it concerns',
		concernsCode: 'Its secret code',
		agree: 'Your answer to the settlement',
		words: 'Your answer in your own words',
		since: 'The proposed settlement',
	},
	topics: {
		service: 'The service itself',
		delay: 'Delay',
		conduct: 'How I was treated',
		privacy: 'Privacy and confidential data',
		harm: 'Harm that was done to me',
		'intellectual-property': 'Intellectual property',
		other: 'Something else',
	},
	problems: {
		day: '{field}: write a day of the calendar, like 2026-03-01.',
		hijri: '{field}: this is a Hijri day; write the Gregorian one, like 2026-03-01.',
		future: '{field}: this day has not come yet.',
		identity: '{field}: leave this empty, as the complaint is without a name. Or choose to give your name.',
		unknown_association:
			'This association is not here. Open the complaints page from the association’s site.',
		settlement_changed:
			'The proposed settlement changed after you read it. Read it as it is now, then answer.',
	},
}
