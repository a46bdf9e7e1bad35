import type { Status } from './status.ts'
import type { Lang } from './text.ts'
import type { ProblemCode } from './words/request.ts'

/*
 * The HTTP API that widgets and the portal's build use, under `/api/sila/`. Any site may call it; it has no cookies
 * and no sign-in. Times are UTC, ISO 8601. Answers are JSON and are not to be cached.
 *
 * GET  /api/sila/associations   → 200 PublishedAssociation[], in the order they were added
 * GET  /api/sila/content        → 200 { version }, which changes whenever published content does
 * POST /api/sila/requests       multipart/form-data: `request` (JSON, RequestSubmission) and the files, each in a part
 *                               `documents.<id>`; header `Idempotency-Key`
 *                               → 201 Receipt; 200 Receipt when this key was received before, and nothing is stored
 * POST /api/sila/cases/follow   JSON FollowQuery, at most 4 KB → 200 FollowedCase
 *
 * Errors are ApiError:
 * 400 what was sent is wrong, field by field; also `closed_service` and `referral_only`
 * 404 `unknown_service`, or `not_found` for a reference and code that do not belong together, known or not
 * 409 `form_changed`: the form was replaced more than 7 days ago, or never existed
 * 413 `too_large`: the request has more than 32 MB
 * 429 `too_many`: more than 30 requests in 10 minutes or 20 look-ups in a minute from one address
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

export interface FollowedCase {
	reference: string
	/** Slugs. */
	association: string
	service: string
	status: Status
	/** When it reached this status. */
	since: string
	received: string
}

/**
 * PocketBase's own error shape; `message` is that of the first problem. Keys of `data` are fields as in `Problem`, besides
 * `reference` and `code` of a look-up, `key` for the Idempotency-Key, `request` for what concerns no field, and the
 * name of any field or part that is not known.
 */
export interface ApiError {
	status: number
	message: string
	data: Record<string, { code: ProblemCode; message: string }>
}
