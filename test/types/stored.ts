import { byId, findAll, findOne, isoTime, json, newRecord, toJson } from '../../server/base/records.ts'
import type { Stored } from '../../server/base/stored.ts'
import { checkOfficer } from '../../server/people/officers.ts'
import type { HOOKS } from '../../server/table/hooks.ts'

/*
 * What the types of records must refuse. Nothing runs this: `tsc` fails where a line below an expected error has none.
 */

export function refused(app: core.App, record: Stored<'cases'>, any: core.Record): void {
	// @ts-expect-error: a misspelt name
	record.getString('statsu')
	// @ts-expect-error: of another collection
	record.getString('token_hash')
	// @ts-expect-error: no switch
	record.getBool('status')
	// @ts-expect-error: a day is no moment
	isoTime(record, 'due_on')
	// @ts-expect-error: no JSON
	json(record, 'status')
	// @ts-expect-error: not one of the values
	record.set('status', 'recieved')
	// @ts-expect-error: JSON of another shape
	record.set('returns', toJson([{ at: '', misses: '' }]))
	// @ts-expect-error: JSON that may be anything
	record.set('returns', '[]')
	// @ts-expect-error: a name that could be a field's
	record.setRaw('seen', 1)
	// @ts-expect-error: no such field
	newRecord(app, 'outbox', { cas: '' })
	// @ts-expect-error: no such field
	findOne(app, 'services', { asociation: '' })
	// @ts-expect-error: no such collection
	findAll(app, 'case', '')
	// @ts-expect-error: a record of another collection
	taken(byId(app, 'audit', ''))
	// @ts-expect-error: a record of whatever collection
	taken(any)
	taken(record)
}

export const hooks: (typeof HOOKS)['cases'] = {
	// @ts-expect-error: a hook of another collection
	onRecordCreate: [{ when: 'before', run: checkOfficer }],
	// @ts-expect-error: no such field
	onRecordEnrich: [{ when: 'hide', fields: ['code_hsah'] }],
}

function taken(record: Stored<'cases'>): [core.Record, 'received' | 'closed' | string, string | undefined] {
	// It is one of PocketBase's, hidden fields can be read, and JSON has its shape.
	record.getString('code_hash')
	return [record, record.getString('status'), json(record, 'checklist')?.[0]?.document]
}
