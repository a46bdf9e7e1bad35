import { association2 } from './association-2.ts'
import { service2 } from './service-2.ts'
import { survey2 } from './survey-2.ts'
import { type DefinitionKind, type StoredDefinition, type Upgrade, VERSIONS } from './versions.ts'

/** By the version each leads to; one that only allows more needs no step. */
const STEPS: Record<DefinitionKind, Record<number, Upgrade>> = {
	association: { 2: association2 },
	service: { 2: service2 },
	survey: { 2: survey2 },
}

const isObject = (value: unknown): value is StoredDefinition =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version of a stored definition; null where it is none at all. */
export function versionOf(definition: unknown): number | null {
	if (!isObject(definition)) return null
	const { schema = 1 } = definition
	return typeof schema === 'number' && Number.isInteger(schema) && schema > 0 ? schema : null
}

/**
 * A stored definition in the present shape. What is no definition, or of a version that this product does not know yet,
 * comes back as it is, for the schema to say what is wrong with it. Throws where a step meets what it cannot read.
 */
export function upgraded(kind: DefinitionKind, definition: unknown): unknown {
	const from = versionOf(definition)
	if (from === null || !isObject(definition)) return definition
	let value = definition
	for (let to = from + 1; to <= VERSIONS[kind]; to++) value = STEPS[kind][to]?.(value) ?? value
	return from > VERSIONS[kind] ? value : { ...value, schema: VERSIONS[kind] }
}

/** The file of an association, with its services in it, in the present shape. */
export function upgradedFile(file: unknown): unknown {
	const association = upgraded('association', file)
	if (!isObject(association) || !Array.isArray(association.services)) return association
	return { ...association, services: association.services.map(service => upgraded('service', service)) }
}
