import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { CasePage } from '../../core/api/cases.ts'
import { PAIRS, WORDS } from '../../core/sending/finding.fixture.ts'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { request } from './cases.ts'
import { arrived, complaint } from './complaints.ts'
import { caseBy, databaseIn, open, send, typedCases } from './support.ts'

/* Finding cases at the server's door, with the filters that the desk makes of what is typed. */

const backend = await open()
after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')

/** The references of what a typed search finds. */
async function found(typed: string): Promise<string[]> {
	return (await typedCases(staff, typed)).map(({ reference }) => reference)
}

/** A request to Artwa under a name, with what else was answered. */
async function arrive(fullName: string, more: Record<string, string> = {}, need = 'أحتاج مساعدة') {
	const { change } = request('artwa')
	const { answers } = change as { answers: Record<string, string> }
	const sent = { ...change, answers: { ...answers, need, fullName, ...more }, signature: fullName }
	const { status, body } = await send(url, sent, { parts: [] })
	assert.equal(status, 201, JSON.stringify(body))
	return body as { reference: string; code: string }
}

test('a case is found by its name in whichever spelling, and no other is', async () => {
	for (const [kept, asked] of PAIRS) {
		const { reference } = await arrive(`${kept} ${kept}`)
		const all = await found(asked)
		assert.ok(all.includes(reference), `${asked} → ${kept}`)
		assert.ok(!(await found('نورة بنت خالد')).includes(reference))
	}
})

test('a case is found by its phone, identity number, e-mail and reference, however they are written', async () => {
	const { reference } = await arrive('سارة سعد', { phone: '055 000 1122' })
	for (const typed of ['0550001122', '+966550001122', '٠٥٥٠٠٠١١٢٢', '00966 55 000 1122', '0001122'])
		assert.deepEqual(await found(typed), [reference], typed)
	assert.deepEqual(await found(`رقم ${reference}`), [reference])

	const sent = await send(url, {})
	assert.equal(sent.status, 201)
	for (const typed of ['1000000008', '١٠٠٠ ٠٠٠ ٠٠٨'])
		assert.deepEqual(await found(typed), [sent.body.reference], typed)

	const { record } = await arrived(backend, 'complaint', { ...complaint, email: 'Layla@Example.net' })
	assert.deepEqual(await found('\u200blayla@example.net'), [record.reference])
})

test('corrected contact details are what it is found by from then on, without a word in the trail', async () => {
	const receipt = await arrive('نجود سعد', { phone: '0550003344' })
	await ask(url, 'contact', receipt, { contactMeans: 'sms', phone: '0550005566' })
	assert.deepEqual(await found('0550005566'), [receipt.reference])
	assert.deepEqual(await found('0550003344'), [])
	const { id } = await caseBy(staff, `reference = '${receipt.reference}'`)
	const trail = await staff.collection('audit').getFullList({ filter: `case = '${id}'`, sort: '@rowid' })
	assert.deepEqual(trail.at(-1)?.changed, ['contact'])
})

test('what it is found by is for no eyes, cannot be written, and goes with an erasure', async () => {
	const receipt = await arrive('هند سعد', { phone: '0550007788' })
	const record = await caseBy(staff, `reference = '${receipt.reference}'`)
	assert.ok(!Object.keys(record).some(name => name.endsWith('_key')))
	await cases.update(record.id, { name_key: 'x', phone_key: '+966500000000' })
	assert.deepEqual(await found('0550007788'), [receipt.reference])
	await ask(url, 'erasure', receipt, { reason: '' })
	const erasure = await staff.collection('erasure_requests').getFirstListItem(`case = '${record.id}'`)
	await decides(staff, backend.dir, erasure.id, { state: 'granted' })
	assert.deepEqual([await found('0550007788'), await found('هند')], [[], []])
})

test('words of a letter find it where no name does; in names alone they are looked for first', async () => {
	const ask = (typed: string, more: object = {}): Promise<CasePage> =>
		staff.send('/api/sila/staff/cases', { query: { typed, ...more } })
	const kept = new Map<string, string>()
	for (const [need] of WORDS) kept.set(need, (await arrive('لمى الفهد', {}, need)).reference)
	for (const [need, asked] of WORDS) {
		const page = await ask(asked)
		assert.ok(
			page.cases.some(({ reference }) => reference === kept.get(need)),
			`${asked} → ${need}`,
		)
		assert.equal(page.in, 'letter', asked)
	}
	const named = await arrive('ثلاجة الفهد')
	const first = await ask('ثلاجة')
	assert.deepEqual([first.cases.map(({ reference }) => reference), first.in], [[named.reference], ''])
	const letters = await ask('ثلاجة', { in: 'letter' })
	assert.equal(letters.in, 'letter')
	assert.ok(letters.cases.some(({ reference }) => reference === kept.get('ثلاجة، وغسالة.')))
})

test('an erased case has no word left in the index, and is found by its reference alone', async () => {
	const receipt = await arrive('زمردة الفهد', { phone: '0550009911' }, 'أحتاج إلى قيثارة')
	const record = await caseBy(staff, `reference = '${receipt.reference}'`)
	assert.deepEqual(await found('قيثارة'), [receipt.reference])
	const left = () => {
		const database = databaseIn(dir)
		database.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, case_words, col)')
		const terms = database
			.prepare(
				"SELECT term FROM temp.terms WHERE (col, term) IN (VALUES ('words', 'قيثاره'), ('names', 'زمر'), ('phone', '991'))",
			)
			.all()
		database.close()
		return terms.length
	}
	assert.equal(left(), 3)
	await ask(url, 'erasure', receipt, { reason: '' })
	const erasure = await staff.collection('erasure_requests').getFirstListItem(`case = '${record.id}'`)
	await decides(staff, backend.dir, erasure.id, { state: 'granted' })
	assert.equal(left(), 0)
	for (const typed of ['قيثارة', 'زمردة', '0550009911', '9911'])
		assert.deepEqual(await found(typed), [], typed)
	assert.deepEqual(await found(receipt.reference), [receipt.reference])
})
