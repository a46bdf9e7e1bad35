import type { CaseStatus } from './status.ts'

/*
 * What staff did by mistake is taken back while nobody was told of it: a step by who took it, a message by who may write
 * there. What somebody was told, or has seen, is not taken back; then the process goes on from where it is.
 */

/** For how many minutes a step can be taken back. */
export const TAKE_BACK_MINUTES = 10

/**
 * For how many seconds what staff cause waits before it is sent, so that a slip of the hand has time to be noticed. A job
 * of each minute sends it then.
 */
export const RECALL_SECONDS = 10

/** What a step changed, kept with the case until it is no longer to be taken back. */
export interface Taken {
	/** When it was taken (UTC, ISO 8601), and by which account. */
	at: string
	by: string
	from: CaseStatus
	to: CaseStatus
	/** Since when the case had been where it came from. */
	since: string
	/** When, and by which status, the association had come to owe nothing; empty where it had not. */
	resolved: { at: string; as: string }
	/** The case's revision since. */
	revision: number
	/** What the fields that it changed held before, by their names. */
	before: Record<string, unknown>
	/** It invited the applicant to evaluate what was delivered. */
	invited: boolean
}

/**
 * Why something is not taken back. `told`: a notification of it has left, or may have. `read`: the applicant has opened the
 * case since, or read it. `moved_on`: the case was changed since. `too_late`: its time is over. `not_own`: another took it.
 */
export type TakingBackCode = 'told' | 'read' | 'moved_on' | 'too_late' | 'not_own'

interface Asked {
	/** The account that asks. */
	by: string
	/** UTC, ISO 8601. */
	now: string
	revision: number
	/** When the applicant last opened the case; empty: never. */
	followed: string
	/** A notification of it has left, or may have. */
	left: boolean
}

/** Why a step is not taken back; null where it is. */
export function refusedBack(taken: Taken | null, asked: Asked): TakingBackCode | null {
	if (!taken || taken.revision !== asked.revision) return 'moved_on'
	if (taken.by !== asked.by) return 'not_own'
	if (Date.parse(asked.now) - Date.parse(taken.at) > TAKE_BACK_MINUTES * 60_000) return 'too_late'
	if (asked.followed >= taken.at) return 'read'
	return asked.left ? 'told' : null
}
