import { MOST_BYTES, MOST_BYTES_STAFF } from '../sending/files.ts'
import type { Contract } from './contract.ts'
import type { ErrorCode } from './errors.ts'

/*
 * Every route of the HTTP API, once: how it is called, who may, and how it refuses. From this table come the routes
 * that the server registers (server/table/) and /openapi.json; what each takes and answers is in contract.ts.
 */

/**
 * `public`: anybody, from any site. `applicant`: who holds the reference and the code of a case, which are in the body;
 * for others 404 `not_found`. `staff`: who is signed in with an account of staff; `administrator`: who is signed in as a
 * superuser of the system; `operator`: the same, and programs of whoever runs the server, by its token. Others get 401 or 403.
 */
export type Who = 'public' | 'applicant' | 'staff' | 'administrator' | 'operator'

/** JSON of at most so many bytes. */
export interface JsonBody {
	kind: 'json'
	bytes: number
	/** Sent under an `Idempotency-Key`. */
	keyed?: true
}

/** multipart/form-data of at most so many bytes, under an `Idempotency-Key`: one part with JSON, and files. */
export interface MultipartBody {
	kind: 'multipart'
	bytes: number
	/** Name of the part with JSON. */
	json: string
	/** Names of the parts with files: for a document of the form, or numbered from 1. Null: no files. */
	files: 'documents.<id>' | 'files.<n>' | null
	/** Names of further parts, which hold text. */
	texts?: readonly string[]
}

export type ErrorStatus = 400 | 404 | 409 | 413 | 429 | 500 | 503
/** The codes with which a route refuses, by the status of the answer. */
export type Errors = Partial<Record<ErrorStatus, readonly ErrorCode[]>>

export interface Route {
	method: 'GET' | 'POST'
	who: Who
	/** What is sent; absent where nothing is but a query. */
	body?: JsonBody | MultipartBody
	/**
	 * How many calls from one address, behind which many people may be, are answered within so many seconds; what fails is
	 * counted apart (server/http/guesses.ts). Absent where only the limit of the whole API holds.
	 */
	rate?: { calls: number; seconds: number }
	/** Compressed for who accepts gzip: what is long and no secret. */
	compressed?: true
	/** Those of its own; `errorsOf` has all. */
	errors: Errors
}

/** Bytes of what has no files: more than any form can fill. */
const MOST_TEXT = 512 * 1024

const json = (bytes: number): JsonBody => ({ kind: 'json', bytes })
const multipart = (json: string, files: MultipartBody['files']): MultipartBody => ({
	kind: 'multipart',
	bytes: files ? MOST_BYTES : MOST_TEXT,
	json,
	files,
})
/** The same sent by whoever needs it, with a proof of work where the form asks for one (core/sending/proof.ts). */
const opened = (json: string, files: MultipartBody['files']): MultipartBody => ({
	...multipart(json, files),
	texts: ['proof'],
})
/** The same written down by staff, who say by which channel it came. */
const entered = (json: string, files: MultipartBody['files']): MultipartBody => ({
	...multipart(json, files),
	bytes: files ? MOST_BYTES_STAFF : MOST_TEXT,
	texts: ['channel'],
})
const rate = (calls: number, seconds: number) => ({ calls, seconds })

/** Reference, code and language. */
const LOOK = json(4096)
/** The same and a text. */
const WORDS = json(16384)

function errors(...all: Errors[]): Errors {
	const joined: Record<string, ErrorCode[]> = {}
	for (const part of all)
		for (const [status, codes] of Object.entries(part))
			joined[status] = [...new Set([...(joined[status] ?? []), ...codes])]
	return joined
}

/** Of whatever is sent. */
const SENT: Errors = { 400: ['bad_request', 'unknown_field'] }
/** Of what is sent under a key. */
const KEYED: Errors = { 400: ['bad_key'] }
/** Of what a key makes a case of: it made another before. */
const ONCE: Errors = errors(KEYED, { 409: ['another', 'key_taken'] })
/** The same where a receipt has a code, which another may have replaced. */
const RECEIVED: Errors = errors(ONCE, { 409: ['code_replaced'] })
const FILES: Errors = {
	400: ['file_type', 'file_content', 'file_heic', 'file_size', 'file_empty', 'file_count', 'upload_missing'],
}
const CONTACT: Errors = { 400: ['choose', 'required', 'too_long', 'phone', 'mobile', 'email'] }
const NAME: Errors = { 400: ['required', 'too_long', 'name'] }
/** Of what opens a case by its numbers. */
const NUMBERS: Errors = errors(SENT, { 400: ['reference', 'code'], 404: ['not_found'] })
/** The same where an erased case is not opened. */
const OPENED: Errors = errors(NUMBERS, { 409: ['not_now'] })

