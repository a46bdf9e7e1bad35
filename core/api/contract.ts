import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { ComplaintSubmission } from '../sending/complaint.ts'
import type { EnteredInquiry } from '../sending/entered-inquiry.ts'
import type { InquirySubmission } from '../sending/inquiry.ts'
import type { Challenge } from '../sending/proof.ts'
import type { RequestSubmission } from '../sending/request.ts'
import type {
	AccountChange,
	AccountQuery,
	InviteAgainQuery,
	InviteQuery,
	Joined,
	JoinQuery,
	OwnPasswordQuery,
	OwnSession,
	SecondFactorQuery,
	StaffAccount,
	StaffAccounts,
	StaffInvitation,
} from './accounts.ts'
import type { CaseQuery } from './case-query.ts'
import type {
	CaseEvent,
	CaseExport,
	CasePage,
	DuplicateQuery,
	ExportQuery,
	ReasonGiven,
	ReasonQuery,
	SameCase,
} from './cases.ts'
import type {
	AskedByWord,
	AskedByWordQuery,
	CodeQuery,
	CopySettledQuery,
	CorrectionQuery,
	Corrections,
	LostCodeAsked,
	LostCodeQuery,
	NewCode,
	NewCodeQuery,
} from './codes.ts'
import type { FollowQuery, Receipt } from './common.ts'
import type { Oversight, OversightPage, ReopenQuery, SettlementAnswer } from './complaints.ts'
import type {
	AtOnceQuery,
	ContentDetail,
	ContentOverview,
	DraftQuery,
	DropQuery,
	ReviewQuery,
	StoredContent,
	ThingQuery,
} from './content.ts'
import type { Day } from './day.ts'
import type { FigureQuery } from './figure-query.ts'
import type { AnyFollowed, FollowedComplaint } from './followed.ts'
import type { Glass, GlassCloseQuery, Glasses, GlassQuery } from './glasses.ts'
import type { Health, Readiness } from './health.ts'
import type { Given, GiveQuery, Holding } from './holding.ts'
import type { AbsenceQuery, AppointQuery, DecideQuery, IdQuery, People, ProposeQuery } from './people.ts'
import type { OfferDecision, PolicyState } from './policies.ts'
import type { ChallengeQuery, ProofQuery } from './proof.ts'
import type { BoardReport } from './report.ts'
import type {
	CaseCount,
	CaseMessages,
	CompletionReceipt,
	CompletionSubmission,
	ContactQuery,
	DataCopy,
	ErasureQuery,
	FileQuery,
	MessageReceipt,
	MessageSubmission,
	ObjectionReceipt,
	ObjectionSubmission,
	RetentionEntry,
	Waiting,
	WithdrawQuery,
} from './requests.ts'
import type { Backups, Setup } from './setup.ts'
import type {
	AnswerReceipt,
	AnswerSubmission,
	Invitation,
	InvitationQuery,
	PublishedWithFeedback,
	RoundReceipt,
	RoundSubmission,
	SurveyResults,
} from './surveys.ts'
import type { PersonToTell, Settlement, SettleQuery } from './telling.ts'
import type { Trail, TrailOf } from './trail.ts'
import type { UploadQuery, UploadSize } from './uploads.ts'
import type { KeepView, View } from './views.ts'
import type { CaseState, Mentionable, OwnWork } from './work.ts'

/** A stored file as it is, with the type of its name; to be saved. */
export type Bytes = 'bytes'

/** Lines of text in Prometheus' form. */
export type Lines = 'lines'

/** No body: who asks has it already. */
export type Nothing = 'nothing'

/*
 * What each route takes and answers. `sends` is the JSON of the body, or of the part that has it; `query` is what stands
 * behind the address; `answers` are by status. How each is called and refuses is in routes.ts. The comments here and at
 * the types are the texts of /openapi.json (scripts/openapi.ts).
 */

