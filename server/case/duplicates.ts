import { mayGive } from '../../core/access/holding.ts'
import type { Holder } from '../../core/access/roles.ts'
import type { DuplicateQuery } from '../../core/api/cases.ts'
import { parseReference } from '../../core/case/reference.ts'
import type { WorkProblemCode } from '../../core/case/work.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { factsOf } from './facts.ts'
import { seenBy } from './seen.ts'
import { refuseWork, seenCase } from './work.ts'

/*
 * That somebody sent the same twice, as staff say: a case names the one that it is a duplicate of. It moves neither and
 * joins nothing. Whoever does not see both learns nothing of it, so what is stored is in no answer by itself.
 */

/** The other case, or why there is none to name. */
type Other = Stored<'cases'> | { code: WorkProblemCode }

/** POST /api/sila/staff/cases/duplicate, as core/api/contract.ts documents it. */
export function setDuplicate(e: core.RequestEvent): Reply {
	const query = readQuery<DuplicateQuery>(e)
	if (!query) return refuseWork(e, 'request', 'bad_request')
	const unknown = Object.keys(query).find(name => name !== 'case' && name !== 'of')
	if (unknown !== undefined) return refuseWork(e, unknown.slice(0, 40), 'unknown_field')
	const caller = holderOf(e)
	let why = null as Refused | null
	e.app.runInTransaction(tx => {
		const record = seenCase(tx, caller, textOf(query.case))
		if (!record || !mayGive(caller, factsOf(record))) why = { field: 'case', code: 'not_found' }
		else if (query.of === null) undo(tx, caller, record)
		else why = name(tx, caller, record, textOf(query.of))
	})
	if (why) return refuseWork(e, why.field, why.code)
	return { status: 200, body: { duplicate: query.of !== null } }
}

/** Why it is not written down, by the field. */
interface Refused {
	field: 'case' | 'of'
	code: WorkProblemCode
}

function name(tx: core.App, caller: Holder, record: Stored<'cases'>, typed: string): Refused | null {
	const other = otherOf(tx, caller, record, typed)
	if ('code' in other) return { field: 'of', code: other.code }
	if (record.getString('erased_at')) return { field: 'case', code: 'erased' }
	point(tx, caller, record, other.id)
	return null
}

function otherOf(app: core.App, caller: Holder, record: Stored<'cases'>, typed: string): Other {
	const reference = parseReference(typed)
	if (!reference) return { code: 'reference' }
	const alike = { kind: record.getString('kind'), association: record.getString('association') }
	const other = findOne(app, 'cases', { reference, ...alike })
	if (!other || !seenBy(caller, other)) return { code: 'unknown_reference' }
	if (other.id === record.id) return { code: 'itself' }
	if (other.getString('erased_at')) return { code: 'erased' }
	return other.getString('duplicate_of') === record.id ? { code: 'of_this' } : other
}

/** Who does not see the other takes nothing back, and is answered as where there was nothing to. */
function undo(tx: core.App, caller: Holder, record: Stored<'cases'>): void {
	const other = findOne(tx, 'cases', { id: record.getString('duplicate_of') })
	if (other && seenBy(caller, other)) point(tx, caller, record, '')
}

/**
 * Writes it down, with what was taken back by it. Past the save of a case, of which it is no change: nobody's form is stale
 * by it, and no step is fixed.
 */
function point(tx: core.App, caller: Holder, record: Stored<'cases'>, other: string): void {
	const before = record.getString('duplicate_of')
	if (before === other) return
	tx.db()
		.newQuery('UPDATE cases SET duplicate_of = {:other} WHERE id = {:id}')
		.bind({ id: record.id, other })
		.execute()
	actBy(record, caller.email, caller.id)
	if (before) writeAudit(tx, record, 'no-duplicate', { detail: { other: before } })
	if (other) writeAudit(tx, record, 'duplicate', { detail: { other } })
}

/** With an erasure nothing leads to the erased case any more, nor from it. */
export function forgetDuplicates(app: core.App, id: string): void {
	app
		.db()
		.newQuery("UPDATE cases SET duplicate_of = '' WHERE duplicate_of = {:id} OR id = {:id}")
		.bind({ id })
		.execute()
}

/** What staff said of a case, of those that somebody sees: which it is a duplicate of, and which are duplicates of it. */
export function duplicatesOf(
	app: core.App,
	caller: Holder,
	record: Stored<'cases'>,
): Map<string, 'of' | 'by'> {
	const others = findAll(app, 'cases', 'id = {:of} || duplicate_of = {:id}', {
		of: record.getString('duplicate_of'),
		id: record.id,
	}).filter(other => seenBy(caller, other))
	return new Map(others.map(other => [other.id, other.getString('duplicate_of') === record.id ? 'by' : 'of']))
}
