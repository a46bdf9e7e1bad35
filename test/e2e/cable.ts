import net, { type AddressInfo } from 'node:net'
import { after } from 'node:test'

/**
 * Where a request is cut: after so many of its bytes, headers included, or when the server has answered. `still`: nothing
 * of it goes through, and nobody is told.
 */
export type Cut = number | 'answer' | 'still'

/** The way between a browser and a server, which can be cut in the middle of a request. */
export interface Cable {
	/** Leads to the server. */
	readonly url: string
	/** How often it was cut. */
	readonly cuts: number
	/** How many bytes came from browsers. */
	readonly bytes: number
	/** Cuts the connection of every request to an address, until it is mended: browsers try again by themselves. */
	cut(path: string, where: Cut): void
	mend(): void
}

/** Lays a cable to a server, until the test file is done. */
export async function layCable(server: string): Promise<Cable> {
	const port = Number(new URL(server).port)
	let rule: { post: string; where: Cut } | undefined
	let cuts = 0
	let bytes = 0
	const cable = net.createServer(browser => {
		const backend = net.connect(port, '127.0.0.1')
		/** Bytes that went through of a request to be cut. */
		let through: number | undefined
		let still = false
		const drop = (last?: Buffer) => {
			cuts++
			if (last) backend.end(last)
			else backend.destroy()
			browser.resetAndDestroy()
		}
		browser.on('data', chunk => {
			bytes += chunk.length
			if (still) return
			if (rule && chunk.subarray(0, rule.post.length).toString() === rule.post) through = 0
			if (through === 0 && rule?.where === 'still') {
				still = true
				cuts++
				return
			}
			if (through !== undefined && typeof rule?.where === 'number') {
				const left = rule.where - through
				if (chunk.length >= left) return drop(chunk.subarray(0, left))
				through += chunk.length
			}
			backend.write(chunk)
		})
		backend.on('data', chunk => {
			if (through !== undefined && rule) return drop()
			through = undefined
			browser.write(chunk)
		})
		for (const [one, other] of [
			[browser, backend],
			[backend, browser],
		] as const) {
			// Broken off at either end, which is what some of this is about.
			one.on('error', () => {})
			one.on('close', () => other.destroy())
		}
	})
	await new Promise<void>(resolve => cable.listen(0, '127.0.0.1', resolve))
	after(() => cable.close())
	return {
		url: `http://127.0.0.1:${(cable.address() as AddressInfo).port}`,
		get cuts() {
			return cuts
		},
		get bytes() {
			return bytes
		},
		cut(path, where) {
			rule = { post: `POST ${path} `, where }
		},
		mend() {
			rule = undefined
		},
	}
}
