import type { OutboxRecord } from '../../core/api/collections.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** How staff settle a notification: they told it, or it is to be sent again. */
export type Settled = 'done' | 'queued'

/** A list of what waits. */
interface ListWords {
	title: string
	/** What is said when nothing is there. */
	empty: string
}

/** What is said of what waits for staff. */
export interface TaskWords {
	title: string
	refresh: string
	more: string
	lists: Record<'tasks' | 'troubled' | 'erasures' | 'copies' | 'wanted', ListWords>
	lastDay: string
	late: string
	/** Of a copy of somebody's data. */
	lastDayOfCopy: string
	openToHandOver: string
	openToDecide: string
	/** In the place of a means, where somebody is told directly. */
	direct: string
	/** What is asked before a decision that cannot be taken back. */
	ask: Record<Settled, string>
	yes: Record<Settled, string>
	/** The same of all that waits to be said to somebody, and to all who are chosen. */
	askAll: string
	askChosen: string
	/** `{number}` more that waits to be said. */
	older: string
	/** A link to a person's WhatsApp. */
	whatsapp: string
	/** Of a box that chooses a person, and of what is done with all who are. */
	choose: string
	toldChosen: string
	settled: Record<Settled, string>
	/** How a discreet notification is told: by mouth, or in writing. */
	discreetly: Record<'said' | 'sent', string>
	toSay: string
	text: string
	done: string
	again: string
	toldIt: string
	toPrint: string
	contacted: string
	wanted: string
	/** `{points}` of five, and what they are called: `{rating}`. */
	points: string
	note: string
	noteHint: string
	openToContact: string
	contact: string
	letter: string
	noSite: string
	setSite: string
	thenPrint: string
	print: string
	/** Of several letters, {number} of them: to print them, and the way to their page. */
	printAll: string
	printChosen: string
	/** In the place of a link that is not known yet. */
	noLink: string
	why: WhyWords
}

/** Why a notification did not go, in words for those who can do something about it. */
export interface WhyWords {
	codes: Record<
		'no-connection' | 'broken-off' | 'no-answer' | 'stopped' | 'no-site' | 'smtp-settings',
		string
	>
	mail: Record<'address' | 'full' | 'entry' | 'later' | 'refused', string>
	sms: Record<'entry' | 'silent' | 'busy' | 'refused', string>
	unknown: string
}

/** What staff have something to do about. */
export const WAITS: OutboxRecord['state'][] = ['task', 'failed', 'unknown']

export const taskWords = (): TaskWords => (language() === 'en' ? en : ar)
