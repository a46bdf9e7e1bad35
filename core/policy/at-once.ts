import { type Content, type ContentKind, partOf } from './shape.ts'

/*
 * What cannot wait for a second person: a number that nobody answers any more, a service that takes no requests. It is
 * published at once, and another looks at it afterwards.
 */

/** By the place of each in the content. */
export const AT_ONCE = {
	associations: ['contact.phone'],
	services: ['open', 'entry.individual.phone'],
} as const satisfies Record<ContentKind, readonly string[]>

export type AtOnce = (typeof AT_ONCE)[ContentKind][number]

/** The same of an officer, by the fields of the record: all that the portal shows of one, but who is away and stands in. */
export const OFFICER_AT_ONCE = [
	'published',
	'show_name',
	'name',
	'title_ar',
	'title_en',
	'phone',
	'email',
	'hours_ar',
	'hours_en',
	'topics',
	'categories_ar',
	'categories_en',
	'fields_ar',
	'fields_en',
] as const

export type OfficerAtOnce = (typeof OFFICER_AT_ONCE)[number]

/** What stands at a place; undefined where nothing does. */
export const valueAt = (content: Content, place: string): unknown =>
	place.split('.').reduce<unknown>((inner, key) => partOf(inner, key), content)

/** The content with another value at a place; undefined takes it away, with what then is empty. */
export function withValue(content: Content, place: string, value: unknown): Content {
	const [name = '', ...rest] = place.split('.')
	const { [name]: before, ...others } = content
	if (rest.length === 0) return value === undefined ? others : { ...content, [name]: value }
	const inner = withValue(Object(before ?? {}) as Content, rest.join('.'), value)
	return Object.keys(inner).length > 0 ? { ...content, [name]: inner } : others
}
