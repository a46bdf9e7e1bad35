import type { CaseKind, CaseStatus } from '../../core/case/status.ts'

/** What taking a step is called, by the kind of case and where the step leads. */
export type StepActs = Record<CaseKind, Partial<Record<CaseStatus, string>>>
