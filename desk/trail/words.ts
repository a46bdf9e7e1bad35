import type { TrailOf } from '../../core/api/trail.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface TrailWords {
	title: string
	lead: string
	of: Record<TrailOf, string>
	about: string
	abouts: Record<'all' | 'cases' | 'rest', string>
	until: string
	/** Of no association. */
	system: string
	/** `{from}` and `{to}`. */
	fromTo: string
	comma: string
	earlier: string
	none: string
}

export const trailWords = (): TrailWords => (language() === 'en' ? en : ar)
