import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Field, SHAPE } from '../../core/policy/shape.ts'
import { fieldWords as ar } from './field-words.ar.ts'
import { fieldWords as en } from './field-words.en.ts'
import type { FieldWords } from './field-words.ts'

const has = (table: Record<string, string>, path: string[]) =>
	[path.slice(-2).join('.'), path.at(-1) ?? ''].some(key => Object.hasOwn(table, key))

/** What of the words is missing for a table of fields. */
function lacking(words: FieldWords, fields: readonly Field[], path: string[] = []): string[] {
	return fields.flatMap(field => {
		const there = [...path, field.name]
		const name = there.join('.')
		const lacks: string[] = has(words.fields, there) ? [] : [name]
		if (field.sort === 'one' || field.sort === 'many')
			lacks.push(
				...field.of
					.filter(code => !has(words.codes, [...path, `${field.name}:${code}`]))
					.map(code => `${name}:${code}`),
			)
		if ((field.sort === 'texts' || field.sort === 'list') && !has(words.ones, there))
			lacks.push(`one of ${name}`)
		const ways = 'ways' in field && field.ways ? field.ways : undefined
		const added = field.sort === 'texts' || (field.sort === 'list' && !field.fixed)
		const many = ways && ways.by !== 'anyOf' ? Object.keys(ways.of) : ways ? ['', 'anyOf'] : ['']
		if (added)
			lacks.push(
				...many
					.filter(way => !has(words.adds, [...path, way ? `${field.name}:${way}` : field.name]))
					.map(way => `add ${name} ${way}`),
			)
		if (field.sort !== 'group' && field.sort !== 'list') return lacks
		const by =
			ways && ways.by !== 'anyOf'
				? Object.keys(ways.of).filter(code => !has(words.codes, [...there, `${ways.by}:${code}`]))
				: []
		return [
			...lacks,
			...by.map(code => `${name} by ${code}`),
			...lacking(words, field.fields, there),
			...Object.values(ways?.of ?? {}).flatMap(inner => lacking(words, inner, there)),
		]
	})
}

test('every field, choice and list has a name in both languages', () => {
	for (const words of [ar, en])
		assert.deepEqual([...lacking(words, SHAPE.associations), ...lacking(words, SHAPE.services)], [])
	for (const table of ['fields', 'hints', 'codes', 'adds', 'ones'] as const)
		assert.deepEqual(Object.keys(ar[table]), Object.keys(en[table]))
})
