import type { TextsRecord } from '../../core/api/collections.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export type TextUse = TextsRecord['use']

/** What is said of texts that an association keeps to be used again. */
export interface TextWords {
	title: string
	lead: string
	/** Above those that can be put in. */
	ready: string
	/** Where each is used. */
	uses: Record<TextUse, string>
	none: string
	association: string
	use: string
	name: string
	nameHint: string
	text: string
	/** `{places}` are what a text may have in it. */
	textHint: string
	add: string
	change: string
	save: string
	remove: string
	/** `{title}` of the text. */
	removeAsk: string
	removeYes: string
	saved: string
	required: string
	/** Before who changed it last. */
	by: string
}

export const textWords = (): TextWords => (language() === 'en' ? en : ar)
