import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { PART_BYTES } from '../../core/sending/uploads.ts'
import { caseBy, comesTo } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application, pdf } from './applicant.ts'
import { type Cut, layCable } from './cable.ts'
import { goOn } from './drafts.ts'
import { live, setStage } from './stage.ts'

/* Large files over a slow line that breaks, up to the stored request; and a photo as a phone takes it. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cable = await layCable(backend.url)
const PARTS = '/api/collections/upload_parts/records'

const yusr = APPLICATIONS.find(({ association }) => association === 'yusr') as Application
const large = (name: string, size: number) => {
	const file = pdf(name)
	const rest = Buffer.alloc(size - file.buffer.length, name)
	return { ...file, buffer: Buffer.concat([file.buffer, rest]) }
}

async function fill(files: NonNullable<Application['files']>): Promise<{ page: Page; applicant: Applicant }> {
	const page = await stage.page()
	await page.goto(`${cable.url}/yusr/services/${yusr.service}/`)
	await live(page)
	const applicant = new Applicant(page, { ...yusr, files })
	await applicant.toReview()
	return { page, applicant }
}

/** Gives a page a line of so many bytes in a second. */
async function slow(page: Page, throughput: number): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 100,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	})
}

/** Stands for a file's content where a test compares: of megabytes that differ, the difference itself fills the memory. */
const digest = (content: Buffer) => `${content.length} ${createHash('sha256').update(content).digest('hex')}`

async function stored(reference: string): Promise<Buffer[]> {
	const record = await caseBy(staff, `reference="${reference}"`)
	const token = await staff.files.getToken()
	const got = record.files.map(async (name: string) => {
		const response = await fetch(staff.files.getURL(record, name, { token }))
		return Buffer.from(await response.arrayBuffer())
	})
	return Promise.all(got)
}

test('files arrive over a slow line that breaks: by themselves, whole, and the button says how far they are', async () => {
	const files = [large('أول.pdf', 700_000), large('ثان.pdf', 500_000)]
	const { page, applicant } = await fill({ 'marital-status-proof': files })
	await slow(page, 64_000)
	const { cuts } = cable
	cable.cut(PARTS, 30_000)
	await applicant.send()
	await page.getByText('يُرسل الملف 1 من 2').waitFor()
	await comesTo(() => cable.cuts >= cuts + 2, true)
	await page.getByText('انقطع الاتصال. نواصل الإرسال وحدنا').waitFor()
	cable.mend()
	await page.getByText('يُرسل الملف 2 من 2').waitFor()
	const { reference } = await applicant.numbers()
	assert.deepEqual(
		(await stored(reference)).map(digest),
		files.map(({ buffer }) => digest(buffer)),
	)
})

/** Bytes of a file that is long for its line, and of what the line takes in a second. */
const [SIZE, LINE] = [4 * 2 ** 20, 256_000]

test('a file many times as long as its line brings in a second arrives, and only a standstill is given up', async () => {
	const file = large('صك الطلاق.pdf', SIZE)
	const { page, applicant } = await fill({ 'marital-status-proof': [file] })
	const given: string[] = []
	page.on('requestfailed', request => {
		if (request.url().endsWith(PARTS)) given.push(request.failure()?.errorText ?? '')
	})
	await slow(page, LINE)
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
	assert.deepEqual((await stored(reference)).map(digest), [digest(file.buffer)])
	await page.context().close()
})

test('loaded again in the middle, it goes on from what has arrived, and sends one request', async () => {
	const file = large('وثيقة.pdf', 900_000)
	const { page, applicant } = await fill({ 'marital-status-proof': [file] })
	cable.cut('/api/sila/requests', 20)
	const { cuts } = cable
	await applicant.send()
	await comesTo(() => cable.cuts > cuts, true)
	await page.getByText(applicant.words.lost).waitFor()
	await page.reload()
	await live(page)
	cable.mend()
	const parts: string[] = []
	page.on('request', request => {
		if (request.url().endsWith(PARTS)) parts.push(request.url())
	})
	await goOn(applicant.form)
	await applicant.control('signature').waitFor()
	if (!(await applicant.control('declared').isChecked())) await applicant.control('declared').check()
	await applicant.control('signature').fill(yusr.signature ?? '')
	await applicant.send()
	const { reference } = await applicant.numbers()
	assert.deepEqual((await stored(reference)).map(digest), [digest(file.buffer)])
	assert.deepEqual(parts, [], 'all of it had arrived before')
})

/**
 * A photo of so many pixels with noise in it, upright by its EXIF alone, made by the browser itself. Bytes cross to and
 * from a page as text: as an array of numbers, Playwright would make an object of each.
 */
const photo = async (page: Page, width: number, height: number) => {
	const text = await page.evaluate(
		async ([width, height]) => {
			const canvas = new OffscreenCanvas(width, height)
			const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
			const noise = context.createImageData(width, 64)
			for (let at = 0; at < noise.data.length; at++) noise.data[at] = Math.random() * 256
			for (let y = 0; y < height; y += 64) context.putImageData(noise, 0, y)
			context.fillStyle = '#f00'
			context.fillRect(0, 0, width / 2, height / 2)
			const made = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
			const reader = new FileReader()
			return new Promise<string>(resolve => {
				reader.onload = () => resolve(String(reader.result))
				reader.readAsDataURL(made)
			})
		},
		[width, height] as const,
	)
	return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}

/** EXIF that says: turn a quarter to the right to see it upright. */
// biome-ignore format: each line is one thing of the format
const TURNED = Buffer.from([
	0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0'), 0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
	0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
])

test('a photo of a phone is made smaller before it leaves the device, and stays upright', async () => {
	const first = await stage.page()
	await first.goto(`${cable.url}/yusr/services/${yusr.service}/`)
	const plain = await photo(first, 4000, 3000)
	const buffer = Buffer.concat([plain.subarray(0, 2), TURNED, plain.subarray(2)])
	assert.ok(buffer.length > 5 * 2 ** 20, `${buffer.length}`)
	const picture = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
	const { applicant } = await fill({ 'marital-status-proof': [picture] })
	await applicant.send()
	const { reference } = await applicant.numbers()
	const [kept] = await stored(reference)
	assert.ok(kept && kept.length < 5 * 2 ** 20)
	const seen = await first.evaluate(async text => {
		const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
		const bitmap = await createImageBitmap(new Blob([bytes]))
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
		const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
		context.drawImage(bitmap, 0, 0)
		const red = (x: number, y: number) => {
			const [r = 0, g = 0] = context.getImageData(x, y, 1, 1).data
			return r > 200 && g < 60
		}
		const { width, height } = bitmap
		return { width, height, red: [red(width * 0.75, height / 4), red(width / 4, height / 4)] }
	}, kept.toString('base64'))
	// Held upright: the red quarter, left above in what the camera wrote, is right above.
	assert.deepEqual(seen, { width: 1800, height: 2400, red: [true, false] })
})
