import type { GlassProblemCode } from '../access/glass.ts'
import type { ReasonProblemCode } from '../access/reason.ts'
import type { WorkProblemCode } from '../case/work.ts'
import type { AccountProblemCode } from '../people/accounts.ts'
import type { ProblemCode } from '../sending/problems.ts'
import type { SurveyProblemCode } from '../survey/answers.ts'
import type { ContentProblemCode } from './content.ts'

/** What can be said to be wrong; core/api/routes.ts says which route can say what. The words are for people. */
export type ErrorCode =
	| ProblemCode
	| SurveyProblemCode
	| AccountProblemCode
	| GlassProblemCode
	| ReasonProblemCode
	| WorkProblemCode
	| ContentProblemCode
	/** A period begins after its end. */
	| 'order'
	/** A parameter of a plan of staff is wrong. */
	| 'refused'

/** PocketBase's own error shape. 401 and 403 have no `data`, and are in English. */
export interface ApiError<Code extends string = ErrorCode> {
	/** That of the answer. */
	status: number
	/**
	 * In the language that was sent; where that could not be read, and where nothing is sent, by `Accept-Language`: English
	 * where it begins with `en`, else Arabic. Two routes of staff say it in both. It is that of the first problem.
	 */
	message: string
	/**
	 * What is wrong, by the names of what was sent: `answers.<id>`, `documents.<id>`, `referral.<name>`, `served.<name>`, `round.<name>`;
	 * `key` is the Idempotency-Key, `status` that of the case, `request` what concerns no field.
	 */
	data: Record<string, { code: Code; message: string }>
}
