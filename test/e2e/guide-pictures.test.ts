import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { partsOf } from '../../desk/guide/parts.ts'
import { picturesIn, webpSize } from '../../desk/guide/pictures.ts'
import { root } from '../../scripts/lib/paths.ts'
import { PICTURES } from '../pictures/pictures.ts'
import { FOLDER, houseOf, take } from '../pictures/take.ts'
import { startBackend } from '../setup/backend.ts'
import { long } from '../setup/slice.ts'
import { openDesk } from './desk.ts'
import { setStage } from './stage.ts'

/* The pictures of the guide for staff: each is there, said in words, and one that `npm run guide-pictures` takes anew. */

const stage = await setStage()
const DOCS = path.join(root, 'docs')
const text = fs.readFileSync(path.join(DOCS, 'staff.ar.md'), 'utf8')
const named = picturesIn(text)
/** All of them together, in bytes; whoever clones the repository has them. */
const MOST = 500 * 1024

test('each picture of the guide is there, is said in Arabic, and is one that the script takes', () => {
	assert.deepEqual(
		named.map(({ file }) => file).sort(),
		Object.keys(PICTURES)
			.map(name => `images/guide/${name}.webp`)
			.sort(),
	)
	assert.deepEqual(
		fs
			.readdirSync(FOLDER)
			.map(name => `images/guide/${name}`)
			.sort(),
		named.map(({ file }) => file).sort(),
	)
	for (const { file, said } of named) {
		assert.match(said, /^[^a-z]{20,}$/i, file)
		const { width, height } = webpSize(fs.readFileSync(path.join(DOCS, file)))
		assert.ok(width > 300 && height > 200, file)
	}
	const sizes = named.map(({ file }) => fs.statSync(path.join(DOCS, file)).size)
	const all = sizes.reduce((sum, size) => sum + size, 0)
	assert.ok(all <= MOST, `${all} bytes`)
})

test('each main part of the guide has a picture', () => {
	const shown = partsOf(text)
		.parts.filter(({ html }) => html.includes('<img'))
		.map(({ id }) => id)
	for (const part of [
		'يومك-في-خمس-دقائق',
		'صفحة-الطلبات',
		'صفحة-الطلب-الواحد',
		'نقل-الطلب-من-حالة-إلى-حالة',
		'الإشعارات-والمهام',
		'تسجيل-ما-جاء-بغير-الموقع',
		'الشكاوى',
		'الاستفسارات',
		'الإشراف-والتقارير',
		'الإعدادات',
	])
		assert.ok(shown.includes(part), part)
})

test('a part of the guide shows its picture at the desk, which came with no other page', async () => {
	const page = await openDesk(stage, await stage.backend.superuser(), '#/sila/guide')
	const asked: string[] = []
	page.on('request', request => asked.push(new URL(request.url()).pathname))
	await page.getByRole('link', { name: 'صفحة الطلبات' }).first().waitFor()
	assert.deepEqual(
		asked.filter(name => name.endsWith('.webp')),
		[],
	)
	await page.getByRole('link', { name: 'صفحة الطلبات' }).first().click()
	const picture = page.locator('.guide-text img').first()
	await picture.scrollIntoViewIfNeeded()
	await page.waitForFunction(() => {
		const image = document.querySelector('sila-desk')?.shadowRoot?.querySelector('.guide-text img')
		return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0
	})
	assert.deepEqual(
		[await picture.getAttribute('width'), await picture.getAttribute('loading')],
		[await picture.evaluate(image => String((image as HTMLImageElement).naturalWidth)), 'lazy'],
	)
	await page.context().close()
})

long('every picture is still taken', async () => {
	const backend = await startBackend()
	try {
		const house = await houseOf(backend)
		for (const name of Object.keys(PICTURES) as (keyof typeof PICTURES)[]) {
			const { width } = webpSize(await take(name, stage.browser, backend, house))
			assert.equal(width, webpSize(fs.readFileSync(path.join(FOLDER, `${name}.webp`))).width, name)
		}
	} finally {
		await backend.stop()
	}
})
