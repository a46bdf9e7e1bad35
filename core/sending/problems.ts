import type { ProblemCode } from '../language/words/request.ts'

/** One thing that is wrong. `field`: `service`, `formVersion`, `conditions.<id>`, `answers.<id>`, `documents.<id>`, `declared`, `signature`, `referral`, `referral.<key>`. */
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
