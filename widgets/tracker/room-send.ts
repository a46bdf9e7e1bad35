/** How long nothing may move before the connection counts as broken, in milliseconds. */
const PATIENCE = 60_000

export interface Answered<Body> {
	/** HTTP status; 0 when no answer came. */
	status: number
	body: Body | null
}

/** An idempotency key: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/**
 * Posts to the API and never rejects. When no answer comes it sends once more by itself: every route may be sent again,
 * those that store by their key or because the second finds it done. `told`: the share sent so far.
 */
export async function post<Body>(
	address: string,
	content: string | FormData,
	{ key, told, type = 'json' }: { key?: string; told?: (share: number) => void; type?: 'json' | 'blob' } = {},
): Promise<Answered<Body>> {
	const first = await once<Body>(address, content, key, told, type)
	return first.status ? first : once<Body>(address, content, key, told, type)
}

function once<Body>(
	address: string,
	content: string | FormData,
	key: string | undefined,
	told: ((share: number) => void) | undefined,
	type: 'json' | 'blob',
): Promise<Answered<Body>> {
	return new Promise(resolve => {
		// XMLHttpRequest, because fetch does not tell how much is sent.
		const call = new XMLHttpRequest()
		let timer: ReturnType<typeof setTimeout>
		const moving = () => {
			clearTimeout(timer)
			timer = setTimeout(() => call.abort(), PATIENCE)
		}
		call.upload.onprogress = ({ loaded, total }) => {
			moving()
			told?.(loaded / total)
		}
		call.onprogress = moving
		call.onloadend = () => {
			clearTimeout(timer)
			resolve({ status: call.status, body: call.response })
		}
		call.open('POST', address)
		call.responseType = type
		if (typeof content === 'string') call.setRequestHeader('Content-Type', 'application/json')
		if (key) call.setRequestHeader('Idempotency-Key', key)
		moving()
		call.send(content)
	})
}
