import type { ErasureQuery } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import { checkText } from '../../core/sending/completion.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { byId, newRecord } from '../base/records.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { openCase, readQuery, textOf } from './access.ts'
import { followed } from './follow.ts'
import { openErasure } from './followed.ts'

/** Days within which staff decide. */
export const ERASURE_DAYS = 30

/** POST /api/sila/cases/erasure, as core/api/contract.ts documents it. While one is open, asking again is answered and stores nothing. */
export function askErasure(e: core.RequestEvent): Reply {
	const query = readQuery<ErasureQuery>(e)
	const opened = openCase(e, query, ['reason'])
	if ('body' in opened) return opened
	const { lang, record } = opened
	const reason = tidy(textOf(query?.reason))
	const problems = checkText('reason', reason)
	if (problems.length > 0) return refusal(400, problems, lang)
	const due_on = new Date(Date.now() + ERASURE_DAYS * 86_400_000).toISOString().slice(0, 10)
	e.app.runInTransaction(tx => {
		// It may have been erased since it was read.
		const erased = byId(tx, 'cases', record.id).getString('erased_at')
		if (erased || openErasure(tx, record)) return
		tx.save(newRecord(tx, 'erasure_requests', { case: record.id, state: 'open', reason, due_on }))
		actBy(record, 'applicant')
		writeAudit(tx, record, 'erasure-asked', {})
	})
	return { status: 200, body: followed(e.app, record, lang) }
}
