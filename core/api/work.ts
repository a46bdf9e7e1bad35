import type { Role } from '../access/roles.ts'
import type { CaseEntry, CaseEvent } from './cases.ts'

/* What staff are answered about their own work on cases. */

/** A colleague, by the account. */
export interface Mentionable {
	id: string
	name: string
}

/** A note in which the caller is mentioned and that they have not seen. */
export interface Mention {
	id: string
	/** UTC, ISO 8601. */
	at: string
	/** Who wrote it. */
	by: string
	text: string
	case: CaseEntry
}

/** A flag or a reminder of the caller's own that is not done. */
export interface OwnReminder {
	id: string
	/** YYYY-MM-DD in Riyadh; empty for a flag. */
	day: string
	text: string
	case: CaseEntry
}

/** What is the caller's own, of cases that they see: the earliest day first, flags last. */
export interface OwnWork {
	mentions: Mention[]
	reminders: OwnReminder[]
}

/** Who has a case open beside the caller. */
export interface Present {
	name: string
	/** The roles under which they see it. */
	functions: Role[]
}

/** How a case stands, for who has it open. */
export interface CaseState {
	/** That of its record now. */
	revision: number
	/** Who else has had it open within two minutes, and may see it. */
	open: Present[]
	/** What happened to it since the time that was named, oldest first. */
	events: CaseEvent[]
	/** The caller took its last step, and may take it back. */
	back: boolean
}