/** Of a form that asks for a proof of work. */
const PROVEN: Errors = { 409: ['proof'], 429: ['unproven'] }

const REQUEST: Errors = errors(SENT, RECEIVED, FILES, CONTACT, NAME, {
	400: ['national_id', 'not_met', 'document_missing', 'declaration', 'signature', 'closed_service'],
	404: ['unknown_service'],
	409: ['form_changed'],
})
const COMPLAINT: Errors = errors(SENT, RECEIVED, FILES, CONTACT, NAME, {
	400: ['day', 'hijri', 'future', 'identity', 'reference', 'code', 'not_found'],
	404: ['unknown_association'],
})
const INQUIRY: Errors = errors(SENT, RECEIVED, CONTACT, NAME, { 404: ['unknown_association'] })
/** Of what an account has. */
const NAMED: Errors = { 400: ['required', 'too_long'] }
/** Of roles that are proposed. */
const ASKED: Errors = {
	400: ['required', 'too_long', 'unknown_role', 'unknown_association', 'day', 'order', 'beside'],
}
const THE_ACCOUNT: Errors = { 404: ['not_found'] }
/** More than any content of an association is long, in bytes. */
const MOST_CONTENT = 256 * 1024
/** Of a content that is to be published: what the schema says of its fields. */
const WRITTEN: Errors = {
	400: [
		'required',
		'too_long',
		'least',
		'phone',
		'email',
		'day',
		'number',
		'choose',
		'arabic',
		'english',
		'taken',
		'wrong',
	],
}
/** Of what is proposed for a case by who met its applicant. */
const PROPOSED: Errors = errors(SENT, NAMED, THE_ACCOUNT, { 409: ['held', 'nobody'] })
const CHANNEL: Errors = { 400: ['channel'] }

