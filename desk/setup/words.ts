import type { TemplateResult } from 'lit'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface SetupWords {
	title: string
	label: string
	hint: string
	wrong: string
	save: string
	saved: string
	/** Only this network reaches it. */
	savedHere: string
	/** Before the address that the server was started with. */
	given: string
	givenHint: TemplateResult
}

export const setupWords = (): SetupWords => (language() === 'en' ? en : ar)
