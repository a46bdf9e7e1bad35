import type { RequestSubmission } from '../../core/request.ts'
import type { ChosenFile } from './state.ts'

/** How long nothing may move before the connection counts as broken, in milliseconds. */
const PATIENCE = 60_000

/** An idempotency key: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/**
 * Sends a request with its files; `told` is called with the share sent so far. Answers the finished call,
 * with status 0 when no answer came; never rejects.
 */
export function send(
	origin: string,
	key: string,
	request: RequestSubmission,
	files: ChosenFile[],
	told: (share: number) => void,
): Promise<XMLHttpRequest> {
	const body = new FormData()
	body.append('request', JSON.stringify(request))
	for (const { document, head, name } of files) body.append(`documents.${document}`, new Blob([head]), name)
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
			told(loaded / total)
		}
		call.onloadend = () => {
			clearTimeout(timer)
			resolve(call)
		}
		call.open('POST', `${origin}/api/sila/requests`)
		call.responseType = 'json'
		call.setRequestHeader('Idempotency-Key', key)
		moving()
		call.send(body)
	})
}
