import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'
import { englishOn, signIn } from './dashboard.ts'
import { fillDay } from './day-cases.ts'
import { type Staffed, staffOf, type Worker } from './day-people.ts'
import { holdsAs } from './desk.ts'
import { setStage } from './stage.ts'

/* What walks through a full day (day-cases.ts) have in common. */

/** A small computer and a phone, as offices have them. */
const SIZES = { computer: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } } as const
export type Size = keyof typeof SIZES

/** A page as it stands holds to WCAG, within the screen, in Arabic. */
export async function well(page: Page, about: string): Promise<void> {
	await page.waitForLoadState('networkidle')
	await holdsAs(page, about)
	assert.deepEqual(await englishOn(page), [], about)
}

export const title = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name }).waitFor()
export const listOf = (page: Page, name: string): Locator => page.locator(`.day-list[data-list="${name}"]`)
const hrefs = (rows: Locator) => rows.evaluateAll(all => all.map(row => row.getAttribute('href')))

/** The number that a list of the day says; nought where it is not there. */
export async function countOf(page: Page, name: string): Promise<number> {
	const heading = listOf(page, name).getByRole('heading')
	if ((await heading.count()) === 0) return 0
	return Number(/\((\d+)\)/.exec(await heading.innerText())?.[1])
}

/** The number that a button beside the lists says, by what leads there. */
export const besideOf = (page: Page, hash: string): Locator => page.locator(`.day-beside a[href="${hash}"]`)

/** Goes to the day, by the header. */
export async function toDay(page: Page): Promise<void> {
	await page.getByRole('navigation', { name: 'صفحات المكتب' }).getByRole('link', { name: 'اليوم' }).click()
	await title(page, 'يومك')
	await page.locator('.day-list').first().waitFor()
}

/** Each list of the day opens whole as what it says: as many, and the same ones first. What is late is in no list of what is yet to come. */
export async function listsAgree(page: Page): Promise<void> {
	const names = await page
		.locator('.day-list')
		.evaluateAll(all => all.map(one => (one as HTMLElement).dataset.list ?? ''))
	assert.ok(names.length > 2, `only ${names}`)
	const shown: Record<string, (string | null)[]> = {}
	for (const name of names.filter(name => name !== 'restricted')) {
		const list = listOf(page, name)
		const count = await countOf(page, name)
		const first = await hrefs(list.locator('.day-row'))
		shown[name] = first
		await list.getByRole('link', { name: /\(\d+\)$/ }).click()
		const rows = page.locator('.case-list .case-row')
		await rows.first().waitFor()
		const more = page.locator('.sila-more')
		while ((await more.count()) > 0) {
			const before = await rows.count()
			await more.click()
			await comesTo(async () => (await rows.count()) > before, true)
		}
		await comesTo(() => rows.count(), count)
		assert.deepEqual((await hrefs(rows)).slice(0, first.length), first, name)
		await toDay(page)
	}
	const due = ['late', 'today', 'soon'].flatMap(name => shown[name] ?? [])
	assert.equal(new Set(due).size, due.length, 'due twice')
}

/** Opens the first case of a list of the day with or without some text, and says its id. */
export async function opens(
	page: Page,
	name: string,
	filter: { hasText?: string; hasNotText?: string } = {},
): Promise<string> {
	await listOf(page, name).locator('.day-row').filter(filter).first().click()
	return opened(page)
}

/** The id of the case that is open, once it is there. */
export async function opened(page: Page): Promise<string> {
	await page.locator('.case-top').waitFor()
	return page.url().split('/').at(-1) ?? ''
}

/** Opens a case by its reference, typed on the day. */
export async function finds(page: Page, { reference, id }: Known): Promise<void> {
	await toDay(page)
	const field = page.getByRole('searchbox')
	await field.fill(reference)
	await field.press('Enter')
	await page.locator(`.case-top`).waitFor()
	assert.ok(page.url().endsWith(id))
}

export const saved = (page: Page) => page.getByText('وسُجّل التغيير باسمك').waitFor()

/** A case by what one who calls says of it. */
export interface Known {
	id: string
	reference: string
}

/** Somebody writes to whoever sent the case that is open. */
export async function writes(page: Page, to: string, text: string): Promise<void> {
	await page.getByLabel(`اكتب إلى ${to}`).fill(text)
	await page.getByRole('button', { name: 'أرسل الرسالة' }).click()
	await page.getByText('أُرسلت الرسالة').waitFor()
}

/** The stage with the day on it, and everybody signed in who comes to it. */
export async function setDay() {
	const stage = await setStage()
	const { backend } = stage
	const administrator = await backend.superuser()
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const staff: Staffed = await staffOf(backend)
	const cases = await fillDay(backend, staff)
	const stored = (id: string) => administrator.collection('cases').getOne(id)
	/** The first case of the day for which a filter holds now. */
	async function first(filter: string): Promise<Known> {
		const { items } = await administrator.collection('cases').getList(1, 1, { filter, sort: '@rowid' })
		const [one] = items
		assert.ok(one, filter)
		return { id: one.id, reference: String(one.reference) }
	}
	/** Somebody reads what is new of a case that is open: once its last line was on the screen, the server knows. */
	async function reads(page: Page, id: string): Promise<void> {
		await page.getByRole('button', { name: 'اقرأ الرسائل' }).click()
		const unread = { filter: `case='${id}' && from='applicant' && read_at=''` }
		await comesTo(
			async () => (await administrator.collection('messages').getList(1, 1, unread)).totalItems,
			0,
		)
	}
	return {
		backend,
		staff,
		reads,
		cases,
		stored,
		first,
		/** Somebody comes in the morning: the day is what they see. */
		async comes(worker: Worker, size: Size): Promise<Page> {
			const page = await stage.page({ viewport: SIZES[size], locale: 'ar-SA' })
			await signIn(page, staff[worker].client)
			await page.goto(`${backend.url}/desk/`)
			await title(page, 'يومك')
			await page.locator('.day-list').first().waitFor()
			await well(page, `${worker}, ${size}: the day`)
			return page
		},
	}
}

export type Day = Awaited<ReturnType<typeof setDay>>
/** A piece of somebody’s day, from the day’s page on. */
export type Walk = (day: Day, page: Page, size: Size) => Promise<void>
