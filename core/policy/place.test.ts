import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { surveySchema } from '../survey/definition.ts'
import { associationSchema } from './association.ts'
import { placeOf } from './place.ts'

test('a place in a definition is told as people name it', () => {
	assert.equal(placeOf('entry.sources.0.id'), 'كيف يُقدَّم الطلب، الجهات المحيلة، رقم 1، المعرّف')
	assert.equal(placeOf('process.11.steps'), 'مسار الطلب، رقم 12، الخطوات')
	assert.equal(placeOf('colour'), 'colour')
	assert.equal(placeOf(''), 'التعريف كله')
})

/** Every key that a schema knows. */
function keysOf(schema: unknown): string[] {
	if (Array.isArray(schema)) return schema.flatMap(keysOf)
	if (typeof schema !== 'object' || schema === null) return []
	return Object.entries(schema).flatMap(([name, value]) =>
		name === 'properties' ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : keysOf(value),
	)
}

test('every part that a definition can have is called something in Arabic', () => {
	for (const schema of [associationSchema, surveySchema]) {
		const keys = new Set(keysOf(z.toJSONSchema(schema, { io: 'input' })))
		assert.ok(keys.size > 5)
		for (const key of keys) assert.notEqual(placeOf(key), key, key)
	}
})
