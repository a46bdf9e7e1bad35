import { type LateCase, lateNotice } from '../core/escalation.ts'
import { standsFor } from '../core/officers.ts'
import { type Officer, officersOf } from './contact-officers.ts'
import { canCarry } from './outbox.ts'
import { findOne } from './records.ts'

/* Tells senior management of a case that is late, once; notifications of this kind are never for the applicant. */

const KIND = 'escalation'
const SENIOR = 'senior-management'

/** Writes who is to be told of a case that is late on `today` (YYYY-MM-DD). `app` is the transaction that marks it so. */
export function escalate(app: core.App, record: core.Record, today: string): void {
	if (findOne(app, 'outbox', 'case = {:id} && kind = {:kind}', { id: record.id, kind: KIND })) return
	const late = lateCase(app, record, today)
	const officers = officersOf(app, record.getString('association'))
	const seniors = officers.filter(({ role }) => role === SENIOR)
	// Two who are away may have one substitute.
	const told = new Set(seniors.map(senior => standsFor(senior, officers)))
	for (const officer of told) write(app, late, officer)
	if (told.size === 0) write(app, late, null)
}

function write(app: core.App, late: LateCase, officer: Officer | null): void {
	const means = officer?.email ? 'email' : officer?.phone ? 'phone' : ''
	const queued = means === 'email' && canCarry(app, means)
	const entry = new Record(app.findCollectionByNameOrId('outbox'), {
		...lateNotice(late, officer?.name ?? null),
		means,
		to: officer?.email || officer?.phone || '',
		state: queued ? 'queued' : 'task',
		next_at: queued ? new DateTime() : '',
		case: late.id,
		kind: KIND,
		cause: `overdue ${officer?.id ?? ''}`.trim(),
		lang: 'ar',
	})
	app.save(entry)
}

function lateCase(app: core.App, record: core.Record, today: string): LateCase {
	const nameOf = (collection: string, field: string) =>
		app.findRecordById(collection, record.getString(field)).getString('name_ar')
	const target = record.getString('target_on')
	return {
		id: record.id,
		reference: record.getString('reference'),
		association: nameOf('associations', 'association'),
		service: nameOf('services', 'service'),
		due: record.getString('due_on') || target,
		today,
		target: target !== '',
		portal: app.settings().meta.appURL,
	}
}
