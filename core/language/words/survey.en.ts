import type { SurveyWords } from './survey.ts'
import { askedWords } from './survey-asked.en.ts'
import { shutWords } from './survey-shut.en.ts'

export const surveyWords: SurveyWords = {
	...askedWords,
	fields: {
		association: 'Association',
		version: 'Questions',
		campaign: 'Survey',
		token: 'Invitation link',
		case: 'Request',
		comment: 'Your comment',
		followUp: 'Wish to be contacted',
		round: 'Round',
		'round.key': 'Round number',
		'round.method': 'Way of asking',
		'round.service': 'Service',
		'round.channel': 'Channel',
		'round.place': 'Place',
		'round.sample': 'Sample size',
		'round.on': 'Day',
		from: 'From month',
		to: 'To month',
		survey: 'Survey',
		service: 'Service',
		channel: 'Channel',
		method: 'Way of asking',
		key: 'Sending number',
	},
	problems: {
		...askedWords.problems,
		...shutWords,
		choose: 'Choose one of the answers: {field}',
		out_of_range: 'Choose from {min} to {max}: {field}',
		unknown_field: 'This survey has no such field: {field}. Reload the page and try again.',
		unknown_survey: 'This survey does not exist. Open it from the association’s page.',
		form_changed:
			'The association changed these questions after you opened them. Reload the page and answer again.',
		link: 'This link is wrong or no longer works. Open the tracking page and answer there with your reference and code.',
		one_of: 'Open the survey again from its link, then try again.',
		day: '{field}: write a day of the Gregorian calendar, not later than today, such as 2026-03-01.',
		method: '{field}: choose paper, field, visit or interview.',
		channel: '{field}: choose one of the channels that the association’s policy names.',
		sample: '{field}: write a whole number from {min} to {max}.',
		batch: 'Send from 1 to {max} answers at a time.',
		bad_key: 'This sending could not be recognised. Reload the page and try again.',
		another:
			'Other answers arrived with this sending before, and these are not stored yet. Are they somebody else’s?',
		key_taken:
			'The key of this sending was used for something else, and this is not stored. Reload the page and try again.',
		period: '{field}: write a month of the calendar, such as 2026-03, and the first before the last.',
	},
}
