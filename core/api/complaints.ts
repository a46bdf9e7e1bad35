import type { CaseKind, CaseStatus, ComplaintStatus, InquiryStatus } from '../case/status.ts'
import type { Lang, Text } from '../language/text.ts'
import type { Contact } from '../sending/contact.ts'
import type { FollowedErasure, FollowQuery } from './requests.ts'

/* What is sent to the HTTP API and answered about complaints, inquiries, compensation and contact officers; contract.ts has the routes. */

/** What a complaint can be about. */
export const COMPLAINT_TOPICS = [
	'service',
	'delay',
	'conduct',
	'privacy',
	'harm',
	'intellectual-property',
	'other',
] as const
export type ComplaintTopic = (typeof COMPLAINT_TOPICS)[number]

/**
 * A complaint as it is sent. Texts are at most 3000 letters, names and numbers 120 (core/sending/problems.ts, TEXT_LIMITS).
 * core/sending/complaint.ts checks it, in the form and on the server: `checkComplaint(association, complaint, files, today)`.
 */
export interface ComplaintSubmission extends Contact {
	/** Slug. */
	association: string
	lang: Lang
	/**
	 * True: nothing is to tell who complains. `fullName`, the contact details, `concernsReference` and `concernsCode`
	 * must then be empty (`identity`), for a case has its applicant’s name.
	 */
	anonymous: boolean
	about: ComplaintTopic | ''
	/** What happened, in words. Required. */
	happened: string
	/** The day it happened, YYYY-MM-DD and not in the future; empty where there is no one day or it is not known. */
	happenedOn: string
	/** What the person wants, in words; may be empty. */
	wants: string
	/** The case it concerns, by both of its numbers; both empty for none. Refused (`not_found`) when they do not belong together. */
	concernsReference: string
	concernsCode: string
	/** Required unless anonymous, as is one of the means of `contactMeans(association)` with the detail it needs. */
	fullName: string
}

/** What an inquiry can be about. */
export const INQUIRY_TOPICS = ['question', 'technical-support', 'volunteering'] as const
export type InquiryTopic = (typeof INQUIRY_TOPICS)[number]

/**
 * An inquiry as it is sent; core/sending/inquiry.ts checks it. Who leaves `contactMeans` empty reads the answer on the tracking
 * page alone and may leave `fullName` empty too; an offer to volunteer needs both.
 */
export interface InquirySubmission extends Contact {
	/** Slug. */
	association: string
	lang: Lang
	topic: InquiryTopic | ''
	/** One of the published officers’ `categories`, by its Arabic text; empty for none of them. */
	category: string
	/** One of the published officers’ `fields`, by its Arabic text; empty for none of them. */
	field: string
	/** The question or the offer, in words. Required. */
	text: string
	fullName: string
}

/** What the tracker shows of a complaint or an inquiry. */
interface Followed<Kind extends CaseKind, Status extends CaseStatus> {
	kind: Kind
	reference: string
	/** Slug. */
	association: string
	status: Status
	/** When it reached this status. */
	since: string
	received: string
	/** The latest request to erase the person’s data, where there was one; absent once they were erased. */
	erasure?: FollowedErasure
	/** When they were erased: what is left is in this answer. */
	erased?: string
	/** How the person is reached now; absent where no means was chosen, and once the data were erased. */
	contact?: Contact
	/** What the person may take it to now: `withdrawn` by `withdraw`, `settled` and `not-settled` by `settlement`, `reopened` by `reopen`. */
	can: Status[]
}

export interface FollowedComplaint extends Followed<'complaint', ComplaintStatus> {
	about: ComplaintTopic
	anonymous: boolean
	/** The last day for a settlement, YYYY-MM-DD: only where the association set itself a period, while it is open. */
	due?: string
	/** The settlement that is proposed now; only in the status `settlement-proposed`, proposed at `since`. */
	settlement?: string
	/** Settlements that the complainant answered, oldest first; absent while there are none. */
	answered?: AnsweredSettlement[]
	/** Why staff closed it; only then. */
	reason?: string
	/** The last day on which it can be reopened, YYYY-MM-DD; absent where it cannot, or where no period is set. */
	reopenUntil?: string
	/** How far a compensation has come, oldest first; absent while nothing is recorded. */
	compensation?: FollowedCompensation[]
}

export interface FollowedInquiry extends Followed<'inquiry', InquiryStatus> {
	topic: InquiryTopic
	/** The last day for an answer, YYYY-MM-DD: only where the association set itself a period, until it is answered. */
	due?: string
	/** The answer; only once it is given. */
	answer?: string
	/** Why staff closed it without an answer. */
	reason?: string
}

/** A settlement that was proposed, with the complainant’s answer to it. */
export interface AnsweredSettlement {
	/** As staff proposed it. */
	settlement: string
	agreed: boolean
	/** The complainant’s words. */
	words: string
	/** The complainant’s name as typed; empty where it was declined, and where the complaint is anonymous. */
	signature: string
	at: string
}

export interface FollowedCompensation {
	kind: CompensationKind
	/** The day of it, YYYY-MM-DD. */
	on: string
	/** What was agreed, in words; of `agreement` and `delivery`. */
	what?: string
	/** In Saudi riyals; absent where it is not money. */
	amount?: number
}

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

/** What a contact officer answers. */
export const OFFICER_TOPICS = [...INQUIRY_TOPICS, 'complaint'] as const
export type OfficerTopic = (typeof OFFICER_TOPICS)[number]

/**
 * A contact officer as published in `/<association>/association.json` (`officers` of PublishedAssociation), by the one
 * record of `officers` that also routes inquiries and complaints (Kadi, article 3.7). Whoever is away is not there: the
 * substitute’s title, numbers and hours stand with what the officer is there for.
 */
export interface PublishedOfficer {
	title: Text
	/** Only where the record says that the name is shown. */
	name?: string
	/** Beneficiary categories and fields of work; an empty list stands for all. */
	categories: Text[]
	fields: Text[]
	/** What the officer answers; empty for a general contact. */
	topics: OfficerTopic[]
	phone?: string
	email?: string
	/** When one is there, in words. */
	hours?: Text
	/** True where a substitute stands in. */
	substitute: boolean
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

/** The records of a compensation, in the order in which they come; `negotiation` may come several times. */
export const COMPENSATION_KINDS = ['minutes', 'ruling', 'negotiation', 'agreement', 'delivery'] as const
export type CompensationKind = (typeof COMPENSATION_KINDS)[number]

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

/**
 * `needed`       on `kind`, with a sentence for each condition of an agreement that is missing: minutes that every member
 *                approved, a ruling where `ruling_needed`, a negotiation; of a delivery: the agreement
 * `required`, `day`, `future`, `members`, `amount`, `file`   the field is missing or not of this shape
 * `refused`      on `case`: it is no complaint, its association has no compensation, or its data were erased
 */
export type CompensationCode =
	| 'needed'
	| 'required'
	| 'day'
	| 'future'
	| 'members'
	| 'amount'
	| 'file'
	| 'refused'

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
