import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { FILE_LIMITS } from '../../core/sending/files.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { caseBy, comesTo } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { APPLICATIONS, Applicant, type Application, pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { lose } from './lost.ts'
import { live, setStage } from './stage.ts'

/* What can go wrong between a person and the stored case: the network, the input, the service. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const stored = async () => (await staff.collection('cases').getList(1, 1)).totalItems

const of = (slug: string): Application => {
	const found = APPLICATIONS.find(({ association }) => association === slug)
	assert.ok(found)
	return found
}
const yusr = of('yusr')
const artwa = of('artwa')

async function open(application: Application): Promise<Applicant> {
	const page = await stage.page()
	await page.goto(stage.at(`/${application.association}/services/${application.service}/`, application.lang))
	await live(page)
	return new Applicant(page, application)
}

let before = 0
beforeEach(async () => {
	before = await stored()
})

async function nothingStored(): Promise<void> {
	assert.equal(await stored(), before)
}

/** Cuts the connection of the next sending in a given way; those after it go through. */
async function cut(page: Page, how: (route: Route) => Promise<unknown>): Promise<void> {
	await page.route('**/api/sila/requests', how, { times: 1 })
}

const cuts: [string, number, (route: Route) => Promise<unknown>][] = [
	['before it reached the server', 0, route => route.abort('internetdisconnected')],
	['after the server stored it, before the answer arrived', 1, lose],
]
for (const [when, storedThen, how] of cuts) {
	const sendAgain = storedThen ? test : long
	sendAgain(`a connection cut ${when}: sent again, it is one case, and nothing typed is lost`, async () => {
		const applicant = await open(yusr)
		const { form, words, page } = applicant
		await applicant.toReview()
		await cut(page, how)
		await applicant.send()
		await form.getByText(words.lost).waitFor()
		assert.equal(await stored(), before + storedThen)
		await comesTo(() => applicant.control('signature').inputValue(), yusr.signature)
		assert.deepEqual(await axe(page), [])
		await applicant.send()
		const { reference } = await applicant.numbers()
		assert.equal(await stored(), before + 1)
		const record = await caseBy(staff, `reference="${reference}"`)
		assert.equal(record.files.length, 1)
		const audit = await staff.collection('audit').getFullList({ filter: `case="${record.id}"` })
		assert.equal(audit.length, 1)
	})
}

long(
	'changed between a lost answer and the next sending: the person learns that the first version is kept',
	async () => {
		const applicant = await open(artwa)
		const { form, words, receiptWords, page } = applicant
		await applicant.toReview()
		await cut(page, lose)
		await applicant.send()
		await form.getByText(words.lost).waitFor()
		await form.getByRole('button', { name: words.back, exact: true }).click()
		await applicant.control('answers.phone').fill('0507654321')
		await applicant.next()
		await applicant.heading(words.titles.review).waitFor()
		// Another text is another declaration.
		await comesTo(() => applicant.control('declared').isChecked(), false)
		await applicant.control('declared').check()
		await applicant.send()
		await applicant.numbers()
		await form.getByText(receiptWords.first).waitFor()
		assert.equal(await stored(), before + 1)
	},
)

test('a son asks for his mother and presses “send” twice: one request, signed by him, for her', async () => {
	const nama = of('nama-makkiyah')
	const applicant = await open(nama)
	await applicant.toReview()
	const { served, texts, signature } = nama
	await applicant.form.getByText(`أنا ${texts.fullName}، أقدّم هذا الطلب عن ${served?.name}`).waitFor()
	const button = applicant.form.getByRole('button', { name: applicant.words.send, exact: true })
	await button.dblclick()
	const { reference } = await applicant.numbers()
	assert.equal(await stored(), before + 1)
	const record = await caseBy(staff, `reference="${reference}"`)
	assert.deepEqual(
		[record.applicant, record.answers.signature, record.served],
		[texts.fullName, signature, { who: 'other', ...served }],
	)
})

long('a condition not met explains itself, and goes no further', async () => {
	const applicant = await open(yusr)
	const { form, words, page } = applicant
	await applicant.control('conditions.residence').nth(1).check()
	await form.getByText('هذه البرامج للسعوديات والمقيمات').waitFor()
	await form.locator('a[href$="/yusr/contact/"]').waitFor()
	await comesTo(() => form.getByRole('button', { name: words.next, exact: true }).count(), 0)
	assert.deepEqual(await axe(page), [])
	await nothingStored()
})

