import { language } from '../frame/language.ts'
import { words as ar } from './narrowing-words.ar.ts'
import { words as en } from './narrowing-words.en.ts'

/** What the filters of the work list say that are folded, and the form in which they are kept: fetched once somebody looks. */
export interface NarrowingWords {
	by: Record<'holder' | 'due' | 'service' | 'channel' | 'sort' | 'from' | 'to' | 'waiting' | 'open', string>
	sorts: Record<'arrival' | 'due' | 'age', string>
	holders: Record<'mine' | 'unit' | 'nobody' | 'left', string>
	anyone: string
	dues: { late: string; today: string; soon: string; within: Record<'3' | '5' | '10', string> }
	anyDay: string
	anyService: string
	anyChannel: string
	/** Something that has no name here. */
	chosen: string
	view: {
		keep: string
		name: string
		for: string
		forMe: string
		/** {name}: of the association. */
		forStaff: string
		unnamed: string
	}
}

export const narrowingWords = (): NarrowingWords => (language() === 'en' ? en : ar)
