import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type NamedUpload, UPLOADS_PART } from '../../core/sending/uploads.ts'
import { rendered } from './rendered.ts'

/*
 * Stands for Sila's server in widget tests, so that a test can have an answer lost or refused at will.
 * Each test has a backend of its own under /backends/<id>/, which the element gets in its `backend` attribute.
 * What the real server does is for the end-to-end tests.
 */

/** What a backend is told to do: see `Backend` in page.ts. */
interface Program {
	/** Answers to the next requests, in order; `lost` breaks the connection once the request has arrived. */
	answers: ({ status: number; body: unknown; headers?: Record<string, string> } | 'lost' | 'held')[]
	/** Changes to the services of an association, by slug of the service. */
	services: Record<string, object>
	/** Changes to an association itself, whichever is asked for. */
	association: object
	calls: object[]
	/** Answers of the other routes under `cases/` and of those under `surveys/`, by route; there is always an empty conversation. */
	routes: Record<string, Program['answers']>
	/** What those were sent. */
	sent: object[]
	/** What an association asks, by turns: each look at `survey.json` takes the next, the last stays. */
	feedback: object[]
	/** What its next challenges are like, in order. */
	challenges: { status?: number; seconds?: number; number?: number }[]
	/** Lets the answer go that is `held`. */
	release?: () => void
	/** Tells who waits for one to be held: a form solves a proof before it sends. */
	holds?: () => void
}

const programs = new Map<string, Program>()

interface Context {
	path: string
	method: string
	req: IncomingMessage
	res: ServerResponse
	query: Record<string, string>
	status: number
	body: unknown
	type: string
	respond: boolean
	set(name: string, value: string): void
}

function definition(slug: string, { services: changes, association: own }: Program): object {
	const file = new URL(`../../associations/${slug}.json`, import.meta.url)
	const association = JSON.parse(readFileSync(file, 'utf8'))
	for (const service of association.services) {
		// What is sensitive, and for whom one may apply, a test says where that is what it is about.
		Object.assign(
			service,
			{ formVersion: 'v1', sensitive: false, capacities: undefined },
			changes[service.slug],
		)
	}
	return { ...association, officers: [], functions: [], ...own }
}

async function received(req: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of req) chunks.push(chunk)
	return Buffer.concat(chunks)
}

/** A request as the server would read it: its JSON, and its files by field, also those that went ahead. */
async function multipart(req: IncomingMessage, body: Buffer, part: string) {
	const headers = { 'content-type': req.headers['content-type'] ?? '' }
	const form = await new Response(new Uint8Array(body), { headers }).formData()
	const ahead: NamedUpload[] = JSON.parse(String(form.get(UPLOADS_PART) ?? '[]'))
	const files = [...form].flatMap(([field, value]) =>
		typeof value === 'string' ? [] : [{ field, name: value.name, size: value.size }],
	)
	files.push(...ahead.map(({ field, name, size }) => ({ field, name, size })))
	const proof = form.get('proof')
	const proved = proof ? { proof: JSON.parse(String(proof)) } : {}
	return {
		key: req.headers['idempotency-key'],
		request: JSON.parse(String(form.get(part))),
		files,
		...proved,
	}
}

/** How much of a file has arrived that goes ahead, after a part of it; a file that was not begun has nothing. */
async function arrived(req: IncomingMessage): Promise<number> {
	const body = await received(req)
	const headers = { 'content-type': req.headers['content-type'] ?? '' }
	const form = await new Response(new Uint8Array(body), { headers }).formData()
	return Number(form.get('from')) + (form.get('part') as File).size
}

/** What a careful webmaster's page allows: code and styles as files of one origin, and no HTML from strings. */
const STRICT =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"

const RECEIPT = {
	reference: '384920179',
	code: '520817364915',
	received: '2026-11-20T08:12:00Z',
	changed: false,
}

async function api(context: Context, program: Program, what: string): Promise<void> {
	const body = await received(context.req)
	const part = { requests: 'request', complaints: 'complaint', inquiries: 'inquiry' }[what]
	program.calls.push(part ? await multipart(context.req, body, part) : JSON.parse(String(body)))
	await answered(context, program, program.answers.shift() ?? { status: 201, body: RECEIPT })
}

/** A route under `cases/`, besides `follow`. */
async function aboutCase(context: Context, program: Program, route: string): Promise<void> {
	const body = await received(context.req)
	const part = { message: 'message', complete: 'completion' }[route]
	const key = route === 'new-code' && { key: context.req.headers['idempotency-key'] }
	const call = part ? await multipart(context.req, body, part) : { ...key, request: JSON.parse(String(body)) }
	program.sent.push({ route, ...call })
	await answered(context, program, program.routes[route]?.shift() ?? { status: 200, body: { messages: [] } })
}

