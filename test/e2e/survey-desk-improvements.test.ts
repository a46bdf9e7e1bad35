import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImprovementsRecord } from '../../core/api/collections.ts'
import { answerTo, delivered, feedback } from '../server/surveys.ts'
import { holds, setDesk } from './desk.ts'
import { gathered } from './survey-desk.ts'

/* What comes of answers: improvements, and those who want to be contacted. */

const { stage, staff, desk } = await setDesk()
const { url } = stage.backend
const place = { url, staff: await stage.backend.staff() }

test('an improvement is noted from a result, marked when it is late, and told to all once it is done', async () => {
	await gathered(place, [5, 4, 2, 1, 3], { service: 'shaml-center' })
	const page = await desk('#/sila/satisfaction?association=yusr&service=shaml-center')
	await page.getByRole('link', { name: /سجّل تحسينًا.*كيف ترى/ }).click()
	const said = page.getByLabel('ماذا قال المستفيدون؟')
	await said.waitFor()
	assert.equal(await said.inputValue(), 'عن «كيف ترى خدمات الجمعية عمومًا؟»: ')
	await said.fill('الانتظار في المركز طويل')
	await page.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('اكتب من يتولاه.').waitFor()
	await holds(page, 'a new improvement')
	await page.getByLabel('من يتولاه؟').fill('مديرة المركز')
	await page.getByLabel(/ينبغي أن يتم في/).fill('2026-01-31')
	await page.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('حُفظ التحسين.').waitFor()
	const made = await staff
		.collection('improvements')
		.getFirstListItem<ImprovementsRecord>('finding_ar ~ "الانتظار"', { expand: 'service' })
	assert.equal((await staff.collection('services').getOne(made.service)).slug, 'shaml-center')
	const waits = page.getByRole('region', { name: 'ما ينتظر' })
	await waits.getByText('فات موعده').waitFor()
	await holds(page, 'improvements')

	await waits.getByRole('button', { name: /سجّل إتمامه/ }).click()
	await page.getByLabel(/انشره في البوابة/).check()
	await page.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('يُنشر بعد أن يتم؛').first().waitFor()
	await page.getByLabel(/تم في/).last().fill('2026-02-10')
	await page.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('لا بد منه للنشر').first().waitFor()
	assert.deepEqual((await feedback(url, 'yusr')).improvements, [])
	await page.getByLabel('ماذا قالوا، بالإنجليزية').fill('The wait at the centre is long')
	await page.getByLabel('ماذا فعلتم أو ستفعلون؟').fill('زدنا ساعات الزيارة')
	await page.getByLabel('ماذا فعلتم، بالإنجليزية').fill('We added visiting hours')
	await page.getByRole('button', { name: 'احفظ' }).click()
	const done = page.getByRole('region', { name: 'ما تم' })
	await done.getByText('منشور في البوابة').waitFor()
	assert.equal(await page.getByText('فات موعده').count(), 0)
	// What the portal's page of satisfaction is built from.
	assert.deepEqual((await feedback(url, 'yusr')).improvements, [
		{
			id: made.id,
			service: 'shaml-center',
			finding: { ar: 'الانتظار في المركز طويل', en: 'The wait at the centre is long' },
			action: { ar: 'زدنا ساعات الزيارة', en: 'We added visiting hours' },
			on: '2026-02-10',
		},
	])
	await page.context().close()
})

test('who wants to be contacted stands among the tasks, with the way to the case, until it was done', async () => {
	const { record, receipt } = await delivered(place)
	const { reference, code } = receipt
	const { status } = await answerTo(url, {
		reference,
		code,
		answers: { overall: 1 },
		comment: 'لم يتصل بي أحد',
		followUp: true,
	})
	assert.equal(status, 201)
	const page = await desk('#/sila/tasks')
	const section = page.getByRole('region', { name: /يريدون أن نتواصل معهم/ })
	await section.getByText('1 من 5، سيئ جدًا').waitFor()
	await section.getByText('لم يتصل بي أحد').waitFor()
	await holds(page, 'somebody wants to be contacted')
	assert.equal(
		await section.getByRole('link', { name: 'افتح الطلب للتواصل معه' }).getAttribute('href'),
		`#/sila/cases/${record.id}`,
	)
	await section.getByLabel(/ما دار معه/).fill('اعتذرنا واتفقنا على موعد')
	await section.getByRole('button', { name: 'تم التواصل' }).click()
	await page.getByText('سُجّل التواصل باسمك.').waitFor()
	await section.getByText('لا أحد طلب أن نتواصل معه بعد تقييمه.').waitFor()
	const [entry] = await staff.collection('survey_followups').getFullList()
	assert.deepEqual(
		[entry?.state, entry?.note, entry?.done_by],
		['done', 'اعتذرنا واتفقنا على موعد', 'staff@example.org'],
	)
	await page.context().close()
})
