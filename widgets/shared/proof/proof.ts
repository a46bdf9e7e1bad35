import type { CaseKind } from '../../../core/case/status.ts'
import type { Challenge, Solution } from '../../../core/sending/proof.ts'
import { type Riddle, solve, tries } from './solve.ts'

/*
 * The device's side of the proof of work (core/sending/proof.ts): it is worked out while somebody types, and nobody sees
 * anything of it. In the portal a worker does it, which this file is too; in a page of somebody else, whose policy may
 * let no worker in and would report the attempt, it is done on the page's own thread, a few milliseconds at a time.
 */

/** So long before its end a proof is held too old: what is sent takes a while to arrive. In milliseconds. */
const MARGIN = 5 * 60_000
/** For so long somebody who sends waits for it; then it goes without. In milliseconds. */
const PATIENCE = 20_000
/** For how long numbers are tried at a time, in milliseconds: while somebody types, and once somebody waits. */
const [QUIET, HASTE] = [4, 40]

/** A proof for what a form will send. */
export class Proof {
	readonly #address: string
	#found: { solution: string; from: number; until: number } | undefined
	#working: Promise<string> | undefined
	/** It did not come about: nothing is tried again before somebody sends. */
	#failed = false
	#haste = false

	constructor(origin: string, association: string, kind: CaseKind) {
		this.#address = `${origin}/api/sila/proof?${new URLSearchParams({ association, kind })}`
	}

	/** Begins to work it out, unless it is there, worked at, or cannot be had. */
	begin(): void {
		if (!this.#failed) this.#fresh()
	}

	/** The proof, as it is sent; empty where none can be had. Somebody waits for it. */
	async ready(): Promise<string> {
		this.#haste = true
		const late = new Promise<string>(resolve => setTimeout(resolve, PATIENCE, ''))
		const proof = await Promise.race([this.#fresh(), late])
		this.#haste = false
		return proof
	}

	/** It was used, or is not taken: the next is another. */
	renew(): void {
		this.#found = undefined
	}

	#fresh(): Promise<string> {
		const now = Date.now()
		const { from = 0, until = 0, solution = '' } = this.#found ?? {}
		// A clock that was set meanwhile tells nothing.
		if (from <= now && now < until) return Promise.resolve(solution)
		this.#working ??= this.#work().finally(() => {
			this.#working = undefined
		})
		return this.#working
	}

	async #work(): Promise<string> {
		try {
			const from = Date.now()
			const response = await fetch(this.#address, { credentials: 'omit', cache: 'no-store' })
			if (!response.ok) throw new Error(response.statusText)
			const { algorithm, challenge, salt, signature, maxnumber, seconds }: Challenge = await response.json()
			const riddle = { salt, challenge, maxnumber }
			const number = await (inWorker(riddle) ?? this.#inSlices(riddle)).catch(() => this.#inSlices(riddle))
			if (number === undefined) throw new Error('unsolved')
			const solution = JSON.stringify({ algorithm, challenge, salt, signature, number } satisfies Solution)
			this.#found = { solution, from, until: from + seconds * 1000 - MARGIN }
			this.#failed = false
			return solution
		} catch {
			this.#failed = true
			return ''
		}
	}

	async #inSlices(riddle: Riddle): Promise<number | undefined> {
		const run = tries(riddle)
		for (;;) {
			const until = performance.now() + (this.#haste ? HASTE : QUIET)
			do {
				const { done, value } = run.next()
				if (done) return value
			} while (performance.now() < until)
			await pause(this.#haste)
		}
	}
}

/** Lets the page do what it has to do, and, unless somebody waits, all it wants to. */
const pause = (haste: boolean): Promise<unknown> =>
	new Promise(resolve => {
		if (haste || !globalThis.requestIdleCallback) setTimeout(resolve, haste ? 0 : 16)
		else requestIdleCallback(resolve, { timeout: 100 })
	})

/** The name of the policy by which the portal's pages let a worker be made (astro.config.mjs). */
const POLICY = 'sila-proof'

interface Policies {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy
}
interface Policy {
	createScriptURL(address: string): string
}
let policy: Policy | undefined

/** Solves it in a worker; undefined where the page is not known to let one be made. Rejects where it comes to nothing. */
function inWorker(riddle: Riddle): Promise<number | undefined> | undefined {
	const { trustedTypes } = globalThis as { trustedTypes?: Policies }
	const said = document.querySelector<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')
	if (!said?.content.includes(POLICY) || !import.meta.url.startsWith(`${location.origin}/`)) return undefined
	const same = (address: string) => address
	policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: same }) ?? { createScriptURL: same }
	const worker = new Worker(policy.createScriptURL(import.meta.url), { type: 'module' })
	return new Promise<number | undefined>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<number | undefined>) => resolve(data)
		worker.onerror = reject
		worker.postMessage(riddle)
	}).finally(() => worker.terminate())
}

// In the worker.
if (typeof document === 'undefined' && 'importScripts' in globalThis)
	addEventListener('message', ({ data }: MessageEvent<Riddle>) => postMessage(solve(data)))
