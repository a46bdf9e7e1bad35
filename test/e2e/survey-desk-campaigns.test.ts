import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import type { SurveyDefinition } from '../../core/survey/definition.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { comesTo } from '../server/support.ts'
import { answerTo, feedback } from '../server/surveys.ts'
import { holds, setDesk } from './desk.ts'

/* What staff ask: campaigns with their addresses, questions without code, and what is published. */

const { stage, staff, desk } = await setDesk()
const { url } = stage.backend
const today = riyadhDay(new Date().toISOString())
const campaigns = staff.collection('campaigns')

test('a campaign is made, has its address, code and paper form, and what is answered there is its own', async () => {
	const page = await desk('#/sila/surveys?association=kadi')
	await page.getByRole('button', { name: 'حملة جديدة' }).click()
	await page.getByRole('button', { name: 'أنشئ الحملة' }).click()
	await page.getByText('اكتب العنوان.').first().waitFor()
	await page.getByLabel('عنوان الحملة بالعربية').fill('رأيك في خدماتنا، ربيع 2027')
	await page.getByLabel('العنوان بالإنجليزية').fill('Your opinion, spring 2027')
	await page.getByLabel('لمن هي؟').selectOption('service')
	await page.getByLabel(/آخر يوم/).fill('2020-01-01')
	await page.getByRole('button', { name: 'أنشئ الحملة' }).click()
	await page.getByText('آخر يوم قبل أول يوم').first().waitFor()
	await holds(page, 'a new campaign')
	await page.getByLabel(/آخر يوم/).fill('2099-01-01')
	await page.getByRole('button', { name: 'أنشئ الحملة' }).click()
	await page.getByText('اختر من هي له').first().waitFor()
	await page.getByLabel('أي خدمة؟').selectOption({ index: 1 })
	await page.getByRole('button', { name: 'أنشئ الحملة' }).click()
	await page.getByText('أُنشئت الحملة.').waitFor()

	const made = await campaigns.getFirstListItem<CampaignsRecord>('title_ar ~ "ربيع"')
	assert.deepEqual([made.opens_on, made.closes_on, made.target], [today, '2099-01-01', 'service'])
	const row = page
		.getByRole('region', { name: 'الحملات' })
		.getByRole('listitem')
		.filter({ hasText: made.title_ar })
	await row.getByText('مفتوحة الآن').waitFor()
	const address = `${url}/kadi/satisfaction/${made.slug}/`
	assert.equal(await row.getByRole('link', { name: address }).getAttribute('href'), address)
	await row.getByRole('button', { name: /أظهر الرمز/ }).click()
	await row.getByRole('img', { name: /رمز يُصوَّر/ }).waitFor()
	await row.getByRole('button', { name: /انسخ الرابط/ }).click()
	await row.getByText('نُسخ الرابط.').waitFor()
	await holds(page, 'campaigns')

	// The portal's page of it sends this.
	const { status } = await answerTo(url, { association: 'kadi', campaign: made.slug })
	assert.equal(status, 201)
	const answer = await staff.collection('survey_answers').getFirstListItem(`campaign="${made.id}"`)
	assert.equal(answer.service, made.service)

	await row.getByRole('link', { name: /نموذج ورقي/ }).click()
	await page.getByRole('heading', { level: 1, name: made.title_ar }).waitFor()
	await page.getByRole('img', { name: /رمز يُصوَّر/ }).waitFor()
	await page.getByText('كيف ترى خدمات الجمعية عمومًا؟').waitFor()
	await holds(page, 'a campaign on paper')
	await page.emulateMedia({ media: 'print' })
	assert.equal(await page.getByRole('button', { name: 'اطبعه' }).isVisible(), false)
	await page.emulateMedia({ media: 'screen' })

	await page.goto(`${url}/desk/#/sila/surveys?association=kadi`)
	await row.getByRole('button', { name: /عدّل/ }).click()
	await page.getByLabel(/آخر يوم/).fill(today)
	await page.getByRole('button', { name: 'احفظ التعديل' }).click()
	await page.getByText('حُفظ التعديل.').waitFor()
	assert.equal((await campaigns.getOne(made.id)).closes_on, today)
	await page.context().close()
})

