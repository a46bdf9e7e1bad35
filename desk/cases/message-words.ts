import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './message-words.ar.ts'
import { words as en } from './message-words.en.ts'

/** What is said of the conversation about a case; `{owner}` is who sent it. */
export interface MessageWords {
	title: string
	new: Counted
	/** After the number of new ones. */
	from: string
	read: string
	association: string
	fresh: string
	/** Before when the other one read it. */
	readAt: string
	unread: string
	attachment: string
	none: string
	write: string
	hint: string
	/** Takes a chosen file out again; its name stands behind. */
	/** Opens the form where an answer is owed, which is written elsewhere. */
	instead: string
	/** Calls one of the association's own back. */
	recall: string
	recalled: string
	remove: string
	attach: string
	/** `{count}` files of `{mb}` megabytes. */
	limits: string
	send: string
	sending: string
	sent: string
	/** Where nothing can be sent to the one who reads it. */
	sentUntold: string
}

export const messageWords = (): MessageWords => (language() === 'en' ? en : ar)
