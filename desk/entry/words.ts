import type { CaseKind } from '../../core/case/status.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the page says on which one kind of case is written down. `{…}` are filled in. */
export interface PageWords {
	/** What the tab is called. */
	tab: string
	title: string
	/** For whom this page is, and what is asked. */
	lead: string
	store: string
	/** That it is not stored yet; asked before the page is left. */
	unsaved: string
	/** No answer came. */
	unsure: string
	/** Whether what is written is another one than what its key made a case of before. */
	another: { asked: string; waits: string; another: string; same: string; kept: string }
	/** On the screen of the receipt. */
	receipt: {
		title: string
		/** What is to be done with the numbers before the page is left. */
		once: string
		/** That this key had arrived before with other content. */
		changed: string
		/** On buttons: the numbers are where they belong, open it, write down another. */
		handed: string
		open: string
		again: string
	}
}

export interface EntryWords {
	kinds: string
	pages: Record<CaseKind, PageWords>
	/** Of a request that came by a referral. */
	referred: { once: string; handed: string }
	/** The receipt's numbers are the only way to the answer; follows `once`. */
	onlyWay: string
	resumed: string
	storing: string
	mend: string
	clear: string
	clearQuestion: string
	goBack: string
	/** Follows `unsaved`. */
	stays: string
	notHanded: string
	/** Of controls. */
	controls: { optional: string; choose: string; add: string; remove: string; limits: string; lost: string }
	/** What fields are called before staff, where they are called otherwise than before the person. */
	fields: Record<CaseKind, Record<string, string>>
	/** What is said of a field to staff otherwise than to the person. */
	said: Record<CaseKind, Record<string, string>>
	request: RequestPartWords
	matter: MatterPartWords
	receipt: ReceiptWords
}

/** The parts of a request. */
interface RequestPartWords {
	origin: string
	service: string
	closed: string
	/** Why. */
	closedWhy: string
	conditions: string
	unsure: string
	need: string
	documents: string
	/** A document comes later, and what follows from it. */
	later: string
	/** Beside what says that a document is missing; {later} is the label of the box beneath it. */
	orLater: string
	laterHint: string
	person: string
	referredPerson: string
	referredNote: string
	/** `{association}` */
	personNote: string
	noMeans: string
	discreetHint: string
	discreetly: Record<'yes' | 'no', string>
	readOut: string
	declared: string
	signatureHint: string
	self: string
	other: string
	otherNote: string
	/** `{text}`: what the policy has for who reports it by themselves. */
	referralOnly: string
	referralAsked: string
	referralYes: string
	referralNo: string
}

/** The parts of a complaint or an inquiry. */
interface MatterPartWords {
	origin: string
	complaint: string
	inquiry: string
	verbatim: string
	noDay: string
	concerns: string
	concernsHint: string
	/** Whom it is about. */
	whom: { title: string; note: string; officersHint: string; wordsHint: string; unitHint: string }
	complainant: string
	inquirer: string
	named: string
	nameless: string
	namelessNote: string
	/** `{association}` */
	note: string
	noMeans: string
}

interface ReceiptWords {
	never: string
	print: string
	dictate: string
	dictation: string
	copy: string
	copied: string
	notCopied: string
}

export const entryWords = (): EntryWords => (language() === 'en' ? en : ar)
