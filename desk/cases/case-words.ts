import { language } from '../frame/language.ts'
import { words as ar } from './case-words.ar.ts'
import { words as en } from './case-words.en.ts'

/** What the page of any case says. */
export interface CaseWords {
	/** Before the conditions of which the applicant was not sure. */
	doubts: string
	/** `{source}` referred it. */
	referredBy: string
	/** Before the number of the letter. */
	referralNumber: string
	/** What it means that it came without the silent check. */
	unproven: string
	contact: {
		title: string
		/** Why there is no means: none was agreed on, nobody knows who it is, or they read by themselves. */
		notYet: string
		anonymous: string
		byPage: string
		inEnglish: string
		discreet: string
		discreetOn: string
		discreetOff: string
		/** Of the bar on a phone. */
		reach: string
		/** Of the button that leads to where a message is written. */
		write: string
	}
	/** In the place of the letter, and of what was attached, where it is not shown to this account. */
	letterHidden: string
	files: { title: string; file: string; fresh: string; hidden: string }
	/** Of the case on paper: `printed` is when. */
	print: { act: string; association: string; printed: string }
	/** What the policy gives staff. */
	tools: { title: string; policy: string }
	/** Of the notifications. */
	told: string
	/** What happened. */
	history: {
		/** Before the new status; `{from}`. */
		from: string
		/** `{to}` */
		to: string
		/** `{kind}` of record. */
		compensation: string
		/** Before whose it is now, before whose it was, and that it is nobody's. */
		givenTo: string
		givenFrom: string
		left: string
	}
	recorded: {
		title: string
		/** `{n}` counts them. */
		minutes: string
	}
	/** The case has gone on to where this account does not see it: what that means, after what was done. */
	gone: string
	erased: {
		title: string
		/** Before the time. */
		at: string
		/** After it; `{owner}` */
		unknown: string
		stays: string
		association: string
		service: string
		kind: string
		status: string
		since: string
	}
	form: {
		title: string
		version: string
		issued: string
		now: string
		/** Before the time. */
		replaced: string
		current: string
		policy: string
	}
}

export const caseWords = (): CaseWords => (language() === 'en' ? en : ar)
