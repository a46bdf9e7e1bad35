/* Whether the server lives and can take what is sent; contract.ts has the routes. */

/** It answers, whatever else. */
export interface Health {
	alive: true
}

/** It takes what is sent. */
export interface Readiness {
	ready: true
	/** For the operator alone. */
	vitals?: Vitals
}

/**
 * `none`: no mail server is named. `ok`. `failing`: an e-mail waits for another try, since the mail server was not reached
 * or did not take it. `silent`: it leaves what it was offered without an answer, and nothing more is sent.
 */
export const MAIL_STATES = ['none', 'ok', 'failing', 'silent'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** What readiness is judged by, and what is told beside it. */
export interface Vitals {
	/** Whether the database could be written, a few seconds ago at most. */
	writable: boolean
	/** Of the disk with the data, in bytes; null where the system does not say. */
	disk: { free: number; size: number } | null
	mail: MailState
	/** When the last whole backup was made, UTC, ISO 8601; empty where none is known. */
	backup: string
	/** The last try to make one failed. */
	backupFailed: boolean
}
