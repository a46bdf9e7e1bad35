import type { CaseKind } from '../case/status.ts'
import type { Service } from './association.ts'
import { isSensitive } from './sensitive.ts'

/**
 * What an association asks of its public forms: a proof of work (core/sending/proof.ts) with each that is neither
 * sensitive nor restricted (`open`), with those too (`all`), or with none.
 */
export const PROOFS = ['open', 'all', 'none'] as const
export type Proofs = (typeof PROOFS)[number]

/**
 * Whether a form asks for one. A sensitive form does not by itself: it would ask the server for something before its
 * person has decided to send anything.
 */
export const asksProof = (
	proofs: Proofs,
	kind: CaseKind,
	service?: Pick<Service, 'sensitive' | 'restricted'>,
): boolean =>
	proofs === 'all' || (proofs === 'open' && !isSensitive(kind, service) && service?.restricted !== true)
