import { language } from './frame/language.ts'
import { words as ar } from './problem-words.ar.ts'
import { words as en } from './problem-words.en.ts'

export interface ProblemWords {
	/** No answer came. */
	unreached: string
	/** The session is over, while something is typed. */
	ended: string
}

export const problemWords = (): ProblemWords => (language() === 'en' ? en : ar)
