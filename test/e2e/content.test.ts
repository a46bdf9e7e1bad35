import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { comesTo } from '../server/support.ts'
import { servePortal } from '../setup/portal.ts'
import { long } from '../setup/slice.ts'
import { holds } from './desk.ts'
import { joins, setMembers } from './members.ts'
import { PHONE } from './stage.ts'

/* What is published, in a browser: one writes it, another agrees, and what cannot wait is published at once. */

const { stage, backend, administrator, appointed, managerOf } = await setMembers()
const { url } = backend
const SMALL = { width: 1366, height: 768 }
await managerOf('yusr')
const WRITER = 'هيا بنت ماجد'
const [writer, colleague] = (await Promise.all(
	[
		await appointed(WRITER, 'haya@example.org', 'yusr', ['content']),
		await appointed('ريم بنت فهد', 'reem@example.org', 'yusr', ['content']),
	].map(one => joins(stage, one, { viewport: SMALL })),
)) as [Page, Page]

const { id } = await administrator.collection('services').getFirstListItem('slug="skills-programmes"')
const published = async () => {
	const all = (await (await fetch(`${url}/api/sila/associations`)).json()) as PublishedAssociation[]
	return all.find(({ slug }) => slug === 'yusr')?.services.find(({ slug }) => slug === 'skills-programmes')
}
const at = async (page: Page, hash: string) => {
	await page.goto(`${url}/desk/#/sila/settings`)
	await page.goto(`${url}/desk/#/sila/${hash}`)
}
const editor = (page: Page) => at(page, `content/services/${id}`)
/** The Arabic text of a condition, by its number. */
const condition = (page: Page, n: number) => page.locator(`[id="sila-conditions.${n}.text.ar"]`)
const send = (page: Page) => page.getByRole('button', { name: 'أرسله ليوافق عليه زميل' })
const said = (page: Page, text: string) => page.locator('#content-said', { hasText: text }).waitFor()

/** Counts every press of the mouse on a page from now on. */
async function counting(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const counter = window as unknown as { presses?: number }
		const counts = counter.presses !== undefined
		counter.presses = 0
		if (!counts)
			addEventListener('pointerdown', () => (counter.presses = (counter.presses ?? 0) + 1), { capture: true })
	})
	return () => page.evaluate(() => (window as unknown as { presses: number }).presses)
}

const SENTENCE = 'أن تكون المتقدمة مقيمة في مدينة الرياض أو ما حولها'

test('a condition’s sentence is changed in four presses and agreed to in two, by names that people use', async () => {
	const writes = await counting(writer)
	await writer.getByRole('link', { name: 'المحتوى', exact: true }).click()
	await writer
		.getByRole('link', { name: /^البرامج المهارية|^برامج/ })
		.first()
		.click()
	await condition(writer, 0).click()
	await writer.keyboard.press('Control+A')
	await writer.keyboard.insertText(SENTENCE)
	await send(writer).click()
	await said(writer, 'أُرسل. يُنشر حين يوافق عليه غيرك.')
	assert.ok((await writes()) <= 4, `${await writes()} presses`)
	await holds(writer, 'a draft that waits')

	await at(colleague, 'day')
	const agrees = await counting(colleague)
	await colleague.getByRole('link', { name: /^تغيير واحد في المحتوى/ }).click()
	const change = colleague.locator('desk-content-waiting')
	await change.getByText(SENTENCE, { exact: true }).waitFor()
	assert.match(await change.locator('.content-place').innerText(), /^الشروط ‹ .* ‹ الشرط$/)
	assert.equal(await change.locator('.content-place').count(), 1)
	await holds(colleague, 'what waits for somebody to agree')
	assert.notEqual((await published())?.conditions[0]?.text.ar, SENTENCE)
	await change.getByRole('button', { name: /^أوافق/ }).click()
	await said(colleague, 'وافقت ونُشر')
	assert.equal((await published())?.conditions[0]?.text.ar, SENTENCE)
	assert.ok((await agrees()) <= 2, `${await agrees()} presses`)
	await colleague.getByText('لا شيء ينتظر الموافقة.').waitFor()
})

long('what was agreed to is what the portal shows, in the page and in the form', async () => {
	await servePortal(backend)
	const page = await stage.page({ viewport: PHONE })
	await page.goto(stage.at('/yusr/services/skills-programmes/'))
	await page.getByText(SENTENCE).first().waitFor()
	await page.context().close()
})

