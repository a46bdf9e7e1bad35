import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../scripts/lib/paths.ts'
import { signIn } from '../e2e/dashboard.ts'
import { fillDay } from '../e2e/day-cases.ts'
import { type Staffed, staffOf } from '../e2e/day-people.ts'
import type { Backend } from '../setup/backend.ts'
import { PICTURES, type Picture, type PictureName, type Shown } from './pictures.ts'

/** Where the pictures lie, and which of the day's people are on them: invented, all of them. */
export const FOLDER = path.join(root, 'docs/images/guide')
const WIDTH = 1060
/** Of WebP: letters stay sharp, and a page takes a few kilobytes. */
const QUALITY = 50

/** The house that is shown: a full day, and the cases that pictures are of. */
export async function houseOf(backend: Backend): Promise<{ staff: Staffed; shown: Shown }> {
	const administrator = await backend.superuser()
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const staff = await staffOf(backend)
	await fillDay(backend, staff)
	const first = async (filter: string) => {
		const { items } = await administrator.collection('cases').getList(1, 1, { filter, sort: '@rowid' })
		return items[0]?.id ?? ''
	}
	const request = "kind='request' && service.slug='skills-programmes' && restricted=''"
	return {
		staff,
		shown: {
			arrived: await first(`${request} && status='received' && holder=''`),
			studied: await first(`${request} && status='study'`),
			complaint: await first("kind='complaint' && status='received' && restricted='' && anonymous=false"),
			inquiry: await first(
				"kind='inquiry' && status='received' && topic='question' && association.slug='kadi'",
			),
		},
	}
}

/** The page, or a part of it, as it looks, as WebP. */
async function webp(page: Page, { part, height }: { part?: string; height: number }): Promise<Buffer> {
	const box = part ? await page.locator(part).first().boundingBox() : { x: 0, y: 0, width: WIDTH, height }
	if (!box) throw new Error(`${part} is not there`)
	const session = await page.context().newCDPSession(page)
	const { data } = await session.send('Page.captureScreenshot', {
		format: 'webp',
		quality: QUALITY,
		captureBeyondViewport: true,
		clip: { ...box, height: Math.min(box.height, height), scale: 1 },
	})
	return Buffer.from(data, 'base64')
}

/** Takes one picture. */
export async function take(
	name: PictureName,
	browser: Browser,
	backend: Backend,
	{ staff, shown }: Awaited<ReturnType<typeof houseOf>>,
): Promise<Buffer> {
	const picture: Picture = PICTURES[name]
	const { of, at, height, ready } = picture
	const context = await browser.newContext({ viewport: { width: WIDTH, height }, locale: 'ar-SA' })
	try {
		const page = await context.newPage()
		if (of !== 'administrator') await signIn(page, staff[of].client)
		await page.goto(`${backend.url}/desk/#/sila/${at(shown)}`)
		if (of === 'administrator') {
			await page.getByLabel('البريد الإلكتروني').fill(backend.account.email)
			await page.getByLabel('كلمة المرور', { exact: true }).fill(backend.account.password)
			await page.getByRole('button', { name: 'دخول' }).click()
		}
		await ready(page)
		await page.waitForLoadState('networkidle')
		// What has the focus is nothing to a reader.
		await page.evaluate(() => {
			const { activeElement } = document.querySelector('sila-desk')?.shadowRoot ?? document
			if (activeElement instanceof HTMLElement) activeElement.blur()
			scrollTo(0, 0)
		})
		return await webp(page, picture)
	} finally {
		await context.close()
	}
}
