import { servedWords } from '../../core/language/words/served.en.ts'
import type { ServedFormWords } from './served.words.ts'

export const words: ServedFormWords = {
	...servedWords,
	own: 'Your full name',
	number: '{label} of the beneficiary',
	note: 'The questions here are about the person you apply for, also where they say “you”: answer for them.',
	titles: {
		conditions: 'Is this service for them?',
		need: 'What do they need?',
		you: 'The beneficiary, you, and how to reach you',
	},
}
