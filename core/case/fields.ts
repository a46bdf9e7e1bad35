import type { Fields } from '../api/fields.ts'
import { awaitsAssociation, type CaseKind, type CaseStatus, hasEnded, KINDS, STATUSES } from './status.ts'

/*
 * What a case holds, field by field, and what follows from that for each: who writes it, until when, who is told of it,
 * and what is left of it once the person is erased. Whatever works on a case field by field reads this table; a field
 * that a migration adds is an error of types here until it has its entry.
 */

/** How a fact is written at the desk; from it follow the shape it must have and when a step's need of it is met. */
export type Control = 'line' | 'lines' | 'day' | 'checklist' | 'recommendations' | 'files'

type ControlOf<Type> = Type extends 'json'
	? 'checklist' | 'recommendations'
	: Type extends 'file[]'
		? 'files'
		: 'line' | 'lines' | 'day'

interface CaseField<Type> {
	/** The kind of value, as the migrations made it. */
	type: Type
	/** The kinds of case that have it. */
	of: readonly CaseKind[]
	/**
	 * Who writes it after it arrived. `clock`: the server, once (server/case/deadlines.ts). `course`: the server, as a
	 * complaint or an inquiry comes on (server/case/handling.ts). `server`: the server, where it says so. `applicant`: what
	 * was sent, and what the applicant does from the tracker.
	 */
	by: 'applicant' | 'staff' | 'server' | 'clock' | 'course'
	/**
	 * Who reads it beside staff. `handling`: the applicant, in the copy of the data, among what staff wrote down. `own`:
	 * the applicant, in a place of its own in the copy or on the tracking page. `never`: nobody.
	 */
	told: 'handling' | 'own' | 'never'
	/**
	 * What is left of it by an erasure. `kept`: all. `emptied`: nothing. `replaced`: words that say so, where the
	 * collection asks for some; of answers, none in the shape of some. `drawn`: a text drawn by lot, since whoever knows
	 * what was written could recognise the hash.
	 */
	erased: 'kept' | 'emptied' | 'replaced' | 'drawn'
	/** The kind of case that cannot be without it, although the collection asks for it of none. */
	required?: CaseKind
	/** Changes with every save or follows from other fields, and tells nothing of its own in the audit trail. */
	silent?: true
	/** In no answer of the HTTP API, whoever asks; staff find cases by some. */
	unseen?: true
	/** Of a fact, which a step can need (core/case/process.ts): how staff write it, and where it has become a record. */
	control?: ControlOf<Type>
	/** Statuses in which it stays as it is. */
	fixed?: readonly CaseStatus[]
}

const ALL = KINDS
const REQUEST = ['request'] as const
const COMPLAINT = ['complaint'] as const
const INQUIRY = ['inquiry'] as const
const HELD = ['complaint', 'inquiry'] as const

const ENDED = STATUSES.filter(status => hasEnded('request', status))
const DECIDED = STATUSES.filter(status => !awaitsAssociation('request', status))

/** By type, for entries that are alike. */
const TEXT = { type: 'text' } as const
const DATE = { type: 'date' } as const
const JSON_ = { type: 'json' } as const
/** Days and notes that staff alone read. */
const KEPT = { told: 'never', erased: 'kept' } as const
/** What the applicant knows and an erasure leaves: where the case stands and since when. */
const SHOWN = { told: 'own', erased: 'kept' } as const

/** Follows from what was sent, for staff to find it by. */
const FOUND = { ...TEXT, by: 'server', told: 'never', erased: 'emptied', silent: true, unseen: true } as const

