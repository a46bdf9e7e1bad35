/** What any form can find wrong. */
export type CommonProblemCode =
	| 'required'
	| 'choose'
	| 'too_long'
	| 'name'
	| 'phone'
	| 'mobile'
	| 'email'
	| 'file_count'
	| 'too_many'
	| 'server'

/**
 * What can be wrong with one file. `file_heic`: a picture that few devices but the one it was taken with can show.
 * `upload_missing`: it was uploaded before what it belongs to, and is not there whole.
 */
export type FileProblemCode =
	| 'file_type'
	| 'file_content'
	| 'file_heic'
	| 'file_size'
	| 'file_empty'
	| 'upload_missing'

/** What the request form itself can find wrong, or say about an answer without words. */
export type FormProblemCode =
	| CommonProblemCode
	| 'national_id'
	| 'not_met'
	| 'document_missing'
	| 'declaration'
	| 'signature'
	| 'closed_service'

/** What can be wrong with a request, a look-up or a file. Codes are part of the HTTP API; the words are for people. */
export type ProblemCode =
	| FormProblemCode
	| FileProblemCode
	| 'too_large'
	| 'unknown_field'
	| 'unknown_service'
	| 'referral_only'
	| 'form_changed'
	| 'channel'
	| 'bad_key'
	| 'another'
	| 'key_taken'
	| 'code_replaced'
	| 'bad_request'
	| 'not_found'
	| 'reference'
	| 'code'
	| 'once'
	| 'not_now'
	| 'nothing_sent'
	| 'too_many_messages'
	| 'proof'
	| 'busy'
	| 'full'
	| 'unproven'
	| 'no_referral'
	| 'no_declaration'
	| 'day'
	| 'hijri'
	| 'future'
	| ComplaintProblemCode

/** What can be wrong with a complaint or a settlement beside what can be wrong with a request. */
export type ComplaintProblemCode = 'identity' | 'unknown_association' | 'settlement_changed'

/** One thing that is wrong. `field`: `service`, `formVersion`, `conditions.<id>`, `answers.<id>`, `documents.<id>`, `declared`, `signature`, `referral`, `referral.<key>`, `served`, `served.<key>`. */
export interface Problem {
	field: string
	code: ProblemCode
	values?: Record<string, string | number>
}

/** The most letters an answer may have. */
export const TEXT_LIMITS = { line: 120, address: 300, paragraph: 3000 } as const

/**
 * A problem on show in a form. `message`: as the server worded it. `kept`: checking the form does not find it again,
 * as that of a file that was not taken.
 */
export type ShownProblem = Problem & { message?: string; kept?: true }

/**
 * What of the problems on show is still to be mended, after a change of the field `changed`. What checking finds is
 * shown as it is found `now`; what it cannot find, because the server said it or it is `kept`, stays until its field
 * changes. Nothing is added: a person is not told of what they have not come to.
 */
export const unresolved = <Shown extends { field: string; code: string; message?: string; kept?: true }>(
	shown: Shown[],
	now: { field: string; code: string }[],
	changed: string | undefined,
): Shown[] =>
	shown.flatMap(problem => {
		if (problem.kept || problem.message) return problem.field === changed ? [] : problem
		const found = now.find(({ field, code }) => field === problem.field && code === problem.code)
		return found ? { ...problem, ...found } : []
	})
