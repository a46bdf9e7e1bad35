import net, { type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/* A bad line between people and the server: it cuts, slows, resets and repeats what is sent, by a row of chances that is the same each time. */

/** Numbers from 0 to 1 in a row that begins anew with the same seed. */
export function chances(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		// mulberry32
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}

/** What the line does to a connection. */
export const FAULTS = ['whole', 'cut', 'slow', 'reset', 'unanswered', 'repeated'] as const
type Fault = (typeof FAULTS)[number]

export interface Line {
	/** Leads to the server. */
	readonly url: string
	/** How often each thing happened. */
	readonly met: Record<Fault, number>
	close(): Promise<void>
}

/** Milliseconds between the pieces of a slow connection. */
const SLOW = 5
const PIECES = 8

/** A request after which its connection ends, so that the next one meets a fault of its own. */
function once(request: Buffer): Buffer {
	const [kept, ended] = ['connection: keep-alive', 'connection: close     ']
	const text = request.toString('latin1')
	return Buffer.from(text.replace(kept, ended), 'latin1')
}

/** Lays a line to a server on this machine, of which every connection meets the next fault by chance. */
export async function badLine(server: string, next: () => number): Promise<Line> {
	const port = Number(new URL(server).port)
	const met = Object.fromEntries(FAULTS.map(fault => [fault, 0])) as Record<Fault, number>
	const open = new Set<net.Socket>()
	const line = net.createServer(browser => {
		const fault = FAULTS[Math.floor(next() * FAULTS.length)] as Fault
		met[fault]++
		const backend = net.connect(port, '127.0.0.1')
		const twin = fault === 'repeated' ? net.connect(port, '127.0.0.1') : undefined
		for (const socket of [browser, backend, ...(twin ? [twin] : [])]) {
			open.add(socket)
			socket.on('error', () => socket.destroy())
			socket.on('close', () => open.delete(socket))
		}
		twin?.resume()
		const drop = () => {
			backend.destroy()
			browser.resetAndDestroy()
		}
		/** Of the request: after so many bytes it is cut. */
		let left = fault === 'cut' ? Math.floor(next() * 4000) : Number.POSITIVE_INFINITY
		const send = async (chunk: Buffer) => {
			twin?.write(chunk)
			const piece = fault === 'slow' ? Math.ceil(chunk.length / PIECES) : chunk.length
			for (let at = 0; at < chunk.length; at += piece) {
				if (fault === 'slow') await wait(SLOW)
				backend.write(chunk.subarray(at, at + piece))
			}
		}
		let sent = Promise.resolve()
		let begun = false
		browser.on('data', (bytes: Buffer) => {
			if (fault === 'reset') return drop()
			const chunk = begun ? bytes : once(bytes)
			begun = true
			const part = chunk.subarray(0, left)
			left -= part.length
			sent = sent.then(() => send(part))
			if (left <= 0) sent.then(drop)
		})
		backend.on('data', chunk => {
			if (fault === 'unanswered') drop()
			else browser.write(chunk)
		})
		browser.on('close', () => backend.end())
		backend.on('close', () => browser.end())
	})
	await new Promise<void>(listening => line.listen(0, '127.0.0.1', listening))
	return {
		url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
		met,
		async close() {
			for (const socket of open) socket.destroy()
			await new Promise(closed => line.close(closed))
		},
	}
}
