/*
 * Every route of the HTTP API, once. From this table come the routes that the server registers (server/table/), with
 * their limits and who may call them.
 */

/**
 * `public`: anybody, from any site. `applicant`: who holds the reference and the code of a case, which are in the body;
 * for others 404 `not_found`. `staff`: who is signed in as staff; others get 401 or 403.
 */
export type Who = 'public' | 'applicant' | 'staff'

/** JSON of at most so many bytes. */
export interface JsonBody {
	kind: 'json'
	bytes: number
}

/** multipart/form-data of at most so many bytes, with an `Idempotency-Key`: one part with JSON, and files. */
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

export interface Route {
	method: 'GET' | 'POST'
	who: Who
	/** What is sent; absent where nothing is but a query. */
	body?: JsonBody | MultipartBody
	/** How many calls from one address are answered within so many seconds; absent where only the limit of the whole API holds. */
	rate?: { calls: number; seconds: number }
	/** Compressed for who accepts gzip: what is long and no secret. */
	compressed?: true
}

/** As many bytes as the server takes at all. */
const MOST_BYTES = 32 * 1024 * 1024

const json = (bytes: number) => ({ kind: 'json', bytes }) as const
const multipart = <Part extends string, Files extends MultipartBody['files']>(part: Part, files: Files) =>
	({ kind: 'multipart', bytes: MOST_BYTES, json: part, files }) as const
const entered = <Part extends string, Files extends MultipartBody['files']>(part: Part, files: Files) =>
	({ ...multipart(part, files), texts: ['channel'] }) as const
const rate = (calls: number, seconds: number) => ({ calls, seconds })

/** Reference, code and language. */
const LOOK = json(4096)
/** The same and a text. */
const WORDS = json(16384)

/** By their address below `/api/sila/`. */
export const ROUTES = {
	associations: { method: 'GET', who: 'public', compressed: true },
	content: { method: 'GET', who: 'public' },
	requests: {
		method: 'POST',
		who: 'public',
		body: multipart('request', 'documents.<id>'),
		rate: rate(30, 600),
	},
	complaints: {
		method: 'POST',
		who: 'public',
		body: multipart('complaint', 'files.<n>'),
		rate: rate(30, 600),
	},
	inquiries: { method: 'POST', who: 'public', body: multipart('inquiry', null), rate: rate(30, 600) },
	'cases/follow': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(20, 60) },
	'cases/complete': {
		method: 'POST',
		who: 'applicant',
		body: multipart('completion', 'documents.<id>'),
		rate: rate(10, 60),
	},
	'cases/withdraw': { method: 'POST', who: 'applicant', body: WORDS, rate: rate(10, 60) },
	'cases/contact': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(10, 60) },
	'cases/copy': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(10, 60) },
	'cases/erasure': { method: 'POST', who: 'applicant', body: WORDS, rate: rate(10, 60) },
	'cases/messages': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(20, 60) },
	'cases/message': {
		method: 'POST',
		who: 'applicant',
		body: multipart('message', 'files.<n>'),
		rate: rate(10, 60),
	},
	'cases/file': { method: 'POST', who: 'applicant', body: LOOK, rate: rate(20, 60) },
	'cases/settlement': { method: 'POST', who: 'applicant', body: WORDS, rate: rate(10, 60) },
	'cases/reopen': { method: 'POST', who: 'applicant', body: WORDS, rate: rate(10, 60) },
	'surveys/invitation': { method: 'POST', who: 'public', body: json(4096), rate: rate(20, 60) },
	'surveys/answers': { method: 'POST', who: 'public', body: json(262_144), rate: rate(60, 600) },
	'cases/counts': { method: 'GET', who: 'staff' },
	'staff/requests': { method: 'POST', who: 'staff', body: entered('request', 'documents.<id>') },
	'staff/complaints': { method: 'POST', who: 'staff', body: entered('complaint', 'files.<n>') },
	'staff/inquiries': { method: 'POST', who: 'staff', body: entered('inquiry', null) },
	'staff/oversight': { method: 'GET', who: 'staff' },
	'staff/policies': { method: 'GET', who: 'staff' },
	'staff/reports/requests': { method: 'GET', who: 'staff' },
	'staff/retention': { method: 'GET', who: 'staff' },
	'staff/surveys/answers': { method: 'POST', who: 'staff', body: json(8 * 1024 * 1024) },
	'staff/surveys/results': { method: 'GET', who: 'staff' },
} as const satisfies Record<string, Route>

export type RoutePath = keyof typeof ROUTES

/** Below which all of them stand. */
export const API = '/api/sila/'
