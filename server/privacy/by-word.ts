import { meetersOf } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { AskedByWordQuery } from '../../core/api/codes.ts'
import { tidy } from '../../core/language/text.ts'
import { PROOFS, type Proof } from '../../core/people/identified.ts'
import { TEXT_LIMITS } from '../../core/sending/problems.ts'
import { dayFault, riyadhDay } from '../../core/time/clock.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { seenBy } from '../case/seen.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { unknownIn, unreadable, wrong } from '../people/refusals.ts'

/* What somebody asks for by a call, a letter or a visit about their data, as who met them writes it down. */

/** The case of which somebody meets the applicant, or which they manage. */
export function metCase(app: core.App, caller: Holder, id: unknown): Stored<'cases'> | null {
	const record = findOne(app, 'cases', { id: textOf(id) })
	if (!record || !seenBy(caller, record)) return null
	const roles = [...meetersOf(kindOf(record)), 'management'] as const
	return holds(caller.grants, roles, record.getString('association')) ? record : null
}

interface ByWord {
	caller: Holder
	record: Stored<'cases'>
	/** The day on which it was asked, YYYY-MM-DD. */
	on: string
	identified: Proof
	reason: string
}

/** Reads it, or says what is wrong with it. */
export function readByWord(e: core.RequestEvent): ByWord | Reply {
	const lang = preferredLang(e)
	const query = readQuery<AskedByWordQuery>(e)
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
	const record = metCase(e.app, caller, query.case)
	if (!record) return wrong(404, [{ field: 'case', code: 'not_found' }], lang)
	return { caller, record, on, identified, reason }
}
