import type { AskedWords } from './survey.ts'

/** Of these the questions are drawn. */
export const askedWords: AskedWords = {
	ratings: ['Very poor', 'Poor', 'Fair', 'Good', 'Excellent'],
	scaleEnds: ['Would not recommend it at all', 'Would certainly recommend it'],
	answers: { yes: 'Yes', no: 'No' },
	problems: {
		required: 'This question needs an answer: {field}',
		too_long: '{field}: this is longer than the {max} characters allowed. Shorten it and try again.',
	},
}
