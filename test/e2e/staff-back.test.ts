import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { signedIn } from '../server/colleague.ts'
import { follow, PDF, proof } from '../server/support.ts'
import { chooseStep, setDesk } from './desk.ts'

/* What staff take back, what they write to each other, and what they take along. */

const { stage, backend, cases, arrive, openCase } = await setDesk()

test('a step and a message are taken back before anybody was told, and what was typed lies there again', async () => {
	const { record, receipt } = await arrive('غادة بنت سعد')
	const page = await openCase(record.id)
	await chooseStep(page, 'needs-completion')
	await page.getByLabel('ما ينقص الطلب').fill('صورة')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	await page.getByRole('button', { name: 'تراجع عن هذه الخطوة' }).click()
	await page.getByText('تُراجع عن الخطوة').waitFor()
	assert.equal((await cases.getOne(record.id)).status, 'received')
	assert.equal(await page.getByLabel('ما ينقص الطلب').inputValue(), 'صورة')
	await page.locator('.history').getByText('تُراجع عن خطوة').waitFor()

	// Once the applicant has seen it, it stays, and staff are told why.
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	const { body } = await follow(backend.url, {
		...receipt,
		lang: 'ar',
		received: undefined,
		changed: undefined,
	})
	assert.equal(body.status, 'needs-completion')
	await page.getByRole('button', { name: 'تراجع عن هذه الخطوة' }).click()
	await page.getByText('فتحه صاحبه بعد ذلك ورآه').waitFor()

	await page.getByLabel('اكتب إلى مقدم الطلب').fill('ليست لك')
	await page.getByRole('button', { name: 'أرسل الرسالة' }).click()
	await page.locator('.messages').getByText('ليست لك').waitFor()
	await page.getByRole('button', { name: 'استعدها' }).click()
	await page.getByText('استُعيدت الرسالة').waitFor()
	await page.locator('.messages').waitFor({ state: 'detached' })
	assert.equal(await page.getByLabel('اكتب إلى مقدم الطلب').inputValue(), 'ليست لك')
	await page.context().close()
})

test('a colleague is mentioned, sees it beside their name, and both see that the other has the case open', async () => {
	const { record } = await arrive('نجود بنت فهد')
	const colleague = await signedIn(backend, 'noura@example.org')
	const page = await openCase(record.id)
	await page.getByLabel('اكتب ملاحظة لزملائك').fill('اتصلت به')
	await page.getByLabel('اذكر زميلًا ليراها').selectOption('سارة خالد')
	await page.getByRole('button', { name: 'احفظ الملاحظة' }).click()
	await page.locator('.note').getByText('اتصلت به @سارة خالد').waitFor()

	const other = await stage.page({ viewport: { width: 1366, height: 768 } })
	await other.addInitScript(
		([token, account]) => localStorage.setItem('sila-staff', JSON.stringify({ token, record: account })),
		[colleague.authStore.token, colleague.authStore.record] as const,
	)
	await other.goto(`${backend.url}/desk/`)
	await other.locator('.desk-account summary').click()
	await other.getByRole('link', { name: /^لي: .*\(1\)/ }).click()
	await other.getByText('اتصلت به @سارة خالد').waitFor()
	// That it was read is on its way when it is shown.
	const read = other.waitForResponse(answer => answer.url().includes('/staff/notes/seen'))
	await other.getByRole('link', { name: /نجود بنت فهد/ }).click()
	await other.locator('.note').getByText('ذُكرت فيها').waitFor()
	await other.getByText('مفتوحة الآن أيضًا عند').waitFor()
	await read
	await other.goto(`${backend.url}/desk/#/sila/mine`)
	await other.getByText('لا ملاحظة جديدة تذكرك.').waitFor()
	await other.context().close()
	await page.context().close()
})

test('the files of a request come as one, under the names they had, and each is written down', async () => {
	const second: typeof proof = [
		'documents.marital-status-proof',
		[new File([new Uint8Array(PDF)], 'إثبات الحالة.pdf', { type: 'application/pdf' }), 'إثبات الحالة.pdf'],
	]
	const { record } = await arrive('رهف بنت علي', {}, [proof, second])
	const page = await openCase(record.id)
	const downloading = page.waitForEvent('download')
	await page.getByRole('button', { name: 'نزّل الكل في ملف واحد (zip)' }).click()
	const download = await downloading
	assert.equal(download.suggestedFilename(), `sila-${record.reference}.zip`)
	const packed = unzipSync(new Uint8Array(await readFile(await download.path())))
	assert.deepEqual(Object.keys(packed), ['إثبات الحالة.pdf', 'إثبات الحالة (2).pdf'])
	await page.getByText('من اطّلع').click()
	await page.getByText('فتح ملفًا منها').nth(1).waitFor()
	await page.context().close()
})
