import type { FactCode } from '../case/facts.ts'
import type { ChecklistEntry, Need } from '../case/process.ts'
import type { CaseKind, CaseStatus, Status } from '../case/status.ts'
import type { Lang, Text } from '../language/text.ts'
import type { ProblemCode } from '../language/words/request.ts'
import type { Association } from '../policy/association.ts'
import type { Contact, ContactMeans } from '../sending/contact.ts'
import type { Referral, RequestSubmission } from '../sending/request.ts'
import type { SurveyAnswers } from '../survey/answers.ts'
import type { FollowedComplaint, FollowedInquiry } from './complaints.ts'
import type { FollowedSurvey } from './surveys.ts'

/*
 * The HTTP API that widgets and the portal's build use, under `/api/sila/`. Any site may call it; it has no cookies
 * and no sign-in. Times are UTC, ISO 8601. Answers are JSON and are not to be kept (`Cache-Control:
 * no-store`), but for the first. Complaints, inquiries and what belongs to them are in core/api/complaints.ts.
 *
 * GET  /api/sila/associations   → 200 PublishedWithFeedback[], in the order they were added. It is made once for each
 *                               state of what is published, and may be kept and asked for again (`no-cache`): with
 *                               `If-None-Match` and the `ETag` it came with, 304 while nothing has changed. Compressed for
 *                               who accepts gzip
 * GET  /api/sila/content        → 200 { version }, which changes whenever published content does
 * POST /api/sila/requests       multipart/form-data: `request` (JSON, RequestSubmission) and the files, each in a part
 *                               `documents.<id>`; header `Idempotency-Key`
 *                               → 201 Receipt; 200 Receipt when this key was received before, and nothing is stored
 * POST /api/sila/staff/requests  staff only, as a superuser (else 401 or 403): a request that came by another channel,
 *                               written down for the applicant. The same body, checks, answers and idempotency, and a part
 *                               `channel`: one of the association's `channels`, by its kind. `declared` and `signature`
 *                               say what the applicant declared before the staff member, who is named in the audit trail.
 *                               The receipt is read out or printed for the applicant.
 *                               A case that came by an official referral: `request` has `referral`, and its letter comes
 *                               in parts `documents.referral-letter`, at least one. Needed where `entry.by` of the service
 *                               is `referral`; allowed where the alternative chosen in its conditions has `sources`; else
 *                               `no_referral`. The referral stands for the declaration: `declared` and `signature` stay
 *                               empty (`no_declaration`), and what the letter does not say may be missing: answers,
 *                               documents, and `contactMeans`, without which nobody is written to (core/sending/referral.ts)
 * GET  /api/sila/staff/reports/requests  staff only: figures on the requests of an association; core/api/report.ts documents it
 * POST /api/sila/cases/follow   JSON FollowQuery, at most 4 KB → 200 FollowedCase, or what core/api/complaints.ts says
 * POST /api/sila/cases/messages JSON FollowQuery → 200 CaseMessages; what staff wrote counts as read from then on
 * POST /api/sila/cases/message  multipart/form-data: `message` (JSON, MessageSubmission) and the files, each in a part
 *                               `files.<n>` with n from 1; types and sizes as in a request; header `Idempotency-Key`
 *                               → 201 MessageReceipt; 200 when this key was received before, and nothing is stored
 * POST /api/sila/cases/complete multipart/form-data: `completion` (JSON, CompletionSubmission) and the files, each in a
 *                               part `documents.<id>` for a document of the case's form or `documents.supporting`; types
 *                               and sizes as in a request, 6 at once and 20 in a case; header `Idempotency-Key`
 *                               → 201 CompletionReceipt; 200 when this key was received before, and nothing is stored.
 *                               Files come beside the earlier ones, their documents count as present until staff have
 *                               checked them, the answer becomes a message, and the case goes back to `received`
 * POST /api/sila/cases/withdraw JSON WithdrawQuery, at most 16 KB → 200 FollowedCase; also when it is withdrawn already,
 *                               and then nothing is stored. The reason becomes a message
 * POST /api/sila/cases/contact  JSON ContactQuery, at most 4 KB → 200 FollowedCase. How the applicant is to be reached from
 *                               now on; what was declared and signed stays as it is. What was not told yet goes there too
 * POST /api/sila/cases/copy     JSON FollowQuery → 200 CaseCopy, as an attachment
 * POST /api/sila/cases/erasure  JSON ErasureQuery, at most 16 KB → 200 FollowedCase. Asks staff to erase the applicant’s
 *                               data from the case, which they decide within 30 days; while one such request is open,
 *                               nothing is stored. After the erasure only `follow` answers, all else is 409 `not_now`
 * POST /api/sila/cases/file     JSON FileQuery → 200 the file itself, as an attachment
 * Satisfaction surveys have routes of their own, in core/api/surveys.ts.
 *
 * Errors are ApiError:
 * 400 what was sent is wrong, field by field; also `closed_service`, `referral_only` and, for staff, `channel`, `no_referral`, `no_declaration`
 * 404 `unknown_service`, or `not_found` for a reference and code that do not belong together, known or not
 * 409 `form_changed`: the form was replaced more than 7 days ago, or never existed
 * 409 `not_now` on `status`: the process has no such step for the applicant where the case stands (`can` of FollowedCase)
 * 413 `too_large`: the request has more than 32 MB
 * 429 `too_many`: more than 30 requests in 10 minutes, 20 look-ups, lists or files or 10 of each other thing in a minute
 *     from one address; `too_many_messages` in the field `text`: more than 5 messages about the case within the hour
 * 500 `server`: nothing was stored; send it again with the same key
 * Messages are in the language that was sent; where that could not be read (413, 429, 500, `bad_key`, `bad_request`)
 * in English if `Accept-Language` begins with `en`, else in Arabic.
 */