long(
	'what is wrong stands at its field, and is returned with a word, written on, and lost by nobody',
	async () => {
		await editor(writer)
		await condition(writer, 0).fill('12345')
		await send(writer).click()
		await writer.getByText('هذا موضع النص العربي، وليس فيه حرف عربي.').waitFor()
		assert.equal(await condition(writer, 0).getAttribute('aria-invalid'), 'true')
		assert.equal(await condition(writer, 0).inputValue(), '12345')
		await holds(writer, 'a content with something wrong')
		await condition(writer, 0).fill('جملة أولى')

		// Meanwhile the other keeps a draft of the same service.
		await editor(colleague)
		await colleague.locator('[id="sila-summary.en"]').fill('Programmes that teach a trade')
		await colleague.getByRole('button', { name: 'احفظه مسودة' }).click()
		await said(colleague, 'حُفظت المسودة')

		await send(writer).click()
		const meanwhile = writer.locator('#content-meanwhile')
		await meanwhile.getByText('Programmes that teach a trade').waitFor()
		await meanwhile.getByText('reem@example.org', { exact: false }).waitFor()
		assert.equal(await condition(writer, 0).inputValue(), 'جملة أولى')
		assert.equal(await writer.locator('[id="sila-summary.en"]').inputValue(), 'Programmes that teach a trade')
		await holds(writer, 'what another wrote meanwhile')
		// Elsewhere and back again, nothing typed is lost.
		await editor(writer)
		await comesTo(() => condition(writer, 0).inputValue(), 'جملة أولى')
		await send(writer).click()
		await said(writer, 'أُرسل')

		await at(colleague, 'content')
		await colleague.getByRole('button', { name: /^أعده إلى من كتبه/ }).click()
		await colleague.getByRole('button', { name: 'أعده إلى من كتبه', exact: true }).click()
		await colleague.getByText('اكتب ما يُصلحه.').waitFor()
		await colleague.getByLabel('ما الذي يُصلحه؟').fill('الجملة غامضة')
		await colleague.getByRole('button', { name: 'أعده إلى من كتبه', exact: true }).click()
		await said(colleague, 'أُعيد إلى من كتبه مع كلمتك.')

		await editor(writer)
		await writer.getByText('الجملة غامضة').waitFor()
		await writer.getByRole('button', { name: 'اترك ما كُتب' }).click()
		await writer.getByRole('button', { name: 'اتركه', exact: true }).click()
		await said(writer, 'تُركت المسودة')
		assert.equal(await condition(writer, 0).inputValue(), SENTENCE)
	},
)

long('an entry is added with its words, moved and taken away', async () => {
	await editor(writer)
	const documents = writer.locator('[id="sila-documents"]')
	await documents.waitFor()
	const before = await documents.locator('> ol > li').count()
	await writer.getByRole('button', { name: 'أضف مستندًا' }).click()
	await send(writer).click()
	await comesTo(() => writer.getByText('لا يُترك هذا فارغًا.').count(), 2)
	await writer.locator(`[id="sila-documents.${before}.label.ar"]`).fill('صورة العقد')
	await writer.locator(`[id="sila-documents.${before}.label.en"]`).fill('Copy of the lease')
	await documents.getByRole('button', { name: /^قدّمه.*صورة العقد/ }).click()
	assert.equal(
		await writer.locator(`[id="sila-documents.${before - 1}.label.ar"]`).inputValue(),
		'صورة العقد',
	)
	await documents.getByRole('button', { name: /^احذفه.*صورة العقد/ }).click()
	await writer.getByRole('button', { name: 'احذفه', exact: true }).click()
	await comesTo(() => documents.locator('> ol > li').count(), before)
	await writer.getByText('لم يتغير شيء عما هو منشور.').waitFor()
	assert.equal(await send(writer).isDisabled(), true)
})

test('a service is closed at once, and put back by another; an earlier state comes back in two presses', async () => {
	await at(writer, 'content')
	await writer.getByRole('button', { name: /^أغلق الطلب عليها الآن.*مهار/ }).click()
	await writer.getByRole('button', { name: 'أغلق الطلب عليها الآن', exact: true }).click()
	await said(writer, 'أُغلقت ونُشر ذلك')
	assert.equal((await published())?.open, false)
	const phone = writer.getByLabel('هاتف الجمعية')
	await phone.fill('12')
	await writer.getByRole('button', { name: 'انشر الرقم الآن' }).click()
	await writer.getByText('اكتب رقمًا صحيحًا').waitFor()
	await phone.fill('0112345678')
	await writer.getByRole('button', { name: 'انشر الرقم الآن' }).click()
	await said(writer, 'نُشر الرقم')

	await at(colleague, 'content')
	const list = colleague.getByRole('region', { name: 'نُشر فورًا، ولم يراجعه أحد بعد' })
	await list.waitFor()
	await holds(colleague, 'what was published at once')
	await list.getByRole('button', { name: /^راجعته.*جمعية/ }).click()
	await said(colleague, 'سُجل أنك راجعته.')
	await list.getByRole('button', { name: /^أعد ما كان/ }).click()
	await colleague.getByRole('button', { name: 'أعد ما كان', exact: true }).click()
	await said(colleague, 'عاد ما كان.')
	assert.equal((await published())?.open, true)

	await editor(writer)
	const presses = await counting(writer)
	await writer
		.getByRole('button', { name: /^أعد هذه الحال/ })
		.last()
		.click()
	await holds(writer, 'an earlier state beside the present one')
	await writer.getByRole('button', { name: 'اقترح أن تعود' }).click()
	await said(writer, 'أُرسل')
	assert.equal(await presses(), 2)
	await writer.getByText('اسحبه').click()
	await said(writer, 'سُحب')
})

long('who reads the content and does not write it is offered nothing to write, on a phone too', async () => {
	const auditor = await joins(
		stage,
		await appointed('نوف بنت عادل', 'nouf@example.org', 'yusr', ['auditor']),
		{
			viewport: PHONE,
		},
	)
	await at(auditor, 'content')
	await auditor.getByRole('heading', { level: 1, name: 'المحتوى' }).waitFor()
	await auditor.getByText('الجمعية نفسها').waitFor()
	assert.equal(await auditor.getByRole('button', { name: /أوافق|أغلق|انشر|راجعته/ }).count(), 0)
	await editor(auditor)
	await auditor.getByText('تقرأ المحتوى ولا تكتبه.').waitFor()
	await auditor.getByRole('heading', { name: 'ما نُشر من قبل' }).waitFor()
	assert.equal(await auditor.getByRole('button', { name: /أعد هذه|أرسله|اتركه/ }).count(), 0)
})
