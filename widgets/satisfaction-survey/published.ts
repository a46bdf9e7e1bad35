import type { PublishedFeedback } from '../../core/api/surveys.ts'
import { riyadhDay } from '../../core/time/clock.ts'

/* What an association asks, as it is published beside the portal. */

const addressOf = (origin: string, association: string): string => `${origin}/${association}/survey.json`

/** `cache`: `reload` goes past the browser's cache. */
export async function published(
	origin: string,
	association: string,
	cache: RequestCache = 'default',
): Promise<PublishedFeedback> {
	const response = await fetch(addressOf(origin, association), { cache })
	if (!response.ok) throw new Error(response.url)
	return response.json()
}

/** The day it is at the server, where its answers may be read. */
export async function serverDay(origin: string, association: string): Promise<string | undefined> {
	const address = addressOf(origin, association)
	const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
	const date = answer?.headers.get('Date')
	return date ? riyadhDay(date) : undefined
}
