import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { why } from './why.ts'

const telling = path.join(import.meta.dirname, '../../server/telling')
const UNKNOWN = why('something else')

test('every code that the server keeps has its words', () => {
	const source = ['mail', 'sms', 'delivery', 'outbox-sending']
		.map(name => fs.readFileSync(path.join(telling, `${name}.ts`), 'utf8'))
		.join('\n')
	const codes = [...source.matchAll(/(?:error: |lost, |'sending'", )'([a-z-]+)'/g)].flatMap(
		([, code]) => code ?? [],
	)
	assert.deepEqual([...new Set(codes)].sort(), [
		'broken-off',
		'no-answer',
		'no-connection',
		'smtp-settings',
		'stopped',
	])
	for (const code of [...codes, NO_SITE_YET, 'smtp-550', 'smtp-421', 'http-500', 'http-400'])
		assert.notEqual(why(code), UNKNOWN, code)
})

test('a wrong address is told from a server that refuses us, and neither shows a code', () => {
	assert.match(why('smtp-550'), /العنوان/)
	assert.match(why('smtp-535'), /إعدادات/)
	assert.match(why('http-401'), /إعدادات/)
	assert.match(why('http-422'), /الرقم/)
	assert.match(why('http-504'), /قد تكون الرسالة وصلت/)
	for (const code of ['smtp-550', 'http-401', 'constructor', '']) assert.doesNotMatch(why(code), /[a-z0-9]/i)
})
