import type { OfferDecision, PolicyState } from '../../core/api/policies.ts'
import { ask, send } from '../api.ts'

/* The stored policies, as far as staff have to look after them. */

/** Whether the definition of an association, a service or a survey can be read. Staff are told why not on the page of the policies. */
export function isReadable(record: object): boolean {
	const { unreadable } = record as { unreadable?: unknown }
	return !Array.isArray(unreadable) || unreadable.length === 0
}

export const loadPolicies = (): Promise<PolicyState> => ask('staff/policies', 'sila-policies')

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000

/** Takes or leaves what the product offers; what there is then comes back. */
export const decideOffer = (decision: OfferDecision): Promise<PolicyState> =>
	send('staff/policies/offer', decision, {}, PATIENCE)
