import { type Reach, reachOf } from '../../core/access/sights.ts'
import { type CaseKind, KINDS } from '../../core/case/status.ts'
import { ownHolder } from '../frame/rights.ts'

const among = (reach: readonly Reach[]): CaseKind[] =>
	KINDS.filter(kind => reach.some(one => one.kind === kind))

/** The kinds of which the account sees any; all where its session says nothing of offices. */
export function kindsSeen(): readonly CaseKind[] {
	const seen = among(reachOf(ownHolder()))
	return seen.length > 0 ? seen : KINDS
}

/** The kind that it works on first: what it writes down unless it says otherwise. What is restricted is not written down every day. */
export const ownKind = (): CaseKind =>
	among(reachOf(ownHolder()).filter(({ only }) => only !== 'restricted'))[0] ?? 'request'
