import type { FactCode } from '../case/facts.ts'
import type { FactName } from '../case/fields.ts'
import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { Text } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import type { Contact, ContactMeans } from '../sending/contact.ts'
import type { Referral, RequestSubmission, Served } from '../sending/request.ts'
import type { SurveyAnswers } from '../survey/answers.ts'
import type { FollowQuery } from './common.ts'
import type { AnyFollowed, FollowedCase } from './followed.ts'

/* What is sent to the HTTP API and answered about requests and about cases of any kind. Times are UTC, ISO 8601; contract.ts has the routes. */

/** At least an answer or one file. */
export interface CompletionSubmission extends FollowQuery {
	/** At most 3000 letters. */
	answer?: string
}

export interface CompletionReceipt {
	/** When it was stored. */
	at: string
	/** True when this key had arrived before with other content: the first one is what is stored. */
	changed: boolean
	/** The case as it stands now. */
	case: FollowedCase
}

/** Checked as in the form: one of the means that the association's policy knows, with the detail that it needs. */
export interface ContactQuery extends FollowQuery, Contact {}

/**
 * All that is held about a person in a case, for the person. Not in it: the names and recommendations of committee
 * members and the minutes, which are about other people too, which member of staff did what, and why staff decided
 * before the policy's earliest day.
 */
export interface DataCopy {
	/** When this copy was made. */
	made: string
	/** Names of the association and of the service; that of a complaint or an inquiry is what it is called. */
	association: Text
	service: Text
	/** The policy by which the association works, as core/policy/association.ts describes it. */
	policy: Association['policy']
	/** The form as it was seen and declared on; `content` is null only if it was lost, and of what has no such form. */
	form: { version: string; content: object | null }
	case: AnyFollowed
	/** By which of the policy's channels it came. */
	channel: string
	/** Whether a member of staff wrote it down for the applicant. */
	writtenByStaff: boolean
	/** The request as text, as it was declared and signed. */
	letter: string
	/** The same by the ids of its fields. */
	request: Pick<RequestSubmission, 'conditions' | 'answers' | 'declared' | 'signature'>
	/** The official referral by which it came, where it did; `by` is what the authority is called. */
	referral?: Omit<Referral, 'by'> & { by: Text }
	/** For whom it was asked, where the form asks. */
	served?: Served
	/** What was answered after the service; only where the person asked to be contacted about it, else nobody knows which answer it was. */
	evaluation?: {
		/** When they asked to be contacted. */
		asked: string
		questions: { id: string; text: Text }[]
		answers: SurveyAnswers
		comment: string
	}
	/** How the applicant is reached now; without `contactMeans` while none was agreed on. */
	contact: Contact
	files: DataCopyFile[]
	/** What staff wrote down on its way, as core/case/process.ts describes it; what is empty is left out. The reasons are in `case`. */
	handling: Partial<Record<FactName, unknown>>
	/** What was to be completed each time it was returned before, and when that was asked, oldest first; what is missing now is in `case`. */
	returns: { at: string; missing: string }[]
	/**
	 * Notes that staff wrote to each other about the case, oldest first; without `text` where they may tell of others, for
	 * which the association is asked.
	 */
	notes: { at: string; text?: string }[]
	/** Each time erasure was asked for, in the applicant's words. */
	erasures: { asked: string; reason: string }[]
	/** Each time a copy was asked for by a call, a letter or a visit, in the applicant's words. */
	copies: { asked: string; said: string }[]
	/** The same as in `case`, with whose step it was. */
	history: { status: CaseStatus; at: string; by: 'applicant' | 'staff' }[]
	/** Oldest first. */
	messages: CaseMessage[]
	/** What the applicant was told, or is about to be; `to` and `told` are empty once it was told and until then. */
	notifications: {
		means: ContactMeans | ''
		to: string
		subject: string
		text: string
		written: string
		told: string
	}[]
}

export interface DataCopyFile {
	/** Id of the document it is for. */
	document: string
	/** What it was called where it came from. */
	name: string
	bytes: number
	/** When it came. */
	at: string
}

export interface ErasureQuery extends FollowQuery {
	/** Why, in words for staff; at most 3000 letters. */
	reason?: string
}

export interface WithdrawQuery extends FollowQuery {
	/** Why, in words for staff; at most 3000 letters. */
	reason?: string
}

