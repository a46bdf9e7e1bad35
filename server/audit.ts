import { canonical, findOne, inTransaction, json } from './records.ts'

/*
 * The audit trail. Whatever saves or deletes a case, a request, a job or a migration, leaves its audit record in
 * the same transaction; `actBy` says who acts, else it was the system. The trail is written first: PocketBase puts
 * files on the disk while it saves, and would leave them there if the trail failed afterwards.
 */

const ACTOR = '@actor'
const ACTOR_ID = '@actorId'

/** Fields whose change tells nothing of its own. */
const SILENT = ['updated', 'status_since']

/** Names who acts on a case that is about to be saved or deleted. No field can have such a name, so no request can send it. */
export function actBy(record: core.Record, actor: string, id = ''): void {
	record.setRaw(ACTOR, actor)
	record.setRaw(ACTOR_ID, id)
}

/** Hook of a new case. */
export function caseCreated(e: core.RecordEvent): void {
	inTransaction(e, () => {
		const record = e.record as core.Record
		const now = new DateTime()
		record.set('status_since', now)
		// Raw, for PocketBase sets this field by itself a moment later.
		record.setRaw('created', now)
		write(e.app, record, 'received', { to: record.getString('status') })
		e.next()
	})
}

/** Hook of a case's change. What it was before is read in the transaction, since it may have changed meanwhile. */
export function caseUpdated(e: core.RecordEvent): void {
	inTransaction(e, () => {
		const record = e.record as core.Record
		const before = findOne(e.app, 'cases', 'id = {:id}', { id: record.id })
		const changed = before ? changedFields(record, before) : []
		const moved = changed.includes('status')
		record.set('status_since', moved ? new DateTime() : before?.get('status_since'))
		const statuses = moved ? { from: before?.getString('status'), to: record.getString('status') } : {}
		if (changed.length > 0) write(e.app, record, 'updated', { ...statuses, changed })
		e.next()
	})
}

/** Hook of a case's deletion. */
export function caseDeleted(e: core.RecordEvent): void {
	inTransaction(e, () => {
		const record = e.record as core.Record
		write(e.app, record, 'deleted', { from: record.getString('status') })
		e.next()
	})
}

/** Names of the fields in which two states of a record differ. */
export function changedFields(record: core.Record, before: core.Record): string[] {
	return record
		.collection()
		.fields.filter(field => !SILENT.includes(field.getName()))
		.filter(field => text(record, field) !== text(before, field))
		.map(field => field.getName())
}

/** A field's value as text. JSON is compared as data: the dashboard writes it in another order. */
function text(record: core.Record, field: core.Field): string {
	const name = field.getName()
	return field.type() === 'json' ? canonical(json(record, name)) : toString(record.get(name))
}

interface Entry {
	from?: string | undefined
	to?: string | undefined
	changed?: string[]
}

function write(app: core.App, record: core.Record, action: 'received' | 'updated' | 'deleted', entry: Entry) {
	const { from = '', to = '', changed = [] } = entry
	const actor = record.getRaw(ACTOR) || 'system'
	const actor_id = record.getRaw(ACTOR_ID) || ''
	const audit = new Record(app.findCollectionByNameOrId('audit'), {
		case: record.id,
		action,
		actor,
		actor_id,
		from,
		to,
	})
	audit.set('changed', JSON.stringify(changed))
	app.save(audit)
}
