import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface RecordWords {
	save: string
	leave: string
	none: string
	/** Where one has to be chosen. */
	choose: string
	required: string
	holidays: string
	holidaysHint: string
	settings: string
	addHoliday: string
	changeHoliday: string
	day: string
	dayHint: string
	nameAr: string
	nameEn: string
	change: string
	withdrawn: string
	withdrawnHint: string
	/** Beside one that does not count. */
	isWithdrawn: string
	noHolidays: string
	past: string
}

export const recordWords = (): RecordWords => (language() === 'en' ? en : ar)
