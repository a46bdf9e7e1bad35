import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openapiFile, openapiText } from './openapi.ts'

test('public/openapi.json is what the table of routes and its types say now', () => {
	const stale = 'run: node scripts/openapi.ts'
	assert.deepEqual(JSON.parse(fs.readFileSync(openapiFile, 'utf8')), JSON.parse(openapiText()), stale)
})

test('it is a valid OpenAPI 3.1 document, and each reference leads somewhere', async () => {
	const validator = new Validator()
	const { valid, errors } = await validator.validate(openapiFile)
	assert.ok(valid, JSON.stringify(errors, null, 1))
	assert.equal(validator.version, '3.1')
	validator.resolveRefs()
})
