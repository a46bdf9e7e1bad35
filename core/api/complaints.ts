import type { CompensationKind } from '../case/compensation.ts'
import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { ComplaintTopic, InquiryTopic } from '../case/topics.ts'
import type { Text } from '../language/text.ts'
import type { FollowQuery } from './common.ts'
import type { DayDigest, SeenGlass } from './glasses.ts'
import type { Proposed } from './people.ts'

/* What is sent to the HTTP API and answered about complaints, inquiries, compensation and contact officers; contract.ts has the routes. */

/**
 * The complainant’s answer to a proposed settlement. Agreement takes words and a signature: the name as in the
 * complaint. An anonymous complainant signs by holding the code, and leaves `signature` empty. Declining takes words alone.
 */
export interface SettlementAnswer extends FollowQuery {
	agree: boolean
	/** At most 3000 letters. Required. */
	words: string
	signature: string
	/** `since` of the FollowedComplaint in which the settlement was read: nobody agrees to what they did not see. */
	since: string
}

/** A complaint that was closed or settled can be reopened once, where the association set a period within that. */
export interface ReopenQuery extends FollowQuery {
	/** Why, in words; at most 3000 letters. Required. */
	reason: string
}

/*
 * For staff. They handle complaints and inquiries as cases: `PATCH /api/collections/cases/records/<id>` with `status`
 * and facts, refused as CaseSaveCode says (core/api/requests.ts). Facts beside those of a request: `assigned_to` (id of an
 * officer), `settlement`, `escalation_reason` and `answer` (texts); and at any time `about_officers` (ids: whom the
 * complaint is about) and `ruling_needed`. Code `about` on `assigned_to`: that officer, or the substitute who stands in,
 * is one of `about_officers`. What a step needs is in core/case/complaint-process.ts and core/case/inquiry-process.ts.
 *
 * A compensation (only where the association’s policy has it, only of complaints) is records of
 * `compensation_records`, made by `POST /api/collections/compensation_records/records` as multipart/form-data. None can
 * be changed or deleted. 400 in the shape of ApiError, in Arabic and English, with one of CompensationCode.
 */

/** What is sent for a record of `compensation_records`; author and time are the server’s. */
export interface CompensationEntry {
	/** Id of the complaint. */
	case: string
	kind: CompensationKind
	/** The day of it, YYYY-MM-DD, not in the future. */
	on: string
	/** Of `minutes`, all three required: the harm, its size, what caused it. */
	harm?: string
	size?: string
	causes?: string
	/** Of `minutes`: the members of the committee, each with the day of their approval. At least one. */
	members?: { member: string; approved_on: string }[]
	/** Of `ruling` (which court, number), `negotiation` (how it went), `agreement` and `delivery` (what): required. */
	what?: string
	/** Of `agreement` and `delivery`: Saudi riyals, above 0; left out where it is not money. */
	amount?: number
	/** The document itself, one file: PDF, JPEG or PNG, at most 10 MB. */
	file: unknown
}

/** What is watched of cases (Kadi, article 3.8, of complaints): how much is open, with whom, and how long answers take. */
export interface Oversight {
	/** When this was counted. */
	made: string
	/** The first of the days that `answered`, `median` and `longest` of officers look back to, YYYY-MM-DD. */
	from: string
	/** How much the associations owe an answer to: a request its decision, a complaint a settlement, an inquiry its answer. */
	open: OpenCount[]
	/** Complaints that wait for the complainant's answer to a settlement, to which the association owes nothing. */
	proposed: number
	/** Accounts that hold requests and are no officers. */
	holders: { id: string; name: string }[]
	/** Every officer, also those who hold nothing. */
	officers: OfficerEntry[]
	/**
	 * What one person did alone of what takes two, with the reason, or will once its day is there (`effectiveAt`), the latest
	 * first; for senior management and auditors.
	 */
	alone: Proposed[]
	/** Glasses opened since `from`, the latest first, 50 at most; absent for who may not read who looked. */
	glasses?: SeenGlass[]
	/** Digests of the latest days, the latest first, 14 at most; absent for the same. */
	days?: DayDigest[]
}

/** How many open cases of a kind somebody holds in an association, late ones and others apart. */
export interface OpenCount {
	/** Id of the association’s record. */
	association: string
	kind: CaseKind
	/** Id of the officer who holds them, or stands in; of the account that holds requests, unless an officer has it; empty for nobody. */
	holder: string
	/** Whether they are assigned to one who is away, or has no account any more. */
	left: boolean
	/** Whether their last day, also for reading them, has passed. */
	late: boolean
	count: number
}

export interface OversightPage {
	/** How many there are on all pages. */
	total: number
	rows: OpenEntry[]
}

export interface OpenEntry {
	/** Id of the case’s record. */
	id: string
	reference: string
	kind: CaseKind
	/** Id of the association’s record. */
	association: string
	/** What a request asks for; null else. */
	service: Text | null
	/** What it is about, of a complaint or an inquiry; empty else. */
	topic: ComplaintTopic | InquiryTopic | ''
	anonymous: boolean
	status: CaseStatus
	since: string
	received: string
	/** Whole days since it was received. */
	days: number
	/** The last day for it, YYYY-MM-DD, by policy or by a period or target of the association's own; empty where none is set. */
	due: string
	/** Whether it is open and that day has passed. */
	overdue: boolean
	/** Whether that officer is away, or has no account any more. */
	left: boolean
	/**
	 * Id of the officer it is assigned to, and who holds it: the same, or the substitute who stands in; of a request the
	 * account, unless an officer has it. Empty for none.
	 */
	assigned: string
	holder: string
	/** Whether the caller may open it; else it is counted and listed alone. */
	opens: boolean
}

export interface OfficerEntry {
	/** Id of the officer’s record. */
	id: string
	name: string
	/** Id of the association’s record. */
	association: string
	role: string
	away: boolean
	/** How many open ones are assigned to the officer, and how many of these are overdue. */
	open: number
	overdue: number
	/** How many the officer answered: the answer to an inquiry, a first settlement or the closing of a complaint. */
	answered: number
	/** Hours from the assignment to that answer, around the clock; null while there is none. */
	median: number | null
	longest: number | null
}
