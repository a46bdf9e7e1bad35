import type { SharedWords } from '../form/words.ts'

/* The words that several elements share: a file of their own, which each of them imports. */

export { commonWords, formWords } from '../../../core/language/words/request.en.ts'

export const sharedWords: SharedWords = {
	lang: 'en',
	step: 'Step {n} of {all}',
	next: 'Next',
	back: 'Back',
	optional: '(optional)',
	add: 'Add a file',
	remove: 'Remove',
	mend: 'Something still needs correcting:',
	change: 'Change',
}
