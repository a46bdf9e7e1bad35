import type { CompensationKind } from '../case/compensation.ts'
import type { ComplaintStatus, InquiryStatus } from '../case/status.ts'
import type { ComplaintTopic, InquiryTopic } from '../case/topics.ts'
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

/** What senior management sees of complaints and inquiries (Kadi, article 3.8). */
export interface Oversight {
	/** When this was counted. */
	made: string
	/** The first of the days that `answered`, `median` and `longest` of officers look back to, YYYY-MM-DD. */
	from: string
	/** Complaints until they are closed or withdrawn and inquiries until they are answered, the oldest first. */
	open: OpenEntry[]
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

export interface OpenEntry {
	/** Id of the case’s record. */
	id: string
	reference: string
	kind: 'complaint' | 'inquiry'
	/** Id of the association’s record. */
	association: string
	/** What it is about. */
	topic: ComplaintTopic | InquiryTopic
	anonymous: boolean
	status: ComplaintStatus | InquiryStatus
	since: string
	received: string
	/** Whole days since it was received. */
	days: number
	/** The last day for it, YYYY-MM-DD; empty where no period is set. */
	due: string
	overdue: boolean
	/** Whether that officer is away, or has no account any more. */
	left: boolean
	/** Id of the officer it is assigned to, and who holds it: the same, or the substitute who stands in. Empty for none. */
	assigned: string
	holder: string
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
