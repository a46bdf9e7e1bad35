import type { ChannelWords, OfficerWords } from './contact.ts'

export const channelWords: ChannelWords = {
	interview: 'Interview in person',
	phone: 'Phone',
	'social-media': 'Social media',
	letters: 'Letters',
	'help-request': 'Help-request services',
	volunteering: 'Volunteering',
	website: 'Website',
	email: 'E-mail',
	fax: 'Fax',
	'branch-delegates': 'Branch-office delegates',
	'field-visit': 'Field visit',
	other: 'Another channel',
}

export const officerWords: OfficerWords = {
	topics: {
		question: 'questions',
		'technical-support': 'technical support',
		volunteering: 'offers to volunteer',
		objection: 'objections to decisions',
		complaint: 'complaints',
	},
	general: 'general contact',
	for: 'Answers',
	categories: 'Serves',
	fields: 'Fields',
	hours: 'Hours',
	call: 'Call {who}',
	write: 'Write to {who}',
	substitute: 'Somebody is standing in at the moment; this is how to reach them.',
	unreached: 'Write your inquiry here, and it will reach them.',
}
