import { post as once } from '../shared/send.ts'

export interface Answered<Body> {
	/** HTTP status; 0 when no answer came. */
	status: number
	body: Body | null
}

/**
 * Posts to the API and never rejects. When no answer comes it sends once more by itself: every route may be sent again,
 * those that store by their key or because the second finds it done. `told`: the share sent so far.
 */
export async function post<Body>(
	address: string,
	content: string | FormData,
	{ key, told, type = 'json' }: { key?: string; told?: (share: number) => void; type?: 'json' | 'blob' } = {},
): Promise<Answered<Body>> {
	const first = await once(address, content, key, told, type)
	const { status, response } = first.status ? first : await once(address, content, key, told, type)
	return { status, body: response }
}
