import type { NotGiven } from '../../core/api/holding.ts'
import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './keeper-words.ar.ts'
import { words as en } from './keeper-words.en.ts'

/** What is said of whose a request is, and of all that somebody has. */
export interface KeeperWords {
	title: string
	/** {name}, {number}: of `cases`. */
	allOf: string
	cases: Counted
	nobody: string
	mine: string
	/** Before the word that it was handed over with. */
	word: string
	take: string
	give: string
	giveAll: string
	leave: string
	to: string
	/** How many open cases a colleague has. */
	load: Counted
	none: string
	ask: string
	askHint: string
	confirm: string
	taken: string
	/** {name} */
	given: string
	left: string
	/** The same of several that were chosen. */
	several: Record<'title' | 'take' | 'give' | 'leave' | 'taken' | 'given' | 'left', string>
	/** Among several there is one that is not for the reader to give. */
	notAll: string
	/** Beside what was given of many. */
	others: Counted
	/** Of one alone. */
	refused: Record<NotGiven, string>
	/** Before the reasons of several, of which none went; each reason with how many. */
	nothing: string
	why: Record<NotGiven, Counted>
}

export const keeperWords = (): KeeperWords => (language() === 'en' ? en : ar)
