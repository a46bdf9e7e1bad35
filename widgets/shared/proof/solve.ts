import { sha256 } from '@noble/hashes/sha2.js'
import type { Challenge } from '../../../core/sending/proof.ts'

/* Finds the number of a challenge by trying: in slices, so that whoever runs it can do something else between them. */

/** What of a challenge is needed to solve it. */
export type Riddle = Pick<Challenge, 'salt' | 'challenge' | 'maxnumber'>

/** So many numbers are tried between two looks at the clock. */
const AT_ONCE = 200

/** Tries numbers from 0 on, so many at each turn; gives the one that solves it, or undefined where none does. */
export function* tries({ salt, challenge, maxnumber }: Riddle): Generator<void, number | undefined> {
	const encoder = new TextEncoder()
	const digits = new Uint8Array(16)
	const hash = new Uint8Array(32)
	// What stands before the number is hashed once.
	const before = sha256.create().update(encoder.encode(salt))
	const trial = before.clone()
	for (let number = 0; number <= maxnumber; number++) {
		before._cloneInto(trial)
		const { written } = encoder.encodeInto(String(number), digits)
		trial.update(digits.subarray(0, written)).digestInto(hash)
		if (isHex(hash, challenge)) return number
		if (number % AT_ONCE === 0) yield
	}
	return undefined
}

const isHex = (bytes: Uint8Array, hex: string): boolean =>
	bytes.every((byte, at) => byte === Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))

/** All at once. */
export function solve(riddle: Riddle): number | undefined {
	const run = tries(riddle)
	for (;;) {
		const { done, value } = run.next()
		if (done) return value
	}
}
