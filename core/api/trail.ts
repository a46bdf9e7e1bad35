import type { Role } from '../access/roles.ts'
import type { CaseKind } from '../case/status.ts'
import type { Text } from '../language/text.ts'
import type { AccessLogRecord, AuditRecord } from './collections.ts'

/* The record of what was done and of who looked, as senior management and auditors read it; contract.ts has the route. */

/** `acts`: what was done to cases, definitions and the system. `looks`: who looked at what. */
export type TrailOf = 'acts' | 'looks'

/** The case that an entry is about. */
interface TrailCase {
	/** Id of its record. */
	id: string
	kind: CaseKind
	reference: string
}

/** One entry. */
interface TrailEntry {
	/** UTC, ISO 8601. */
	at: string
	/** Id of the association's record; empty for what is of the whole system. */
	association: string
	/** Absent where it is about none. */
	case?: TrailCase
}

/** What was done. */
export interface TrailAct extends TrailEntry {
	action: AuditRecord['action']
	/** An e-mail address, `applicant` or `system`. */
	actor: string
	/** What it was done to where that is no case: a collection with the id of a record, or `settings/` with the name of one. */
	subject: string
	/** The name of that definition; absent where it has none any more. */
	name?: Text
	/** Statuses of a case, versions of a definition, or values of a setting. */
	from: string
	to: string
	/** Names of what changed. */
	changed: string[]
}

/** Who looked. */
export interface TrailLook extends TrailEntry {
	/** Of the account, as it was called then. */
	actor: string
	kind: AccessLogRecord['actor_kind']
	/** The roles under which somebody of staff looked. */
	roles: Role[]
	what: AccessLogRecord['what']
	/** The reason that was given; empty where none is asked for. */
	reason: string
}

export interface Trail {
	/** Of those that were asked for, the latest first. */
	acts: TrailAct[]
	looks: TrailLook[]
	/** Whether earlier ones follow. */
	more: boolean
}
