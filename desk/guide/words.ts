import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said around the guide, which is Arabic itself. */
export interface GuideWords {
	title: string
	inArabic: string
	find: string
	nothing: string
	/** The ways from one part to the others. */
	others: string
	before: string
	after: string
	contents: string
}

export const guideWords = (): GuideWords => (language() === 'en' ? en : ar)
