import type { ProofQuery } from '../../core/api/proof.ts'
import { PROOFS, type Proofs } from '../../core/policy/proof.ts'
import { readQuery } from '../applicant/access.ts'
import { actBy, writeDefinitionAudit } from '../base/audit.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
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
	const isTheirs = theirs(e, 'staff/proof')
	const association = String(query.association)
	let found = false
	e.app.runInTransaction(tx => {
		// Read in here: a record is saved whole, with what it was read with.
		const record = findOne(tx, 'associations', { id: association })
		found = record !== null && isTheirs(record.id)
		if (record && found) change(tx, record, proof, e.auth)
	})
	if (!found) return refusal(404, [{ field: 'association', code: 'not_found' }], lang)
	return { status: 200, body: { association, proof } satisfies ProofQuery }
}

function change(
	app: core.App,
	record: Stored<'associations'>,
	proof: Proofs,
	by: core.RequestEvent['auth'],
): void {
	const from = proofsOf(record)
	if (from === proof) return
	record.set('proof', proof)
	actBy(record, by?.email() ?? '', by?.id)
	app.save(record)
	writeDefinitionAudit(app, record, 'updated', { from, to: proof, changed: ['proof'] })
}
