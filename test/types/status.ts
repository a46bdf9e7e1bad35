import type { CasesRecord } from '../../core/api/collections.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'

/* The statuses and kinds of core are those of the collection: `tsc` fails here where one has more than the other. */

type Same<A, B> = [A, B] extends [B, A] ? true : false

export const statuses: Same<CaseStatus, CasesRecord['status']> = true
export const kinds: Same<CaseKind, CasesRecord['kind']> = true
