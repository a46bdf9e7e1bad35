import type { Problem } from '../../core/sending/problems.ts'

export const BAD_REQUEST: Problem = { field: 'request', code: 'bad_request' }
/** More than the server takes at all, which only files can come to. */
export const TOO_LARGE: Problem = { field: 'documents', code: 'too_large' }
