import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lang } from '../../core/language/text.ts'
import type { ComplaintSubmission } from '../../core/sending/complaint.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { words as sensitive } from '../../widgets/shared/sensitive/words.ar.ts'
import { arrive } from '../server/cases.ts'
import { caseBy, PDF } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { axe } from './axe.ts'
import { Complainant } from './complainant.ts'
import { goOn } from './drafts.ts'
import { loseAnswer } from './lost.ts'
import { live, setStage } from './stage.ts'

/* Complaints from the portal's page to the stored case, with a name and without. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const complaints = async () =>
	(await staff.collection('cases').getList(1, 1, { filter: 'kind="complaint"' })).totalItems

async function open(slug: string, lang: Lang = 'ar') {
	const page = await stage.page()
	// What leaves the page, as the page hands it over: of files only what they are called.
	await page.addInitScript(() => {
		const { send } = XMLHttpRequest.prototype
		XMLHttpRequest.prototype.send = function (body) {
			const parts = [...(body as FormData)].map(([name, value]) => [
				name,
				typeof value === 'string' ? value : value.name,
			])
			Object.assign(globalThis, { handedOver: parts })
			send.call(this, body)
		}
	})
	await page.goto(stage.at(`/${slug}/complaints/`, lang))
	await live(page)
	return { page, person: new Complainant(page, lang) }
}

test('a complaint with a name, about a request: a wrong code is refused at its field, the right one ties them', async () => {
	const { record, receipt } = await arrive({ url: stage.backend.url, staff })
	const before = await complaints()
	const { page, person } = await open('yusr')
	// On a device that is a day behind it is of tomorrow; the server's day decides.
	const now = Date.now()
	await page.clock.setFixedTime(now - 24 * 60 * 60_000)
	const today = riyadhDay(new Date(now).toISOString())
	const { form, words } = person
	const { fields } = words.form
	await person.who('named')
	await person.what('رُفع الصوت عليّ أمام الناس.', today)
	await person.at('wants')
	await form.getByLabel(fields.wants).fill('اعتذار')
	await form
		.locator('[type=file]')
		.setInputFiles({ name: 'رسالة.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) })
	await form.getByText('رسالة.pdf', { exact: true }).waitFor()
	await person.onward()
	await person.at('concerns')
	await form.getByRole('radio', { name: words.yes, exact: true }).check()
	await form.getByLabel(fields.concernsReference, { exact: true }).fill(receipt.reference)
	const code = form.locator('[name=concernsCode]')
	await code.fill('000000000000')
	await person.onward()
	await person.at('you')
	await form.getByLabel(fields.fullName, { exact: true }).fill('نورة بنت سعد')
	await form.getByRole('radio', { name: words.form.means.sms, exact: true }).check()
	await form.getByLabel(fields.phone, { exact: true }).fill('٠٥٠١٢٣٤٥٦٧')
	assert.deepEqual(await axe(page), [])
	await person.onward()
	await person.at('review')
	assert.deepEqual(await axe(page), [])
	await person.send()
	await form.locator('[part=problems]').waitFor()
	await person.at('concerns')
	assert.equal(await complaints(), before, 'what was refused is not stored')
	await code.fill(receipt.code)
	await person.onward()
	await person.at('you')
	await person.onward()
	await person.at('review')
	await person.send()
	const { reference } = await person.numbers()
	assert.deepEqual(await axe(page), [])
	const stored = await caseBy(staff, `reference="${reference}"`)
	assert.deepEqual(
		[stored.kind, stored.applicant, stored.anonymous, stored.topic, stored.concerns, stored.files.length],
		['complaint', 'نورة بنت سعد', false, 'conduct', record.id, 1],
	)
	assert.equal(stored.answers.answers.happenedOn, today)
})

test('an anonymous complaint: nothing that identifies leaves the page, is stored, or stays on the device', async () => {
	const { page, person } = await open('kadi', 'en')
	const { form, words } = person
	await form.getByRole('radio', { name: words.nameless, exact: true }).check()
	await form.getByText(words.covers[0] ?? '').waitFor()
	await form.getByText(words.leaves[1] ?? '').waitFor()
	assert.deepEqual(await axe(page), [])
	await person.who('nameless')
	await person.what('Somebody shouted at me.')
	await person.at('wants')
	await form
		.locator('[type=file]')
		.setInputFiles({ name: 'Sara Ali.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) })
	await form.getByText('Sara Ali.pdf', { exact: true }).waitFor()
	await person.onward()
	await person.at('review')
	await person.send()
	const { reference } = await person.numbers()
	await form.getByText('We do not know who you are').waitFor()

	const parts = (await page.evaluate('handedOver')) as [string, string][]
	const said: ComplaintSubmission = JSON.parse(parts[0]?.[1] ?? '')
	const { fullName, contactMeans, phone, email, address, concernsReference, concernsCode } = said
	const identity = [fullName, contactMeans, phone, email, address, concernsReference, concernsCode]
	assert.deepEqual(identity.filter(Boolean), [])
	assert.deepEqual(parts.slice(1), [['files.1', '1.pdf']], 'the file’s own name is not sent')
	const stored = await caseBy(staff, `reference="${reference}"`)
	assert.deepEqual([stored.anonymous, stored.applicant, stored.contact_means], [true, '', ''])
	assert.doesNotMatch(JSON.stringify(stored), /Sara/)
	const kept = await page.evaluate(async () => [
		...Object.keys(localStorage),
		...(await indexedDB.databases()).map(({ name }) => name),
	])
	assert.deepEqual(kept, [])
})

long('a connection that breaks after the server stored it: sent again, it is one complaint', async () => {
	const before = await complaints()
	const { page, person } = await open('artwa')
	const { form, words } = person
	await person.who('nameless')
	await person.what('لم يفتح لي أحد.')
	await person.at('wants')
	await person.onward()
	await person.at('review')
	await loseAnswer(page, '**/api/sila/complaints')
	await person.send()
	await form.getByText(words.lost).waitFor()
	assert.equal(await complaints(), before + 1)
	await person.send()
	await person.numbers()
	assert.equal(await complaints(), before + 1)
})

long('one with a name survives a reload of the page', async () => {
	const { page, person } = await open('artwa')
	await person.form.getByRole('radio', { name: sensitive.keepYes }).check()
	await person.who('named')
	await person.what('لم يفتح لي أحد.')
	await person.at('wants')
	await person.form.getByText('محفوظ على هذا الجهاز').waitFor()
	page.on('dialog', dialog => dialog.accept())
	await page.reload()
	await live(page)
	await goOn(person.form)
	await person.at('wants')
})

for (const [slug, way] of [
	['kadi', 'الفاكس'],
	['nama-makkiyah', '050 755 3717'],
] as const) {
	long(`without scripts ${slug}’s page says how to complain all the same`, async () => {
		const page = await stage.page({ javaScriptEnabled: false })
		await page.goto(stage.at(`/${slug}/complaints/`))
		assert.equal(await page.locator('sila-complaint-form').isVisible(), false)
		const instead = page.locator('noscript > p')
		await instead.waitFor()
		assert.match((await instead.textContent()) ?? '', /JavaScript/)
		await page.locator('main').getByText(way, { exact: true }).first().waitFor()
	})
}
