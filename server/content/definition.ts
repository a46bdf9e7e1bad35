import { ar, en } from 'zod/locales'
import { associationSchema, type PublishedService, serviceSchema } from '../../core/policy/association.ts'
import type { DefinitionKind } from '../../core/policy/upgrade/versions.ts'
import { surveySchema } from '../../core/survey/definition.ts'
import { json } from '../base/records.ts'
import type { Saving, Stored, Texts } from '../base/stored.ts'
import { associationOf, serviceOf } from './content.ts'

/*
 * The one schema of core/policy/association.ts, over what staff change in the dashboard and over what is seeded.
 * Apart from the other modules, because it carries the whole of Zod.
 */

const arabic = ar().localeError
const english = en().localeError
const bareAssociation = associationSchema.omit({ services: true })

type Schema = typeof associationSchema | typeof bareAssociation | typeof serviceSchema | typeof surveySchema

/** What is wrong with a definition: where, by its keys joined with dots, and what, in Arabic and English. */
export interface Fault {
	path: string
	text: string
}

/** Everything wrong with a value. Empty when nothing is. */
function faults(schema: Schema, value: unknown): Fault[] {
	const read = (error: typeof arabic) => schema.safeParse(value, { error }).error?.issues ?? []
	const issues = read(english)
	return read(arabic).map(({ path, message }, i) => {
		const translation = issues[i]?.message
		const same = !translation || translation === message
		return { path: path.join('.'), text: same ? message : `${message} · ${translation}` }
	})
}

export const associationFaults = (value: unknown) => faults(associationSchema, value)

/** Everything wrong with the definition of a record, put together with the record's own fields as core has it. */
export function definitionFaults(kind: DefinitionKind, record: core.Record): Fault[] {
	if (kind === 'survey') {
		return faults(
			surveySchema,
			read(() => json(record as Stored<'surveys'>, 'definition')),
		)
	}
	if (kind === 'association') {
		return faults(
			bareAssociation,
			read(() => associationOf(record as Stored<'associations'>)),
		)
	}
	const { formVersion: _, ...service } = read(() =>
		serviceOf(record as Stored<'services'>),
	) as PublishedService
	return faults(serviceSchema, service)
}

/** The record's field that a path of the definition stands in. */
function fieldOf(path: string): string {
	if (path === 'name.ar' || path === 'name.en') return path.replace('.', '_')
	return path === 'slug' || path === 'open' ? path : 'definition'
}

function refuse(found: Fault[]): void {
	const [first] = found
	if (!first) return
	const texts: Record<string, string[]> = {}
	for (const { path, text } of found) {
		const field = fieldOf(path)
		texts[field] = [...(texts[field] ?? []), `«${path}»: ${text}`]
	}
	const data = Object.fromEntries(
		Object.entries(texts).map(([field, lines]) => [
			field,
			new ValidationError('invalid_definition', lines.join('\n')),
		]),
	)
	throw new BadRequestError(`لم يُحفظ: خطأ في «${first.path}» · Not saved: “${first.path}” is wrong.`, data)
}

function fixedSlug(isNew: boolean, record: Texts<'slug'>, before: Texts<'slug'>): void {
	if (isNew || record.getString('slug') === before.getString('slug')) return
	const text = 'العنوان منشور ولا يتغير · the address is published and stays'
	refuse([{ path: 'slug', text }])
}

/** Refuses an association that does not fit its schema, naming the field. */
export function checkAssociation(e: Saving<'associations'>): void {
	const record = e.record
	fixedSlug(record.isNew(), record, record.original())
	refuse(definitionFaults('association', record))
}

/** Refuses a service that does not fit its schema, naming the field. */
export function checkService(e: Saving<'services'>): void {
	const record = e.record
	fixedSlug(record.isNew(), record, record.original())
	refuse(definitionFaults('service', record))
}

/** Refuses a survey whose questions do not fit their schema, naming the question. */
export function checkQuestions(e: Saving<'surveys'>): void {
	refuse(definitionFaults('survey', e.record))
}

/** A definition that is no JSON object cannot be read at all. */
function read(compose: () => object): object {
	try {
		return compose()
	} catch {
		return {}
	}
}
