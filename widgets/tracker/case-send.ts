import type { Sends } from '../../core/api/contract.ts'
import { type Answer, post as once, type Path, type PostOptions } from '../shared/api.ts'

/**
 * Posts to the API and never rejects. When no answer comes it sends once more by itself: every route may be sent again,
 * those that store by their key or because the second finds it done.
 */
export async function post<P extends Path>(
	origin: string,
	path: P,
	content: FormData | Sends<P>,
	options?: PostOptions,
): Promise<Answer<P>> {
	const first = await once(origin, path, content, options)
	return first.status ? first : once(origin, path, content, options)
}