test('questions are written without code; saving them makes a new version and says so', async () => {
	const association = (await staff.collection('associations').getFirstListItem('slug="artwa"')).id
	const find = () =>
		staff
			.collection('surveys')
			.getFirstListItem<SurveysRecord>(`association="${association}" && kind="periodic"`)
	const before = await find()
	const page = await desk('#/sila/surveys?association=artwa')
	await page
		.getByRole('region', { name: 'الاستبانات', exact: true })
		.getByRole('listitem')
		.filter({ hasText: before.title_ar })
		.getByRole('link', { name: /عدّل الأسئلة/ })
		.click()
	const last = (before.definition as SurveyDefinition).questions.length
	const added = page.getByRole('region', { name: `السؤال ${last + 1}`, exact: true })
	await page.getByRole('button', { name: 'أضف سؤالًا' }).click()
	await added.getByLabel('نوع الجواب').selectOption('choice')
	await added.getByLabel('نص السؤال بالعربية').fill('كيف عرفت الجمعية؟')
	await page.getByRole('button', { name: 'احفظ نسخة جديدة' }).click()
	await added.getByText('لا بد من هذا النص.').first().waitFor()
	await added.getByLabel('النص بالإنجليزية').fill('How did you hear of us?')
	for (const [i, [ar, en]] of [
		['من قريب', 'From a relative'],
		['من الموقع', 'From the website'],
		['غير ذلك', 'Otherwise'],
	].entries()) {
		if (i > 1) await added.getByRole('button', { name: 'أضف جوابًا' }).click()
		await added.getByLabel(`الجواب ${i + 1} بالعربية`).fill(ar ?? '')
		await added.getByLabel(`الجواب ${i + 1} بالإنجليزية`).fill(en ?? '')
	}
	await holds(page, 'questions')
	await added.getByRole('button', { name: /قدّمه/ }).click()
	// What is not saved stays while one looks elsewhere.
	await page.getByRole('link', { name: 'الاستبانات والحملات' }).first().click()
	await page.goBack()
	const moved = page.getByRole('region', { name: `السؤال ${last}`, exact: true })
	await comesTo(() => moved.getByLabel('نص السؤال بالعربية').inputValue(), 'كيف عرفت الجمعية؟')
	await page.getByRole('button', { name: 'عاينها' }).click()
	await page
		.getByRole('region', { name: 'المعاينة' })
		.getByText('كيف عرفت الجمعية؟')
		.waitFor({ state: 'attached' })
	await page.getByRole('button', { name: 'احفظ نسخة جديدة' }).click()
	await page.getByText('حُفظت نسخة جديدة.').waitFor()
	const after = await find()
	assert.notEqual(after.version, before.version)
	const { questions } = after.definition as SurveyDefinition
	assert.equal(questions.length, last + 1)
	const written = questions[last - 1]
	assert.equal(written?.text.en, 'How did you hear of us?')
	assert.deepEqual(written?.type === 'choice' && written.options.map(({ label }) => label.ar), [
		'من قريب',
		'من الموقع',
		'غير ذلك',
	])
	await page.getByRole('button', { name: 'احفظ نسخة جديدة' }).click()
	await page.getByText('لم يتغير ما يُسأل').waitFor()
	await page.context().close()
})

test('a new survey begins with known questions, and asks nobody until it is switched on', async () => {
	const page = await desk('#/sila/surveys?association=yusr')
	await page.getByRole('button', { name: 'استبانة جديدة' }).click()
	await page.getByLabel('متى تُسأل؟').selectOption('after-service')
	await page.getByLabel('لأي خدمة؟').selectOption({ label: 'برامج مهارية للمطلقات والأرامل' })
	await page.getByRole('button', { name: 'أنشئها وعدّل أسئلتها' }).click()
	await page.getByText('اكتب العنوان.').first().waitFor()
	await holds(page, 'a new survey')
	await page.getByLabel('العنوان بالعربية').fill('كيف كان البرنامج؟')
	await page.getByLabel('العنوان بالإنجليزية').fill('How was the programme?')
	await page.getByRole('button', { name: 'أنشئها وعدّل أسئلتها' }).click()
	await page.getByRole('heading', { level: 1, name: 'كيف كان البرنامج؟' }).waitFor()
	const own = async () =>
		(await feedback(url, 'yusr')).surveys.filter(({ service }) => service === 'skills-programmes')
	assert.deepEqual(await own(), [])
	await page.getByLabel('مستعملة').check()
	await page.getByRole('button', { name: 'احفظ نسخة جديدة' }).click()
	await page.getByText('لم يتغير ما يُسأل').waitFor()
	const [survey] = await own()
	assert.deepEqual([survey?.kind, survey?.questions[0]?.type], ['after-service', 'rating'])
	await page.context().close()
})

test('results are published only when somebody who was told what that shows says so', async () => {
	for (const points of [5, 5, 4, 2, 1])
		await answerTo(url, { association: 'yusr', answers: { overall: points } })
	const page = await desk('#/sila/surveys?association=yusr')
	await page.getByText('ما الذي يُعرض، وما الذي لا يُعرض أبدًا؟').click()
	await page.getByText('إجابة واحدة بعينها').waitFor()
	await holds(page, 'publishing')
	await page.getByRole('button', { name: 'انشر النتائج' }).click()
	assert.deepEqual((await feedback(url, 'yusr')).results, [])
	await page.getByRole('dialog').getByRole('button', { name: 'انشر النتائج' }).click()
	await page.getByText('تُنشر نتائج هذه الجمعية في البوابة').waitFor()
	await comesTo(async () => (await feedback(url, 'yusr')).results.length, 1)
	await page.getByRole('button', { name: 'أوقف النشر' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'أوقف النشر' }).click()
	await page.getByText('لا تُنشر نتائج هذه الجمعية').waitFor()
	assert.deepEqual((await feedback(url, 'yusr')).results, [])
	await page.context().close()
})
