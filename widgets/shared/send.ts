/** How long nothing may move before the connection counts as broken, in milliseconds. */
const PATIENCE = 60_000

/** An idempotency key: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/**
 * Posts a form or JSON; `told` is called with the share sent so far. Answers the finished call, with status 0 when no
 * answer came; never rejects.
 */
export function post(
	address: string,
	content: string | FormData,
	key?: string,
	told?: (share: number) => void,
	type: 'json' | 'blob' = 'json',
): Promise<XMLHttpRequest> {
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
			resolve(call)
		}
		call.open('POST', address)
		call.responseType = type
		if (typeof content === 'string') call.setRequestHeader('Content-Type', 'application/json')
		if (key) call.setRequestHeader('Idempotency-Key', key)
		moving()
		call.send(content)
	})
}
