import type { TakingBackCode } from './taking-back.ts'

/**
 * What can be wrong with an act of staff on a case that has a route of its own. Of a duplicate: `unknown_reference` where
 * no such case of the kind and association is seen, `itself`, `of_this` where that one is a duplicate of this, `erased`.
 */
export type WorkProblemCode =
	| TakingBackCode
	| 'not_found'
	| 'unknown_field'
	| 'day'
	| 'bad_request'
	| 'reference'
	| 'unknown_reference'
	| 'itself'
	| 'of_this'
	| 'erased'
