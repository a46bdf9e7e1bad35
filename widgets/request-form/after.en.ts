import { replyWords } from '../../core/language/words/case.en.ts'
import type { AfterWords } from './after.words.ts'

export const words: AfterWords = {
	...replyWords,
	first:
		'This request had arrived before. What is stored is its first version, without what you changed afterwards.',
	next: 'What happens next?',
	checked: 'Staff check that your request is complete, and contact you if something is missing.',
	decides: 'It is studied and decided by {decider}.',
	track: 'Follow your request here:',
	copy: 'Copy',
	copied: 'Receipt copied',
	download: 'Download',
	print: 'Print',
}
