import {
	type Content,
	type ContentKind,
	type Field,
	fieldsOf,
	partOf,
	SHAPE,
} from '../../core/policy/shape.ts'

/* A content while it is written: read and changed by the places of its fields, `conditions.0.text.ar`. */

export const valueAt = (content: unknown, place: string): unknown =>
	place === '' ? content : place.split('.').reduce<unknown>((inner, key) => partOf(inner, key), content)

/** With another value at a place; what is on the way is made where it is not there. */
export function withAt<Whole>(content: Whole, place: string, value: unknown): Whole {
	const [key = '', ...rest] = place.split('.')
	const inner = rest.length === 0 ? value : withAt(partOf(content, key) ?? {}, rest.join('.'), value)
	if (Array.isArray(content)) return content.with(Number(key), inner) as Whole
	return { ...(content as object), [key]: inner } as Whole
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
/** An id that no other entry of anybody has. */
const newId = (): string =>
	`n-${[...crypto.getRandomValues(new Uint8Array(8))].map(byte => LETTERS[byte % 32]).join('')}`

/** Lists that are none with fewer than two. */
const TWO = ['anyOf', 'options']

function blankValue(field: Field): unknown {
	if (field.none) return undefined
	switch (field.sort) {
		case 'text':
			return { ar: '', en: '' }
		case 'yes':
			return false
		case 'one':
			return field.of[0]
		case 'line':
			return ''
		case 'group':
			return blankOf(fieldsOf(field, {}))
		case 'list':
			return TWO.includes(field.name) ? [blankEntry(field), blankEntry(field)] : []
		default:
			return []
	}
}

const blankOf = (fields: readonly Field[]): Content =>
	Object.fromEntries(
		fields.flatMap(field => {
			const value = blankValue(field)
			return value === undefined ? [] : [[field.name, value]]
		}),
	)

/** One more of a list, in one of its ways. */
export function blankEntry(field: Field, way = ''): unknown {
	if (field.sort === 'texts') return { ...(field.ids && { id: newId() }), ar: '', en: '' }
	if (field.sort !== 'list') return undefined
	const { ways } = field
	const chosen = ways && ways.by !== 'anyOf' ? { [ways.by]: way } : {}
	const fields = [...field.fields, ...(ways?.of[way] ?? [])]
	return { ...(field.key === 'id' && { id: newId() }), ...blankOf(fields), ...chosen }
}

/** A group in another of its ways: what only the way before had is gone. */
export function inWay(field: Field & { sort: 'group' }, value: unknown, way: string): Content {
	const { ways, fields } = field
	const kept = Object.fromEntries(fields.map(({ name }) => [name, partOf(value, name)]))
	return { ...kept, ...blankOf(ways?.of[way] ?? []), [ways?.by ?? '']: way }
}

/** The places of all controls of a content, in their order on the page. */
export const placesOf = (kind: ContentKind, content: Content): string[] => within(SHAPE[kind], content, '')

const below = (place: string, name: string | number) => (place ? `${place}.${name}` : String(name))

const within = (fields: readonly Field[], value: unknown, place: string): string[] =>
	fields.flatMap(field => of(field, partOf(value, field.name), below(place, field.name)))

function of(field: Field, value: unknown, place: string): string[] {
	const both = (at: string) => [`${at}.ar`, `${at}.en`]
	const entries = Array.isArray(value) ? value : []
	switch (field.sort) {
		case 'text':
			return both(place)
		case 'texts':
			return [place, ...entries.flatMap((_, i) => both(below(place, i)))]
		case 'group':
			return within(fieldsOf(field, value), value, place)
		case 'list':
			return [place, ...entries.flatMap((entry, i) => within(fieldsOf(field, entry), entry, below(place, i)))]
		default:
			return [place]
	}
}

/** In which ways one more of a list can be added. */
export const waysOf = (field: Field): string[] =>
	field.sort === 'list' && field.ways ? Object.keys(field.ways.of) : ['']
