import type { CaseKind } from '../case/status.ts'
import type { Proofs } from '../policy/proof.ts'

/* The proof of work of public forms (core/sending/proof.ts); contract.ts has the routes. */

export interface ChallengeQuery {
	/** Slug of the association that something will be sent to. */
	association: string
	/** What will be sent. */
	kind: CaseKind
}

export interface ProofQuery {
	/** Id of the association's record. */
	association: string
	proof: Proofs
}
