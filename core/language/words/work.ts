import type { WorkProblemCode } from '../../case/work.ts'

/** Why an act of staff on a case is refused. */
export type WorkWords = Record<WorkProblemCode, string>
