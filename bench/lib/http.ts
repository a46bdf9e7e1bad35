import http from 'node:http'

/*
 * Calls that cost the machine as little as can be beside the server: what is sent is made once, and connections stay. A
 * client that works more than the server would make all servers look alike.
 */

const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity })

/** What is sent, the same each time but for what `headers` gives. */
export interface Message {
	method: 'GET' | 'POST'
	body?: Buffer
	type?: string
}

/** Calls an address; throws unless it is answered with this status. */
export function call(
	url: string,
	status: number,
	{ method, body, type }: Message,
	headers: Record<string, string> = {},
): Promise<void> {
	return new Promise((resolve, reject) => {
		const more = body && { 'Content-Type': type ?? '', 'Content-Length': String(body.length) }
		const request = http.request(url, { method, agent, headers: { ...more, ...headers } }, answer => {
			if (answer.statusCode === status) {
				answer.resume().on('end', resolve)
				return
			}
			let text = ''
			answer.setEncoding('utf8').on('data', (part: string) => {
				text += part
			})
			answer.on('end', () => reject(new Error(`${answer.statusCode} ${text}`)))
		})
		request.on('error', reject).end(body)
	})
}

/** A form as it is sent. */
export async function formMessage(form: FormData): Promise<Message> {
	const encoded = new Response(form)
	const type = encoded.headers.get('Content-Type') ?? ''
	return { method: 'POST', body: Buffer.from(await encoded.arrayBuffer()), type }
}

/** A value as JSON. */
export const jsonMessage = (value: unknown): Message => ({
	method: 'POST',
	body: Buffer.from(JSON.stringify(value)),
	type: 'application/json',
})
