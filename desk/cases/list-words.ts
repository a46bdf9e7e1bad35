import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './list-words.ar.ts'
import { words as en } from './list-words.en.ts'

/** A view that is there for all who have use for it. */
export type Ready = 'mine' | 'late' | 'today' | 'nobody' | 'waiting' | 'left'

/** What the work list says. */
export interface ListWords {
	/** Of all kinds together. */
	title: string
	refresh: string
	search: string
	association: string
	allAssociations: string
	kind: string
	status: string
	/** All kinds. */
	all: string
	/** The first status, of all kinds together. */
	arrived: string
	newMessages: string
	unread: Counted
	/** Above the columns. */
	heads: { reference: string; status: string; since: string }
	/** Of the box in a row ({reference}), and of the one above them all. */
	choose: string
	chooseAll: string
	/** Before the reference, for those who hear the row. */
	reference: string
	found: Counted
	/** `{number}` of them are shown, all there are or not. */
	shown: string
	shownOfMore: string
	nothingFound: string
	showAll: string
	nothingYet: string
	nothingYetHint: string
	more: string
	/** Of what is folded: other filters, and the order. */
	narrow: string
	/** Of what is folded too: all of it in a file. */
	export: string
	/** In a row: whose it is ({name}), that it is the reader's own, and the day by which something is due ({day}). */
	with: string
	mine: string
	/** That it is a duplicate of another. */
	duplicate: string
	due: string
	/** Above rows that were found in letters; and the way to look there where names were found. */
	inLetters: string
	lookInLetters: string
	/** A link to what is before and after a case in the list. */
	before: string
	after: string
	views: {
		title: string
		ready: Record<Ready, string>
		/** {name}: whose it is. */
		by: string
		keepThis: string
		/** {name} */
		kept: string
		removed: string
		remove: string
		undo: string
	}
}

export const listWords = (): ListWords => (language() === 'en' ? en : ar)
