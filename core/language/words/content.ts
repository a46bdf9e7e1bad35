import type { ContentFaultCode } from '../../policy/content-faults.ts'

/** What can be wrong with a content (core/api/content.ts), each as a sentence that stands at its field. */
export type ContentProblemWords = Record<
	| ContentFaultCode
	| 'changed'
	| 'waiting'
	| 'same'
	| 'bad_request'
	| 'unknown_field'
	| 'not_found'
	| 'two_people'
	| 'reason',
	string
>
