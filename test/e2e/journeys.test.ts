import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from '../../core/associations.fixture.ts'
import { formatReference } from '../../core/reference.ts'
import { caseWords as ar } from '../../core/words/case.ar.ts'
import { caseWords as en } from '../../core/words/case.en.ts'
import { words as trackerAr } from '../../widgets/tracker/words.ar.ts'
import { words as trackerEn } from '../../widgets/tracker/words.en.ts'
import { APPLICATIONS, Applicant } from './applicant.ts'
import { signIn } from './dashboard.ts'
import { DESKTOP, setStage } from './stage.ts'

const stage = await setStage()
const cases = { ar, en }
const tracker = { ar: trackerAr, en: trackerEn }

for (const application of APPLICATIONS) {
	const { association: slug, service: name, lang } = application

	test(`${slug}: read, apply, receive, follow, and found by staff`, async () => {
		const association = load(slug)
		const service = association.services.find(entry => entry.slug === name)
		assert.ok(service)

		// From the question on the home page to the service that answers it.
		const page = await stage.page()
		await page.goto(stage.at('/', lang))
		await page.locator(`main a[href$="/${slug}/services/${name}/"]`).first().click()
		await page.getByRole('heading', { level: 1, name: service.name[lang] }).waitFor()
		for (const { text } of service.conditions) await page.getByText(text[lang]).first().waitFor()

		// Apply.
		const applicant = new Applicant(page, application)
		await applicant.toReview()
		for (const answer of Object.values(application.texts)) {
			await applicant.form.locator('[part~=letter]').getByText(answer, { exact: true }).first().waitFor()
		}
		await applicant.send()
		const { reference, code } = await applicant.numbers()

		// Follow, as somebody who types the numbers in the digits of their keyboard.
		const words = tracker[lang]
		await page.goto(stage.at('/track/', lang)).catch(() => undefined)
		const widget = page.locator('sila-tracker')
		const typed = (digits: string) =>
			lang === 'ar' ? digits.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit))) : digits
		await widget.getByLabel(words.reference, { exact: true }).fill(typed(formatReference(reference)))
		await widget.getByLabel(words.code, { exact: true }).fill(typed(code))
		await widget.getByRole('button', { name: words.show }).click()
		await widget.getByText(cases[lang].statuses.received.label).first().waitFor()
		await widget.getByText(service.name[lang]).first().waitFor()
		assert.ok(!page.url().includes(reference) && !page.url().includes(code))

		// Staff find it in the dashboard, with everything in it, and move it on.
		const desk = await stage.page({ viewport: DESKTOP })
		await signIn(desk, stage.backend)
		await desk.goto(`${stage.backend.url}/_/#/collections?collection=cases&filter=${reference}`)
		await desk.getByRole('row', { name: reference }).click()
		await desk.waitForFunction(
			name => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(name)),
			application.texts.fullName ?? '',
		)
		const client = await stage.backend.superuser()
		const record = await client.collection('cases').getFirstListItem(`reference="${reference}"`)
		assert.ok(record.letter.includes(service.name.ar))
		assert.equal(record.files.length, Object.values(application.files ?? {}).flat().length)
		await client.collection('cases').update(record.id, { status: 'complete' })

		// The applicant sees the change, the record keeps it.
		await widget.getByRole('button', { name: words.again }).click()
		await widget.getByLabel(words.reference, { exact: true }).fill(reference)
		await widget.getByLabel(words.code, { exact: true }).fill(code)
		await widget.getByRole('button', { name: words.show }).click()
		await widget.getByText(cases[lang].statuses.complete.label, { exact: true }).first().waitFor()
		const audit = await client.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: 'at' })
		assert.deepEqual(
			audit.map(row => [row.from, row.to]),
			[
				['', 'received'],
				['received', 'complete'],
			],
		)
		await page.context().close()
		await desk.context().close()
	})
}
