import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import PocketBase from 'pocketbase'
import { joins } from '../server/staff.ts'
import { good } from '../server/support.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { signIn } from './dashboard.ts'
import { setDesk } from './desk.ts'
import { DESKTOP } from './stage.ts'

/* The desk as it reaches a browser: what it never does, how old it may be, and what it weighs. */

const { stage, backend, cases, arrive, desk, row, write } = await setDesk()

test('what applicants wrote is never translated and never run, in no view', async () => {
	const need = 'Save changes'
	const { record } = await arrive('New record', { answers: { ...good.answers, need } })
	const script = await arrive('سارة سعد', {
		answers: { ...good.answers, need: '<script>alert(2)</script>' },
	})
	// The form takes letters for a name; what an older version let in is no more dangerous.
	write('UPDATE cases SET applicant = ? WHERE id = ?', '<img src=x onerror=alert(1)>', script.record.id)
	const before = [await cases.getOne(record.id), await cases.getOne(script.record.id)]

	const page = await desk()
	await row(page, 'New record').waitFor()
	await page.getByText('<img src=x onerror=alert(1)>', { exact: true }).click()
	await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor()
	await page.locator('.letter').getByText('<script>alert(2)</script>').waitFor()
	await page.goto(`${backend.url}/desk/#/sila/cases/${record.id}`)
	await page.locator('.letter').getByText(need, { exact: true }).waitFor()
	assert.deepEqual([await cases.getOne(record.id), await cases.getOne(script.record.id)], before)
	await page.context().close()
})

test('the desk is never older than the server, at either door', async () => {
	for (const part of ['_/extensions.js', '_/extensions/sila/main.js', 'desk/', 'desk/desk.js']) {
		const answer = await fetch(`${backend.url}/${part}`)
		assert.equal(answer.status, 200, part)
		assert.equal(answer.headers.get('cache-control'), 'no-cache', part)
	}
	const page = await (await fetch(`${backend.url}/desk/desk.js`)).text()
	const [part] = /parts\/[\w.-]+\.js/.exec(page) ?? []
	const answer = await fetch(`${backend.url}/desk/${part}`)
	assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
})

/** Somebody who holds that office alone, everywhere. */
async function receptionist(): Promise<PocketBase> {
	const { email, password } = await joins(backend, 'jawaher@example.org')
	const client = new PocketBase(backend.url).autoCancellation(false)
	const { record } = await client.collection('staff').authWithPassword(email, password)
	holdsOnly(backend.dir, record.id, record.associations, ['reception'])
	await client.collection('staff').authRefresh()
	return client
}

test('what reception loads first is at most 60 KB, the typeface with it', async () => {
	await arrive('منيرة بنت فيصل')
	const page = await stage.page({ viewport: DESKTOP })
	await signIn(page, await receptionist())
	const sizes = new Map<string, number>()
	const isFace = (pathname: string) => pathname.endsWith('.woff2')
	const weighed: Promise<unknown>[] = []
	page.on('response', response => {
		const { pathname } = new URL(response.url())
		// A face is compressed already.
		const weigh = (body: Buffer) =>
			sizes.set(pathname, isFace(pathname) ? body.length : brotliCompressSync(body).length)
		if (pathname.startsWith('/desk/')) weighed.push(response.body().then(weigh))
	})
	await page.goto(`${backend.url}/desk/`)
	await row(page, 'منيرة بنت فيصل').waitFor()
	await page.waitForLoadState('networkidle')
	await Promise.all(weighed)
	const told = JSON.stringify([...sizes])
	const faces = [...sizes.keys()].filter(isFace)
	assert.ok(faces.length > 0 && sizes.size - faces.length > 2, `not all was seen: ${told}`)
	const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
	assert.ok(total <= 60 * 1024, `${total} bytes: ${told}`)
	await page.context().close()
})
