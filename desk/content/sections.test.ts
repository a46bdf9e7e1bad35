import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SHAPE } from '../../core/policy/shape.ts'
import { SECTIONS } from './sections.ts'

test('each field of a content stands in one section of its page', () => {
	for (const kind of ['associations', 'services'] as const)
		assert.deepEqual(
			SECTIONS[kind].flatMap(({ fields }) => fields).toSorted(),
			SHAPE[kind].map(({ name }) => name).toSorted(),
		)
})
