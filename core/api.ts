import type { Status } from './status.ts'
import type { Lang } from './text.ts'
import type { ProblemCode } from './words/request.ts'

/*
 * The HTTP API that widgets use, under `/api/sila/`. Times are UTC, ISO 8601.
 *
 * GET  /api/sila/associations   → PublishedAssociation[]   what the portal is built from
 * GET  /api/sila/content        → { version }              changes whenever published content does
 * POST /api/sila/requests       multipart/form-data: `request` (JSON, RequestSubmission) and files in
 *                               `documents.<id>`; header `Idempotency-Key`
 *                               → 201 Receipt; 200 Receipt when this key was received before
 * POST /api/sila/cases/follow   JSON FollowQuery → 200 FollowedCase
 * Errors → ApiError with 400, 404 (unknown case), 409, 413, 429 or 500.
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

/** PocketBase's own error shape; messages are in the language that was sent. Keys of `data` are fields as in `Problem`. */
export interface ApiError {
	status: number
	message: string
	data: Record<string, { code: ProblemCode; message: string }>
}
