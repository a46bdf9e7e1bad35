import type { CaseKind } from '../case/status.ts'
import type { Lang, Text } from '../language/text.ts'
import type { Served } from '../sending/request.ts'
import type { OutboxRecord } from './collections.ts'

/* Whom staff tell what no machine could: one row a person, with all that waits to be said to them. */

/** A notification that waits for staff, with the case that it is about. */
export interface WaitingNotice {
	/** Id of its record. */
	id: string
	kind: OutboxRecord['kind']
	state: OutboxRecord['state']
	created: string
	/** What is said or sent. */
	text: string
	lang: Lang
	/** It names neither the association nor what it is about, and nothing is to be added. */
	discreet: boolean
	/** Why a machine could not tell it, as a code; empty where none was to. */
	last_error: string
	case: {
		/** Id of its record. */
		id: string
		kind: CaseKind
		reference: string
		/** Who sent it; empty where there is no name, or the caller's role does not see it. */
		applicant: string
		anonymous: boolean
		served: Served | null
		erased_at: string
	}
}

/**
 * Somebody to tell. Whoever is reached by the same means under the same number or address at one association is one person
 * here, of however many cases; where neither is known, each case is.
 */
export interface PersonToTell {
	/** Id of the record of their association, and its name. */
	association: string
	name: Text
	/** How they agreed to be reached; empty where nothing is agreed on, or a colleague is to be told. */
	means: OutboxRecord['means']
	/** The number or address; empty where there is none, or the caller's role does not see it. */
	to: string
	/** A mobile number's WhatsApp with a text that names neither the association nor what it is about; empty for others. */
	whatsapp: string
	/** What waits to be said, the newest first. */
	notices: WaitingNotice[]
}

/** Settles notifications together. */
export interface SettleQuery {
	/** Ids of their records: one at least, and at most 200. */
	ids: string[]
	/** `done`: they were told. `queued`: what a machine could not send is to go again. */
	state: 'done' | 'queued'
}

/** How many of them were not settled before. */
export interface Settlement {
	settled: number
}
