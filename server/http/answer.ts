import { MOST_READING } from '../../core/api/reading.ts'
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

/**
 * Reads the body, which can be read again afterwards; the answer where it cannot be read. Where too many are waited for,
 * one that is here already is taken all the same: many people may share an address, and it is waiting that holds an engine.
 */
function unread(e: core.RequestEvent, most: number): Answer | null {
	const address = e.realIP()
	const waits = begin(e.app, address)
	try {
		const body = e.request?.body as Rereadable | undefined
		if (!waits) wait(e, PATIENCE.here)
		else if (most > MOST_BYTES) wait(e, PATIENCE.staff)
		// One more than there can be, so that its end is seen.
		toBytes(body, most + 1)
		if (!waits) wait(e, PATIENCE.answer)
		body?.reread()
		return null
	} catch (error) {
		if (/too large/i.test(String(error))) throw error
		return waits ? refusal(400, [BAD_REQUEST], preferredLang(e)) : busy(e)
	} finally {
		if (waits) end(e.app, address)
	}
}

function busy(e: core.RequestEvent): Answer {
	const said = refusal(429, [{ field: 'request', code: 'too_many' }], preferredLang(e))
	return { ...said, headers: { 'Retry-After': '5', 'Access-Control-Expose-Headers': 'Retry-After' } }
}

/**
 * Milliseconds that a body may take to come in: one of staff, and one that nobody waits for; and for what is done with it,
 * until when Go must not take the silence behind it for the sender's leaving.
 */
const PATIENCE = { staff: 5 * 60_000, here: 50, answer: 60_000 }

/** Go's own connection, which PocketBase's types do not name. */
interface Connection {
	unwrap(): { setReadDeadline(moment: Date): void }
}

function wait(e: core.RequestEvent, patience: number): void {
	const connection = (e.response as unknown as Connection).unwrap()
	connection.setReadDeadline(new Date(Date.now() + patience))
}

/** The name in PocketBase's store, which all script engines share, of the bodies that are being read, by address. */
const READING = 'sila-reading'

const readingFrom = (kept: unknown): Record<string, number> => (kept ? JSON.parse(String(kept)) : {})

/** Notes that a body is waited for; false where too many are, from this address or in all. */
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
