import type { Problem } from '../../core/sending/problems.ts'

/** As many problems as an answer names: more than any form has fields, and no answer is longer for what nobody asked for. */
export const MOST_PROBLEMS = 50

export const BAD_REQUEST: Problem = { field: 'request', code: 'bad_request' }
/** More than the server takes at all, which only files can come to. */
export const TOO_LARGE: Problem = { field: 'documents', code: 'too_large' }
