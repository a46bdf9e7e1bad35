import { meetersOf } from '../../core/access/acts.ts'
import { masked } from '../../core/access/mask.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { AskedByWord, CopySettledQuery } from '../../core/api/codes.ts'
import type { IdQuery } from '../../core/api/people.ts'
import type { DataCopy } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { TEXT_LIMITS } from '../../core/sending/problems.ts'
import { addDays } from '../../core/time/clock.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { copyOf } from '../applicant/data-copy.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { assign, byId, findOne, newRecord } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { seenBy } from '../case/seen.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import { unknownIn, unreadable, wrong } from '../people/refusals.ts'
import { metCase, readByWord } from './by-word.ts'

/*
 * A copy of their data that somebody asks for by a call, a letter or a visit, written down by who met them; made by who
 * meets applicants, and settled once it was handed over. It is the copy of the tracking page.
 */

/** Days within which a copy is handed over. */
const COPY_DAYS = 30

const openCopy = (app: core.App, id: string): Stored<'copy_requests'> | null =>
	findOne(app, 'copy_requests', { case: id, state: 'open' })

/** POST /api/sila/staff/copies */
export function enterCopy(e: core.RequestEvent): Reply {
	const asked = readByWord(e)
	if ('body' in asked) return asked
	const { caller, record, on, identified, reason } = asked
	const due_on = addDays(on, COPY_DAYS)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		const now = byId(tx, 'cases', record.id)
		if (now.getBool('anonymous') || now.getString('erased_at')) problem = { field: 'case', code: 'nobody' }
		else if (openCopy(tx, now.id)) problem = { field: 'case', code: 'held' }
		if (problem) return
		const written = { said: reason, due_on, identified, asked_on: on, entered_by: caller.email }
		tx.save(newRecord(tx, 'copy_requests', { ...written, case: now.id, state: 'open' }))
		actBy(now, caller.email, caller.id)
		writeAudit(tx, now, 'copy-asked', { detail: { identified } })
	})
	if (problem) return wrong(409, [problem], preferredLang(e))
	return { status: 200, body: { due: due_on } satisfies AskedByWord }
}

/** What was asked for and is not settled, of a case that the caller may act on. */
interface Waiting {
	request: Stored<'copy_requests'>
	record: Stored<'cases'>
}

function waiting(app: core.App, caller: Holder, id: unknown): Waiting | null {
	const request = findOne(app, 'copy_requests', { id: textOf(id), state: 'open' })
	const record = request && metCase(app, caller, request.getString('case'))
	return record ? { request, record } : null
}

/** POST /api/sila/staff/copies/make: the copy, which is written down before it leaves. */
export function makeCopy(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['id'])
	if (problems.length > 0) return wrong(400, problems, lang)
	const caller = holderOf(e)
	const looker = lookerOf(e.auth)
	let made = null as Stored<'cases'> | null
	e.app.runInTransaction(tx => {
		const found = waiting(tx, caller, query.id)
		if (!found || !looker || !meets(caller, found.record)) return
		const { request, record } = found
		noteLook(tx, looker, { what: 'case', case: record.id, detail: 'copy' })
		assign(request, { made_at: new DateTime(), made_by: caller.email })
		tx.save(request)
		actBy(record, caller.email, caller.id)
		writeAudit(tx, record, 'copy-made', {})
		made = record
	})
	if (!made) return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	const record: Stored<'cases'> = made
	return { status: 200, body: forMaker(caller, record, copyOf(e.app, record, record.getString('lang'))) }
}

/** Whether somebody meets the applicant of a case. */
const meets = ({ grants }: Holder, record: Stored<'cases'>): boolean =>
	holds(grants, meetersOf(kindOf(record)), record.getString('association'))

/** Whoever is not shown identity numbers of a case hands none over: the person has theirs. */
const forMaker = (caller: Holder, record: Stored<'cases'>, copy: DataCopy): DataCopy =>
	seenBy(caller, record)?.includes('identity') ? copy : JSON.parse(masked(JSON.stringify(copy)))

/** POST /api/sila/staff/copies/settle */
export function settleCopy(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<CopySettledQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['id', 'state', 'note'])
	const state = textOf(query.state) as CopySettledQuery['state']
	if (state !== 'given' && state !== 'left') problems.push({ field: 'state', code: 'required' })
	const note = tidy(textOf(query.note))
	if (note.length > TEXT_LIMITS.paragraph) problems.push({ field: 'note', code: 'too_long' })
	else if (state === 'left' && !note) problems.push({ field: 'note', code: 'required' })
	if (problems.length > 0) return wrong(400, problems, lang)
	const caller = holderOf(e)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		const found = waiting(tx, caller, query.id)
		if (!found) problem = { field: 'id', code: 'not_found' }
		else if (state === 'given' && !found.request.getString('made_at'))
			problem = { field: 'state', code: 'not_made' }
		if (!found || problem) return
		const { request, record } = found
		assign(request, { state, note, settled_at: new DateTime(), settled_by: caller.email })
		tx.save(request)
		actBy(record, caller.email, caller.id)
		writeAudit(tx, record, state === 'given' ? 'copy-given' : 'copy-left', {})
	})
	if (problem) return wrong(problem.code === 'not_found' ? 404 : 409, [problem], lang)
	return { status: 200, body: { settled: true } }
}

/** With an erasure nothing of what was said stays, and what was not handed over yet is asked for no more. */
export function forgetCopies(app: core.App, requests: readonly Stored<'copy_requests'>[]): void {
	for (const request of requests) {
		if (request.getString('state') === 'open') {
			app.delete(request)
			continue
		}
		assign(request, { said: '', note: '' })
		app.save(request)
	}
}
