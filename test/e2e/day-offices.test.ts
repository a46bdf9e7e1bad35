import assert from 'node:assert/strict'
import { test } from 'node:test'
import { long } from '../setup/slice.ts'
import { byKeyboard } from './day-keyboard.ts'
import { followUp, management, officer } from './day-matters.ts'
import type { Worker } from './day-people.ts'
import { reception, researcher } from './day-requests.ts'
import { type Size, setDay, type Walk } from './day-walk.ts'

/*
 * A day with 60 cases of all kinds, as each office has it, on a small computer and on a phone: it begins on the day’s page,
 * and each page that is come by holds to WCAG in Arabic. Two go through it after one another, and each finds work left.
 */

const day = await setDay()

const walked = (worker: Worker, size: Size, walk: Walk) => async () => {
	const page = await day.comes(worker, size)
	await walk(day, page, size)
	await page.context().close()
}

test('the day has 60 cases, requests of five associations in every stage among them', async () => {
	assert.equal(day.cases.length, 60)
})
test('a day of reception, on a phone', walked('reception', 'phone', reception))
long('a day of reception, on a small computer', walked('reception', 'computer', reception))
long('a day of who studies requests, on a small computer', walked('researcher', 'computer', researcher))
long('a day of who studies requests, on a phone', walked('researcher', 'phone', researcher))
long('a day of follow-up, on a small computer', walked('followUp', 'computer', followUp))
long('a day of follow-up, on a phone', walked('followUp', 'phone', followUp))
long('a day of a contact officer, on a small computer', walked('officer', 'computer', officer))
long('a day of a contact officer, on a phone', walked('officer', 'phone', officer))
long('a day of senior management, on a small computer', walked('management', 'computer', management))
long('a day of senior management, on a phone', walked('management', 'phone', management))
long('a day of a contact officer, by the keyboard alone', walked('officer', 'computer', byKeyboard))
