import type { ProblemWords } from './problem-words.ts'

export const words: ProblemWords = {
	unreached: 'The server could not be reached. Check the connection and try again.',
	ended:
		'Your session has ended. Sign in again in another tab, then try again here: what you wrote is still there.',
}
