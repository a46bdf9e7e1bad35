import { language } from '../frame/language.ts'
import { words as ar } from './erasure-words.ar.ts'
import { words as en } from './erasure-words.en.ts'

/** What is said of a request to erase a case's data; `{owner}` is who sent the case, `{number}` what its reference is called. */
export interface ErasureWords {
	title: string
	/** Before the time at which it was asked for. */
	asked: string
	/** Who wrote it down: before `{name}`. */
	enteredBy: string
	lastDay: string
	late: string
	noReason: string
	grant: string
	refuse: string
	goes: string
	stays: string
	/** What an erasure takes and what it leaves, as server/privacy/erasure.ts does it. */
	gone: string[]
	left: string[]
	/** Before the reference that is to be typed. */
	confirm: string
	mismatch: string
	erase: string
	answer: string
	noAnswer: string
	send: string
	granted: string
	refused: string
	/** Said once one of two has decided. */
	proposed: string
	/** Before who proposed it. */
	wouldGrant: string
	wouldRefuse: string
	another: string
	/** {day} */
	byItself: string
	alone: string
	/** Before when an earlier request was refused. */
	refusedAt: string
}

export const erasureWords = (): ErasureWords => (language() === 'en' ? en : ar)
