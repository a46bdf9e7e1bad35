import type { ReplyWords } from './case.ts'

export const replyWords: ReplyWords = {
	reply: {
		'not-stated': 'The policy sets no period for the reply.',
		floor:
			'The reply comes no sooner than {weeks} after your request is complete, and may take longer. You can see where it stands at any time on the tracking page, and write to the association from there.',
		deadline:
			'The reply comes within {days} of the day your request is complete. Only Sunday to Thursday count, without official holidays.',
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
