import fs from 'node:fs'
import path from 'node:path'
import { API, ROUTES, type Route } from '../../core/api/routes.ts'
import { root } from '../../scripts/lib/paths.ts'
import { SEEN } from '../../scripts/test/answers.ts'

/*
 * Holds every answer of the HTTP API that a test gets to what public/openapi.json says of its route and status, and notes
 * which of the declared answers were seen.
 */

interface Described {
	$ref?: string
	content?: Record<string, { schema: object }>
}
interface Document {
	paths: Record<string, Record<string, { responses: Record<string, Described> }>>
	components: { responses: Record<string, Described> }
}

const OPENAPI = 'openapi.json'
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

async function prepare() {
	const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')])
	const text = fs.readFileSync(path.join(root, 'public', OPENAPI), 'utf8')
	const document: Document = JSON.parse(text)
	const ajv = new Ajv2020({ strict: false, allErrors: true })
	formats.default.default(ajv)
	ajv.addSchema(document, OPENAPI)
	return { ajv, document }
}
let prepared: ReturnType<typeof prepare> | undefined

/** Why an answer is not as described, or nothing. */
async function mismatch(address: string, method: string, response: Response): Promise<string | undefined> {
	prepared ??= prepare()
	const { ajv, document } = await prepared
	const place = ['paths', API + address, method.toLowerCase(), 'responses', String(response.status)]
	const own = document.paths[API + address]?.[method.toLowerCase()]?.responses[response.status]
	if (!own) return 'the status is not declared'
	const shared = own.$ref?.replace('#/', '').split('/')
	const described = shared ? document.components.responses[shared[2] ?? ''] : own
	const type = response.headers.get('content-type')?.split(';')[0] ?? ''
	if (!type && !described?.content) return
	if (!described?.content?.[type]) return `the type ${type} is not declared`
	if (type !== 'application/json') return
	const pointer = [...(shared ?? place), 'content', type, 'schema'].map(escaped).join('/')
	const validate = ajv.getSchema(`${OPENAPI}#/${pointer}`)
	const body = await response.json()
	if (!validate) return `it has no schema at ${pointer}`
	if (!validate(body)) return `${ajv.errorsText(validate.errors)}\n${JSON.stringify(body, null, 1)}`
	note(address, response.status, body)
}

const seen = new Set<string>()

function note(address: string, status: number, body: { data?: Record<string, { code: string }> }): void {
	const codes = status < 400 ? [''] : Object.values(body.data ?? {}).map(({ code }) => code)
	const lines = codes.map(code => [address, status, code].join(' ').trim()).filter(line => !seen.has(line))
	for (const line of lines) seen.add(line)
	if (lines.length && fs.existsSync(SEEN))
		fs.appendFileSync(path.join(SEEN, String(process.pid)), lines.map(line => `${line}\n`).join(''))
}

/** Throws where an answer is not as described. */
export async function holdToContract(address: string, method: string, response: Response): Promise<void> {
	const wrong = await mismatch(address, method, response)
	if (!wrong) return
	const text = `${method} ${API}${address} answered ${response.status} otherwise than ${OPENAPI} says: ${wrong}`
	// Also where a client swallows what fetch throws.
	console.error(text)
	throw new Error(text)
}

const bare = globalThis.fetch

globalThis.fetch = async (input, init) => {
	const response = await bare(input, init)
	const { pathname } = new URL(input instanceof Request ? input.url : input)
	const address = pathname.startsWith(API) ? pathname.slice(API.length) : ''
	const route: Route | undefined = (ROUTES as Record<string, Route>)[address]
	const method = (input instanceof Request ? input.method : init?.method) ?? 'GET'
	if (route?.method === method) await holdToContract(address, method, response.clone())
	return response
}
