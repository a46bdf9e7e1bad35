import type { Taken } from '../../core/case/taking-back.ts'
import { actorIdOf } from '../base/audit.ts'
import { isoTime, jsonText, toJson } from '../base/records.ts'
import type { Field, Stored } from '../base/stored.ts'
import { invitationOf } from '../survey/invitations.ts'

/* What a save keeps of the step that it is, so that it can be taken back (taking-back.ts). */

const BACK = '@takingBack'

/** Says that the save of a case that follows takes its last step back. */
export function markTakingBack(record: Stored<'cases'>, taken: Taken): void {
	record.setRaw(BACK, taken)
}

/** What the save of a case takes back; null where it takes nothing back. */
export const takingBack = (record: Stored<'cases'>): Taken | null =>
	(record.getRaw(BACK) as Taken | null) ?? null

/** Has what the server keeps of a status as it was before the step that is taken back. */
export function restoreStanding(record: Stored<'cases'>, { since, resolved }: Taken): void {
	record.set('status_since', since)
	record.set('resolved_at', resolved.at)
	record.set('resolved_as', resolved.as)
}

/** What fields of a case hold, so that they can be set to it again. */
function held(record: Stored<'cases'>, names: readonly Field<'cases'>[]): Record<string, unknown> {
	const any: core.Record = record
	const value = (name: Field<'cases'>): unknown => {
		const field = record.collection().fields.getByName(name)
		const type = field.type()
		if (type === 'json') return jsonText(record, name)
		if (type === 'bool') return any.getBool(name)
		if (type === 'number') return any.getFloat(name)
		const several = Number((field as core.FileField).maxSelect ?? 1) > 1
		return several ? [...any.getStringSlice(name)] : any.getString(name)
	}
	return Object.fromEntries(names.map(name => [name, value(name)]))
}

/** Keeps with a case what a step of staff changes of it; after any other save nothing is to be taken back. In the save. */
export function keepTaken(
	app: core.App,
	record: Stored<'cases'>,
	before: Stored<'cases'>,
	changed: readonly Field<'cases'>[],
	revision: number,
): void {
	const by = actorIdOf(record)
	const step = changed.includes('status') && by !== '' && takingBack(record) === null
	const taken: Taken | null = step
		? {
				at: new Date().toISOString(),
				by,
				from: before.getString('status'),
				to: record.getString('status'),
				since: isoTime(before, 'status_since'),
				resolved: { at: isoTime(before, 'resolved_at'), as: before.getString('resolved_as') },
				revision,
				before: held(before, changed),
				invited: record.getString('status') === 'delivered' && !invitationOf(app, record.id),
			}
		: null
	record.set('taken', toJson(taken))
}
