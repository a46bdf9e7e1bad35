import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { words as another } from '../../widgets/shared/form/another.ar.ts'
import { words as draft } from '../../widgets/shared/form/draft-notes.ar.ts'
import { caseBy, comesTo } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { axe } from './axe.ts'
import { goOn } from './drafts.ts'
import { live, setStage } from './stage.ts'

/* One form in two tabs, and two people on one device: whose numbers each of them gets. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const stored = async () => (await staff.collection('cases').getList(1, 1)).totalItems
const caseOf = (reference: string) => caseBy(staff, `reference="${reference}"`)

const huda = APPLICATIONS.find(({ association }) => association === 'artwa') as Application
const layla: Application = {
	...huda,
	texts: { need: 'أحتاج إلى ثلاجة.', fullName: 'ليلى بنت فهد', phone: '0507654321' },
}

async function open(page: Page, application = huda): Promise<Applicant> {
	await page.goto(stage.at(`/${huda.association}/services/${huda.service}/`))
	await live(page)
	return new Applicant(page, application)
}

/** The form filled in to its review, and kept on the device. */
async function begun(): Promise<Applicant> {
	const applicant = await open(await stage.page())
	await applicant.toReview()
	await applicant.form.getByText(draft.saved).waitFor()
	return applicant
}

/** Opens the form again on the same device, as somebody. */
async function again({ page }: Applicant, application: Application): Promise<Applicant> {
	const next = await open(await page.context().newPage(), application)
	await goOn(next.form)
	return next
}

/** Goes back to the first step and writes one’s own over what is there, up to the review. */
async function overwrite(applicant: Applicant): Promise<void> {
	const { form, words } = applicant
	const back = form.getByRole('button', { name: words.back, exact: true })
	// The review comes in the place of what stood for it, and with it another button.
	await form.locator('[part=letter]').waitFor()
	await back.click()
	await applicant.heading(words.titles.you).waitFor()
	await back.click()
	await applicant.heading(words.titles.need).waitFor()
	await applicant.toReview()
}

/** All that the form shows, without spaces: numbers are shown in groups. */
async function shown({ form }: Applicant): Promise<string> {
	const text = await form.locator('[part=base]').innerText()
	assert.notEqual(text, '')
	return text.replace(/\s/g, '')
}

const bothOf = async (applicant: Applicant) => {
	const { reference, code } = await applicant.numbers()
	return { reference, code, record: await caseOf(reference) }
}

long(
	'a draft open in two tabs, sent in one and made another’s in the other: two cases, each with its own numbers',
	async () => {
		const before = await stored()
		const first = await begun()
		const second = await again(first, layla)
		await first.send()
		const own = await bothOf(first)
		await overwrite(second)
		await second.send()
		const other = await bothOf(second)
		assert.equal(await stored(), before + 2)
		assert.notEqual(other.reference, own.reference)
		assert.notEqual(other.code, own.code)
		assert.deepEqual([own.record.applicant, other.record.applicant], ['هدى بنت سالم', 'ليلى بنت فهد'])
		const seen = await shown(second)
		assert.ok(seen.includes(other.reference) && seen.includes(other.code))
		assert.ok(!seen.includes(own.reference) && !seen.includes(own.code))
	},
)

long('the same sent from two tabs is one case', async () => {
	const before = await stored()
	const first = await begun()
	const second = await again(first, huda)
	await second.fill()
	await Promise.all([first.send(), second.send()])
	assert.deepEqual(await first.numbers(), await second.numbers())
	assert.equal(await stored(), before + 1)
})

long('two tabs keep a draft each, and neither writes over the other', async () => {
	const first = await begun()
	const second = await again(first, layla)
	await overwrite(second)
	await second.form.getByText(draft.saved).waitFor()
	const { page } = first
	page.on('dialog', dialog => dialog.accept())
	await page.reload()
	await goOn(first.form)
	await first.form.locator('[part~=letter]').getByText('هدى بنت سالم').waitFor()
	second.page.on('dialog', dialog => dialog.accept())
	await second.page.reload()
	await goOn(second.form)
	await second.form.locator('[part~=letter]').getByText('ليلى بنت فهد').waitFor()
})

test('the next person after a lost answer is asked, and never gets the numbers of the first', async () => {
	const before = await stored()
	const first = await begun()
	await first.sendUnanswered()
	assert.equal(await stored(), before + 1)
	await first.form.getByText(draft.saved).waitFor()
	const context = first.page.context()
	await first.page.close({ runBeforeUnload: false })
	const second = await open(await context.newPage(), layla)
	await goOn(second.form)
	await overwrite(second)
	await second.send()
	const question = second.form.getByText(another.asked.request)
	await question.waitFor()
	assert.deepEqual(await axe(second.page), [])
	assert.equal(await stored(), before + 1)
	const [{ reference: hers } = { reference: '' }] = (
		await staff.collection('cases').getList(1, 1, { sort: '-created' })
	).items
	assert.ok(!(await shown(second)).includes(hers))
	await second.form.getByRole('button', { name: another.another.request }).click()
	const own = await bothOf(second)
	assert.equal(await stored(), before + 2)
	assert.notEqual(own.reference, hers)
	assert.equal(own.record.applicant, 'ليلى بنت فهد')
})

long('a correction after a lost answer stays one case, and the receipt shows what is stored', async () => {
	const before = await stored()
	const first = await begun()
	await first.sendUnanswered()
	assert.equal(await stored(), before + 1)
	const context = first.page.context()
	await first.form.getByText(draft.saved).waitFor()
	await first.page.close()
	const texts = { ...huda.texts, phone: '0507654321' }
	const same = await open(await context.newPage(), { ...huda, texts })
	await goOn(same.form)
	await overwrite(same)
	await same.send()
	const { record } = await bothOf(same)
	assert.equal(await stored(), before + 1)
	const letter = same.form.locator('[part~=letter]')
	await letter.getByText('+966501234567').waitFor()
	assert.equal((await letter.innerText()).trim(), record.letter.trim())
	assert.ok(!(await shown(same)).includes('0507654321'))
	assert.deepEqual(await axe(same.page), [])
})

long('without a network it is sent by itself as soon as there is one', async () => {
	const before = await stored()
	const applicant = await begun()
	const { page, form, words } = applicant
	await page.context().setOffline(true)
	await applicant.send()
	await form.getByText(words.lost).waitFor()
	await page.context().setOffline(false)
	await applicant.numbers()
	await comesTo(stored, before + 1)
})
