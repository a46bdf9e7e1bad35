import type { Look } from '../../core/access/looks.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './look-words.ar.ts'
import { words as en } from './look-words.en.ts'

export interface LookWords {
	title: string
	hint: string
	none: string
	/** What was looked at. */
	what: Record<Look, string>
	/** Beside the name of who is no member of staff. */
	administrator: string
}

export const lookWords = (): LookWords => (language() === 'en' ? en : ar)
