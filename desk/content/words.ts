import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said of what is published, where staff write it. */
export interface ContentWords {
	title: string
	hint: string
	/** How the newest state fares on its way into the portal; `{day}` and `{hour}`. */
	portal: Record<'waiting' | 'building' | 'public' | 'failed', string>
	/** Before what the builder said, for the administrator. */
	why: string
	waiting: string
	noneWaiting: string
	/** Before who wrote it. */
	wrote: string
	reason: string
	/** `{day}`, `{hour}` at which it takes effect. */
	byItself: string
	waitsForOther: string
	agree: string
	agreed: string
	returns: string
	returned: string
	returnWord: string
	returnHint: string
	wordNeeded: string
	withdraw: string
	withdrawn: string
	clash: string
	corrected: string
	correctedHint: string
	seen: string
	wasSeen: string
	putBack: string
	/** Asks before it, `{value}`. */
	putBackAsk: string
	/** The same of an officer, whose changes stand above. */
	putOfficerBackAsk: string
	wasPutBack: string
	/** The association itself, above its services. */
	ofAssociation: string
	/** States of a draft. */
	states: Record<'open' | 'waiting' | 'returned', string>
	unreadable: string
	open: string
	closed: string
	close: string
	reopen: string
	closeAsk: string
	wasClosed: string
	wasReopened: string
	/** Numbers that are published at once, by where they stand. */
	phones: Record<'contact.phone' | 'entry.individual.phone', { label: string; hint: string }>
	publishPhone: string
	wasPhone: string
	before: string
	after: string
	nothing: string
	moved: string
	yes: string
	no: string
	editing: { back: string; whyField: string; whyHint: string; aloneHint: string }
	propose: string
	proposed: string
	keep: string
	kept: string
	drop: string
	dropAsk: string
	dropYes: string
	dropNo: string
	dropped: string
	same: string
	wrong: string
	/** `{by}` returned it. */
	returnedBy: string
	meanwhile: string
	/** Where nobody in particular did it. */
	somebody: string
	/** Fields that stand together under a name of their own. */
	sections: Record<'basics' | 'deciding' | 'whole', string>
	meanwhileHint: string
	clashes: string
	mineStays: string
	earlier: string
	later: string
	remove: string
	removeAsk: string
	removeYes: string
	/** `{one}` and its number `{n}`. */
	numbered: string
	changes: string
	history: string
	historyHint: string
	bases: Record<'earlier' | 'agreed' | 'alone' | 'at-once' | 'put-back' | 'administrator' | 'product', string>
	/** `{by}` wrote, `{agreed}` agreed. */
	by: string
	agreedBy: string
	current: string
	bring: string
	bringHint: string
	bringYes: string
	/** Why, where an earlier state is proposed: `{day}`. */
	bringWhy: string
	draftFirst: string
	readOnly: string
}

export const contentWords = (): ContentWords => (language() === 'en' ? en : ar)
