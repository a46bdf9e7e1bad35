import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { arrive, reachedBy } from '../server/outbox.ts'
import { databaseIn } from '../server/support.ts'
import { holds, openDesk } from './desk.ts'
import { setStage } from './stage.ts'

/* The day, from which everything that waits is a press away. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
const member = await backend.staff()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const today = riyadhDay(new Date().toISOString())

const person = (fullName: string, phone: string) =>
	arrive({ url: backend.url, staff }, { answers: { ...reachedBy('phone', { phone }), fullName } })

test('the day of reception: late ones in two presses, the caller in one, nothing to be looked for', async () => {
	const { record: late } = await person('ليلى بنت سعد', '0501110001')
	const { record: own } = await person('منى بنت فهد', '0501110002')
	const database = databaseIn(backend.dir)
	try {
		database.exec(
			`UPDATE cases SET due_on = '${addDays(today, -2)}', status = 'study' WHERE id = '${late.id}'`,
		)
	} finally {
		database.close()
	}
	await member.send('/api/sila/staff/cases/holder', {
		method: 'POST',
		body: { cases: [own.id], to: member.authStore.record?.id },
	})
	const page = await openDesk(stage, staff, '#/sila/day')
	const region = (name: RegExp) => page.getByRole('region', { name })
	await region(/^متأخر \(1\)/).waitFor()
	await region(/^ما عندك \(1\)/)
		.getByRole('link', { name: /منى بنت فهد/ })
		.waitFor()
	await region(/^بلا من يتولاه/)
		.getByRole('link', { name: /ليلى بنت سعد/ })
		.waitFor()
	await holds(page, 'day')

	// The caller: the number as it is said, typed where the cursor stands.
	await page.reload()
	await region(/^متأخر/).waitFor()
	await page.keyboard.type('050 111 0002')
	await page.keyboard.press('Enter')
	await page.getByRole('heading', { level: 1, name: 'منى بنت فهد' }).waitFor()

	// What is late: the list, and the first of it.
	await page.goto(`${backend.url}/desk/#/sila/day`)
	await region(/^متأخر/)
		.getByRole('link', { name: /^متأخر/ })
		.click()
	await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor()
	await page.getByRole('link', { name: /ليلى بنت سعد/ }).click()
	await page.getByRole('heading', { level: 1, name: 'ليلى بنت سعد' }).waitFor()
	assert.ok(page.url().endsWith(late.id))
	await page.context().close()
})
