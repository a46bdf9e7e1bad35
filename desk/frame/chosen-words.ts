import { words as ar } from './chosen-words.ar.ts'
import { words as en } from './chosen-words.en.ts'
import { language } from './language.ts'

/** What is said of rows that are chosen. */
export interface ChosenWords {
	/** Of what is done with them. */
	label: string
	/** {number} */
	chosen: string
	letGo: string
}

export const chosenWords = (): ChosenWords => (language() === 'en' ? en : ar)
