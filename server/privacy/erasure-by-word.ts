import type { AskedByWord } from '../../core/api/codes.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { addDays } from '../../core/time/clock.ts'
import { ERASURE_DAYS } from '../applicant/erasure.ts'
import { openErasure } from '../applicant/followed.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { byId, newRecord } from '../base/records.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { wrong } from '../people/refusals.ts'
import { readByWord } from './by-word.ts'

/*
 * An erasure that somebody asks for by a call, a letter or a visit, written down by who met them. What follows is the same
 * as where they asked on the tracking page: two of senior management decide.
 */

/** POST /api/sila/staff/erasures */
export function enterErasure(e: core.RequestEvent): Reply {
	const asked = readByWord(e)
	if ('body' in asked) return asked
	const { caller, record, on, identified, reason } = asked
	const due_on = addDays(on, ERASURE_DAYS)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		const now = byId(tx, 'cases', record.id)
		// Of whom nothing is known, nobody can say who they are.
		if (now.getBool('anonymous') || now.getString('erased_at')) problem = { field: 'case', code: 'nobody' }
		else if (openErasure(tx, now)) problem = { field: 'case', code: 'held' }
		if (problem) return
		const written = { reason, due_on, identified, asked_on: on, entered_by: caller.email }
		tx.save(newRecord(tx, 'erasure_requests', { ...written, case: now.id, state: 'open' }))
		actBy(now, caller.email, caller.id)
		writeAudit(tx, now, 'erasure-asked', { detail: { identified } })
	})
	if (problem) return wrong(409, [problem], preferredLang(e))
	return { status: 200, body: { due: due_on } satisfies AskedByWord }
}