export const CASE_FIELDS = {
	// What the case is.
	id: { ...TEXT, of: ALL, by: 'server', ...KEPT },
	kind: { type: 'select', of: ALL, by: 'server', ...SHOWN },
	reference: { ...TEXT, of: ALL, by: 'server', ...SHOWN },
	association: { type: 'relation', of: ALL, by: 'applicant', ...SHOWN },
	service: { type: 'relation', of: REQUEST, by: 'applicant', ...SHOWN, required: 'request' },
	form_version: { type: 'relation', of: REQUEST, by: 'applicant', ...SHOWN, required: 'request' },
	channel: { type: 'select', of: ALL, by: 'applicant', ...SHOWN },
	lang: { type: 'select', of: ALL, by: 'applicant', ...KEPT },
	code_hash: { ...TEXT, of: ALL, by: 'server', ...KEPT, unseen: true },
	content_hash: { ...TEXT, of: ALL, by: 'applicant', told: 'never', erased: 'drawn', unseen: true },
	entered_by: { ...TEXT, of: ALL, by: 'server', ...SHOWN },
	created: { type: 'autodate', of: ALL, by: 'server', ...SHOWN },
	updated: { type: 'autodate', of: ALL, by: 'server', ...KEPT, silent: true },
	revision: { type: 'number', of: ALL, by: 'server', ...KEPT, silent: true },

	// What was sent, by whom.
	applicant: {
		...TEXT,
		of: ALL,
		by: 'applicant',
		told: 'own',
		erased: 'replaced',
		required: 'request',
	},
	anonymous: { type: 'bool', of: COMPLAINT, by: 'applicant', ...SHOWN },
	letter: { ...TEXT, of: ALL, by: 'applicant', told: 'own', erased: 'replaced' },
	answers: { ...JSON_, of: ALL, by: 'applicant', told: 'own', erased: 'replaced' },
	files: { type: 'file[]', of: ALL, by: 'applicant', told: 'own', erased: 'emptied' },
	file_names: { ...JSON_, of: ALL, by: 'applicant', told: 'own', erased: 'emptied' },
	contact_means: { type: 'select', of: ALL, by: 'applicant', ...SHOWN },
	contact: { ...JSON_, of: ALL, by: 'applicant', told: 'own', erased: 'emptied' },
	referral: { ...JSON_, of: REQUEST, by: 'applicant', told: 'own', erased: 'emptied' },
	served: { ...JSON_, of: REQUEST, by: 'applicant', told: 'own', erased: 'emptied' },
	topic: { type: 'select', of: HELD, by: 'applicant', ...SHOWN },
	/** Whom it is about, in the complainant's own words. */
	about_words: { ...TEXT, of: COMPLAINT, by: 'applicant', told: 'own', erased: 'emptied' },
	/** It is not to go to the unit that complaints go to. */
	not_unit: { type: 'bool', of: COMPLAINT, by: 'applicant', ...SHOWN },
	category: { ...TEXT, of: INQUIRY, by: 'applicant', ...SHOWN },
	field: { ...TEXT, of: INQUIRY, by: 'applicant', ...SHOWN },
	concerns: { type: 'relation', of: HELD, by: 'applicant', told: 'never', erased: 'emptied' },
	completions: { ...JSON_, of: REQUEST, by: 'applicant', told: 'never', erased: 'emptied', unseen: true },
	settlements: { ...JSON_, of: COMPLAINT, by: 'applicant', told: 'own', erased: 'emptied' },

	// What it is found by, folded from what was sent (core/sending/finding.ts).
	name_key: { ...FOUND, of: ALL },
	phone_key: { ...FOUND, of: ALL },
	email_key: { ...FOUND, of: ALL },
	identity_key: { ...FOUND, of: REQUEST },

	// Where it stands.
	status: { type: 'select', of: ALL, by: 'staff', ...SHOWN },
	status_since: { ...DATE, of: ALL, by: 'server', ...SHOWN, silent: true },
	attention: { type: 'select', of: ALL, by: 'server', told: 'never', erased: 'emptied' },
	/** Seen by named persons only (restriction.ts). */
	restricted: { type: 'select', of: ALL, by: 'server', ...KEPT },
	returns: { ...JSON_, of: REQUEST, by: 'server', told: 'own', erased: 'emptied' },
	erased_at: { ...DATE, of: ALL, by: 'server', ...SHOWN },
	/** When the association came to owe nothing, and by which status, or by erasure (server/case/resolution.ts). */
	resolved_at: { ...DATE, of: ALL, by: 'server', ...KEPT, silent: true },
	resolved_as: { ...TEXT, of: ALL, by: 'server', ...KEPT, silent: true },

	// Who sees it (core/access/sights.ts).
	/** Ids of the accounts that never see it, with spaces between: whom it is about, and who stands in for them. */
	barred: { ...TEXT, of: ALL, by: 'server', ...KEPT, silent: true, unseen: true },
	/** A complaint that is not restricted concerns it. */
	concerned: { type: 'bool', of: REQUEST, by: 'server', ...KEPT, silent: true, unseen: true },

	// What staff did by mistake (taking-back.ts).
	/** What the last step of staff changed. */
	taken: { ...JSON_, of: ALL, by: 'server', told: 'never', erased: 'emptied', silent: true, unseen: true },
	/** When the applicant opened it, for the first time since it came to where it is. */
	followed_at: {
		...DATE,
		of: ALL,
		by: 'server',
		told: 'never',
		erased: 'emptied',
		silent: true,
		unseen: true,
	},

	/** The id of the case that staff say this one is a duplicate of (server/case/duplicates.ts). */
	duplicate_of: {
		...TEXT,
		of: ALL,
		by: 'server',
		told: 'never',
		erased: 'emptied',
		silent: true,
		unseen: true,
	},

	// Its days.
	completed_at: { ...DATE, of: REQUEST, by: 'clock', ...KEPT },
	due_on: { ...TEXT, of: ALL, by: 'clock', ...SHOWN },
	earliest_reply_on: { ...TEXT, of: REQUEST, by: 'clock', ...SHOWN },
	target_on: { ...TEXT, of: REQUEST, by: 'clock', ...KEPT },
	acknowledge_by: { ...TEXT, of: COMPLAINT, by: 'course', ...KEPT },
	assigned_at: { ...DATE, of: HELD, by: 'course', ...KEPT },
	answered_at: { ...DATE, of: HELD, by: 'course', ...KEPT },
	answered_by: { type: 'relation', of: HELD, by: 'course', ...KEPT },
	answered_hours: { type: 'number', of: HELD, by: 'course', ...KEPT },
	reopened_at: { ...DATE, of: COMPLAINT, by: 'course', ...KEPT },
	first_closing_reason: { ...TEXT, of: COMPLAINT, by: 'course', told: 'never', erased: 'emptied' },

	// What staff note beside the steps.
	/** Whom it is about: also as the complainant said, which staff add to and take nothing from. */
	about_officers: { type: 'relation[]', of: HELD, by: 'staff', told: 'never', erased: 'emptied' },
	/** Senior management has said whom `about_words` mean: those of `about_officers`, or nobody of the association. */
	about_decided: { type: 'bool', of: COMPLAINT, by: 'staff', ...KEPT },
	ruling_needed: { type: 'bool', of: COMPLAINT, by: 'staff', ...KEPT },
	/** What the applicant is told names neither the association nor what it is about, as was sent or said since (core/telling/discreet.ts). */
	discreet: { type: 'bool', of: ALL, by: 'staff', ...SHOWN },

	/** It came without the proof of work that its form asks for (core/sending/proof.ts), for staff to look whether somebody wrote it. */
	unproven: { type: 'bool', of: ALL, by: 'server', ...KEPT },

	// Facts, which steps need, in the order in which they usually come.
	/** What exactly is missing, in words for the applicant. */
	missing: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'emptied',
		control: 'lines',
		fixed: DECIDED,
	},
	/** Every required document of the form is ticked as present. */
	checklist: {
		...JSON_,
		of: REQUEST,
		by: 'staff',
		told: 'own',
		erased: 'emptied',
		control: 'checklist',
		fixed: DECIDED,
	},
	/** To whom the case is referred for clarification. */
	referred_to: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'emptied',
		control: 'line',
		fixed: DECIDED,
	},
	/** The day of the case study (Nama, handling step 1 of its goals). */
	case_study_on: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'kept',
		control: 'day',
		fixed: DECIDED,
	},
	/** The day of the needs study. */
	needs_study_on: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'kept',
		control: 'day',
		fixed: DECIDED,
	},
	/** The day it was studied. */
	studied_on: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'kept',
		control: 'day',
		fixed: DECIDED,
	},
	/** At least one member with a recommendation. Drafts of a decision, which are nobody's else yet. */
	recommendations: {
		...JSON_,
		of: REQUEST,
		by: 'staff',
		told: 'never',
		erased: 'emptied',
		control: 'recommendations',
		fixed: DECIDED,
	},
	/** The minutes, as files. */
	minutes: {
		type: 'file[]',
		of: REQUEST,
		by: 'staff',
		told: 'never',
		erased: 'emptied',
		control: 'files',
		fixed: DECIDED,
	},
	/** Who decided. */
	decided_by: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'never',
		erased: 'emptied',
		control: 'line',
		fixed: DECIDED,
	},
	/** The reasons, in words for the applicant; told from the decision on. */
	reason: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'own',
		erased: 'emptied',
		control: 'lines',
		fixed: DECIDED,
	},
	/**
	 * Why it is decided before the first day on which the policy lets a reply come, for staff alone. No process names
	 * it: it arises by itself where a decision is that early (Artwa and Yusr, handling: after not less than two weeks).
	 */
	early_reason: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'never',
		erased: 'emptied',
		control: 'lines',
		fixed: DECIDED,
	},
	/** The day the service was given; fixed by the step it was written for. */
	delivered_on: {
		...TEXT,
		of: REQUEST,
		by: 'staff',
		told: 'handling',
		erased: 'kept',
		control: 'day',
		fixed: ['rejected', 'delivered', 'evaluated', ...ENDED],
	},
	/** Why the case ends without going on, or staff withdrew it for somebody; fixed by the step it was written for. */
	closing_reason: {
		...TEXT,
		of: ALL,
		by: 'staff',
		told: 'handling',
		erased: 'emptied',
		control: 'lines',
		fixed: ['closed'],
	},
	/** The officer it is given to; never one whom it is about. */
	assigned_to: { type: 'relation', of: HELD, by: 'staff', ...KEPT, control: 'line', fixed: ENDED },
	/** The account whose it is. */
	holder: { type: 'relation', of: REQUEST, by: 'server', ...KEPT },
	/** A word for who has it now, from whoever handed it over. */
	holder_word: { ...TEXT, of: ALL, by: 'server', told: 'never', erased: 'emptied' },
	/** The settlement that is proposed, in words for the complainant. */
	settlement: {
		...TEXT,
		of: COMPLAINT,
		by: 'staff',
		told: 'own',
		erased: 'emptied',
		control: 'lines',
		fixed: ['settlement-proposed', 'settled', ...ENDED],
	},
	/** Why senior management takes it up, in words for the complainant. */
	escalation_reason: {
		...TEXT,
		of: COMPLAINT,
		by: 'staff',
		told: 'handling',
		erased: 'emptied',
		control: 'lines',
		fixed: ['escalated', 'settled', ...ENDED],
	},
	/** The answer to an inquiry. */
	answer: {
		...TEXT,
		of: INQUIRY,
		by: 'staff',
		told: 'own',
		erased: 'emptied',
		control: 'lines',
		fixed: ['answered', ...ENDED],
	},
} as const satisfies { [F in keyof Fields['cases']]: CaseField<Fields['cases'][F]> }

