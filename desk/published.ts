import { CALLERS, type StaffRoute } from '../core/access/callers.ts'
import type { PublishedWithFeedback } from '../core/api/surveys.ts'
import { ask } from './api.ts'
import { holdsAt } from './frame/rights.ts'
import { pb } from './frame/session.ts'

/**
 * The associations in which the account may call a route, as they are published. Nobody's asking ends another's, unless
 * both have the same `key`, by which it is cancelled too.
 */
export async function publishedFor(
	route: StaffRoute,
	key: string | null = null,
): Promise<PublishedWithFeedback[]> {
	const [published, own] = await Promise.all([
		ask('associations', key) as Promise<PublishedWithFeedback[]>,
		pb
			.collection('associations')
			.getFullList<{ id: string; slug: string }>({ fields: 'id,slug', requestKey: key && `${key}-own` }),
	])
	const mine = own.filter(({ id }) => holdsAt(CALLERS[route], id))
	return published.filter(({ slug }) => mine.some(one => one.slug === slug))
}
