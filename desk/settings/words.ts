import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface SettingsWords {
	settings: string
	entries: Record<
		| 'people'
		| 'holidays'
		| 'officers'
		| 'texts'
		| 'retention'
		| 'trail'
		| 'policies'
		| 'site'
		| 'backups'
		| 'proof'
		| 'surveys',
		{ title: string; about: string }
	>
	administrator: string
	retention: {
		title: string
		hint: string
		forEver: string
		/** {months} */
		kept: string
		months: Counted
		/** {cases} */
		planned: string
		plannedCases: Counted
		ask: string
		show: string
		wrong: string
		saved: string
		/** {cases} */
		tonight: string
		noneTonight: string
		/** {cases} */
		later: string
		cases: Counted
		yes: string
		leave: string
		number: string
		night: string
		/** {cases} */
		more: string
	}
}

export const settingsWords = (): SettingsWords => (language() === 'en' ? en : ar)
