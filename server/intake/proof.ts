import type { ChallengeQuery } from '../../core/api/proof.ts'
import { KINDS } from '../../core/case/status.ts'
import type { Service } from '../../core/policy/association.ts'
import { asksProof } from '../../core/policy/proof.ts'
import type { Problem } from '../../core/sending/problems.ts'
import {
	type Challenge,
	PROOF,
	type Purpose,
	purposeOf,
	readSolution,
	type Solution,
	saltOf,
} from '../../core/sending/proof.ts'
import { keyed } from '../base/secret.ts'
import type { KeptAssociation } from '../content/kept.ts'
import { countOf, countUp } from '../http/counting.ts'
import { BAD_REQUEST } from '../http/problems.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'

/*
 * The proof of work of public forms. A challenge is made from the server's secret and nothing is kept of it, so it costs
 * no statement and survives a restart; which were used is written with the case that they let in.
 */

/** GET /api/sila/proof, as core/api/contract.ts documents it. */
export function challenge(e: core.RequestEvent): Reply {
	const { association, kind } = e.requestInfo().query as unknown as Partial<ChallengeQuery>
	const given = KINDS.find(known => known === kind)
	const expires = seconds() + PROOF.seconds
	const salt =
		given && saltOf($security.randomString(16), { association: association ?? '', kind: given, expires })
	if (!salt || !purposeOf(salt)) return refusal(400, [BAD_REQUEST], preferredLang(e))
	return { status: 200, body: challengeOf(e.app, salt) }
}

const seconds = () => Math.floor(Date.now() / 1000)

function challengeOf(app: core.App, salt: string): Challenge {
	const number = Number.parseInt(keyed(app, `proof-number:${salt}`).slice(0, 12), 16) % PROOF.numbers
	const challenge = $security.sha256(`${salt}${number}`)
	return {
		algorithm: 'SHA-256',
		challenge,
		maxnumber: PROOF.numbers - 1,
		salt,
		signature: signatureOf(app, challenge),
		seconds: PROOF.seconds,
	}
}

const signatureOf = (app: core.App, challenge: string) => keyed(app, `proof:${challenge}`)

/** What came with a case as its proof. `none`: its form asks for one, and none came; `free`: its form asks for none. */
export type Proven = { is: 'free' } | { is: 'none'; association: string } | ({ is: 'used' } & Used)

/** A proof that is to be used up, until when it would be good. */
interface Used {
	challenge: string
	expires: number
}

/**
 * What came as the proof of something that is sent, or why it is not taken: a proof is wrong (`proof`), or there is none
 * and too many came without (`unproven`).
 */
export function proven(
	app: core.App,
	association: KeptAssociation,
	kind: Purpose['kind'],
	service: Pick<Service, 'sensitive' | 'restricted'> | undefined,
	sent: string,
): Proven | Problem {
	if (!asksProof(association.proofs, kind, service)) return { is: 'free' }
	if (!sent) return tooMany(app, association.id) ?? { is: 'none', association: association.id }
	const used = usedOf(app, readSolution(sent), { association: association.slug, kind })
	return used ? { is: 'used', ...used } : WRONG
}

const WRONG: Problem = { field: 'proof', code: 'proof' }

/** What is used up by a solution, where it is one of a challenge of ours for this purpose; else null. */
function usedOf(app: core.App, solution: Solution | null, of: Omit<Purpose, 'expires'>): Used | null {
	if (!solution) return null
	const { salt, number, challenge, signature } = solution
	const purpose = purposeOf(salt)
	if (purpose?.association !== of.association || purpose.kind !== of.kind) return null
	const left = purpose.expires - seconds()
	// One that is good for longer than any was made before the clock was set back.
	if (left <= 0 || left > PROOF.seconds) return null
	if ($security.sha256(`${salt}${number}`) !== challenge) return null
	if (!$security.equal(signature, signatureOf(app, challenge))) return null
	return { challenge, expires: purpose.expires }
}

/**
 * How many cases without a proof an association takes in an hour: of people whose browser runs no script, of programs and
 * of widgets from before there were proofs. They are marked, for staff to look at.
 */
const UNPROVEN = { most: 30, seconds: 3600 }
const PREFIX = 'sila.unproven.'

const tooMany = (app: core.App, association: string): Problem | null =>
	countOf(app, `${PREFIX}${association}`) < UNPROVEN.most ? null : { field: 'proof', code: 'unproven' }

/** The associations, by the ids of their records, that take no more without a proof in this hour. */
export const closedToUnproven = (app: core.App, associations: readonly string[]): string[] =>
	associations.filter(id => tooMany(app, id))

/** In the transaction that stores a case: uses its proof up, or says why it cannot be. */
export function useProof(tx: core.App, proof: Proven): Problem | null {
	if (proof.is === 'free') return null
	if (proof.is === 'none') {
		const { association } = proof
		const closed = tooMany(tx, association)
		if (!closed) countUp(tx, `${PREFIX}${association}`, UNPROVEN.seconds)
		return closed
	}
	const { challenge, expires } = proof
	const written = tx
		.db()
		.newQuery('INSERT OR IGNORE INTO used_proofs (challenge, expires) VALUES ({:challenge}, {:expires})')
		.bind({ challenge, expires })
		.execute()
	return written.rowsAffected() === 1 ? null : WRONG
}

/** As a job: what is good no more can be forgotten. */
export function forgetProofs(app: core.App, now: string): void {
	app
		.db()
		.newQuery('DELETE FROM used_proofs WHERE expires < {:now}')
		.bind({ now: Math.floor(Date.parse(now) / 1000) })
		.execute()
}