/** By their address below `/api/sila/`. */
export const ROUTES: Record<keyof Contract, Route> = {
	associations: { method: 'GET', who: 'public', compressed: true, errors: {} },
	content: { method: 'GET', who: 'public', errors: {} },
	health: { method: 'GET', who: 'public', errors: {} },
	ready: { method: 'GET', who: 'public', errors: { 503: ['full'] } },
	metrics: { method: 'GET', who: 'operator', errors: {} },
	requests: {
		method: 'POST',
		who: 'public',
		body: opened('request', 'documents.<id>'),
		rate: rate(120, 600),
		errors: errors(REQUEST, PROVEN, { 400: ['referral_only'] }),
	},
	complaints: {
		method: 'POST',
		who: 'public',
		body: opened('complaint', 'files.<n>'),
		rate: rate(120, 600),
		errors: errors(COMPLAINT, PROVEN),
	},
	inquiries: {
		method: 'POST',
		who: 'public',
		body: opened('inquiry', null),
		rate: rate(120, 600),
		errors: errors(INQUIRY, PROVEN),
	},
	proof: { method: 'GET', who: 'public', rate: rate(600, 600), errors: { 400: ['bad_request'] } },
	uploads: {
		method: 'POST',
		who: 'public',
		body: json(1024),
		rate: rate(600, 600),
		errors: { 400: ['bad_request'] },
	},
	'cases/follow': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(120, 60), errors: NUMBERS },
	'cases/complete': {
		method: 'POST',
		who: 'applicant',
		body: multipart('completion', 'documents.<id>'),
		rate: rate(120, 60),
		errors: errors(OPENED, KEYED, FILES, { 400: ['nothing_sent', 'too_long'] }),
	},
	'cases/withdraw': {
		method: 'POST',
		who: 'applicant',
		body: WORDS,
		rate: rate(120, 60),
		errors: errors(OPENED, { 400: ['too_long'] }),
	},
	'cases/contact': {
		method: 'POST',
		who: 'applicant',
		body: LOOK,
		rate: rate(120, 60),
		errors: errors(OPENED, CONTACT),
	},
	'cases/copy': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(120, 60), errors: OPENED },
	'cases/erasure': {
		method: 'POST',
		who: 'applicant',
		body: WORDS,
		rate: rate(120, 60),
		errors: errors(OPENED, { 400: ['too_long'] }),
	},
	'cases/messages': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(120, 60), errors: OPENED },
	'cases/message': {
		method: 'POST',
		who: 'applicant',
		body: multipart('message', 'files.<n>'),
		rate: rate(120, 60),
		errors: errors(OPENED, KEYED, FILES, { 400: ['required', 'too_long'], 429: ['too_many_messages'] }),
	},
	'cases/file': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(120, 60), errors: OPENED },
	'cases/settlement': {
		method: 'POST',
		who: 'applicant',
		body: WORDS,
		rate: rate(120, 60),
		errors: errors(OPENED, {
			400: ['choose', 'required', 'too_long', 'signature', 'identity'],
			409: ['settlement_changed'],
		}),
	},
	'cases/reopen': {
		method: 'POST',
		who: 'applicant',
		body: WORDS,
		rate: rate(120, 60),
		errors: errors(OPENED, { 400: ['required', 'too_long'] }),
	},
	'cases/objection': {
		method: 'POST',
		who: 'applicant',
		body: { ...WORDS, keyed: true },
		rate: rate(120, 60),
		errors: errors(OPENED, KEYED, { 400: ['required', 'too_long'] }),
	},
	'cases/lost-code': {
		method: 'POST',
		who: 'public',
		body: json(1024),
		rate: rate(120, 600),
		errors: errors(SENT, { 400: ['reference'] }),
	},
	'cases/new-code': {
		method: 'POST',
		who: 'public',
		body: { ...json(1024), keyed: true },
		rate: rate(120, 60),
		errors: errors(SENT, KEYED, { 400: ['reference', 'once'], 404: ['once'] }),
	},
	'surveys/invitation': {
		method: 'POST',
		who: 'public',
		body: json(4096),
		rate: rate(120, 60),
		errors: { 400: ['bad_request'], 404: ['link'] },
	},
	'surveys/answers': {
		method: 'POST',
		who: 'public',
		body: { ...json(256 * 1024), keyed: true },
		rate: rate(300, 600),
		errors: errors(OPENED, ONCE, {
			400: ['one_of', 'choose', 'required', 'out_of_range', 'too_long'],
			404: ['unknown_survey', 'link'],
			409: ['not_open', 'closed_campaign', 'form_changed', 'spent'],
		}),
	},
	'cases/counts': { method: 'GET', who: 'staff', errors: {} },
	'staff/cases': { method: 'GET', who: 'staff', errors: { 400: ['choose', 'day'] } },
	'staff/cases/export': {
		method: 'POST',
		who: 'staff',
		body: json(32_768),
		errors: errors(SENT, { 400: ['choose', 'day'] }),
	},
	'staff/cases/holders': { method: 'GET', who: 'staff', errors: { 400: ['too_many'] } },
	'staff/cases/holder': {
		method: 'POST',
		who: 'staff',
		body: json(32_768),
		errors: errors(SENT, THE_ACCOUNT, NAMED, { 400: ['too_many'] }),
	},
	'staff/views': { method: 'GET', who: 'staff', errors: {} },
	'staff/views/keep': {
		method: 'POST',
		who: 'staff',
		body: json(4096),
		errors: errors(SENT, NAMED, { 400: ['unknown_association'], 409: ['held'] }),
	},
	'staff/views/remove': { method: 'POST', who: 'staff', body: json(1024), errors: errors(SENT, THE_ACCOUNT) },
	'staff/history': { method: 'GET', who: 'staff', errors: {} },
	'staff/reason': {
		method: 'POST',
		who: 'staff',
		body: json(4096),
		errors: errors(SENT, { 400: ['reason_short', 'too_long'], 404: ['not_found'] }),
	},
	'staff/requests': {
		method: 'POST',
		who: 'staff',
		body: entered('request', 'documents.<id>'),
		errors: errors(REQUEST, CHANNEL, { 400: ['no_referral', 'no_declaration', 'day', 'hijri', 'future'] }),
	},
	'staff/complaints': {
		method: 'POST',
		who: 'staff',
		body: entered('complaint', 'files.<n>'),
		errors: errors(COMPLAINT, CHANNEL),
	},
	'staff/inquiries': {
		method: 'POST',
		who: 'staff',
		body: entered('inquiry', null),
		errors: errors(INQUIRY, CHANNEL, { 400: ['reference'], 409: ['not_now'] }),
	},
	'staff/cases/same': { method: 'GET', who: 'staff', errors: {} },
	'staff/cases/duplicate': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, {
			400: ['reference'],
			404: ['not_found', 'unknown_reference'],
			409: ['itself', 'of_this', 'erased'],
		}),
	},
	'staff/corrections': { method: 'GET', who: 'staff', errors: {} },
	'staff/codes': { method: 'POST', who: 'staff', body: json(16384), errors: PROPOSED },
	'staff/codes/show': {
		method: 'POST',
		who: 'staff',
		body: { ...json(1024), keyed: true },
		errors: errors(SENT, KEYED, THE_ACCOUNT, { 409: ['shown'] }),
	},
	'staff/erasures': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: errors(PROPOSED, { 400: ['day'] }),
	},
	'staff/copies': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: errors(PROPOSED, { 400: ['day'] }),
	},
	'staff/copies/make': { method: 'POST', who: 'staff', body: json(1024), errors: errors(SENT, THE_ACCOUNT) },
	'staff/copies/settle': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: errors(SENT, NAMED, THE_ACCOUNT, { 409: ['not_made'] }),
	},
	'staff/contact': { method: 'POST', who: 'staff', body: json(16384), errors: errors(PROPOSED, CONTACT) },
	'staff/trail': { method: 'GET', who: 'staff', errors: { 400: ['day'] } },
	'staff/steps/back': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, { 409: ['told', 'read', 'moved_on', 'too_late', 'not_own'] }),
	},
	'staff/state': { method: 'GET', who: 'staff', errors: { 404: ['not_found'] } },
	'staff/colleagues': { method: 'GET', who: 'staff', errors: { 404: ['not_found'] } },
	'staff/notes/seen': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'staff/mine': { method: 'GET', who: 'staff', errors: {} },
	'staff/oversight': { method: 'GET', who: 'staff', errors: { 400: ['day'] } },
	'staff/oversight/cases': { method: 'GET', who: 'staff', errors: {} },
	'staff/content': { method: 'GET', who: 'staff', errors: {} },
	'staff/content/thing': { method: 'GET', who: 'staff', errors: THE_ACCOUNT },
	'staff/content/state': { method: 'GET', who: 'staff', errors: THE_ACCOUNT },
	'staff/content/draft': {
		method: 'POST',
		who: 'staff',
		body: json(MOST_CONTENT),
		errors: errors(SENT, THE_ACCOUNT, WRITTEN, { 400: ['same'], 409: ['changed', 'waiting'] }),
	},
	'staff/content/drop': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, { 409: ['changed', 'waiting'] }),
	},
	'staff/content/now': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, { 400: ['required', 'phone', 'choose', 'same'] }),
	},
	'staff/content/review': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, { 400: ['required'], 409: ['changed', 'two_people'] }),
	},
	'staff/policies': { method: 'GET', who: 'staff', errors: {} },
	'staff/policies/offer': {
		method: 'POST',
		who: 'staff',
		body: json(4096),
		errors: { 400: ['bad_request'], 404: ['not_found'] },
	},
	'staff/reports': {
		method: 'GET',
		who: 'staff',
		errors: { 400: ['unknown_association', 'day', 'order', 'unknown_field'] },
	},
	'staff/setup': { method: 'GET', who: 'staff', errors: {} },
	'staff/waiting': { method: 'GET', who: 'staff', errors: {} },
	'staff/day': { method: 'GET', who: 'staff', errors: {} },
	'staff/tasks': { method: 'GET', who: 'staff', errors: { 400: ['choose'] } },
	'staff/tasks/settle': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: { 400: ['bad_request', 'choose'], 404: ['not_found'], 409: ['not_now'] },
	},
	'staff/site': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: { 400: ['bad_request'], 409: ['not_now'] },
	},
	'staff/proof': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(THE_ACCOUNT, { 400: ['bad_request'] }),
	},
	'staff/retention': { method: 'GET', who: 'staff', errors: { 400: ['refused'] } },
	'staff/surveys/answers': {
		method: 'POST',
		who: 'staff',
		body: json(8 * 1024 * 1024),
		errors: errors(SENT, KEYED, {
			400: [
				...(['batch', 'method', 'unknown_survey', 'choose', 'channel', 'too_long', 'sample', 'day'] as const),
				...(['not_open', 'closed_campaign'] as const),
			],
			404: ['unknown_survey'],
			409: ['form_changed'],
		}),
	},
	'staff/surveys/results': {
		method: 'GET',
		who: 'staff',
		errors: {
			400: ['unknown_field', 'channel', 'method', 'period', 'choose', 'unknown_survey'],
			404: ['unknown_survey'],
		},
	},
	'staff/people': { method: 'GET', who: 'staff', errors: {} },
	'staff/appointments': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: errors(SENT, THE_ACCOUNT, ASKED, { 409: ['held'] }),
	},
	'staff/appointments/end': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'staff/appointments/looked': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'staff/absences': {
		method: 'POST',
		who: 'staff',
		body: json(16384),
		errors: errors(SENT, THE_ACCOUNT, {
			400: ['required', 'too_long', 'day', 'order', 'same'],
			409: ['held'],
		}),
	},
	'staff/absences/end': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'staff/password': {
		method: 'POST',
		who: 'staff',
		body: json(1024),
		errors: errors(SENT, {
			400: ['password_wrong', 'password_short', 'password_long', 'password_common'],
		}),
	},
	'staff/sign-out': { method: 'POST', who: 'staff', body: json(256), errors: errors(SENT) },
	'staff/proposals/decide': {
		method: 'POST',
		who: 'staff',
		body: WORDS,
		errors: errors(SENT, THE_ACCOUNT, NAMED, {
			409: ['two_people', 'decided', 'beside', 'account_ended', 'held', 'not_found', 'clash', 'faulty'],
		}),
	},
	accounts: { method: 'GET', who: 'administrator', errors: {} },
	'accounts/invite': {
		method: 'POST',
		who: 'administrator',
		body: json(16384),
		errors: errors(SENT, ASKED, { 400: ['email', 'unmanaged'], 409: ['taken'] }),
	},
	'accounts/again': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, { 409: ['account_ended'] }),
	},
	'accounts/change': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT, NAMED),
	},
	'accounts/roles': {
		method: 'POST',
		who: 'administrator',
		body: json(16384),
		errors: errors(SENT, THE_ACCOUNT, ASKED, { 400: ['unmanaged'], 409: ['held'] }),
	},
	'accounts/roles/end': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'accounts/second-factor': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, { 400: ['unknown_role'], 409: ['no_mail'] }),
	},
	'accounts/proposals/withdraw': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'accounts/end': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'accounts/restore': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, THE_ACCOUNT),
	},
	'accounts/join': {
		method: 'POST',
		who: 'public',
		body: json(1024),
		rate: rate(120, 600),
		errors: errors(SENT, {
			400: ['password_short', 'password_long', 'password_common'],
			404: ['link'],
		}),
	},
	'administrator/backups': { method: 'GET', who: 'administrator', errors: {} },
	'administrator/glasses': { method: 'GET', who: 'administrator', errors: {} },
	'administrator/glass': {
		method: 'POST',
		who: 'administrator',
		body: json(4096),
		errors: errors(SENT, { 400: ['reason_short', 'too_long', 'minutes', 'unknown_association'] }),
	},
	'administrator/glass/close': {
		method: 'POST',
		who: 'administrator',
		body: json(1024),
		errors: errors(SENT, { 404: ['not_found'] }),
	},
}

export type RoutePath = keyof Contract

/** Below which all of them stand. */
export const API = '/api/sila/'

/** All that a route refuses with, besides 401 and 403 to who is not signed in as they must be, which have no code. */
export function errorsOf({ body, errors: own }: Route): Errors {
	const large: Errors = {
		...(body?.kind === 'json' && { 413: ['bad_request'] }),
		...(body?.kind === 'multipart' && { 413: [body.files ? 'too_large' : 'bad_request'] }),
	}
	return errors(own, large, {
		429: ['too_many'],
		500: ['server'],
		503: ['busy'],
	})
}
