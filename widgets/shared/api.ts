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

/** How long nothing may move before the connection counts as broken, in milliseconds. */
const PATIENCE = 60_000

/** What came back of something that was posted. */
export interface Answer<Body> {
	/** HTTP status; 0 when no answer came. */
	status: number
	/** Null when no answer came, or none that can be read. */
	body: Body | null
}

export interface PostOptions {
	/** Idempotency key: what is posted again with it is the same thing posted. */
	key?: string
	/** Is told the share sent so far, 0–1. */
	progress?: (share: number) => void
	/** What the answer's body is read as. */
	type?: 'json' | 'blob'
}

/** Posts a form, or anything else as JSON; never rejects. */
export function post<Body>(
	address: string,
	content: FormData | object,
	{ key, progress, type = 'json' }: PostOptions = {},
): Promise<Answer<Body>> {
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
			progress?.(loaded / total)
		}
		call.onprogress = moving
		call.onloadend = () => {
			clearTimeout(timer)
			resolve({ status: call.status, body: call.response })
		}
		call.open('POST', address)
		call.responseType = type
		if (key) call.setRequestHeader('Idempotency-Key', key)
		moving()
		if (content instanceof FormData) call.send(content)
		else {
			call.setRequestHeader('Content-Type', 'application/json')
			call.send(JSON.stringify(content))
		}
	})
}