/** 16–64 letters, digits, `-` or `_`, made once per request by the one who sends it; sending again with it never makes a second case. */
export const IDEMPOTENCY_KEY = /^[\w-]{16,64}$/

/** What the applicant keeps. The code is answered here only, to the holder of the idempotency key; the server stores no more than its hash. */
export interface Receipt {
	/** 9 digits. */
	reference: string
	/** 12 digits, secret. */
	code: string
	/** When the case was stored. */
	received: string
	/** True when this key had arrived before with other content: the first one is what is stored. */
	changed: boolean
}

export interface FollowQuery {
	reference: string
	code: string
	lang: Lang
}

/** A request as its applicant follows it. */
export interface FollowedCase {
	kind: 'request'
	reference: string
	/** Slugs. */
	association: string
	service: string
	status: Status
	/** When it reached this status. */
	since: string
	received: string
	/**
	 * The last day by which the decision comes, YYYY-MM-DD: only where the policy sets a deadline, from the request's
	 * completeness until the decision. Once given it never changes.
	 */
	due?: string
	/**
	 * The first day on which a decision may come, YYYY-MM-DD: only where the policy sets a floor, from the request's
	 * completeness until the decision. No promise: the decision may come long after it.
	 */
	earliest?: string
	/** What staff say is missing; only in the status `needs-completion`. */
	missing?: string
	/** The documents of its form, as staff checked them; only in the status `needs-completion`. */
	checklist?: FollowedDocument[]
	/** The reasons of the decision; only from it on, where staff wrote them. */
	reason?: string
	/** The latest request to erase the applicant's data, where there was one; absent once they were erased. */
	erasure?: FollowedErasure
	/** When the applicant's data were erased from the case: what is left is in this answer. */
	erased?: string
	/** How the applicant is reached now; without `contactMeans` while none was agreed on, absent once erased. */
	contact?: Contact
	/** The evaluation it was invited to, once it was delivered; absent where there is none, and once its data were erased. */
	survey?: FollowedSurvey
	/**
	 * The statuses that the applicant may take it to now: `received` by `complete`, `withdrawn` by `withdraw`,
	 * `evaluated` by answering its survey.
	 */
	can: Status[]
}

/** Any case as it is followed; `kind` tells which. */
export type AnyFollowed = FollowedCase | FollowedComplaint | FollowedInquiry

export interface FollowedErasure {
	state: 'open' | 'granted' | 'refused'
	asked: string
	/** The last day by which staff decide, YYYY-MM-DD. */
	due: string
	/** What staff say to their decision; only once there is one. */
	answer?: string
}

/** A document of the case's form: its id, what it is called, and whether it is there or was returned with a note. */
export interface FollowedDocument extends ChecklistEntry {
	/** In the language of the query. */
	label: string
}

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
export interface CaseCopy {
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
	files: CopiedFile[]
	/** What staff wrote down on its way, as core/case/process.ts describes it; what is empty is left out. The reasons are in `case`. */
	handling: Partial<Record<Need, unknown>>
	/** What was to be completed each time it was returned before, and when that was asked, oldest first; what is missing now is in `case`. */
	returns: { at: string; missing: string }[]
	/** Each time erasure was asked for, in the applicant's words. */
	erasures: { asked: string; reason: string }[]
	/** Each status it came to, oldest first. */
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

export interface CopiedFile {
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

/** Asks for a file of a message: `message` is the message's id, `file` the MessageFile's. */
export interface FileQuery extends FollowQuery {
	message: string
	file: string
}

/**
 * PocketBase's own error shape; `message` is that of the first problem. Keys of `data` are fields as in `Problem`, besides
 * `reference` and `code` of a look-up, `text` and `files` of a message, `contactMeans`, `phone`, `email` and `address` of a correction, `answer` and `reason` of a step, `status` of the case, `key` for the Idempotency-Key, `request` for what concerns no field, and the
 * name of any field or part that is not known.
 */
export interface ApiError {
	status: number
	message: string
	data: Record<string, { code: ProblemCode; message: string }>
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

/** Why a plan cannot be made: `association` or `months` are wrong. Arabic and English are in one message. */
export interface RetentionError {
	status: 400
	message: string
	data: Record<string, { code: 'refused'; message: string }>
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
 * `signed`     what the applicant declared, or what the server sets by itself
 */
export type CaseSaveCode = FactCode | 'step' | 'needed' | 'stale' | 'signed' | 'about' | 'officer'
