import type { CaseKind } from '../case/status.ts'

/*
 * The proof of work that a device gives with what is sent by a public form: a number that was found by trying, which
 * costs a person nothing and who sends thousands a computer's time for each. The challenge and its answer are ALTCHA's
 * (altcha.org, version 1), so that its libraries for other languages solve them too.
 */

/**
 * The number lies below `numbers`, each as likely as the other, so that the longest there can be is twice the average: a
 * second or two on a cheap phone, while somebody types (bench/proof.ts), and for a program made for it about as long as
 * the server takes to store a case. A challenge is good for so many seconds and for one case.
 */
export const PROOF = { numbers: 200_000, seconds: 3600 } as const

/** What is to be solved: for which number the SHA-256 of `salt` and that number is `challenge`. */
export interface Challenge {
	algorithm: 'SHA-256'
	/** 64 hexadecimal digits. */
	challenge: string
	/** No number is greater. */
	maxnumber: number
	/** What stands before the number, with what the challenge is for and until when it is good. */
	salt: string
	/** By which the server knows it again. */
	signature: string
	/** For how many seconds it is good. */
	seconds: number
}

/** What is sent with a case, as JSON in its part `proof`. */
export type Solution = Pick<Challenge, 'algorithm' | 'challenge' | 'salt' | 'signature'> & { number: number }

/** What a challenge is for: what is sent of one kind to one association, by its slug, until a second since 1970. */
export interface Purpose {
	association: string
	kind: CaseKind
	expires: number
}

/** The salt of a challenge. It ends in a sign that is no digit, so that no number can be split otherwise. */
export const saltOf = (random: string, { association, kind, expires }: Purpose): string =>
	`${random}?expires=${expires}&association=${association}&kind=${kind}&`

const SALT =
	/^[0-9a-zA-Z]{16}\?expires=(\d{10})&association=([a-z0-9-]{1,60})&kind=(request|complaint|inquiry)&$/

/** What a salt says that its challenge is for; null for anything else. */
export function purposeOf(salt: string): Purpose | null {
	const [, expires, association, kind] = SALT.exec(salt) ?? []
	if (!expires || !association) return null
	return { expires: Number(expires), association, kind: kind as CaseKind }
}

/** Reads what was sent as a proof; null where it is none. */
export function readSolution(text: string): Solution | null {
	if (text.length > 1000) return null
	let given: unknown
	try {
		given = JSON.parse(text)
	} catch {
		return null
	}
	const { algorithm, challenge, salt, signature, number } = Object(given) as Record<keyof Solution, unknown>
	if (algorithm !== 'SHA-256' || typeof challenge !== 'string' || typeof salt !== 'string') return null
	if (typeof signature !== 'string' || !Number.isSafeInteger(number)) return null
	return { algorithm, challenge, salt, signature, number: Number(number) }
}
