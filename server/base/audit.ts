import type { AuditRecord } from '../../core/api/collections.ts'
import type { AuditDetail } from '../../core/api/stored-json.ts'
import { fieldsWith } from '../../core/case/fields.ts'
import { canonical, jsonText, newRecord, toJson } from './records.ts'
import { addRow } from './rows.ts'
import type { Collection, Field, Stored, Values } from './stored.ts'

/*
 * The audit trail. Whatever saves or deletes a case, a request, a job or a migration, leaves its audit record in
 * the same transaction; `actBy` says who acts, else it was the system. The trail is written first: PocketBase puts
 * files on the disk while it saves, and would leave them there if the trail failed afterwards.
 */

const ACTOR = '@actor'
const ACTOR_ID = '@actorId'
const AS = '@as'
const DETAIL = '@detail'

/** Fields whose change tells nothing of its own, of a case and of any other record. */
const SILENT: string[] = fieldsWith('silent', true)

/** Names who acts on a case that is about to be saved or deleted. No field can have such a name, so no request can send it. */
export function actBy(record: core.Record, actor: string, id = ''): void {
	record.setRaw(ACTOR, actor)
	record.setRaw(ACTOR_ID, id)
}

/** Says what the next save of a case is to the trail, where it is more than a change, with what the trail keeps of it beside. */
export function auditAs(record: Stored<'cases'>, action: AuditRecord['action'], detail: AuditDetail): void {
	record.setRaw(AS, action)
	record.setRaw(DETAIL, JSON.stringify(detail))
}

/** As `auditAs` said; nothing where it is a change like any. */
export function saidToTrail(
	record: Stored<'cases'>,
): { action: AuditRecord['action']; detail: AuditDetail } | undefined {
	const action = record.getRaw(AS) as AuditRecord['action'] | null
	return action ? { action, detail: JSON.parse(String(record.getRaw(DETAIL))) } : undefined
}

/** Who acts on a case, as `actBy` said. */
export const actorOf = (record: core.Record): string => record.getRaw(ACTOR) || 'system'

/** The account of who acts, where it is a member of staff. */
export const actorIdOf = (record: core.Record): string => record.getRaw(ACTOR_ID) || ''

/** Names of the fields in which two states of a record differ. */
export function changedFields<C extends Collection>(record: Stored<C>, before: Stored<C>): Field<C>[] {
	const [now, then]: [core.Record, core.Record] = [record as core.Record, before as core.Record]
	const fields = record.collection().fields.filter(field => !SILENT.includes(field.getName()))
	const changed = fields.filter(field => text(now, field) !== text(then, field))
	return changed.map(field => field.getName() as Field<C>)
}

/** A field's value as text. JSON is compared as data: the dashboard writes it in another order. */
function text(record: core.Record, field: core.Field): string {
	const name = field.getName()
	return field.type() === 'json' ? canonical(JSON.parse(jsonText(record, name))) : toString(record.get(name))
}

/** What the trail keeps of a change: statuses where it moved, and names of fields. */
export interface AuditEntry {
	from?: string | undefined
	to?: string | undefined
	changed?: string[]
	detail?: AuditDetail | undefined
}

/** Adds what happened to a case to the trail; `app` is the transaction of the save itself. */
export const writeAudit = (
	app: core.App,
	record: Stored<'cases'>,
	action: AuditRecord['action'],
	entry: AuditEntry,
): void =>
	addRow(
		app,
		'audit',
		valuesOf(by(record), action, entry, { case: record.id, association: record.getString('association') }),
	)

/** The same for the definition of an association, a service or a survey; `from` and `to` are versions of its schema. */
export const writeDefinitionAudit = (
	app: core.App,
	record: core.Record,
	action: AuditRecord['action'],
	entry: AuditEntry,
): void => {
	const { name } = record.collection()
	const subject = {
		definition: `${name}/${record.id}`,
		association: name === 'associations' ? record.id : record.getString('association'),
	}
	// A migration writes it too, when the trail has not all of its columns yet: a record leaves out what there is no field for.
	app.save(newRecord(app, 'audit', valuesOf(by(record), action, entry, subject)))
}

/**
 * The same for what somebody does to the system itself: `subject` is what, such as `settings/logs.logIP`; `from` and `to`
 * are values, where they are no secret.
 */
export const writeSystemAudit = (
	app: core.App,
	who: Actor,
	action: AuditRecord['action'],
	subject: string,
	entry: AuditEntry,
): void => addRow(app, 'audit', valuesOf(who, action, entry, { definition: subject, association: '' }))

/** Who acts: an e-mail address, or `applicant` or `system`; and the account, where there is one. */
interface Actor {
	actor: string
	actor_id: string
}

const by = (record: core.Record): Actor => ({ actor: actorOf(record), actor_id: actorIdOf(record) })

function valuesOf(
	who: Actor,
	action: AuditRecord['action'],
	{ from = '', to = '', changed = [], detail }: AuditEntry,
	subject: { case: string; association: string } | { definition: string; association: string },
): Values<'audit'> {
	const more = detail && { detail: toJson(detail) }
	return { ...subject, action, ...who, from, to, changed: toJson(changed), ...more }
}
