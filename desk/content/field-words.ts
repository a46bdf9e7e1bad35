import { language } from '../frame/language.ts'
import { fieldWords as ar } from './field-words.ar.ts'
import { fieldWords as en } from './field-words.en.ts'

/**
 * What the fields of a content are called where people write them (core/policy/shape.ts). By the name of a field, or by its
 * name with that of what it belongs to where that makes it another thing: `reply.kind`.
 */
export interface FieldWords {
	fields: Record<string, string>
	/** What helps to write it. */
	hints: Record<string, string>
	/** Choices, by the name of the field and the code. */
	codes: Record<string, string>
	/** What one more of a list is called, by the list’s name: for the button that adds it. */
	adds: Record<string, string>
	/** What one of them is called where it has no name yet. */
	ones: Record<string, string>
}

const fieldWords = (): FieldWords => (language() === 'en' ? en : ar)

const found = (table: Record<string, string>, path: readonly string[]): string | undefined => {
	const [name = ''] = path.slice(-1)
	const both = path.slice(-2).join('.')
	return table[both] ?? table[name]
}

/** A field by the names on the way to it, the last its own. */
export const nameOf = (path: readonly string[]): string =>
	found(fieldWords().fields, path) ?? path.at(-1) ?? ''
export const hintOf = (path: readonly string[]): string | undefined => found(fieldWords().hints, path)
export const codeName = (path: readonly string[], code: string): string =>
	found(fieldWords().codes, [...path.slice(0, -1), `${path.at(-1)}:${code}`]) ?? code
export const addOf = (path: readonly string[], way = ''): string =>
	found(fieldWords().adds, [...path.slice(0, -1), way ? `${path.at(-1)}:${way}` : (path.at(-1) ?? '')]) ?? ''
export const oneOf = (path: readonly string[]): string => found(fieldWords().ones, path) ?? ''
