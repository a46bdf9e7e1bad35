import type { CaseKind } from '../case/status.ts'
import type { Service } from './association.ts'

/** Kinds of case that are sensitive whatever they are about: who complains may depend on whom they complain of. */
const SENSITIVE_KINDS: readonly CaseKind[] = ['complaint']

/**
 * Whether harm could come to a person whose device or mailbox is shared, should somebody see the case: of its kind, or
 * because its service says so.
 */
export const isSensitive = (kind: CaseKind, service?: Pick<Service, 'sensitive'>): boolean =>
	SENSITIVE_KINDS.includes(kind) || service?.sensitive === true
