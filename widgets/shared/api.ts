import type { Answers, Bytes, Contract, Sends } from '../../core/api/contract.ts'
import type { ApiError } from '../../core/api/errors.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { ProblemCode } from '../../core/sending/problems.ts'

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

/** How often something is posted again by itself that a busy server has put off. */
const TRIES = 6

/** Address of a route below `/api/sila/`. */
export type Path = keyof Contract

/** What a route answers where it does not refuse; a file as it is. */
export type Answered<P extends Path> = Answers<P> extends Bytes ? Blob : Answers<P>

/** Why a route refuses: surveys have codes of their own. */
export type Refused<P extends Path> = Pick<
	ApiError<P extends `${string}surveys/${string}` ? string : ProblemCode>,
	'message' | 'data'
>

/** What came back of something that was posted. */
export interface Answer<P extends Path> {
	/** HTTP status; 0 when no answer came. */
	status: number
	/** By the status what the route answers, or why not. Null when no answer came, or none that can be read. */
	body: (Answered<P> & Partial<Refused<P>>) | null
}

export interface PostOptions {
	/** Idempotency key: what is posted again with it is the same thing posted. */
	key?: string
	/** Is told the share sent so far, 0–1. */
	progress?: (share: number) => void
	/** What the answer's body is read as. */
	type?: 'json' | 'blob'
}

/** Posts to a route of the API: a form, or what is sent there as JSON; again where the server says when. Never rejects. */
export function post<P extends Path>(
	origin: string,
	path: P,
	content: FormData | Sends<P>,
	{ key, progress, type = 'json' }: PostOptions = {},
): Promise<Answer<P>> {
	let tries = TRIES
	const send = (resolve: (answer: Answer<P>) => void) => {
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
			const { status, response: body } = call
			const wait = (status === 429 || status === 503) && Number(call.getResponseHeader('Retry-After'))
			if (wait && tries-- > 0) setTimeout(send, wait * 1000, resolve)
			else resolve({ status, body })
		}
		call.open('POST', `${origin}/api/sila/${path}`)
		call.responseType = type
		if (key) call.setRequestHeader('Idempotency-Key', key)
		moving()
		if (content instanceof FormData) call.send(content)
		else {
			call.setRequestHeader('Content-Type', 'application/json')
			call.send(JSON.stringify(content))
		}
	}
	return new Promise(send)
}
