import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { words } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { arrive, go } from '../server/cases.ts'
import { caseBy, comesTo } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { APPLICATIONS, Applicant, type Application, pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { type Cut, layCable } from './cable.ts'
import { live, setStage } from './stage.ts'

/* The connection breaks while files are on their way: in the headers, the words, the file, its end, and before the answer. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
// All that is sent here comes from one address.
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cable = await layCable(backend.url)

/** As much as goes in one piece. */
const SIZE = 30_000
const large = (name: string) => {
	const file = pdf(name)
	return { ...file, buffer: Buffer.concat([file.buffer, Buffer.alloc(SIZE - file.buffer.length)]) }
}
/** All of them longer than the one before; the last lets the whole request through, and no answer back. */
const CUTS: Cut[] = [20, 900, 4_000, SIZE / 2, SIZE, 'answer']

const totals = async () => {
	const count = async (name: string) => (await staff.collection(name).getList(1, 1)).totalItems
	return { cases: await count('cases'), messages: await count('messages'), audit: await count('audit') }
}

/** Sends at each cut; nothing is stored before the last, and the page says each time that the connection was lost. */
async function throughAll(
	page: Page,
	path: string,
	lost: string,
	send: () => Promise<void>,
	kept: () => Promise<void>,
): Promise<void> {
	const before = await totals()
	for (const where of CUTS) {
		const { cuts } = cable
		cable.cut(path, where)
		await send()
		await comesTo(() => cable.cuts > cuts, true)
		await page.getByText(lost).waitFor()
		await kept()
		if (where !== 'answer') assert.deepEqual(await totals(), before, `cut after ${where} bytes`)
	}
	assert.notDeepEqual(await totals(), before)
	assert.deepEqual(await axe(page), [])
	cable.mend()
}

test('a request with a file: one case, whole, and nothing typed is lost', async () => {
	const yusr = APPLICATIONS.find(({ association }) => association === 'yusr') as Application
	const name = 'إثبات الحالة.pdf'
	const application = { ...yusr, files: { 'marital-status-proof': [large(name)] } }
	const page = await stage.page()
	await page.goto(`${cable.url}/yusr/services/${yusr.service}/`)
	await live(page)
	const applicant = new Applicant(page, application)
	await applicant.toReview()
	const before = await totals()
	await throughAll(
		page,
		'/api/sila/requests',
		applicant.words.lost,
		() => applicant.send(),
		async () => {
			await comesTo(() => applicant.control('signature').inputValue(), yusr.signature)
			await applicant.form.locator('[part~=letter]').getByText(name).waitFor()
		},
	)
	await applicant.send()
	const { reference } = await applicant.numbers()
	assert.deepEqual(await totals(), { ...before, cases: before.cases + 1, audit: before.audit + 1 })
	const record = await caseBy(staff, `reference="${reference}"`)
	assert.deepEqual(await sizes(record, record.files), [SIZE])
})

async function sizes(record: Parameters<typeof staff.files.getURL>[0], names: string[]): Promise<number[]> {
	const token = await staff.files.getToken()
	const got = names.map(async name =>
		(await fetch(staff.files.getURL(record, name, { token }))).arrayBuffer(),
	)
	return (await Promise.all(got)).map(({ byteLength }) => byteLength)
}

async function follow(receipt: { reference: string; code: string }): Promise<Page> {
	const page = await stage.page()
	await page.goto(`${cable.url}/track/`)
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(receipt.reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(receipt.code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: words.messages, exact: true }).waitFor()
	return page
}

long('a completion with a file: once, whole, and nothing written is lost', async () => {
	const { record, receipt } = await arrive({ url: backend.url, staff })
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	const page = await follow(receipt)
	const widget = page.locator('sila-tracker')
	const answer = widget.getByLabel(words.fields.answer)
	await widget.locator('[name="documents.supporting"]').setInputFiles([large('أوضح.pdf')])
	await widget.getByText('أوضح.pdf').waitFor()
	await answer.fill('هذه صورة أوضح.')
	const send = () => widget.getByRole('button', { name: words.completeSend }).click()
	const before = await totals()
	await throughAll(page, '/api/sila/cases/complete', words.lost, send, async () => {
		await comesTo(() => answer.inputValue(), 'هذه صورة أوضح.')
		await widget.getByText('أوضح.pdf').waitFor()
	})
	await send()
	await widget.getByText(words.completed).waitFor()
	assert.deepEqual(await totals(), { ...before, messages: before.messages + 1, audit: before.audit + 2 })
	const completed = await staff.collection('cases').getOne(record.id)
	assert.equal(completed.status, 'received')
	assert.deepEqual((await sizes(completed, completed.files)).slice(1), [SIZE])
})

long('a message with a file: once, whole, and nothing written is lost', async () => {
	const { record, receipt } = await arrive({ url: backend.url, staff })
	const page = await follow(receipt)
	const widget = page.locator('sila-tracker')
	const box = widget.getByLabel(words.fields.text, { exact: true })
	await widget.locator('[name=files]').setInputFiles([large('جدول.pdf')])
	await widget.getByText('جدول.pdf').waitFor()
	await box.fill('صباح الأحد.')
	const send = () => widget.getByRole('button', { name: words.send, exact: true }).click()
	const before = await totals()
	await throughAll(page, '/api/sila/cases/message', words.lost, send, async () => {
		await comesTo(() => box.inputValue(), 'صباح الأحد.')
		await widget.getByText('جدول.pdf').waitFor()
	})
	await send()
	await widget.getByText(words.sent).waitFor()
	await comesTo(() => box.inputValue(), '')
	assert.deepEqual(await totals(), { ...before, messages: before.messages + 1, audit: before.audit + 1 })
	const [message] = await staff.collection('messages').getFullList({ filter: `case="${record.id}"` })
	assert.ok(message)
	assert.deepEqual(await sizes(message, message.files), [SIZE])
})
