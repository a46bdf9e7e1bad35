import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CaseExport, CasePage, ExportedCase, ExportQuery } from '../../core/api/cases.ts'
import { long } from '../setup/slice.ts'
import { CASE_NAMES, type CaseName, EVERYBODY, house, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'

/* Rows of cases that are taken along in a file: no more than the list shows, and never unwritten. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend
const { id: yusr, members, cases, stored } = await house(backend)
const STAFF = EVERYBODY.filter(who => who !== 'leaver' && who !== 'nobody')
const nameOf = (id: string) => CASE_NAMES.find(name => cases[name] === id) ?? id

async function ask(who: Who, body: ExportQuery | string) {
	const answer = await fetch(`${url}/api/sila/staff/cases/export`, {
		method: 'POST',
		headers: { Authorization: members[who].client.authStore.token },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
async function take(who: Who, query: ExportQuery = {}): Promise<CaseExport> {
	const { status, body } = await ask(who, query)
	assert.equal(status, 200, `${who}: ${JSON.stringify(body)}`)
	return body
}
const names = (rows: ExportedCase[]) => rows.map(({ id }) => nameOf(id))
const listed = (who: Who): Promise<CasePage> => members[who].client.send('/api/sila/staff/cases', {})
/** What was written down of an account's exports. */
function looks(who: Who) {
	const database = databaseIn(dir)
	const rows = database
		.prepare("SELECT association, detail FROM access_log WHERE actor = ? AND what = 'export' ORDER BY rowid")
		.all(members[who].id)
	database.close()
	return rows.map(({ association, detail }) => [association, String(detail).replace(/ \w{8}$/, '')])
}

test('everybody takes along what their list shows and nothing beside, by no filter and by ids', async () => {
	for (const who of STAFF) {
		const page = await listed(who)
		assert.equal(page.more, false)
		const { cases: rows, more } = await take(who)
		assert.equal(more, false)
		assert.deepEqual(names(rows), names(page.cases as ExportedCase[]), who)
		// Whatever ids are sent, restricted ones and those of another association among them.
		const byIds = names((await take(who, { cases: CASE_NAMES.map(name => cases[name]) })).cases)
		assert.deepEqual(byIds.sort(), names(rows).sort(), who)
		for (const row of rows) {
			const it = { ...stored(nameOf(row.id) as CaseName), concerned: false } as unknown as SeenCase
			const seen = seenOf(members[who], it) ?? []
			if (!seen.includes('person')) assert.deepEqual([row.applicant, row.served], ['', null], who)
			if (!seen.includes('contact')) assert.deepEqual([row.phone, row.email], ['', ''], who)
			assert.equal('identity' in row || 'letter' in row || 'contact' in row, false)
		}
	}
	assert.ok(!names((await take('reception')).cases).includes('protected'))
	assert.ok(names((await take('protection')).cases).includes('protected'))
})

test('a phone goes along for who reaches people, as it was corrected, and to nobody else', async () => {
	const phoneOf = async (who: Who) => (await take(who, { cases: [cases.plain] })).cases[0]?.phone
	assert.equal(await phoneOf('reception'), '+966501234567')
	assert.equal(await phoneOf('management'), '')
	assert.equal(await phoneOf('auditor'), '')
	const database = databaseIn(dir)
	database
		.prepare('UPDATE cases SET contact = ? WHERE id = ?')
		.run(JSON.stringify({ contactMeans: 'phone', phone: '+966559876543' }), cases.plain)
	database.close()
	assert.equal(await phoneOf('reception'), '+966559876543')
})

test('is narrowed as the list is, and those that are chosen keep their order', async () => {
	const inquiries = names((await take('reception', { query: { kind: 'inquiry' } })).cases)
	assert.deepEqual(inquiries.sort(), ['inquiry', 'inquiryEntered'])
	const order = [cases.plain, cases.inquiry, cases.study]
	assert.deepEqual(names((await take('reception', { cases: order })).cases), ['plain', 'inquiry', 'study'])
	const tooMany = [...order, ...Array.from({ length: 498 }, (_, i) => `none${String(i).padStart(11, '0')}`)]
	assert.equal((await take('reception', { cases: order })).more, false)
	assert.equal((await take('reception', { cases: tooMany })).more, true)
	assert.deepEqual((await take('reception', { cases: [] })).cases, [])
	assert.deepEqual((await take('reception', { cases: ["' OR 1=1 --"] })).cases, [])
})

test('how many of which association is written down; other cases are another look, the same at once are one', async () => {
	const before = looks('research').length
	await take('research', { cases: [cases.plain, cases.study] })
	await take('research', { cases: [cases.study, cases.plain] })
	await take('research', { cases: [cases.plain] })
	assert.deepEqual(looks('research').slice(before), [
		[yusr, 'cases 2'],
		[yusr, 'cases 1'],
	])
	// Nothing went along.
	await take('research', { cases: [cases.foreign] })
	assert.equal(looks('research').length, before + 2)
})

test('what cannot be written down does not leave', async () => {
	const database = databaseIn(dir)
	database.exec("CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); END")
	try {
		const { status, body } = await ask('reception', { cases: [cases.study, cases.inquiry] })
		assert.ok(status >= 400)
		assert.equal(JSON.stringify(body).includes('reference'), false)
	} finally {
		database.exec('DROP TRIGGER full')
		database.close()
	}
})

test('what it does not understand it refuses', async () => {
	for (const [body, code] of [
		['[', 'bad_request'],
		['{"all":true}', 'unknown_field'],
		['{"query":{"due":"whenever"}}', 'choose'],
		['{"query":{"from":"2026-02-31"}}', 'day'],
	] as const) {
		const { status, body: said } = await ask('reception', body)
		assert.equal(status, 400, body)
		assert.equal((Object.values(said.data)[0] as { code: string }).code, code, body)
	}
})

long('no more than 5,000 go along, and it says that there are more', async () => {
	const database = databaseIn(dir)
	const columns = database
		.prepare('PRAGMA table_info(cases)')
		.all()
		.map(({ name }) => String(name))
		.filter(name => name !== 'id' && name !== 'reference')
		.map(name => `\`${name}\``)
		.join()
	database
		.prepare(
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
			INSERT INTO cases (id, reference, ${columns})
			SELECT printf('many%011d', i), printf('8%08d', i), ${columns} FROM cases, n WHERE cases.id = ?`,
		)
		.run(cases.inquiry)
	database.close()
	const { cases: rows, more } = await take('reception', { query: { kind: 'inquiry' } })
	assert.deepEqual([rows.length, more], [5000, true])
})
