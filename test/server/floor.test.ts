import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processWords as ar } from '../../core/language/words/process.ar.ts'
import { processWords as en } from '../../core/language/words/process.en.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { ask } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { databaseIn, follow, open, refused } from './support.ts'

/* Artwa and Yusr reply after not less than two weeks: who decides sooner says why. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const { early_reason: why, ...unexplained } = decision()
const today = () => riyadhDay(new Date().toISOString())

async function studied(association: string) {
	const { record, receipt } = await arrive(backend, association)
	return { receipt, record: await go(staff, record.id, { status: 'complete' }, { status: 'study' }) }
}

/** Moves the first day of a reply, as time does. */
function earliestOn(id: string, day: string): void {
	const database = databaseIn(dir)
	database.prepare('UPDATE cases SET earliest_reply_on = ? WHERE id = ?').run(day, id)
	database.close()
}

for (const association of ['artwa', 'yusr']) {
	for (const status of ['accepted', 'rejected']) {
		test(`${association}: ${status} too early is refused with the day, and taken with a reason that the applicant never sees`, async () => {
			const { record, receipt } = await studied(association)
			for (const early_reason of [undefined, '', ' \n']) {
				const error = await refused(
					cases.update(record.id, { status, ...unexplained, ...(early_reason && { early_reason }) }),
					400,
				)
				const { message, data } = error.data
				assert.deepEqual(Object.keys(data).sort(), ['early_reason', 'status'])
				assert.deepEqual([data.status.code, data.early_reason.code], ['needed', 'needed'])
				for (const text of [message, data.early_reason.message]) {
					for (const lang of ['ar', 'en'] as const)
						assert.ok(text.includes(writtenDay(record.earliest_reply_on, lang)), text)
					assert.ok(!text.includes(record.earliest_reply_on), text)
					assert.match(text, /كتابة سبب اتخاذ القرار قبله.* · .*write why it is decided before it/)
				}
				for (const { facts } of [ar, en]) assert.ok(message.includes(facts.early_reason), message)
				assert.deepEqual(await cases.getOne(record.id), record)
			}
			const decided = await cases.update(record.id, { status, ...unexplained, early_reason: why })
			assert.deepEqual([decided.status, decided.early_reason], [status, why])
			const fixed = await refused(cases.update(record.id, { early_reason: '' }), 400)
			assert.equal(fixed.data.data.early_reason.code, 'fixed')
			const [last] = await staff.collection('audit').getFullList({
				filter: `case="${record.id}"`,
				sort: '-@rowid',
			})
			assert.ok(last?.changed.includes('early_reason'))
			const query = { reference: receipt.reference, code: receipt.code, lang: 'ar' }
			for (const { body } of [await follow(url, query), await ask(url, 'copy', receipt)])
				assert.ok(!JSON.stringify(body).includes(why))
		})
	}
}

test('the reason may be written ahead; on the day itself and after it none is asked', async () => {
	const { record } = await studied('artwa')
	await cases.update(record.id, { early_reason: why })
	await cases.update(record.id, { status: 'accepted', ...unexplained })
	for (const late of [0, 1, 20]) {
		const { record: other } = await studied('artwa')
		earliestOn(other.id, addDays(today(), -late))
		const decided = await cases.update(other.id, { status: 'accepted', ...unexplained })
		assert.deepEqual([decided.status, decided.early_reason], ['accepted', ''])
	}
})

test('only the decision waits for the day: other steps are free, and other policies have none', async () => {
	const { record } = await studied('yusr')
	await go(staff, record.id, { status: 'clarification', referred_to: 'الباحثة' }, { status: 'complete' })
	await cases.update(record.id, { status: 'closed', closing_reason: 'سحب شفهيًا' })
	for (const association of ['kadi', 'nama-makkiyah']) {
		const { record: other } = await studied(association)
		await cases.update(other.id, { status: 'accepted', ...unexplained })
	}
})
