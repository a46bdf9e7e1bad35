import { MOST_READING } from '../../core/api/routes.ts'
import { MOST_BYTES } from '../../core/sending/files.ts'
import { EVERYWHERE, fail } from './edge.ts'
import { BAD_REQUEST } from './problems.ts'
import { noteProxy } from './proxy.ts'
import { type Answer, preferredLang, refusal } from './reply.ts'
import { writeReply } from './write.ts'

/*
 * What surrounds the answers of Sila's own routes. It stands around PocketBase's checks of limits and rights, so that
 * their refusals are told in the words of core too; the route itself does nothing. So a call holds one script engine, and
 * while its body comes in, only so many of them.
 */

/** Answers a call whose checks and whose answer `run` are. `files`: the route takes files. */
export function surround(e: core.RequestEvent, files: boolean, run: () => void): void {
	const headers = e.response.header()
	for (const [name, value] of Object.entries(EVERYWHERE)) headers.set(name, value)
	headers.set('Cache-Control', 'no-store')
	try {
		run()
	} catch (error) {
		fail(e, files, error)
	}
}

/** After PocketBase's checks: reads a body of at most so many bytes, and writes the answer. */
export function respond(e: core.RequestEvent, most: number, handle: (e: core.RequestEvent) => Answer): void {
	e.next()
	noteProxy(e)
	writeReply(e, (most > 0 && unread(e, most)) || handle(e))
}

/** A body as PocketBase has it. */
interface Rereadable extends io.ReadCloser {
	reread(): void
}

/** Reads the body, which can be read again afterwards; the answer where it cannot be read. */
function unread(e: core.RequestEvent, most: number): Answer | null {
	const address = e.realIP()
	if (!begin(e.app, address)) {
		const busy = refusal(429, [{ field: 'request', code: 'too_many' }], preferredLang(e))
		return { ...busy, headers: { 'Retry-After': '5', 'Access-Control-Expose-Headers': 'Retry-After' } }
	}
	try {
		const body = e.request?.body as Rereadable | undefined
		if (most > MOST_BYTES) wait(e)
		// One more than there can be, so that its end is seen.
		toBytes(body, most + 1)
		body?.reread()
		return null
	} catch (error) {
		if (/too large/i.test(String(error))) throw error
		return refusal(400, [BAD_REQUEST], preferredLang(e))
	} finally {
		end(e.app, address)
	}
}

/** Milliseconds that a body of staff may take to come in. */
const PATIENCE_WITH_STAFF = 5 * 60_000

/** Go's own connection, which PocketBase's types do not name. */
interface Connection {
	unwrap(): { setReadDeadline(moment: Date): void }
}

function wait(e: core.RequestEvent): void {
	const connection = (e.response as unknown as Connection).unwrap()
	connection.setReadDeadline(new Date(Date.now() + PATIENCE_WITH_STAFF))
}

/** The name in PocketBase's store, which all script engines share, of the bodies that are being read, by address. */
const READING = 'sila-reading'

const readingFrom = (kept: unknown): Record<string, number> => (kept ? JSON.parse(String(kept)) : {})

/** Notes that a body is being read; false where too many are, from this address or in all. */
function begin(app: core.App, address: string): boolean {
	let begun = false
	app.store().setFunc(READING, (old: unknown) => {
		const reading = readingFrom(old)
		const own = reading[address] ?? 0
		const all = Object.values(reading).reduce((sum, count) => sum + count, 0)
		begun = own < MOST_READING.address && all < MOST_READING.all
		return begun ? JSON.stringify({ ...reading, [address]: own + 1 }) : old
	})
	return begun
}

function end(app: core.App, address: string): void {
	app.store().setFunc(READING, (old: unknown) => {
		const { [address]: own = 0, ...others } = readingFrom(old)
		return JSON.stringify(own > 1 ? { ...others, [address]: own - 1 } : others)
	})
}
