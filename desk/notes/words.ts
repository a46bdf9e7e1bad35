import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said of notes among staff, and of one's own flags and reminders. */
export interface NoteWords {
	title: string
	/** Who reads them, and what the one who sent the case has of them: all, or their days. */
	hint: Record<'whole' | 'days', string>
	none: string
	label: string
	/** Above the choice of a colleague. */
	mention: string
	choose: string
	write: string
	empty: string
	written: string
	/** Beside a note that mentions the account. */
	you: string
	/** Takes a note back that was just written. */
	back: string
	own: {
		title: string
		flag: string
		flagged: string
		unflag: string
		day: string
		text: string
		remind: string
		dayNeeded: string
		/** Before the day of a reminder. */
		on: string
		done: string
		saved: string
	}
	mine: {
		title: string
		mentions: string
		noMentions: string
		due: string
		later: string
		flags: string
		none: string
		open: string
	}
}

export const noteWords = (): NoteWords => (language() === 'en' ? en : ar)
