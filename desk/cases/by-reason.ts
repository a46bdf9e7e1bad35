import { reasonShows } from '../../core/access/sights.ts'
import { ownHolder } from '../frame/rights.ts'
import type { AnyCase } from './types.ts'

/**
 * Whether something of a case is shown to this account by a reason alone: it is `asked` for, or was `given` and is still
 * good; empty where no reason is needed, or none would show more.
 */
export function byReason({ record, shown }: Pick<AnyCase, 'record' | 'shown'>): 'asked' | 'given' | '' {
	// What the server keeps to itself, it has judged where the page could be opened at all.
	const shows = reasonShows(ownHolder(), {
		...record,
		barred: '',
		concerned: false,
	})
	if (shows.length === 0) return ''
	// An identity number stands in texts, and has no field that is answered.
	return shows.some(column => shown.has(column)) ? 'given' : 'asked'
}