let challenged = 0

/** A challenge as the server makes them, easier to solve. */
function challenge(context: Context, program: Program): void {
	program.sent.push({ route: 'proof', request: { ...context.query } })
	const { status = 200, seconds = 3600, number = 700 } = program.challenges.shift() ?? {}
	const salt = `${++challenged}?for=tests&`
	context.status = status
	context.type = 'application/json'
	context.body = JSON.stringify({
		algorithm: 'SHA-256',
		challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
		maxnumber: 1000,
		salt,
		signature: 'signed',
		seconds,
	})
}

/** A route under `surveys/`. */
async function survey(context: Context, program: Program, route: string): Promise<void> {
	const request = JSON.parse(String(await received(context.req)))
	program.sent.push({ route, key: context.req.headers['idempotency-key'], request })
	await answered(
		context,
		program,
		program.routes[route]?.shift() ?? { status: 201, body: { changed: false } },
	)
}

async function answered(
	context: Context,
	program: Program,
	answer: Program['answers'][number],
): Promise<void> {
	if (answer === 'lost') {
		// Breaking off before the first byte would make the browser itself send again.
		context.respond = false
		context.res.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
		context.res.write('{', () => context.res.destroy())
		return
	}
	if (answer === 'held')
		await new Promise<void>(resolve => {
			program.release = resolve
			program.holds?.()
		})
	const {
		status,
		body: said,
		headers = {},
	} = answer === 'held' ? { status: 201, body: RECEIPT, headers: {} } : answer
	for (const [name, value] of Object.entries(headers)) context.set(name, value)
	context.status = status
	context.body = JSON.stringify(said)
	context.type = 'application/json'
}

export async function backend(context: Context, next: () => Promise<void>): Promise<void> {
	const [, id, rest] = /^\/backends\/([^/]+)\/(.+)$/.exec(context.path) ?? []
	if (!id || !rest) return next()
	const program = programs.get(id) ?? {
		answers: [],
		services: {},
		association: {},
		calls: [],
		routes: {},
		sent: [],
		feedback: [],
		challenges: [],
	}
	programs.set(id, program)

	const json = (value: unknown) => {
		context.status = 200
		context.type = 'application/json'
		context.body = JSON.stringify(value)
	}
	const [, slug] = /^([\w-]+)\/association\.json$/.exec(rest) ?? []
	const [, surveyRoute] = /^api\/sila\/surveys\/(\w+)$/.exec(rest) ?? []
	const [, route] = /^api\/sila\/cases\/([\w-]+)$/.exec(rest) ?? []
	if (rest === 'program') {
		Object.assign(program, JSON.parse(String(await received(context.req))))
		json({})
	} else if (rest === 'calls') json(program.calls)
	else if (rest === 'sent') json(program.sent)
	else if (rest === 'holding' || rest === 'release') {
		if (!program.release) await new Promise<void>(resolve => (program.holds = resolve))
		if (rest === 'release') program.release?.()
		json({})
	} else if (slug) json(definition(slug, program))
	else if (rest === 'api/sila/uploads') json({ size: 0 })
	else if (rest === 'api/collections/upload_parts/records') json({ size: await arrived(context.req) })
	else if (rest === 'api/sila/proof') challenge(context, program)
	else if (rest === 'api/sila/requests') await api(context, program, 'requests')
	else if (rest === 'api/sila/complaints') await api(context, program, 'complaints')
	else if (rest === 'api/sila/inquiries') await api(context, program, 'inquiries')
	else if (rest === 'api/sila/cases/follow') await api(context, program, 'cases')
	else if (/^[\w-]+\/survey\.json$/.test(rest)) {
		// By itself: the runner's server would have the browser keep it, and a test changes it and looks again.
		context.respond = false
		const { feedback } = program
		context.res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
		context.res.end(JSON.stringify(feedback.length > 1 ? feedback.shift() : feedback[0]))
	} else if (surveyRoute) await survey(context, program, surveyRoute)
	else if (route) await aboutCase(context, program, route)
	else if (rest === 'rendered') {
		const { association = 'yusr' } = context.query
		context.type = 'text/html'
		context.body = await rendered(context.query, definition(association, program))
	} else if (rest === 'strict') {
		context.type = 'text/html'
		context.set('Content-Security-Policy', STRICT)
		context.body = `<!doctype html><html lang="ar"><title>Strict</title><body>
			<sila-request-form association="yusr" service="family-consultations" backend="/backends/${id}"></sila-request-form>
			<script type="module" src="/widgets/test/strict.ts"></script></body></html>`
	} else context.status = 404
}
