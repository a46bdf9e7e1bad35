import { type DefinitionKind, VERSIONS } from '../../core/policy/upgrade/versions.ts'

/** Fields that make up a definition. */
export const PARTS = ['definition', 'name_ar', 'name_en']

/** Names what of a record was checked, and against which version of the schema. */
export function markOf(kind: DefinitionKind, record: core.Record): string {
	const parts = PARTS.map(name => record.getString(name))
	return $security.sha256(JSON.stringify([kind, VERSIONS[kind], ...parts]))
}
