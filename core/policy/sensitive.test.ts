import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, SLUGS } from './associations.fixture.ts'
import { isSensitive } from './sensitive.ts'

test('sensitive are complaints, and the services whose data say so', () => {
	const services = SLUGS.flatMap(slug => load(slug).services)
	assert.deepEqual(
		services.filter(service => isSensitive('request', service)).map(({ slug }) => slug),
		['family-consultations', 'shaml-center', 'family-and-child-protection'],
	)
	assert.ok(isSensitive('complaint'))
	assert.ok(!isSensitive('inquiry'))
})
