import type { Lang } from '../language/text.ts'

/* What the routes for cases of any kind have in common. */

/**
 * 16–64 letters, digits, `-` or `_`, made by the one who sends for one sending of one content: sending again with it never
 * makes a second case, and nobody is answered about a case with it who did not send what the case holds.
 */
export const IDEMPOTENCY_KEY = /^[\w-]{16,64}$/

/** What the applicant keeps. The code is answered here only, to the holder of the idempotency key; the server stores no more than its hash. */
export interface Receipt {
	/** 9 digits. */
	reference: string
	/** 12 digits, secret. */
	code: string
	/** When the case was stored. */
	received: string
	/** True when this key had arrived before with other content of the same person: the first one is what is stored. */
	changed: boolean
	/** Where it is `changed`, what is stored, in the words in which it was sent: Arabic, line by line. */
	letter?: string
}

export interface FollowQuery {
	reference: string
	code: string
	lang: Lang
}
