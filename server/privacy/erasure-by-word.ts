import { meetersOf } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { ErasureByWord, ErasureByWordQuery } from '../../core/api/codes.ts'
import { tidy } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { PROOFS, type Proof } from '../../core/people/identified.ts'
import { TEXT_LIMITS } from '../../core/sending/problems.ts'
import { addDays, dayFault, riyadhDay } from '../../core/time/clock.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { ERASURE_DAYS } from '../applicant/erasure.ts'
import { openErasure } from '../applicant/followed.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { byId, findOne, newRecord } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { seenBy } from '../case/seen.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { unknownIn, unreadable, wrong } from '../people/refusals.ts'

/*
 * An erasure that somebody asks for by a call, a letter or a visit, written down by who met them. What follows is the same
 * as where they asked on the tracking page: two of senior management decide.
 */

/** The case of which somebody meets the applicant, or which they manage. */
function seenCase(app: core.App, caller: Holder, id: unknown): Stored<'cases'> | null {
	const record = findOne(app, 'cases', { id: textOf(id) })
	if (!record || !seenBy(caller, record)) return null
	const roles = [...meetersOf(kindOf(record)), 'management'] as const
	return holds(caller.grants, roles, record.getString('association')) ? record : null
}

/** POST /api/sila/staff/erasures */
export function enterErasure(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<ErasureByWordQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['case', 'on', 'identified', 'reason'])
	const identified = textOf(query.identified) as Proof
	if (!PROOFS.includes(identified)) problems.push({ field: 'identified', code: 'required' })
	const on = textOf(query.on)
	const late = on > riyadhDay(new Date().toISOString())
	if (dayFault(on) || late) problems.push({ field: 'on', code: 'day' })
	const reason = tidy(textOf(query.reason))
	if (reason.length > TEXT_LIMITS.paragraph) problems.push({ field: 'reason', code: 'too_long' })
	if (problems.length > 0) return wrong(400, problems, lang)
	const caller = holderOf(e)
	const record = seenCase(e.app, caller, query.case)
	if (!record) return wrong(404, [{ field: 'case', code: 'not_found' }], lang)
	const due_on = addDays(on, ERASURE_DAYS)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		const now = byId(tx, 'cases', record.id)
		// Of whom nothing is known, nobody can say who they are.
		if (now.getBool('anonymous') || now.getString('erased_at')) problem = { field: 'case', code: 'nobody' }
		else if (openErasure(tx, now)) problem = { field: 'case', code: 'held' }
		if (problem) return
		const asked = { reason, due_on, identified, asked_on: on, entered_by: caller.email }
		tx.save(newRecord(tx, 'erasure_requests', { ...asked, case: now.id, state: 'open' }))
		actBy(now, caller.email, caller.id)
		writeAudit(tx, now, 'erasure-asked', { detail: { identified } })
	})
	if (problem) return wrong(409, [problem], lang)
	return { status: 200, body: { due: due_on } satisfies ErasureByWord }
}