/**
 * The HTTP API that widgets, the dashboard and the portal's build use. Any site may call what is public; there are no
 * cookies. Times are UTC, ISO 8601; days are YYYY-MM-DD in Riyadh. Answers are not to be kept, unless their route says so. A request, a complaint
 * and an inquiry are all cases: a receipt has two numbers, the reference and the secret code, which open one together; a
 * wrong code and an unknown reference get one and the same answer.
 *
 * What stores something is sent under an `Idempotency-Key`, made once by the one who sends: sent again with it, because
 * no answer came or twice at once, it is stored once, and answered the same. Files are PDF, JPEG or PNG by
 * their content, at most 5 MB each and 6 at once; pictures are stored without what a camera wrote into them beside the
 * picture (place, time, device). What is more than 8 MB together, or comes by a slow line, goes ahead in parts (`uploads`). Texts are at most 3000 letters, names and numbers 120, unless their field says otherwise. Where an
 * error says 500, nothing was stored: send it again under the same key. What asks nothing of the table of limits for a
 * route is answered 300 times in 10 seconds for one address.
 */
export interface Contract {
	/**
	 * All that the associations publish, for the portal's build: in the order they were added. It is made once for each
	 * state of what is published, compressed for who accepts gzip, and may be kept and asked for again: with `If-None-Match`
	 * and the `ETag` it came with, 304 while nothing has changed.
	 */
	associations: { answers: { 200: PublishedWithFeedback[]; 304: Nothing } }
	/** In which state the published content is. */
	content: { answers: { 200: ContentVersion } }
	/** Whether the server lives: it answers, and looks at nothing. What starts it anew goes by this. */
	health: { answers: { 200: Health } }
	/**
	 * Whether it takes what is sent, looked at every five seconds at most: 503 names `database` where it cannot be written,
	 * as while another holds it, and `disk` where less than 64 MB are free. What sends people to it goes by this. Mail and
	 * backups keep nothing from being taken; `vitals` tells of them to whom `metrics` is for.
	 */
	ready: { answers: { 200: Readiness } }
	/**
	 * Figures in Prometheus' text form, on disk, database, mail, backups, notifications, log and process; none is of a
	 * person. For the administrator, and for who sends `Authorization: Bearer` with the token that `SILA_METRICS_TOKEN` sets;
	 * where it sets none, for nobody else.
	 */
	metrics: { answers: { 200: Lines } }
	/**
	 * A request for a service, by who needs it. Files are in a part `documents.<id>` each, for a document of the form or
	 * `documents.supporting`.
	 *
	 * The same key makes one case, however often it is sent: 201 when it is stored, 200 when the key was received before,
	 * and then nothing is. A key that made a case is nobody's way to the case of another: 200 is answered to what the case
	 * holds, and to a correction of it under the same name (and identity number, where both give one), with `changed` and
	 * the `letter` that is stored. Anything else is asked back with 409 `another`, which tells nothing of the case: if it is
	 * another one, send it under a new key. 409 `key_taken` is said of a key that made a case of another kind, association
	 * or service. The same holds of complaints and inquiries, and of what staff write down. A request may be made on a form that was replaced no more than 7 days ago.
	 *
	 * Where the service has `capacities`, somebody may apply for another: `served` has who it is for and what the applicant
	 * is to them. Conditions, need and identity number are then those of who is served; means of contact, declaration and
	 * signature the applicant's.
	 */
	requests: { sends: RequestSubmission; answers: { 200: Receipt; 201: Receipt } }
	/**
	 * A challenge for a proof of work, by ALTCHA (version 1), for one thing that will be sent: `number` is to be found, from 0
	 * to `maxnumber`, for which the SHA-256 of `salt` followed by it is `challenge`. It goes with a request, a complaint or
	 * an inquiry in the part `proof`, as JSON with `algorithm`, `challenge`, `salt`, `signature` and `number`, is good for an
	 * hour and lets in one case. Which forms ask for one the published `proof` of an association says: `open`, or nothing,
	 * those that are not sensitive, `all` each, `none` none.
	 *
	 * What comes without one is taken too, 30 of an association in an hour, and marked for staff to look at; beyond that it
	 * is refused with 429 `unproven`. A proof that is wrong, spent, of something else or too old is refused with 409
	 * `proof`: nothing was stored, and the same is sent again with another, under the same key.
	 */
	proof: { query: ChallengeQuery; answers: { 200: Challenge } }
	/**
	 * A complaint, with a name or without. Files are in parts `files.<n>` with n from 1.
	 *
	 * An anonymous one keeps no name and no way to reach the person, and the server keeps no address and no device of
	 * anybody in any record, log or backup. Its files get neutral names, and pictures lose what the camera wrote into
	 * them (place, time, device). A PDF is kept as it is: the form says so, since a PDF can name its author.
	 */
	complaints: { sends: ComplaintSubmission; answers: { 200: Receipt; 201: Receipt } }
	/** A question to the association, or an offer to help. */
	inquiries: { sends: InquirySubmission; answers: { 200: Receipt; 201: Receipt } }
	/**
	 * How much of a file has arrived that goes ahead of what it belongs to. A part is sent as multipart/form-data to
	 * `POST /api/collections/upload_parts/records`, with `upload`, `from` (the byte at which it begins) and `part` (at most
	 * 256 KB), and answered with this too: the next part begins at `size`. What is sent then has a part `uploads`.
	 */
	uploads: { sends: UploadQuery; answers: { 200: UploadSize } }
	/** Where a case stands: a request, a complaint or an inquiry; `kind` tells which. After an erasure only this answers. */
	'cases/follow': { sends: FollowQuery; answers: { 200: AnyFollowed } }
	/**
	 * Completes a request that was returned. Files are in parts `documents.<id>`, for a document of the case's form or
	 * `documents.supporting`: 6 at once and 20 in a case.
	 *
	 * Files come beside the earlier ones, their documents count as present until staff have checked them, the answer
	 * becomes a message, and the case goes back to `received`. The same key completes once.
	 */
	'cases/complete': {
		sends: CompletionSubmission
		answers: { 200: CompletionReceipt; 201: CompletionReceipt }
	}
	/** Withdraws a case. One that is withdrawn already is answered as it stands. The reason becomes a message. */
	'cases/withdraw': { sends: WithdrawQuery; answers: { 200: AnyFollowed } }
	/**
	 * Corrects how the applicant is to be reached from now on; what was declared and signed stays as it is. What was not
	 * told yet goes there too. An anonymous complaint has nothing to correct: 409 `not_now`.
	 */
	'cases/contact': { sends: ContactQuery; answers: { 200: AnyFollowed } }
	/** All that is held about the person in a case, as an attachment to be saved. */
	'cases/copy': { sends: FollowQuery; answers: { 200: DataCopy } }
	/**
	 * Asks staff to erase the person's data from a case, which they decide within 30 days; while one such request is open,
	 * nothing is stored.
	 */
	'cases/erasure': { sends: ErasureQuery; answers: { 200: AnyFollowed } }
	/** The messages about a case; what staff wrote counts as read from then on. */
	'cases/messages': { sends: FollowQuery; answers: { 200: CaseMessages } }
	/** Writes a message about a case. Files are in parts `files.<n>` with n from 1; types and sizes as in a request. */
	'cases/message': { sends: MessageSubmission; answers: { 200: MessageReceipt; 201: MessageReceipt } }
	/** A file of the case, of those that `cases/follow` names, or of a message about it; as an attachment. */
	'cases/file': { sends: FileQuery; answers: { 200: Bytes } }
	/** The complainant agrees to the proposed settlement, or declines it; the same answer again stores nothing. */
	'cases/settlement': { sends: SettlementAnswer; answers: { 200: FollowedComplaint } }
	/** Opens a complaint again that was closed or settled. One that is reopened already is answered as it stands. The reason becomes a message. */
	'cases/reopen': { sends: ReopenQuery; answers: { 200: FollowedComplaint } }
	/**
	 * Objects to the refusal of a request: an inquiry of the topic `objection` with the applicant's name and contact details,
	 * which opens with the same secret code and is held by nobody who decided. One at a time: 409 `not_now` where there is
	 * one, and where nothing was refused. The same key objects once.
	 */
	'cases/objection': {
		sends: ObjectionSubmission
		answers: { 200: ObjectionReceipt; 201: ObjectionReceipt }
	}
	/**
	 * For who lost the secret code: sends a one-time code to the means of contact on file, or has staff get in touch where no
	 * machine can carry it. Whatever the reference is, the answer is the same. Nothing is sent for complaints, for what is
	 * restricted or sensitive, within 14 days of a change of the means of contact, and more than 5 times a day for a case;
	 * there staff give a new code to who proves who they are (`staff/codes`).
	 */
	'cases/lost-code': { sends: LostCodeQuery; answers: { 200: LostCodeAsked } }
	/**
	 * Answers a new secret code for a one-time code, which is good for 30 minutes and for 5 attempts. From then on the old
	 * secret code opens nothing. Sent again under the same key while the one-time code is good, it is answered the same.
	 */
	'cases/new-code': { sends: NewCodeQuery; answers: { 200: NewCode } }
	/** Where an invitation's link leads. A look that stores nothing. */
	'surveys/invitation': { sends: InvitationQuery; answers: { 200: Invitation } }
	/**
	 * Answers of one person to a survey. After a service it is sent once, finished; until then what is answered is on the
	 * device alone.
	 *
	 * In the same transaction it spends the invitation and takes a case that is `delivered` to `evaluated`, as a step of
	 * the applicant. The same key is stored once.
	 */
	'surveys/answers': { sends: AnswerSubmission; answers: { 200: AnswerReceipt; 201: AnswerReceipt } }
	/** How much waits beside the cases that the caller can act on: what the desk shows on every page. */
	'staff/waiting': { answers: { 200: Waiting } }
	/**
	 * What lies ready for the caller this day: short lists, each of which opens whole in the work list. What waits beside
	 * cases is `staff/waiting`.
	 */
	'staff/day': { answers: { 200: Day } }
	/** Whom staff are to tell, of the cases that the caller tells of: one row a person, who waits longest first. */
	'staff/tasks': {
		query: {
			/** `tell`: what no machine carries, unless said. `not-sent`: what one could not send, or may have sent. */
			which?: 'tell' | 'not-sent'
			/** Id of one association's record; of all where it is left out. */
			association?: string
			/** Whose the cases are, as `staff/cases` takes it. */
			holder?: string
			/** How many people; 50 where it is left out, and no more than 500. */
			most?: number
		}
		answers: { 200: PersonToTell[] }
	}
	/**
	 * Settles notifications together, under the caller's name: all of them, or none where one is not the caller's to settle
	 * (404 `not_found`) or cannot be settled so (409 `not_now`). What a colleague has settled so meanwhile stays theirs.
	 */
	'staff/tasks/settle': { sends: SettleQuery; answers: { 200: Settlement } }
	/** How many cases there are by association, kind and status, of those that the caller sees. */
	'cases/counts': { answers: { 200: CaseCount[] } }
	/**
	 * The cases that the caller sees, 30 at once; rows alone, for a case is opened by itself, which is written down. What the
	 * caller's role does not see of a case it is not found by either, nor put in order by.
	 */
	'staff/cases': {
		query: CaseQuery
		answers: { 200: CasePage }
	}
	/**
	 * Rows of cases to keep in a file: of those of some ids or of a list, what the caller sees, and of each what the caller's
	 * role does. How many they are is written down for each association, before anything is answered.
	 */
	'staff/cases/export': { sends: ExportQuery; answers: { 200: CaseExport } }
	/** Whose some cases are, and to whom they may be given: those of some ids, or all that an account has; of what the caller sees. */
	'staff/cases/holders': {
		query: {
			/** Ids of cases with commas between, at most 500; of more 400 `too_many`. */
			cases?: string
			/** In their place the id of an account. */
			of?: string
		}
		answers: { 200: Holding }
	}
	/**
	 * Says whose cases are from now on: the caller's own, a colleague's, or nobody's. Nobody is given what they do not see or
	 * do not work on. Each is on record, and each that stays as it was is named with the reason. Of a complaint or an inquiry
	 * it is the officer whose account that is.
	 */
	'staff/cases/holder': { sends: GiveQuery; answers: { 200: Given } }
	/** The sets of filters that the caller keeps under a name, and those that colleagues keep for all of an association. */
	'staff/views': { answers: { 200: View[] } }
	/** Keeps the filters of a list under a name; what was typed is not kept. 409 `held` for who has 50. */
	'staff/views/keep': { sends: KeepView; answers: { 200: View } }
	/** Removes one of the caller's own, and answers what it was: kept again, it is back. */
	'staff/views/remove': { sends: IdQuery; answers: { 200: View } }
	/** What happened to a case that the caller sees, the latest first; of one that is not seen, nothing. */
	'staff/history': {
		query: {
			/** Id of the case's record. */
			case: string
		}
		answers: { 200: CaseEvent[] }
	}
	/**
	 * Gives the reason for which the caller sees what of a case is shown to their role with one alone: identity number and
	 * files of a request, to senior management, for an hour. It is written down with who looked, and the holder of the case
	 * is told that it was opened, by the caller's function. 404 where a reason shows no more.
	 */
	'staff/reason': { sends: ReasonQuery; answers: { 200: ReasonGiven } }
	/**
	 * A request that came by another channel, written down for the applicant: the same body, checks, answers and
	 * idempotency as `requests`, and a part `channel`: one of the association's channels, by its kind. `declared` and
	 * `signature` say what the applicant declared before the staff member, who is named in the audit trail. The receipt is
	 * read out or printed for the applicant.
	 *
	 * A case that came by an official referral has `referral`, and its letter in parts `documents.referral-letter`, at
	 * least one. Needed where `entry.by` of the service is `referral`; allowed where the alternative chosen in its
	 * conditions has `sources`; else `no_referral`. The referral stands for the declaration: `declared` and `signature`
	 * stay empty (`no_declaration`), and what the letter does not say may be missing: answers, documents, and
	 * `contactMeans`, without which nobody is written to.
	 */
	'staff/requests': { sends: RequestSubmission; answers: { 200: Receipt; 201: Receipt } }
	/** A complaint that came by phone, fax or visit, written down for the person; `channel` as with `staff/requests`. */
	'staff/complaints': { sends: ComplaintSubmission; answers: { 200: Receipt; 201: Receipt } }
	/**
	 * An inquiry that came by phone, fax or visit, written down for the person; `channel` as with `staff/requests`. Of the
	 * topic `objection` it is to the refusal of the request whose reference is `concerns`, and goes the way of one that
	 * `cases/objection` stores: 409 `not_now` where there is one, where nothing was refused, and where the association has no
	 * such request. It opens with a code of its own.
	 */
	'staff/inquiries': { sends: EnteredInquiry; answers: { 200: Receipt; 201: Receipt } }
	/**
	 * The other cases of its association that could be the same person's as one that the caller sees, the newest first and 30
	 * at most: under the same identity number, phone or folded name, each only where the caller is shown it of both. Where a
	 * number is compared, that is written down. Before them what staff said to be a duplicate of it, or it of them.
	 */
	'staff/cases/same': {
		query: {
			/** Id of the case's record. */
			case?: string
		}
		answers: { 200: SameCase[] }
	}
	/**
	 * Says that a case is a duplicate of another that the caller sees, or takes that back: by who may say whose the case is.
	 * It moves neither and is told to nobody but staff who see both. 404 `unknown_reference` where the caller sees no such
	 * case of its kind and association.
	 */
	'staff/cases/duplicate': { sends: DuplicateQuery; answers: { 200: { duplicate: boolean } } }
	/** What was proposed for a case whose applicant the caller meets, and which new codes may be handed over. */
	'staff/corrections': {
		query: {
			/** Id of the case's record. */
			case?: string
		}
		answers: { 200: Corrections }
	}
	/**
	 * Proposes a new secret code for a case, after its applicant proved who they are; senior management agrees, or of a
	 * restricted case another who is named for it. With that the old code opens nothing. 409 `nobody` of an anonymous
	 * complaint and of an erased case, `held` while one waits.
	 */
	'staff/codes': { sends: CodeQuery; answers: { 200: Done } }
	/**
	 * A new code that was agreed to, for who hands it over: once, to anybody who could have proposed it but who agreed. Sent
	 * again under the same key it is answered the same; else 409 `shown`.
	 */
	'staff/codes/show': { sends: IdQuery; answers: { 200: NewCode } }
	/**
	 * Writes down that somebody asked for an erasure by a call, a letter or a visit, which is decided as one that was asked
	 * for on the tracking page. 409 `held` while one is open, `nobody` as above.
	 */
	'staff/erasures': { sends: AskedByWordQuery; answers: { 200: AskedByWord } }
	/**
	 * Writes down that somebody asked for a copy of their data by a call, a letter or a visit; it is due within 30 days. 409
	 * as with `staff/erasures`.
	 */
	'staff/copies': { sends: AskedByWordQuery; answers: { 200: AskedByWord } }
	/**
	 * Makes the copy that was asked for, as `cases/copy` answers it, for who meets the applicant: written down as a look at the
	 * case. Identity numbers are masked for who is not shown them. 404 once it is settled.
	 */
	'staff/copies/make': { sends: IdQuery; answers: { 200: DataCopy } }
	/** Says that the copy was handed over, or is not wanted any more; 409 `not_made` where none was made. */
	'staff/copies/settle': { sends: CopySettledQuery; answers: { 200: { settled: boolean } } }
	/** Proposes other contact details for a case, the same way. */
	'staff/contact': { sends: CorrectionQuery; answers: { 200: Done } }
	/**
	 * Takes back the last step of a case, which the caller took a moment ago: the case is what it was before it, and nobody is
	 * told of it. Refused once a notification of it has left, its applicant has opened the case, or the case was changed again.
	 */
	'staff/steps/back': { sends: { case: string }; answers: { 200: { status: CaseStatus } } }
	/**
	 * How a case stands for who has it open: its revision, who else has it open, and what happened to it since. It says that
	 * the caller has it open, for two minutes.
	 */
	'staff/state': {
		query: {
			/** Id of its record. */
			case?: string
			/** What happened after this moment is answered; nothing where it is left out. */
			since?: string
			/** The caller has left it. */
			left?: '1'
		}
		answers: { 200: CaseState }
	}
	/** Who beside the caller sees a case, and so can be mentioned in a note about it. Notes are PocketBase's own `notes`. */
	'staff/colleagues': {
		query: {
			/** Id of its record. */
			case?: string
		}
		answers: { 200: Mentionable[] }
	}
	/** The caller has read the notes of a case in which they are mentioned; answered with how many those were. */
	'staff/notes/seen': { sends: { case: string }; answers: { 200: { seen: number } } }
	/**
	 * Where the caller is mentioned and has not read it, and what they have set themselves and not done: flags and reminders,
	 * PocketBase's own `reminders`.
	 */
	'staff/mine': { answers: { 200: OwnWork } }
	/** How much is open with whom, of what the caller counts, and how long officers take to answer. */
	'staff/oversight': {
		query: {
			/** Id of one association's record; of all where it is left out. */
			association?: string
			/** The first day, YYYY-MM-DD, of what officers answered; 365 days ago where it is left out. */
			from?: string
		}
		answers: { 200: Oversight }
	}
	/**
	 * The cases that oversight counts, 30 at once: what is open, the longest late first; or, where the query names days or a
	 * status, what stands behind that figure of a report, the newest first. A row says no more than number, kind and days.
	 */
	'staff/oversight/cases': {
		query: FigureQuery & {
			/** Id of an officer who holds it, standing in for others too, or of an account; or `nobody`. */
			holder?: string
			/** `yes`: what is with officers who are away or have no account any more. */
			left?: string
			/** `yes`: what is open and late, also to be read. */
			overdue?: string
			/** From 1. */
			page?: number
			/** `yes`: all at once, 5,000 at most, as a file takes them along, which is written down. */
			taken?: string
		}
		answers: { 200: OversightPage }
	}
	/**
	 * What was done, or who looked, in the associations whose books the caller reads, the latest first, 50 at once: of cases,
	 * of what is published, of accounts and of the system. What is about a restricted case is for who is named for such cases.
	 */
	'staff/trail': {
		query: {
			/** `acts` where it is left out. */
			of?: TrailOf
			/** Only what is about cases, or about anything else. */
			about?: 'cases' | 'rest'
			/** Id of one association's record; of all, with what is of the whole system, where it is left out. */
			association?: string
			/** The last day, YYYY-MM-DD; today where it is left out. */
			until?: string
			/** From 1. */
			page?: number
		}
		answers: { 200: Trail }
	}
	/**
	 * What is published in the associations of the caller, what is written or waits for somebody to agree, what was published
	 * at once, and how the portal fares with it.
	 */
	'staff/content': { answers: { 200: ContentOverview } }
	/** One association or service with what is written of it, and its states. */
	'staff/content/thing': { query: ThingQuery; answers: { 200: ContentDetail } }
	/** One state of a content, by its id. */
	'staff/content/state': { query: { id: string }; answers: { 200: StoredContent } }
	/**
	 * Keeps what is written of an association or a service, and proposes it where that is said: another who writes what is
	 * published agrees by `staff/proposals/decide`. Each has one draft at a time. 409 `changed` where somebody else wrote or
	 * published since `seen`. What is wrong is named by the place of its field, such as `conditions.0.text.ar`.
	 */
	'staff/content/draft': { sends: DraftQuery; answers: { 200: ContentDetail } }
	/** Lets go of a draft that does not wait. */
	'staff/content/drop': { sends: DropQuery; answers: { 200: ContentDetail } }
	/** Publishes at once what cannot wait: a telephone number, and whether a service takes requests. */
	'staff/content/now': { sends: AtOnceQuery; answers: { 200: ContentDetail } }
	/** Says that what was published at once was looked at, or puts back what stood there before. */
	'staff/content/review': { sends: ReviewQuery; answers: { 200: ContentOverview } }
	/**
	 * What of the stored definitions cannot be read, and is therefore left out of the portal and of `associations`; and
	 * what a new version of the product offers in parts that staff have changed.
	 */
	'staff/policies': { answers: { 200: PolicyState } }
	/**
	 * Takes what is offered, or keeps what is stored; answered with what there is then. What is not offered (any more) is
	 * 404 `not_found`. Where the definition would not be right with it, it is refused as a save of it is.
	 */
	'staff/policies/offer': { sends: OfferDecision; answers: { 200: PolicyState } }
	/** What is missing of how Sila is set up, and the portal's address. */
	'staff/setup': { answers: { 200: Setup } }
	/**
	 * Sets the portal's public address, as `https://care.example.org`; what waited for it leaves with it. 409 `not_now` where
	 * the server's own settings give it.
	 */
	'staff/site': { sends: { site: string }; answers: { 200: Setup } }
	/**
	 * Sets what an association asks of who sends it something: `open`, a proof of work from forms that are not sensitive,
	 * `all`, from each, `none`, from none. What is sent with one, or written down by staff, is as before.
	 */
	'staff/proof': { sends: ProofQuery; answers: { 200: ProofQuery } }
	/**
	 * Figures for the board on requests, complaints and inquiries, of what the caller counts, beside those of the period
	 * before. Days are in Riyadh, and both count.
	 */
	'staff/reports': {
		query: {
			/** Id of an association's record; of all that the caller counts where it is left out. */
			association?: string
			/** YYYY-MM-DD. Where both are left out it is last month; else the first of the last day's month. */
			from?: string
			/** YYYY-MM-DD; today where it alone is left out. */
			to?: string
		}
		answers: { 200: BoardReport }
	}
	/**
	 * The settled cases that will be anonymised by what staff set in the collection `retention`, the earliest first; a look
	 * that changes nothing. With `association` and `months` what would go if that association kept its cases so long.
	 */
	'staff/retention': {
		query: {
			/** Id of the association's record; with `months`. */
			association?: string
			/** 0–600; with `association`. */
			months?: number
		}
		answers: { 200: RetentionEntry[] }
	}
	/**
	 * Answers that staff gathered, up to 50 at once, entered with or without network. Each is acknowledged by its key: what
	 * is `stored` or `known` need not be sent again; the others say why not.
	 */
	'staff/surveys/answers': { sends: RoundSubmission; answers: { 200: RoundReceipt } }
	/** Figures on the answers to an association's surveys. Answers one by one are PocketBase's own `survey_answers`. */
	'staff/surveys/results': {
		query: {
			/** Slug. */
			association: string
			/** Id of the survey's record. */
			survey?: string
			/** Slug of a campaign. */
			campaign?: string
			/** Slug of a service. */
			service?: string
			/** One of the association's channels, by its kind. */
			channel?: string
			/** How it was asked. */
			method?: string
			/** The first month, YYYY-MM. */
			from?: string
			/** The last month, YYYY-MM. */
			to?: string
		}
		answers: { 200: SurveyResults }
	}
	/**
	 * Who holds which roles in the associations of the caller, who is away, and what waits to be agreed to. Who is neither
	 * senior management nor auditor gets the names of colleagues, and their own roles and proposals.
	 */
	'staff/people': { answers: { 200: People } }
	/** Proposes a role for somebody of an association that the caller manages; another manager agrees. */
	'staff/appointments': { sends: AppointQuery; answers: { 200: Done } }
	/** Ends an appointment in an association that the caller manages, now. */
	'staff/appointments/end': { sends: IdQuery; answers: { 200: Done } }
	/** Says that an appointment from before there were roles was looked through, and stays. */
	'staff/appointments/looked': { sends: IdQuery; answers: { 200: Done } }
	/**
	 * Says that somebody is away, and who holds their roles meanwhile: the caller, or somebody of an association that the
	 * caller manages. Where the substitute would come to roles by it that one person does not give, it is proposed, and
	 * `entered` is false.
	 */
	'staff/absences': { sends: AbsenceQuery; answers: { 200: Done } }
	/** Somebody is back before the last day: the caller, or somebody of an association that the caller manages. */
	'staff/absences/end': { sends: IdQuery; answers: { 200: Done } }
	/** Chooses another password for one's own account. Every other session of it ends. */
	'staff/password': { sends: OwnPasswordQuery; answers: { 200: OwnSession } }
	/** Ends every session of one's own account but the one that is answered. */
	'staff/sign-out': { sends: object; answers: { 200: OwnSession } }
	/** Agrees to what somebody else proposed about somebody else, declines it, or takes back one's own. */
	'staff/proposals/decide': { sends: DecideQuery; answers: { 200: Done } }
	/** The accounts of staff. */
	accounts: { answers: { 200: StaffAccounts } }
	/**
	 * Makes an account and the link with which its owner chooses a password. An e-mail has one account. In an association
	 * that has no manager yet the roles of its first manager take effect at once; all others are proposed for senior
	 * management to agree to, or take effect after a day where nobody else may agree, with the `reason`.
	 */
	'accounts/invite': { sends: InviteQuery; answers: { 201: StaffInvitation } }
	/**
	 * A new link for an account that is there, also for who forgot the password: the former link is no longer good, and the
	 * password stays until another is chosen.
	 */
	'accounts/again': { sends: InviteAgainQuery; answers: { 200: StaffInvitation } }
	/** Changes the name of an account. */
	'accounts/change': { sends: AccountChange; answers: { 200: StaffAccount } }
	/** Proposes roles for an account that is there, as `accounts/invite` does: all of them or none. */
	'accounts/roles': { sends: ProposeQuery; answers: { 200: StaffAccount } }
	/** Ends an appointment now. */
	'accounts/roles/end': { sends: IdQuery; answers: { 200: Done } }
	/** Of which roles the holders type a code from an e-mail beside their password; 409 `no_mail` while no mail can be sent. */
	'accounts/second-factor': { sends: SecondFactorQuery; answers: { 200: SecondFactorQuery } }
	/** Takes back a role that the caller proposed. */
	'accounts/proposals/withdraw': { sends: IdQuery; answers: { 200: Done } }
	/**
	 * Takes an account away: whatever is signed in with it is refused at its next call, and all its roles end. What it did
	 * stays in its name.
	 */
	'accounts/end': { sends: AccountQuery; answers: { 200: StaffAccount } }
	/** Gives an account back that was taken away, with the password it had and without its roles. */
	'accounts/restore': { sends: AccountQuery; answers: { 200: StaffAccount } }
	/** Chooses a password by the link of an invitation, which is spent with it. */
	'accounts/join': { sends: JoinQuery; answers: { 200: Joined } }
	/** The last backup and the last rehearsal, and what of the backups is not as it should be. */
	'administrator/backups': { answers: { 200: Backups } }
	/** Through which glasses the administrator of the system reads cases now, and through which before. */
	'administrator/glasses': { answers: { 200: Glasses } }
	/**
	 * Opens a glass: for a time, lists, records and files that hold something of a case are answered to the administrator
	 * too, who is refused them otherwise. What is read through it is written down, and senior management is told by e-mail.
	 */
	'administrator/glass': { sends: GlassQuery; answers: { 201: Glass } }
	/** Closes a glass before its time. One that is no longer open is answered as it is. */
	'administrator/glass/close': { sends: GlassCloseQuery; answers: { 200: Glass } }
}

export interface Done {
	/** Whether it holds now; false where it was proposed. */
	entered: boolean
}

export interface ContentVersion {
	/** Changes whenever published content does. */
	version: string
	/** The portal's public address without a path, for links that name it; absent while none is known. */
	site?: string
}

/** What is sent to a route as JSON. */
export type Sends<Path extends keyof Contract> = Contract[Path] extends { sends: infer Sent } ? Sent : never

/** What stands behind the address of a route. */
export type QueryOf<Path extends keyof Contract> = Contract[Path] extends { query: infer Query }
	? Query
	: never

/** What a route answers where it does not refuse. */
export type Answers<Path extends keyof Contract> = Exclude<
	Contract[Path]['answers'][keyof Contract[Path]['answers']],
	Nothing
>
