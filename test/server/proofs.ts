import { createHash } from 'node:crypto'
import type { Challenge, Solution } from '../../core/sending/proof.ts'

/* The device's side of a proof of work, as any program would do it. */

export async function challengeFor(url: string, association = 'yusr', kind = 'request'): Promise<Challenge> {
	const query = new URLSearchParams({ association, kind })
	const response = await fetch(`${url}/api/sila/proof?${query}`)
	if (!response.ok) throw new Error(await response.text())
	return (await response.json()) as Challenge
}

export function solve({ algorithm, challenge, salt, signature, maxnumber }: Challenge): Solution {
	for (let number = 0; number <= maxnumber; number++)
		if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
			return { algorithm, challenge, salt, signature, number }
	throw new Error('no number solves it')
}

/** A proof as it is sent. */
export const proofFor = async (url: string, association = 'yusr', kind = 'request'): Promise<string> =>
	JSON.stringify(solve(await challengeFor(url, association, kind)))
