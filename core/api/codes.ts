import type { Proof } from '../people/identified.ts'
import type { Contact } from '../sending/contact.ts'
import type { Proposed } from './people.ts'

/* A lost code, mistyped contact details, and an erasure asked for by word of mouth; contract.ts has the routes. */

export interface LostCodeQuery {
	reference: string
	lang: 'ar' | 'en'
}

/** The same to whoever asks, whatever became of it. */
export interface LostCodeAsked {
	asked: true
}

export interface NewCodeQuery {
	reference: string
	/** The one-time code: 8 digits. */
	once: string
	lang: 'ar' | 'en'
}

/** The secret code that took the place of the one before, which opens nothing any more. It is answered here only. */
export interface NewCode {
	/** 9 digits. */
	reference: string
	/** 12 digits, secret. */
	code: string
	/** When the case was stored. */
	received: string
}

/** Proposes a new secret code for whose code is lost. */
export interface CodeQuery {
	/** Id of the case's record. */
	case: string
	identified: Proof
	/** Why, in words for who is to agree. Required. */
	reason: string
}

/** Proposes other contact details: one of the means that the association's policy knows, with the detail that it needs. */
export interface CorrectionQuery extends Omit<Contact, 'discreet'> {
	/** Id of the case's record. */
	case: string
	identified: Proof
	/** Why, in words for who is to agree. Required. */
	reason: string
}

/** A new code that two people agreed to, or one alone after its day, and that nobody was shown yet. */
export interface ReadyCode {
	/** Of the proposal. */
	id: string
	/** When it took the place of the one before. */
	at: string
}

/** What was proposed for a case and waits, and what may be handed over. */
export interface Corrections {
	/** Whether the caller may propose. */
	may: boolean
	waiting: Proposed[]
	ready: ReadyCode[]
}

/** An erasure, or a copy of their data, that somebody asked for by a call, a letter or a visit. */
export interface AskedByWordQuery {
	/** Id of the case's record. */
	case: string
	/** The day on which they asked, YYYY-MM-DD; the 30 days count from it. */
	on: string
	identified: Proof
	/** What they said, in words for staff; at most 3000 letters. */
	reason?: string
}

export interface AskedByWord {
	/** The last day for the decision or for handing the copy over, YYYY-MM-DD. */
	due: string
}

/** What became of a copy that was asked for. */
export interface CopySettledQuery {
	/** Id of the request's record. */
	id: string
	/** `left`: it is not wanted any more. */
	state: 'given' | 'left'
	/** How it was handed over; of `left` why, which is required. At most 3000 letters. */
	note?: string
}
