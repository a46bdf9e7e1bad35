import type { DuplicateQuery, SameCase } from '../../core/api/cases.ts'
import { ask, send } from '../api.ts'
import { language } from '../frame/language.ts'
import type { AnyCase } from './types.ts'

/* What is asked of the server about other cases of the same person. */

/** Milliseconds after which an act is given up. */
const PATIENCE = 30_000

/**
 * The other cases of this association that could be the same person's: under the same identity number, phone or name, as far
 * as this account is shown them. They are shown, never joined: who they are is for staff to judge.
 */
export const relatedCases = ({ record }: AnyCase): Promise<SameCase[]> =>
	// Without them the page is whole; they are looked for again with the next visit.
	record.erased_at
		? Promise.resolve([])
		: ask('staff/cases/same', 'sila-related', { query: { case: record.id } }).catch(() => [])

/** Says which case one is a duplicate of, or that it is none. */
export const setDuplicate = (query: DuplicateQuery): Promise<unknown> =>
	send('staff/cases/duplicate', query, { 'Accept-Language': language() }, PATIENCE)
