import type { AnotherWords } from './another.words.ts'

export const words: AnotherWords = {
	lang: 'en',
	asked:
		'An opinion was sent from here before, and it says something else than what you see now. Is this another person’s opinion?',
	waits: 'What you see now is not sent yet.',
	another: 'Yes, send it as another',
	same: 'No, it is my first one',
}
