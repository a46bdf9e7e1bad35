import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PART_BYTES } from '../../core/sending/uploads.ts'
import { comesTo } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application, pdf } from './applicant.ts'
import { type Cut, layCable } from './cable.ts'
import { live, setStage } from './stage.ts'

/* A file that is long for its line: it is cut twice, stands still once, and arrives. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cable = await layCable(backend.url)
const PARTS = '/api/collections/upload_parts/records'
/** Bytes of the file, and of what the line takes in a second. */
const [SIZE, LINE] = [4 * 2 ** 20, 256_000]
const yusr = APPLICATIONS.find(({ association }) => association === 'yusr') as Application

test('a file many times as long as its line brings in a second arrives, and only a standstill is given up', async () => {
	const file = pdf('صك الطلاق.pdf')
	const buffer = Buffer.concat([file.buffer, Buffer.alloc(SIZE - file.buffer.length, 'صك')])
	const page = await stage.page()
	await page.goto(`${cable.url}/yusr/services/${yusr.service}/`)
	await live(page)
	const applicant = new Applicant(page, {
		...yusr,
		files: { 'marital-status-proof': [{ ...file, buffer }] },
	})
	await applicant.toReview()
	const given: string[] = []
	page.on('requestfailed', request => {
		if (request.url().endsWith(PARTS)) given.push(request.failure()?.errorText ?? '')
	})
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 100,
		downloadThroughput: LINE,
		uploadThroughput: LINE,
	})
	// Everything that the button says on its way.
	await applicant.form.evaluate(form => {
		const seen = Object.assign(window, { percents: [0] }).percents
		const read = () => {
			const found = /\((\d+)%\)/.exec(form.shadowRoot?.textContent ?? '')
			if (found && seen.at(-1) !== Number(found[1])) seen.push(Number(found[1]))
			requestAnimationFrame(read)
		}
		read()
	})
	const percents = () => page.evaluate(() => Object(window).percents as number[])
	const until = (percent: number) =>
		page.waitForFunction(least => Object(window).percents.at(-1) >= least, percent)
	const once = async (where: Cut) => {
		const { cuts } = cable
		cable.cut(PARTS, where)
		await comesTo(() => cable.cuts > cuts, true)
		cable.mend()
	}

	const before = cable.bytes
	await applicant.send()
	await until(20)
	await once(30_000)
	await until(40)
	await once(100)
	await until(60)
	assert.ok(!given.includes('net::ERR_ABORTED'), given.join())
	await once('still')
	const { reference } = await applicant.numbers()
	assert.deepEqual(
		given.filter(reason => reason === 'net::ERR_ABORTED'),
		['net::ERR_ABORTED'],
	)
	const seen = await percents()
	assert.ok(seen.length > 20, seen.join())
	// What had arrived was not sent again: a part at most for each time.
	const bytes = cable.bytes - before
	assert.ok(bytes < SIZE + (given.length + 1) * PART_BYTES, `${bytes}`)
	const record = await staff.collection('cases').getFirstListItem(`reference="${reference}"`)
	const token = await staff.files.getToken()
	const response = await fetch(staff.files.getURL(record, record.files[0], { token }))
	assert.ok(buffer.equals(Buffer.from(await response.arrayBuffer())))
	await page.context().close()
})