/** One wrong answer each, the step it is in, and what the page must say of it. */
const wrong: [string, Application, Record<string, string>, RegExp][] = [
	['no need', artwa, { need: '' }, /ما الذي يلزمك/],
	['no name', artwa, { fullName: '' }, /الاسم الكامل/],
	['digits for a name', artwa, { fullName: '12 34' }, /الاسم بالحروف/],
	['a number that is none', artwa, { phone: '12345' }, /رقم الهاتف.*0501234567/],
	['an SMS to a landline', artwa, { phone: '0126543210' }, /رقم جوال/],
	['an identity number with a wrong digit', yusr, { 'national-id': '1000000009' }, /عشرة أرقام/],
	['no address for a letter', yusr, { address: '' }, /العنوان البريدي/],
	['an e-mail address that is none', of('kadi'), { email: 'sara@' }, /E-mail address.*name@example\.com/],
]
/** One for each association that is among them; `npm run test:long` makes every mistake. */
const made = wrong.filter(
	([, { association }], index) =>
		process.env.SILA_LONG || wrong.findLastIndex(([, other]) => other.association === association) === index,
)
for (const [what, application, texts, says] of made) {
	long(`${what}: said at the field, in the page’s language`, async () => {
		const bad = { ...application, texts: { ...application.texts, ...texts } }
		const applicant = await open(bad)
		const { form, page } = applicant
		const [field] = Object.keys(texts)
		if (application.conditions) {
			await applicant.fill()
			await applicant.next()
			await applicant.heading(applicant.words.titles.need).waitFor()
		}
		await applicant.fill()
		await applicant.next()
		if (field !== 'need') {
			await applicant.heading(applicant.words.titles.you).waitFor()
			await applicant.fill()
			await applicant.next()
		}
		const summary = form.locator('[part~=problems]')
		await summary.filter({ hasText: says }).waitFor()
		const control = applicant.control(`answers.${field}`)
		await comesTo(() => control.getAttribute('aria-invalid'), 'true')
		await summary.getByRole('link').first().click()
		// The summary leads to the control.
		await comesTo(
			() => control.evaluate(element => (element.getRootNode() as ShadowRoot).activeElement === element),
			true,
		)
		assert.deepEqual(await axe(page), [])
		await page.context().close()
		await nothingStored()
	})
}

const files: [string, { name: string; mimeType: string; buffer: Buffer }, RegExp][] = [
	[
		'a program',
		{ name: 'a.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ..') },
		/نوع غير مقبول/,
	],
	[
		'a page that calls itself a picture',
		{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<html>') },
		/ليس ما يقوله اسمه/,
	],
	['an empty file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /فارغ/],
	[
		'a file that is too large',
		{
			...pdf('كبير.pdf'),
			buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(FILE_LIMITS.bytes)]),
		},
		/أكبر من 5/,
	],
]
long('a bad file is refused with its reason, and those already there stay', async () => {
	const applicant = await open(yusr)
	const { form, page } = applicant
	await applicant.fill()
	await applicant.next()
	await applicant.heading(applicant.words.titles.need).waitFor()
	await applicant.fill()
	for (const [, file, says] of files) {
		await applicant.control('documents.marital-status-proof').setInputFiles([file])
		await form.getByText(says).first().waitFor()
		await form.getByText('إثبات الحالة.pdf', { exact: true }).first().waitFor()
	}
	assert.deepEqual(await axe(page), [])
	await nothingStored()
})

long(
	'a service closed while somebody filled in its form: said so, nothing lost, nothing stored',
	async () => {
		const applicant = await open(of('kitab-wa-qari'))
		await applicant.toReview()
		const record = await staff.collection('services').getFirstListItem('slug="beneficiary-services"')
		await staff.collection('services').update(record.id, { open: false })
		await applicant.send()
		await applicant.form
			.getByText(/لا تستقبل هذه الخدمة/)
			.first()
			.waitFor()
		await nothingStored()
		await staff.collection('services').update(record.id, { open: true })
		await applicant.send()
		await applicant.numbers()
	},
)

long('the tracker: mistyped, unknown and wrong numbers each say what to do, and reveal nothing', async () => {
	const sender = await open(artwa)
	await sender.toReview()
	await sender.send()
	const { reference, code } = await sender.numbers()
	const page = await stage.page()
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	const ask = async (first: string, second: string, says: string) => {
		await widget.getByLabel(tracker.reference, { exact: true }).fill(first)
		await widget.getByLabel(tracker.code, { exact: true }).fill(second)
		await widget.getByRole('button', { name: tracker.show }).click()
		await widget.getByText(says).first().waitFor()
	}
	const { reference: mistyped, code: short } = tracker.wrong
	await ask(`${reference.slice(0, 8)}${(Number(reference[8]) + 1) % 10}`, code, mistyped.mistyped)
	await ask(reference, code.slice(1), short.mistyped)
	await ask(
		reference,
		code.replace(/^./, digit => String((Number(digit) + 1) % 10)),
		tracker.problems.not_found,
	)
	assert.deepEqual(await axe(page), [])
	await page.reload()
	await live(page)
	await ask('123456782', code, tracker.problems.not_found)
	assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
})
