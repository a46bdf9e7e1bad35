import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said of one's own account. */
export interface AccountWords {
	title: string
	password: string
	/** What changing it does. */
	passwordHint: string
	current: string
	/** Why only who knows it changes it. */
	currentHint: string
	next: string
	change: string
	changed: string
	elsewhere: string
	elsewhereHint: string
	leave: string
	leaveAsk: string
	leaveYes: string
	left: string
	/** How long a session lasts. */
	lasts: string
}

export const ownWords = (): AccountWords => (language() === 'en' ? en : ar)
