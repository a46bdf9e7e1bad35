import { placeOf } from '../../core/policy/place.ts'

export interface Line {
	text: string
	lang: 'ar' | 'en'
}

/** A part of a definition in lines that people read: each text in its language, each other value with what it is called. */
export function linesOf(value: unknown, name = ''): Line[] {
	if (value === null || value === undefined) return []
	if (Array.isArray(value)) return value.flatMap(entry => linesOf(entry, name))
	if (typeof value !== 'object') return [arabic(name, plain(value))]
	const { ar, en, ...more } = value as Record<string, unknown>
	const isText = typeof ar === 'string' && typeof en === 'string'
	const text: Line[] = isText ? [arabic(name, ar), { text: en, lang: 'en' }] : []
	const rest = isText ? more : value
	return [...text, ...Object.entries(rest).flatMap(([key, inner]) => linesOf(inner, placeOf(key)))]
}

const arabic = (name: string, text: string): Line => ({ text: name ? `${name}: ${text}` : text, lang: 'ar' })

const plain = (value: unknown): string =>
	typeof value === 'boolean' ? (value ? 'نعم' : 'لا') : String(value)