/** A message about a case. Nobody can change or delete one. */
export interface CaseMessage {
	id: string
	from: 'applicant' | 'staff'
	text: string
	files: MessageFile[]
	/** When it was written. */
	at: string
	/** When the other side first saw it; empty while it has not. */
	read: string
}

export interface MessageFile {
	/** Its name on the server, for FileQuery. */
	file: string
	/** What it was called where it came from. */
	name: string
}

export interface CaseMessages {
	/** Oldest first. */
	messages: CaseMessage[]
}

export interface MessageSubmission extends FollowQuery {
	/** At most 3000 letters. */
	text: string
}

export interface MessageReceipt {
	/** Id of the message. */
	id: string
	/** When it was stored. */
	at: string
	/** True when this key had arrived before with other content: the first one is what is stored. */
	changed: boolean
}

/** Asks for a file of the case: `file` is the FollowedFile's. Of a message: `message` is the message's id, `file` the MessageFile's. */
export interface FileQuery extends FollowQuery {
	message?: string
	file: string
}

export interface ObjectionSubmission extends FollowQuery {
	/** Why, in words; at most 3000 letters. Required. */
	reason: string
}

export interface ObjectionReceipt {
	/** Of the inquiry; its secret code is that of the request. */
	reference: string
	/** When it was stored. */
	received: string
	/** True when this key had arrived before with other content: the first one is what is stored. */
	changed: boolean
	/** The request as it stands. */
	case: FollowedCase
}

/** What waits for staff beside the cases, of the associations that they work for. */
export interface Waiting {
	/** People to tell, notifications that did not go, those who want to be contacted, and erasures to decide, together. */
	tasks: number
	/** Notes that mention the caller and were not seen, and reminders of the caller's own that are due, together. */
	mine: number
}

/**
 * How many cases of an association and a kind have a status; those without any are left out.
 * `GET /api/sila/cases/counts` answers CaseCount[] to staff, 401 or 403 to others: it is for the dashboard alone.
 */
export interface CaseCount {
	/** Id of the association's record. */
	association: string
	kind: CaseKind
	status: CaseStatus
	count: number
}

/**
 * A settled case that will be anonymised as an erasure does, by what staff set in the collection `retention`.
 * `GET /api/sila/staff/retention` answers RetentionEntry[], the earliest first, to staff, 401 or 403 to others, and
 * changes nothing. Without such a record for the association, or with 0 months, none of its cases is among them.
 * With `?association=<id>&months=<0–600>` it answers what would go if that association kept its cases so many months,
 * whatever is set; 400 where one of the two is wrong.
 */
export interface RetentionEntry {
	/** Id of the case's record. */
	id: string
	reference: string
	/** Id of the association's record. */
	association: string
	status: CaseStatus
	/** When it settled. */
	since: string
	/** The day from which it is anonymised, YYYY-MM-DD in Riyadh. */
	on: string
}

/**
 * Why a save of a case is refused. Staff change cases by PocketBase's own `PATCH /api/collections/cases/records/<id>`;
 * it answers 400 in the shape of ApiError, with Arabic and English in one message. Fields of `data` are the case's own.
 *
 * `step`       on `status`: the process has no such step from here; the message names those it has
 * `needed`     on `status` and on each fact that the step lacks; facts may be sent together with the step. A decision
 *              on a day before `earliest_reply_on` lacks `early_reason`; the message names that day
 * `fixed`      the fact is the record of a step that was taken (core/case/facts.ts) and stays
 * `day`, `future`, `checklist`, `recommendations`   the fact is not of the shape that core/case/facts.ts describes
 * `stale`      on `revision`: the case was saved since the sender read it. Send the `revision` that was read, and nobody
 *              undoes what another wrote; without it, the save is judged against what is stored and changes only what it sends
 * `about`      on `assigned_to` or `about_officers`: nobody handles a complaint about themselves, nor as a substitute
 * `officer`    on `assigned_to` or `about_officers`: the officer is of another association
 * `named`      on `about_officers`: the complainant named one who is left out
 * `unit`       on `assigned_to`: the complainant asked that it not go to this unit
 * `undecided`  on `assigned_to`: senior management has yet to say whom the complainant’s words mean
 * `signed`     what the applicant declared, or what the server sets by itself
 */
export type CaseSaveCode =
	| FactCode
	| 'step'
	| 'needed'
	| 'stale'
	| 'signed'
	| 'about'
	| 'officer'
	| 'named'
	| 'unit'
	| 'undecided'
