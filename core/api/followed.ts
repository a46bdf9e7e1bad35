import type { Role } from '../access/roles.ts'
import type { CompensationKind } from '../case/compensation.ts'
import type { ChecklistEntry } from '../case/process.ts'
import type { CaseKind, CaseStatus, ComplaintStatus, InquiryStatus, Status } from '../case/status.ts'
import type { ComplaintTopic, InquiryTopic } from '../case/topics.ts'
import type { Contact } from '../sending/contact.ts'

/* A case as its two numbers show it: what the tracker reads. Times are UTC, ISO 8601. */

/** What is seen of any case beside where it stands. */
interface Seen<S extends CaseStatus> {
	/** Each status it came to, oldest first. */
	history: { status: S; at: string }[]
	/** The files that came with it or completed it, in the order in which they came; absent while there are none. */
	files?: FollowedFile[]
	/** By whom it was opened, the latest first, each function once a day, the latest twenty; absent while nobody has. */
	opened?: OpenedBy[]
	/** Whether nothing of it is to be kept on the device on which it is looked at. */
	sensitive: boolean
}

/**
 * By which function a case, or a file of it, was opened. `assigned` stands for whoever sees no others: that a case is seen
 * by few tells what it is about. `administrator`: who runs the system.
 */
export type Opener = Exclude<Role, 'confidential' | 'protection'> | 'assigned' | 'administrator'

/** That a case was opened, and never by whom. */
export interface OpenedBy {
	function: Opener
	/** The day of it in Riyadh, YYYY-MM-DD. */
	on: string
}

/** A file that the person sent with the case. */
export interface FollowedFile {
	/** Its name on the server, for FileQuery. */
	file: string
	/** What it was called where it came from. */
	name: string
	/** When it came. */
	at: string
}

/** A request as its applicant follows it. */
export interface FollowedCase extends Seen<Status> {
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
	/** The reference of the inquiry that objects to its refusal; absent where there is none, it was withdrawn, or staff wrote it down: that one opens with a code of its own. */
	objection?: string
	/** The objection to its refusal that staff wrote down for somebody; absent where there is none, or it was withdrawn. */
	enteredObjection?: EnteredObjection
	/** Whether its refusal can be objected to by `objection` now. */
	mayObject?: true
	/** The evaluation it was invited to, once it was delivered; absent where there is none, and once its data were erased. */
	survey?: FollowedSurvey
	/**
	 * The statuses that the applicant may take it to now: `received` by `complete`, `withdrawn` by `withdraw`,
	 * `evaluated` by answering its survey.
	 */
	can: Status[]
}

/**
 * An objection that staff wrote down, as the request that it concerns shows it: that there is one, and where it stands.
 * What was written and answered opens with its own two numbers alone, which whoever objected was given.
 */
export interface EnteredObjection {
	status: InquiryStatus
	/** When it reached this status. */
	since: string
	received: string
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

/** An evaluation as FollowedCase has it, in `survey`: only where the case was delivered with an invitation. */
export interface FollowedSurvey {
	/** Id of the survey to ask; its questions are in survey.json. */
	id: string
	state: 'open' | 'finished'
	/** Whether evaluating it afterwards is one of the service's conditions. */
	condition: boolean
	/** Whether staff were asked to make contact, and have; absent where it was not asked. */
	followUp?: 'open' | 'done'
}

/** What the tracker shows of a complaint or an inquiry. */
interface Followed<Kind extends CaseKind, Status extends CaseStatus> extends Seen<Status> {
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
	/** Of an objection: the reference of the request, which opens with the same secret code. Absent where staff wrote it down. */
	concerns?: string
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