type Table = typeof CASE_FIELDS
export type CaseFieldName = keyof Table

type AnyField = CaseField<Fields['cases'][CaseFieldName]>

/** The names of the fields whose entry says so. */
export type FieldsWith<Saying> = {
	[F in CaseFieldName]: Table[F] extends Saying ? F : never
}[CaseFieldName]

const NAMES = Object.keys(CASE_FIELDS) as CaseFieldName[]

/** The fields whose entry has this value under a key, in the order of the table. */
export const fieldsWith = <K extends keyof AnyField, V extends AnyField[K]>(
	key: K,
	value: V,
): FieldsWith<Record<K, V>>[] =>
	NAMES.filter((name): name is FieldsWith<Record<K, V>> => entryOf(name)[key] === value)

/** What the table says of a field. */
export const entryOf = (name: CaseFieldName): AnyField => CASE_FIELDS[name]

/** What a step can need before it may be taken. Each is one fact of the case. */
export type FactName = FieldsWith<{ control: Control }>
export const FACT_NAMES = NAMES.filter((name): name is FactName => entryOf(name).control !== undefined)

/** How a fact is written. */
export const controlOf = (need: FactName): Control => CASE_FIELDS[need].control

/** The facts that are written by a control. */
export type Written<C extends Control> = FieldsWith<{ control: C }>
