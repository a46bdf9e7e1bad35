import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface GlassWords {
	title: string
	hint: string
	open: string
	reason: string
	reasonHint: string
	minutes: string
	/** By the number of minutes. */
	minutesOf: Record<'15' | '30' | '60', string>
	association: string
	all: string
	/** {until} */
	until: string
	/** {from}, {until} */
	was: string
	told: string
	notTold: string
	close: string
	none: string
	past: string
	opened: string
	closed: string
}

export const glassWords = (): GlassWords => (language() === 'en' ? en : ar)
