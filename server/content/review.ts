import type { StoredFault } from '../../core/api/policies.ts'
import type { DefinitionKind } from '../../core/policy/upgrade/versions.ts'
import { jsonText } from '../base/records.ts'
import { loadDefinition } from './faults.ts'
import { markOf } from './mark.ts'
import { contentChanged } from './version.ts'

/*
 * What is stored may have become unreadable without a save: by an update of the product, or by a fault of the disk. It is
 * checked at the start, once for each state of it, left out of what is published (content.ts), and named on the desk.
 */

const KINDS: [collection: 'associations' | 'services' | 'surveys', kind: DefinitionKind][] = [
	['associations', 'association'],
	['services', 'service'],
	['surveys', 'survey'],
]

/** How many definitions are in memory at once. */
const CHUNK = 200

/** Checks every stored definition that has not been checked as it stands. */
export function reviewDefinitions(app: core.App): void {
	let changed = 0
	for (const [collection, kind] of KINDS) {
		// PocketBase could not even list a record whose JSON is none: its text is kept, as a JSON string.
		execute(
			app,
			`UPDATE ${collection} SET definition = json_quote(definition) WHERE NOT json_valid(definition)`,
		)
		for (let at = 0; ; at += CHUNK) {
			const records = app.findRecordsByFilter(collection, '', '@rowid', CHUNK, at) as core.Record[]
			changed += records.filter(record => review(app, record, kind)).length
			if (records.length < CHUNK) break
		}
	}
	if (changed > 0) contentChanged(app)
}

/** Notes what is wrong with a record's definition. Returns false where that was known. */
function review(app: core.App, record: core.Record, kind: DefinitionKind): boolean {
	const mark = markOf(kind, record)
	if (record.getString('checked') === mark) return false
	const faults = isText(record) ? NO_JSON : loadDefinition().definitionFaults(kind, record)
	// As SQL: a save would refuse what is wrong, and nobody has changed anything.
	execute(
		app,
		`UPDATE ${record.collection().name} SET unreadable = {:unreadable}, checked = {:mark} WHERE id = {:id}`,
		{ id: record.id, mark, unreadable: faults.length > 0 ? JSON.stringify(faults) : 'null' },
	)
	for (const { path } of faults.slice(0, 1)) {
		console.log(`sila: ${record.collection().name}/${record.id} is left out: ${path || 'it'} cannot be read`)
	}
	return true
}

/** Whether a definition is the kept text of what was no JSON. */
const isText = (record: core.Record): boolean =>
	typeof JSON.parse(jsonText(record, 'definition')) === 'string'

const NO_JSON: StoredFault[] = [
	{ path: '', text: 'تلف النص المحفوظ فلا يُقرأ · what is stored is damaged and cannot be read' },
]

function execute(app: core.App, sql: string, values: Record<string, string> = {}): void {
	app.db().newQuery(sql).bind(values).execute()
}
