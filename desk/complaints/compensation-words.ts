import type { CompensationKind } from '../../core/case/compensation.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './compensation-words.ar.ts'
import { words as en } from './compensation-words.en.ts'

/** What is said of a compensation on the page of its complaint. */
export interface CompensationPageWords {
	title: string
	policy: string
	conditions: string
	notNeeded: string
	missing: string
	notYet: string
	incomplete: string
	ruling: string
	records: string
	harm: string
	size: string
	causes: string
	approved: string
	detail: string
	amount: string
	/** `{amount}` is written out. */
	riyals: string
	document: string
	/** Before who recorded it. */
	by: string
	comma: string
	record: string
	choose: string
	chooseFirst: string
	/** What the text of a record is, where «النص» alone would leave that open. */
	what: Partial<Record<CompensationKind, string>>
	amountLabel: string
	amountHint: string
	membersHint: string
	member: string
	approvedOn: string
	/** `{member}` by name. */
	removeMember: string
	thisMember: string
	anotherMember: string
	fileHint: string
	chooseFile: string
	review: string
	/** `{kind}` is what is recorded. */
	forGood: string
	look: string
	yes: string
	saving: string
	/** `{kind}` is what was recorded. */
	done: string
}

export const pageWords = (): CompensationPageWords => (language() === 'en' ? en : ar)
