import { language } from '../frame/language.ts'
import { words as ar } from './reason-words.ar.ts'
import { words as en } from './reason-words.en.ts'

/** What is said where something of a case is shown by a reason alone. */
export interface ReasonWords {
	title: string
	/** Who reads the reason, and what the applicant is told. */
	lead: string
	label: string
	hint: string
	short: string
	show: string
	/** `{until}` */
	until: string
	/** The reason was given before. */
	given: string
	/** In the place of a file that came with a message. */
	shut: string
}

export const reasonWords = (): ReasonWords => (language() === 'en' ? en : ar)
