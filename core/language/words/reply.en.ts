import type { ReplyWords } from './case.ts'

export const replyWords: ReplyWords = {
	reply: {
		'not-stated': 'The policy sets no period for the reply.',
		floor:
			'The reply comes {weeks} at the earliest after your request is complete, and may take longer. To know where it stands at any time, open the tracking page, and write to the association from there.',
		deadline:
			'The reply comes within {days} of the request’s completeness, counted Sunday to Thursday without official holidays.',
	},
	weeks: { one: 'one week', two: '{n} weeks', few: '{n} weeks', many: '{n} weeks', other: '{n} weeks' },
	workingDays: {
		one: 'one working day',
		two: '{n} working days',
		few: '{n} working days',
		many: '{n} working days',
		other: '{n} working days',
	},
}
