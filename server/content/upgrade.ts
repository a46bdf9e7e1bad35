import { upgraded, versionOf } from '../../core/policy/upgrade/upgrade.ts'
import type { DefinitionKind } from '../../core/policy/upgrade/versions.ts'
import { writeDefinitionAudit } from '../base/audit.ts'
import { canonical, findAll, jsonText } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { serviceRecords } from './content.ts'
import { loadDefinition } from './faults.ts'
import { renewForm } from './forms.ts'
import { isReadable } from './readable.ts'

/*
 * Carries stored policies to the present version of their schemas, for the migrations in pb_migrations/. It runs on the
 * database as it is at that migration, so it reads and writes no collection or field that came later, and it goes round
 * the hooks of the records it changes, which may.
 */

/** Upgrades every definition that is not of the present version. One that cannot be made right stays exactly as it is. */
export function upgradePolicies(app: core.App): void {
	for (const association of findAll(app, 'associations', '', {}, MADE)) {
		upgradeDefinition(app, association, 'association')
		for (const service of serviceRecords(app, association)) {
			const changed = upgradeDefinition(app, service, 'service')
			// A form says what its association's definition says, too.
			if (changed || versionIn(service) !== null) keepForm(app, association, service)
		}
	}
	for (const survey of findAll(app, 'surveys', '', {}, MADE)) upgradeDefinition(app, survey, 'survey')
}

const MADE = 'created,@rowid'

const definitionOf = (record: core.Record): unknown => JSON.parse(jsonText(record, 'definition'))

/** Leaves the upgraded definition in the record and in the database. Returns whether it changed. */
function upgradeDefinition(app: core.App, record: core.Record, kind: DefinitionKind): boolean {
	upgradeGiven(app, record, kind)
	const before = record.getString('definition')
	const from = versionIn(record)
	if (from === null) return false
	try {
		const definition = upgraded(kind, definitionOf(record))
		if (canonical(definition) === canonical(definitionOf(record))) return false
		record.set('definition', JSON.stringify(definition))
		if (loadDefinition().definitionFaults(kind, record).length > 0) throw new Error('not valid')
	} catch {
		// Named on the desk by the review at the start (review.ts), for staff to repair.
		record.set('definition', before)
		return false
	}
	// Known to be right, whatever was found before.
	record.set('unreadable', null)
	update(app, record, ['definition'])
	writeDefinitionAudit(app, record, 'upgraded', { from: String(from), to: String(versionIn(record)) })
	return true
}

/** What the product gave and offers is compared with the definition, so it is of the same version. */
function upgradeGiven(app: core.App, record: core.Record, kind: DefinitionKind): void {
	// At the first of these migrations there is no such field yet.
	const fields = ['given', 'offered'].filter(name => !['', 'null'].includes(record.getString(name)))
	for (const name of fields) {
		record.set(name, JSON.stringify(upgraded(kind, JSON.parse(record.getString(name)))))
	}
	if (fields.length > 0) update(app, record, fields)
}

/** The version of a record's definition; null where it cannot be read. */
function versionIn(record: core.Record): number | null {
	try {
		return versionOf(definitionOf(record))
	} catch {
		return null
	}
}

/** A form that changed with the upgrade is a new version; the one before is still accepted for a while. */
function keepForm(app: core.App, association: Stored<'associations'>, service: Stored<'services'>): void {
	if (!isReadable(association) || !isReadable(service)) return
	const before = service.getString('form_version')
	try {
		renewForm(app, association, service)
	} catch {
		return
	}
	if (service.getString('form_version') !== before) update(app, service, ['form_version'])
}

function update(app: core.App, record: core.Record, fields: string[]): void {
	const values = Object.fromEntries(fields.map(name => [name, record.getString(name)]))
	const set = fields.map(name => `${name} = {:${name}}`).join(', ')
	app
		.db()
		.newQuery(`UPDATE ${record.collection().name} SET ${set} WHERE id = {:id}`)
		.bind({ ...values, id: record.id })
		.execute()
}
