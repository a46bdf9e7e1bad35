import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface OfficerWords {
	hint: string
	comes: string
	/** Between things in a list. */
	comma: string
	publishedNamed: string
	published: string
	unpublished: string
	unreached: string
	/** That no account is theirs, and what follows. */
	noAccount: string
	change: string
	remove: string
	/** {name} */
	removeAsk: string
	removeYes: string
	add: string
	/** Before the association, for those who hear the page. */
	at: string
	noFollowUp: string
	noManagement: string
	nonePublished: string
	periods: string
	noPeriod: string
	changePeriods: string
	setPeriods: string
	/** Beside fields of their forms. */
	hints: Record<string, string>
}

export const officerWords = (): OfficerWords => (language() === 'en' ? en : ar)
