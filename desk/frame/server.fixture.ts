/*
 * Stands for Sila's server in tests of elements that ask it by themselves: records by their collection, and what other
 * routes answer. What the real server does is for the end-to-end tests.
 */

/** One request, as it reached the server. */
export interface Asked {
	method: string
	path: string
	query: Record<string, string>
	body: Record<string, unknown>
}

/** How a request is refused, in place of its answer; without a status the server is not reached. */
export interface Refusal {
	status?: number
	message?: string
	data?: Record<string, { code: string; message: string }>
}

type Row = { id: string } & Record<string, unknown>

const real = window.fetch
afterEach(() => {
	window.fetch = real
})

const json = (status: number, body: unknown) =>
	new Response(status === 204 ? null : JSON.stringify(body), {
		status,
		headers: { 'Content-Type': 'application/json' },
	})

/** What a collection answers when it is listed. */
const pageOf = (items: object[]) => ({ items, page: 1, perPage: 1000, totalItems: items.length })

export class Server {
	readonly asked: Asked[] = []
	readonly #records: Record<string, Row[]>
	readonly #routes: Record<string, unknown>
	readonly #refusals: [of: string, refusal: Refusal][] = []

	/** `records` by the names of collections; `routes` by the paths after `/api/`, each with its answer, or what finds it. */
	constructor(records: Record<string, object[]> = {}, routes: Record<string, unknown> = {}) {
		this.#records = records as Record<string, Row[]>
		this.#routes = routes
		window.fetch = async (input, init) => {
			const { pathname, searchParams } = new URL(String(input), location.href)
			return pathname.startsWith('/api/')
				? this.#answer(pathname.slice(5), Object.fromEntries(searchParams), init)
				: real(input, init)
		}
	}

	/** Has the next request refused whose method and path begin so: `GET sila/staff/policies`. */
	refuse(of: string, refusal: Refusal = {}): void {
		this.#refusals.push([of, refusal])
	}

	/** What was sent, other than to look something up. */
	get sent(): Asked[] {
		return this.asked.filter(({ method }) => method !== 'GET')
	}

	#answer(path: string, query: Asked['query'], init: RequestInit | undefined): Response {
		const method = init?.method ?? 'GET'
		const body = typeof init?.body === 'string' ? JSON.parse(init.body) : {}
		const asked = { method, path, query, body }
		this.asked.push(asked)
		const found = this.#refusals.findIndex(([of]) => `${method} ${path}`.startsWith(of))
		const [, refusal] = this.#refusals.splice(found, found < 0 ? 0 : 1)[0] ?? []
		if (refusal?.status === undefined && refusal) throw new TypeError('Failed to fetch')
		if (refusal?.status) return json(refusal.status, { data: {}, message: '', ...refusal })
		const route = this.#routes[path]
		if (route) return json(200, typeof route === 'function' ? route(asked) : route)
		const [, collection = '', id] = /^collections\/(\w+)\/records(?:\/(\w+))?$/.exec(path) ?? []
		const rows = this.#records[collection]
		return rows ? this.#record(rows, method, id, body) : json(404, { message: '', data: {} })
	}

	#record(rows: Row[], method: string, id: string | undefined, body: object): Response {
		const at = rows.findIndex(row => row.id === id)
		if (method === 'POST') {
			const made = { id: `new${rows.length}`, ...body }
			rows.push(made)
			return json(200, made)
		}
		if (id === undefined) return json(200, pageOf(rows))
		const row = rows[at]
		if (!row) return json(404, { message: '', data: {} })
		if (method === 'DELETE') rows.splice(at, 1)
		if (method === 'PATCH') Object.assign(row, body)
		return method === 'DELETE' ? json(204, null) : json(200, row)
	}
}
