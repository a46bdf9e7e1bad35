import type { DayListName } from '../../core/api/day.ts'
import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said of a day. */
export interface DayWords {
	title: string
	refresh: string
	search: string
	/** `{day}` on which a reply is due. */
	due: string
	/** The lists by their names, and what is said of one that has nothing. */
	lists: Record<DayListName, string>
	clear: Record<DayListName, string>
	/** Opens a list whole; `{list}` is its name. */
	whole: string
	restricted: string
	restrictedHint: string
	tasks: Counted
	/** Mentions and reminders. */
	own: Counted
	proposals: Counted
	/** Of what is published: to agree to, and to look at. */
	contents: Counted
	/** Who is away: `{name}` until `{day}`, and `{substitute}` stands in. */
	away: string
	awayUntil: string
	standsIn: string
	/** Where nothing at all waits. */
	quiet: string
	quietHint: string
}

export const dayWords = (): DayWords => (language() === 'en' ? en : ar)
