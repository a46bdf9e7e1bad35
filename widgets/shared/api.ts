import type { PublishedAssociation } from '../../core/policy/association.ts'

/** The published definition of an association. `cache`: `reload` goes past the browser's cache. */
export async function loadAssociation(
	origin: string,
	slug: string,
	cache: RequestCache = 'default',
): Promise<PublishedAssociation> {
	const response = await fetch(`${origin}/${slug}/association.json`, { cache })
	if (!response.ok) throw new Error(response.url)
	return response.json()
}
