import type { ProofQuery } from '../../core/api/proof.ts'
import { PROOFS } from '../../core/policy/proof.ts'
import { readQuery } from '../applicant/access.ts'
import { actBy, writeDefinitionAudit } from '../base/audit.ts'
import { findOne } from '../base/records.ts'
import { theirs } from '../base/theirs.ts'
import { proofsOf } from '../content/content.ts'
import { BAD_REQUEST } from '../http/problems.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'

/** POST /api/sila/staff/proof, as core/api/contract.ts documents it. */
export function setProof(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<ProofQuery>(e)
	const proof = PROOFS.find(known => known === query?.proof)
	if (!query || !proof) return refusal(400, [BAD_REQUEST], lang)
	const found = findOne(e.app, 'associations', { id: String(query.association) })
	if (!found || !theirs(e, 'staff/proof')(found.id))
		return refusal(404, [{ field: 'association', code: 'not_found' }], lang)
	const from = proofsOf(found)
	if (from !== proof)
		e.app.runInTransaction(tx => {
			found.set('proof', proof)
			actBy(found, e.auth?.email() ?? '', e.auth?.id)
			tx.save(found)
			writeDefinitionAudit(tx, found, 'updated', { from, to: proof, changed: ['proof'] })
		})
	return { status: 200, body: { association: found.id, proof } satisfies ProofQuery }
}
