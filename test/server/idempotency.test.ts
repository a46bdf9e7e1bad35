import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseBy, databaseIn, file, good, newKey, open, PNG, proof, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend

test('one key, six times at once and twice again: one case, one reference, one code, one audit record', async () => {
	const key = newKey()
	const before = await stored(backend)
	const answers = await Promise.all(Array.from({ length: 6 }, () => send(url, {}, { key })))
	answers.push(await send(url, {}, { key }), await send(url, { lang: 'en' }, { key }))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 200, 200, 201])
	const [first] = answers
	for (const { body } of answers) assert.deepEqual(body, first?.body)
	assert.deepEqual(await stored(backend), {
		cases: before.cases + 1,
		audit: before.audit + 1,
		files: before.files + 1,
	})
	// The files of the one that won are whole, although the others carried the same names.
	const record = await caseBy(staff, `reference="${first?.body.reference}"`)
	const token = await staff.files.getToken()
	const got = await fetch(staff.files.getURL(record, record.files[0], { token }))
	assert.equal((await got.arrayBuffer()).byteLength, proof[1][0].size)
})

test('requests that wait for one another’s transaction see what the one before stored', async () => {
	const key = newKey()
	const before = await stored(backend)
	const database = databaseIn(dir)
	database.exec('BEGIN IMMEDIATE')
	const sent = Array.from({ length: 6 }, () => send(url, {}, { key }))
	// While nobody can write, all six get as far as their transaction.
	for (let n = 0; n < 30; n++) await fetch(`${url}/api/sila/associations`)
	database.exec('COMMIT')
	database.close()
	const answers = await Promise.all(sent)
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201])
	for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
	assert.equal((await stored(backend)).cases, before.cases + 1)
})

test('what was received is answered again also when the service has closed since', async () => {
	const key = newKey()
	const { body } = await send(url, {}, { key })
	const service = await administrator.collection('services').getFirstListItem('slug="skills-programmes"')
	await administrator.collection('services').update(service.id, { open: false })
	const again = await send(url, {}, { key })
	await administrator.collection('services').update(service.id, { open: true })
	assert.deepEqual([again.status, again.body], [200, body])
})

test('the same key with other content of the same person: the first is what is stored, and the answer says which', async () => {
	const key = newKey()
	const { body } = await send(url, {}, { key })
	const before = await stored(backend)
	const { letter } = await caseBy(staff, `reference="${body.reference}"`)
	const changed = { ...body, changed: true, letter }
	const other = { answers: { ...good.answers, need: 'الطبخ' } }
	assert.deepEqual((await send(url, other, { key })).body, changed)
	assert.ok(letter.includes('هدى بنت سالم') && !letter.includes('الطبخ'))
	const picture = await send(
		url,
		{},
		{ key, parts: [['documents.marital-status-proof', file(PNG, 'a.png')]] },
	)
	assert.deepEqual(picture.body, changed)
	assert.deepEqual((await send(url, {}, { key })).body, body)
	assert.deepEqual(await stored(backend), before)
})

test('several files are the same files, in whatever order they arrive', async () => {
	const key = newKey()
	const parts: [string, [File, string]][] = [
		proof,
		['documents.supporting', file(PNG, 'a.png')],
		['documents.supporting', file(PNG, 'b.png')],
	]
	const { body } = await send(url, {}, { key, parts })
	for (let again = 0; again < 8; again++) {
		assert.deepEqual(
			(await send(url, {}, { key, parts: again % 2 ? parts : [...parts.slice(1), proof] })).body,
			body,
		)
	}
})

test('a request with other content under its own key is another case', async () => {
	const before = await stored(backend)
	const [a, b] = [await send(url), await send(url)]
	assert.notEqual(a.body.reference, b.body.reference)
	assert.notEqual(a.body.code, b.body.code)
	assert.equal((await stored(backend)).cases, before.cases + 2)
})
