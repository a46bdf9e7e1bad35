import { tidyDay } from '../language/day.ts'
import { tidy, tidyLine, tidyNumber } from '../language/text.ts'
import { type Content, type ContentKind, type Field, fieldsOf, partOf, SHAPE } from './shape.ts'

/* Content as it is kept, of what somebody wrote in an editor: one spelling, and nothing where nothing was written. */

/** Content as it is kept; what is still missing stays missing. What the table of fields does not know stays as it is. */
export const tidied = (kind: ContentKind, content: Content): Content => group(SHAPE[kind], content)

function group(shape: readonly Field[], value: Content): Content {
	const result: Content = {}
	for (const [name, inner] of Object.entries(value)) {
		const field = shape.find(one => one.name === name)
		const kept = field ? one(field, inner) : inner
		if (kept !== undefined) result[name] = kept
		else if (field?.none === 'null') result[name] = null
	}
	return result
}

const isObject = (value: unknown): value is Content =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

const said = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '')

/** Both languages, and whatever else stands there; undefined where both are empty and may be. */
function text(field: Pick<Field, 'none'>, value: unknown): unknown {
	if (!isObject(value)) return value ?? undefined
	const both = { ...value, ar: said(value.ar), en: said(value.en) }
	return field.none && !both.ar && !both.en ? undefined : both
}

/** A field without what shows nothing; undefined where nothing is written and nothing needs to be. */
function one(field: Field, value: unknown): unknown {
	const mayLack = field.none !== undefined
	switch (field.sort) {
		case 'text':
			return text(field, value)
		case 'texts':
		case 'many': {
			if (!Array.isArray(value)) return value ?? undefined
			const list = field.sort === 'many' ? value : value.map(entry => text({}, entry))
			return mayLack && list.length === 0 ? undefined : list
		}
		case 'line':
			return line(field.of, mayLack, value)
		case 'yes':
			return mayLack && value === false ? undefined : value
		case 'one':
			return value
		case 'list':
			return Array.isArray(value)
				? value.map(entry => (isObject(entry) ? group(fieldsOf(field, entry), entry) : entry))
				: value
		case 'group': {
			if (!isObject(value)) return value ?? undefined
			const inner = group([...fieldsOf(field, value)], value)
			return mayLack && Object.values(inner).every(one => one === null) ? undefined : inner
		}
	}
}

function line(of: string, mayLack: boolean, value: unknown): unknown {
	if (typeof value !== 'string') return value ?? undefined
	const spelled =
		of === 'day'
			? tidyDay(value)
			: of === 'phone'
				? tidyNumber(value).replace(/[\s()-]/g, '')
				: of === 'number'
					? tidyNumber(value)
					: tidyLine(value)
	if (!spelled) return mayLack ? undefined : ''
	return of === 'number' && /^\d+$/.test(spelled) ? Number(spelled) : spelled
}

/** A text that is not in the language of its place, by where it stands. */
export interface Misplaced {
	path: string
	lang: 'ar' | 'en'
}

const LETTERS = { ar: /[\u0621-\u064a]/, en: /[A-Za-z]/ }

/** Texts without a letter of their language: one that was pasted into the other's place, or not translated yet. */
export function misplaced(value: unknown, path: string[] = []): Misplaced[] {
	if (typeof value !== 'object' || value === null) return []
	const { ar, en } = value as Partial<Record<'ar' | 'en', unknown>>
	if (typeof ar === 'string' && typeof en === 'string')
		return (['ar', 'en'] as const)
			.filter(lang => {
				const written = String(partOf(value, lang))
				return written !== '' && !LETTERS[lang].test(written)
			})
			.map(lang => ({ path: [...path, lang].join('.'), lang }))
	return Object.entries(value).flatMap(([name, inner]) => misplaced(inner, [...path, name]))
}
