import { type Answer, post as once, type PostOptions } from '../shared/api.ts'

/**
 * Posts to the API and never rejects. When no answer comes it sends once more by itself: every route may be sent again,
 * those that store by their key or because the second finds it done.
 */
export async function post<Body>(
	address: string,
	content: object | FormData,
	options?: PostOptions,
): Promise<Answer<Body>> {
	const first = await once<Body>(address, content, options)
	return first.status ? first : once<Body>(address, content, options)
}
