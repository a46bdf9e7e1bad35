import type { CaseKind } from '../../core/case/status.ts'
import { holdsAny } from '../frame/rights.ts'
import { kindsOf } from './kinds-of.ts'

/** The kinds of which the account finds any in lists. */
export const kindsSeen = (): CaseKind[] =>
	kindsOf.filter(({ seen }) => holdsAny(seen)).map(({ kind }) => kind)

/** The kind that it works on first: what it writes down unless it says otherwise. What is restricted is not written down every day. */
export const ownKind = (): CaseKind => kindsOf.find(({ daily }) => holdsAny(daily))?.kind ?? 'request'
