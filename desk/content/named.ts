import type { Lang, Text } from '../../core/language/text.ts'
import type { Step } from '../../core/policy/changes.ts'
import { type Content, type Field, fieldsOf, partOf } from '../../core/policy/shape.ts'
import { day, hour } from '../dates.ts'
import { language } from '../frame/language.ts'
import { codeName, nameOf, oneOf } from './field-words.ts'
import { contentWords } from './words.ts'

/* Places and values of a content as people name them. */

const SHORT = 60

const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT).trim()}…` : text)

export const isText = (value: unknown): value is Text =>
	typeof partOf(value, 'ar') === 'string' && typeof partOf(value, 'en') === 'string'

/** What an entry of a list is called by what it says; empty where it says nothing yet. */
export function entryName(path: readonly string[], entry: unknown): string {
	if (isText(entry)) return ''
	const texts = ['label', 'title', 'text', 'name', 'question'].map(name => partOf(entry, name))
	const said = texts.find(isText)?.[language()].trim()
	if (said) return short(said)
	const kind = partOf(entry, 'kind')
	return typeof kind === 'string' ? codeName([...path, 'kind'], kind) : ''
}

/** The names of the fields on a way, without the entries. */
export const pathOf = (steps: readonly Step[]): string[] =>
	steps.filter((step): step is string => typeof step === 'string')

/** A place as people name it, from the whole to the field: «الشروط ‹ سعودي أو مقيم». */
export function placeText(steps: readonly Step[]): string {
	const names = steps.map((step, i) => {
		const path = pathOf(steps.slice(0, i + 1))
		return typeof step === 'string' ? nameOf(path) : entryName(path, step.entry) || oneOf(path)
	})
	return names.filter(Boolean).join(language() === 'ar' ? ' ‹ ' : ' › ')
}

/** A line of a value: in the language of a text, or in that of the desk. */
export interface Line {
	text: string
	lang: Lang
}

const here = (text: string): Line => ({ text, lang: language() })

/** A value as people read it, with what each part is called where there are several. */
export function linesOf(path: readonly string[], field: Field | undefined, value: unknown): Line[] {
	const words = contentWords()
	if (value === undefined || value === null || value === '') return []
	if (isText(value))
		return [
			...(['ar', 'en'] as const)
				.filter(lang => value[lang])
				.map((lang): Line => ({ text: value[lang], lang })),
			...(field ? inner(path, field, value) : []),
		]
	if (typeof value === 'boolean') return [here(value ? words.yes : words.no)]
	if (Array.isArray(value)) return value.flatMap(entry => linesOf(path, field, entry))
	if (typeof value === 'object') return field ? inner(path, field, value as Content) : []
	const text = String(value)
	return [here(field?.sort === 'one' || field?.sort === 'many' ? codeName(path, text) : text)]
}

function inner(path: readonly string[], field: Field, value: Content | Text): Line[] {
	if (field.sort !== 'group' && field.sort !== 'list') return []
	return fieldsOf(field, value).flatMap(one => {
		const there = [...path, one.name]
		return linesOf(there, one, partOf(value, one.name)).map(line =>
			line.lang === language() ? { ...line, text: `${nameOf(there)}: ${line.text}` } : line,
		)
	})
}

/** A moment by its day and hour. */
export const momentText = (moment: Date): string =>
	`${day(moment)}${language() === 'ar' ? '،' : ','} ${hour(moment)}`
