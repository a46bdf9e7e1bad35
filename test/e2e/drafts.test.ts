import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { words as draft } from '../../widgets/shared/form/draft-notes.ar.ts'
import type { Draft } from '../../widgets/shared/form/draft-store.ts'
import { caseBy, comesTo } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { axe } from './axe.ts'
import { goOn } from './drafts.ts'
import { live, setStage } from './stage.ts'

/* A request that is interrupted on the way: the page reloaded, closed or killed, the connection gone. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const stored = async () => (await staff.collection('cases').getList(1, 1)).totalItems
const yusr = APPLICATIONS.find(({ association }) => association === 'yusr') as Application

async function open(page: Page): Promise<Applicant> {
	await page.goto(stage.at(`/${yusr.association}/services/${yusr.service}/`))
	await live(page)
	return new Applicant(page, yusr)
}

/** Closes the page as a killed tab closes: nothing of it runs any more. */
async function kill(page: Page): Promise<BrowserContext> {
	const context = page.context()
	const session = await context.newCDPSession(page)
	const crashed = page.waitForEvent('crash')
	session.send('Page.crash').catch(() => undefined)
	await crashed
	await page.close()
	return context
}

async function back(context: BrowserContext): Promise<Applicant> {
	const applicant = await open(await context.newPage())
	await goOn(applicant.form)
	return applicant
}

/** What the device holds. */
const drafts = (page: Page): Promise<Draft[]> =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open('sila-drafts')
				request.onerror = () => reject(request.error)
				request.onsuccess = () => {
					const { result: db } = request
					const all = db.transaction('drafts').objectStore('drafts').getAll()
					all.onsuccess = () => resolve(all.result)
					db.close()
				}
			}),
	)

/** Waits until all is on the device: the signature was the last thing typed. */
const kept = (page: Page) => comesTo(async () => (await drafts(page))[0]?.values.signature, yusr.signature)

/** Sends what came back, and sees that it is one case with all that was typed and attached. */
async function sendOnce(applicant: Applicant, before: number): Promise<void> {
	const { form, receiptWords, page } = applicant
	await comesTo(() => applicant.control('signature').inputValue(), yusr.signature)
	await comesTo(() => applicant.control('declared').isChecked(), true)
	await form.locator('[part~=letter]').getByText('إثبات الحالة.pdf').waitFor()
	assert.deepEqual(await axe(applicant.page), [])
	await applicant.send()
	const { reference, code } = await applicant.numbers()
	assert.equal(await stored(), before + 1)
	const record = await caseBy(staff, `reference="${reference}"`)
	assert.equal(record.files.length, 1)
	// Nothing is left of it, and the code was never there.
	await comesTo(() => drafts(page), [])
	await comesTo(() => page.evaluate(() => Object.keys(localStorage)), [])
	assert.ok(!(await page.evaluate(() => JSON.stringify(sessionStorage))).includes(code))
	await form.getByRole('button', { name: receiptWords.saved }).click()
}

async function typed(): Promise<Applicant> {
	const applicant = await open(await stage.page())
	await applicant.toReview()
	await applicant.form.getByText(draft.saved).waitFor()
	return applicant
}

test('reloaded half-way: it opens where it was, and is sent as if nothing had happened', async () => {
	const before = await stored()
	const { page, form } = await typed()
	page.on('dialog', dialog => dialog.accept())
	await page.reload()
	await goOn(form)
	await sendOnce(new Applicant(page, yusr), before)
})

test('the tab killed half-way: a new one has it all', async () => {
	const before = await stored()
	const { page } = await typed()
	await kept(page)
	await sendOnce(await back(await kill(page)), before)
})

test('the connection cut after the server stored it, the page closed: sent from a new one, it is one case', async () => {
	const before = await stored()
	const applicant = await typed()
	const { page } = applicant
	await applicant.sendUnanswered()
	assert.equal(await stored(), before + 1)
	const context = page.context()
	await kept(page)
	await page.close()
	await sendOnce(await back(context), before)
})

test('without a connection it is kept all the same, and comes back with it', async () => {
	const before = await stored()
	const applicant = await typed()
	const { page, form, words } = applicant
	const context = page.context()
	await context.setOffline(true)
	await applicant.send()
	await form.getByText(words.lost).waitFor()
	await kept(page)
	await page.close()
	await context.setOffline(false)
	await sendOnce(await back(context), before)
})

test('forgotten, it is gone for whoever comes next', async () => {
	const { page, form } = await typed()
	await form.getByRole('button', { name: draft.forget }).click()
	await form.getByText(draft.forgotten).waitFor()
	const context = page.context()
	await page.close()
	const next = await open(await context.newPage())
	await next.heading(next.words.titles.conditions).waitFor()
	assert.equal(await next.page.evaluate(() => localStorage.length), 0)
	await comesTo(() => next.form.locator(':checked').count(), 0)
})
