import type { TemplateResult } from 'lit'
import type { SetupGap } from '../../core/api/setup.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface SetupWords {
	/** What is missing, and what to do about it. */
	gaps: Record<SetupGap['code'], (gap: SetupGap) => TemplateResult>
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
