import type { UnreadableDefinition } from '../../core/api/policies.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface PolicyWords {
	title: string
	kinds: Record<UnreadableDefinition['collection'], string>
	unreadable: string
	allReadable: string
	unreadableHint: string
	/** To who may: the administrator. */
	mend: string
	offers: string
	noOffers: string
	offersHint: string
	ours: string
	oursGone: string
	theirs: string
	theirsGone: string
	take: string
	keep: string
	taken: string
	kept: string
}

export const policyWords = (): PolicyWords => (language() === 'en' ? en : ar)
