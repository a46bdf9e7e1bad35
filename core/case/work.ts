import type { TakingBackCode } from './taking-back.ts'

/** What can be wrong with an act of staff on a case that has a route of its own. */
export type WorkProblemCode = TakingBackCode | 'not_found' | 'unknown_field' | 'day' | 'bad_request'
