import { ar, en } from 'zod/locales'
import type { StoredFault } from '../../core/api/policies.ts'
import { associationSchema, serviceSchema } from '../../core/policy/association.ts'
import { placeOf } from '../../core/policy/place.ts'
import type { PublishedService } from '../../core/policy/published.ts'
import type { DefinitionKind } from '../../core/policy/upgrade/versions.ts'
import { surveySchema } from '../../core/survey/definition.ts'
import { canonical, json } from '../base/records.ts'
import type { Saving, Stored, Texts } from '../base/stored.ts'
import { composedAssociation, composedService } from './content.ts'
import { markOf, PARTS } from './mark.ts'

/*
 * The one schema of core/policy/association.ts, over what is changed in the console and over what is seeded.
 * Apart from the other modules, because it carries the whole of Zod; who needs it seldom has it from faults.ts.
 */

const arabic = ar().localeError
const english = en().localeError
const bareAssociation = associationSchema.omit({ services: true })

type Schema = typeof associationSchema | typeof bareAssociation | typeof serviceSchema | typeof surveySchema

/** Everything wrong with a value. Empty when nothing is. */
function faults(schema: Schema, value: unknown): StoredFault[] {
	const read = (error: typeof arabic) => schema.safeParse(value, { error }).error?.issues ?? []
	const found = read(arabic)
	// Nearly always nothing is, and reading it once more in English would say the same.
	const issues = found.length > 0 ? read(english) : []
	return found.map(({ path, message }, i) => {
		const translation = issues[i]?.message
		const same = !translation || translation === message
		return { path: path.join('.'), text: same ? message : `${message} · ${translation}` }
	})
}

export { contentFaults } from '../../core/policy/content-faults.ts'

export const associationFaults = (value: unknown) => faults(associationSchema, value)

/** Everything wrong with the definition of a record, put together with the record's own fields as core has it. */
export function definitionFaults(kind: DefinitionKind, record: core.Record): StoredFault[] {
	if (kind === 'survey') {
		return faults(
			surveySchema,
			read(() => json(record as Stored<'surveys'>, 'definition')),
		)
	}
	if (kind === 'association') {
		return faults(
			bareAssociation,
			read(() => composedAssociation(record as Stored<'associations'>)),
		)
	}
	const { formVersion: _, ...service } = read(() =>
		composedService(record as Stored<'services'>),
	) as PublishedService
	return faults(serviceSchema, service)
}

/** The record's field that a path of the definition stands in. */
function fieldOf(path: string): string {
	if (path === 'name.ar' || path === 'name.en') return path.replace('.', '_')
	return path === 'slug' || path === 'open' ? path : 'definition'
}

function refuse(found: StoredFault[]): void {
	const [first] = found
	if (!first) return
	const texts: Record<string, string[]> = {}
	for (const { path, text } of found) {
		const field = fieldOf(path)
		texts[field] = [...(texts[field] ?? []), `«${path}»: ${placeOf(path)}: ${text}`]
	}
	const data = Object.fromEntries(
		Object.entries(texts).map(([field, lines]) => [
			field,
			new ValidationError('invalid_definition', lines.join('\n')),
		]),
	)
	const place = placeOf(first.path)
	throw new BadRequestError(`لم يُحفظ: خطأ في «${place}» · Not saved: “${first.path}” is wrong.`, data)
}

function fixedSlug(isNew: boolean, record: Texts<'slug'>, before: Texts<'slug'>): void {
	if (isNew || record.getString('slug') === before.getString('slug')) return
	const text = 'العنوان منشور ولا يتغير · the address is published and stays'
	refuse([{ path: 'slug', text }])
}

/**
 * Refuses a definition that does not fit its schema, naming the field. A save that leaves it as it is goes through
 * whatever it says: staff can still close what an update of the product or a fault has made unreadable.
 */
function check(kind: DefinitionKind, record: core.Record): void {
	if (!record.isNew() && isAsStored(record)) return
	refuse(definitionFaults(kind, record))
	record.set('unreadable', null)
	record.set('checked', markOf(kind, record))
}

function isAsStored(record: core.Record): boolean {
	const before = record.original()
	return PARTS.every(
		name =>
			record.getString(name) === before.getString(name) ||
			(name === 'definition' && sameJson(record.getString(name), before.getString(name))),
	)
}

/** The dashboard writes a definition that it loaded in another order. */
function sameJson(one: string, other: string): boolean {
	try {
		return canonical(JSON.parse(one)) === canonical(JSON.parse(other))
	} catch {
		return false
	}
}

/** Hook of an association's save. */
export function checkAssociation(e: Saving<'associations'>): void {
	const record = e.record
	fixedSlug(record.isNew(), record, record.original())
	check('association', record)
}

/** Hook of a service's save. */
export function checkService(e: Saving<'services'>): void {
	const record = e.record
	fixedSlug(record.isNew(), record, record.original())
	check('service', record)
}

/** Hook of a survey's save. */
export const checkQuestions = (e: Saving<'surveys'>): void => check('survey', e.record)

/** A definition that is no JSON object cannot be read at all. */
function read(compose: () => object): object {
	try {
		return compose()
	} catch {
		return {}
	}
}
