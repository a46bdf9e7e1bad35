import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formatReference } from '../../core/case/reference.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { roleWords } from '../../core/language/words/roles.ar.ts'
import { labels, statuses } from '../../desk/labels.ts'
import { ask, numbers } from '../server/applicant.ts'
import { arrive, go } from '../server/cases.ts'
import { arrived, officer } from '../server/complaints.ts'
import { comesTo, follow } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { pdf } from './applicant.ts'
import { step } from './complaints-desk.ts'
import { chooseStep, holds } from './desk.ts'
import { answer, CHANNEL } from './entering.ts'
import { joins, partsOf, setMembers } from './members.ts'
import { DESKTOP, PHONE } from './stage.ts'

/*
 * What the offices see and do, each in a browser of its own from the invitation to the end of the account. Reception and
 * follow-up have journeys of their own (people.test.ts, complaints-named.test.ts).
 */

const { stage, backend, administrator, invited, appointed, managerOf, leaves } = await setMembers()
const { url } = backend
const door = { url, staff: administrator }
const { facts } = processWords
const REFUSED = 'ليس هذا من عمل دورك'

const at = (page: Page, hash: string) => page.goto(`${url}/desk/#/sila/${hash}`)
const row = (page: Page, id: string) => page.locator(`a[href="#/sila/cases/${id}"]`)
const stored = (id: string) => administrator.collection('cases').getOne(id)

/** Opens pages of other offices by their addresses: each says that it is not part of this work. */
async function keptFrom(page: Page, ...hashes: string[]): Promise<void> {
	for (const hash of hashes) {
		await at(page, hash)
		await page.getByRole('heading', { level: 1, name: REFUSED }).waitFor()
	}
}

/** Searches for a reference, which finds nothing. */
async function findsNothing(page: Page, reference: string): Promise<void> {
	await at(page, 'cases')
	await page.getByRole('searchbox').fill(reference)
	await page.getByText('لا شيء بهذا البحث.').waitFor()
	await page.getByRole('button', { name: 'عرض الكل' }).click()
}

test('a branch delegate, on a phone: writes a request down, and sees it alone', async () => {
	const { record: other } = await arrive(door)
	const delegate = await appointed('نوف بنت عادل', 'nouf@example.org', 'yusr', ['delegate'])
	const page = await joins(stage, delegate, { viewport: PHONE })
	await comesTo(() => partsOf(page), ['اليوم', 'الطلبات', 'الإعدادات'])
	await page.getByText('لم يصل شيء بعد').waitFor()
	assert.equal(await row(page, other.id).count(), 0)
	await keptFrom(page, 'tasks', 'oversight', 'reports', 'satisfaction')

	await at(page, 'cases')
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	const { fields, means } = formWords
	await answer(page, fields.service, 'skills-programmes').check()
	await answer(page, CHANNEL, 'branch-delegates').check()
	const option = (question: string | RegExp, answer: string) =>
		page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })
	await option(/سعودية/, 'نعم').check()
	await option(/يثبت/, 'لا أدري').check()
	await option('الحالة الاجتماعية', 'أرملة').check()
	await page.getByLabel(fields.fullName, { exact: true }).fill('هدى بنت سالم')
	await page.getByLabel('رقم الهوية الوطنية أو الإقامة').fill('1000000008')
	await option(fields.contactMeans, means.sms).check()
	await page.getByLabel(fields.phone, { exact: true }).fill('0501234567')
	await page.getByRole('checkbox').check()
	await page.getByLabel(fields.signature, { exact: true }).fill('هدى بنت سالم')
	await page.getByRole('button', { name: 'سجّل الطلب' }).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الطلب' }).waitFor()
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('link', { name: 'افتح الطلب' }).click()

	// Their own entry, as it was written down: neither the person's number, nor an act.
	await page.getByRole('heading', { level: 1, name: 'هدى بنت سالم' }).waitFor()
	await page.locator('.letter').getByText('هدى بنت سالم').first().waitFor()
	await page.getByText('المرفقات لا تُعرض لدورك في هذه الحالة.').waitFor()
	await page.getByText('الخطوة التالية يتخذها غيرك.').waitFor()
	assert.equal(await page.getByText('1000000008').count(), 0)
	assert.equal(await page.locator('#sila-next, #sila-message, .contact-link').count(), 0)
	await holds(page, 'a delegate’s own entry')
	await page.setViewportSize(PHONE)
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await comesTo(() => page.locator('.case-row').count(), 1)
	await at(page, `cases/${other.id}`)
	await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
	await findsNothing(page, other.reference)
	await leaves(page, delegate)
})

test('an auditor reads states, numbers and who looked, and no name; nothing is there to do', async () => {
	const { record } = await arrive(door)
	await go(administrator, record.id, { status: 'complete' })
	const { record: complaint } = await arrived(door, 'complaint', { association: 'yusr' })
	const auditor = await appointed('وليد بن سامي', 'waleed@example.org', 'yusr', ['auditor'])
	const page = await joins(stage, auditor)
	await comesTo(
		() => partsOf(page),
		['اليوم', 'الطلبات', 'الإشراف', 'التقارير', 'الرضا', 'المحتوى', 'الإعدادات'],
	)
	await row(page, record.id).getByText('الاسم لا يُعرض لدورك').waitFor()
	assert.equal(await row(page, complaint.id).count(), 0)
	assert.equal(await page.getByRole('link', { name: /جديد عن/ }).count(), 0)
	await row(page, record.id).click()
	await page.getByRole('heading', { level: 1, name: 'الاسم لا يُعرض لدورك' }).waitFor()
	await page.getByText('نص الطلب لا يُعرض لدورك.').waitFor()
	await page.getByText('المرفقات لا تُعرض لدورك في هذه الحالة.').waitFor()
	await page.getByText('من اطّلع').click()
	await page.locator('desk-looks').getByText('وليد بن سامي').first().waitFor()
	const main = page.locator('#page')
	assert.equal(await main.getByRole('button').count(), 0)
	assert.equal(await main.locator('input, select, textarea').count(), 0)
	for (const secret of ['هدى', '1000000008', '0501234567', '501234567'])
		assert.ok(!(await main.innerText()).includes(secret), secret)
	await holds(page, 'a case as an auditor reads it')

	await at(page, 'oversight')
	await page
		.getByRole('row')
		.filter({ hasText: formatReference(complaint.reference) })
		.waitFor()
	await page.getByRole('heading', { name: /نوافذ/ }).first().waitFor()
	await at(page, 'reports')
	await main.getByRole('heading', { level: 2, name: /^تقرير مجلس الإدارة/ }).waitFor()
	await at(page, 'officers')
	await page.getByRole('region', { name: /يُسر/ }).waitFor()
	assert.equal(await main.getByRole('button').count(), 0)
	await at(page, 'people')
	await main.getByText('waleed@example.org').first().waitFor()
	assert.equal(await main.getByRole('button', { name: /اقترح دورًا|أنهِ|أوافق/ }).count(), 0)
	await keptFrom(page, 'tasks', 'new', 'field', 'site')
	await leaves(page, auditor)
})

long('the research department at Nama: asks, studies, writes to the applicant, and decides', async () => {
	const { record, receipt } = await arrive(door, 'nama-makkiyah')
	const { record: complaint } = await arrived(door, 'complaint', { association: 'nama-makkiyah' })
	const member = await appointed('ريم بنت خالد', 'reem@example.org', 'nama-makkiyah', ['research'])
	const page = await joins(stage, member)
	await comesTo(() => partsOf(page), ['اليوم', 'الطلبات', 'المهام', 'التقارير', 'الرضا', 'الإعدادات'])
	assert.equal(await row(page, complaint.id).count(), 0)
	await row(page, record.id).click()
	await step(page, 'needs-completion', { [facts.missing]: 'فاتورة الماء' })
	const { body } = await follow(url, numbers(receipt))
	assert.deepEqual([body.status, body.missing], ['needs-completion', 'فاتورة الماء'])
	await step(page, 'complete')
	await step(page, 'study')
	await page.getByLabel('اكتب إلى مقدم الطلب').fill('نزوركم يوم الأحد.')
	await page.getByRole('button', { name: 'أرسل الرسالة' }).click()
	await page.getByText('أُرسلت الرسالة').waitFor()
	await step(page, 'accepted', {
		[facts.case_study_on]: '2026-03-01',
		[facts.needs_study_on]: '2026-03-02',
		[facts.decided_by]: 'قسم البحث الاجتماعي',
		[facts.reason]: 'تبيّن الاحتياج في الزيارة',
	})
	await page.locator('.status-now').getByText(statuses.accepted, { exact: true }).waitFor()
	// Delivery is reception's.
	assert.equal(await page.locator('[data-step=registered]').count(), 0)
	const decided = await stored(record.id)
	assert.deepEqual([decided.status, decided.decided_by], ['accepted', 'قسم البحث الاجتماعي'])
	await findsNothing(page, complaint.reference)
	await keptFrom(page, 'oversight')
	await leaves(page, member)
})

long(
	'research and committee at Yusr: one writes the study for the other, who decides with minutes and sees no more of it',
	async () => {
		const { record } = await arrive(door)
		const { record: fresh } = await arrive(door)
		await go(administrator, record.id, { status: 'complete' }, { status: 'study' })
		const researcher = await appointed('منى بنت عمر', 'mona@example.org', 'yusr', ['research'])
		const study = await joins(stage, researcher)
		await row(study, record.id).click()
		await study.getByRole('button', { name: 'كتابة ما يحتاج إليه القرار' }).click()
		await study.getByLabel(facts.studied_on, { exact: true }).fill('2026-03-01')
		await study.getByLabel('اسم العضو').fill('منى بنت عمر')
		await study.getByLabel('توصيته').fill('القبول')
		assert.equal(await study.getByRole('button', { name: 'تأكيد التغيير' }).count(), 0)
		await holds(study, 'a study for others’ decision')
		await study.getByRole('button', { name: 'حفظ دون تغيير الحالة' }).click()
		await study.getByText('حُفظ ما كتبته').waitFor()
		await leaves(study, researcher)

		const member = await appointed('ليلى بنت ناصر', 'layla@example.org', 'yusr', ['committee'])
		const page = await joins(stage, member)
		await comesTo(() => partsOf(page), ['اليوم', 'الطلبات', 'التقارير', 'الرضا', 'الإعدادات'])
		await row(page, record.id).waitFor()
		assert.equal(await row(page, fresh.id).count(), 0)
		await row(page, record.id).click()
		await page.locator('.letter').getByText('1000000008').waitFor()
		await page.locator('.recorded').getByText('منى بنت عمر').waitFor()
		assert.equal(await page.locator('#sila-message, .contact-link').count(), 0)
		await chooseStep(page, 'accepted')
		await page.getByLabel('اختر ملف المحضر').setInputFiles([pdf('محضر.pdf')])
		for (const [label, text] of [
			[facts.decided_by, 'لجنة البحث'],
			[facts.reason, 'استوفت الشروط'],
			[facts.early_reason, 'الحالة لا تحتمل الانتظار'],
		] as const)
			await page.getByLabel(label, { exact: true }).fill(text)
		await page.getByText(caseWords.statuses.accepted.meaning).waitFor()
		await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
		await page.getByText('انتقلت الحالة إلى من يعمل عليها بعدك').waitFor()
		await holds(page, 'a case that went on')
		const decided = await stored(record.id)
		assert.deepEqual(
			[decided.status, decided.minutes.length, decided.recommendations.length, decided.studied_on],
			['accepted', 1, 1, '2026-03-01'],
		)
		await page.getByRole('link', { name: 'كل الطلبات' }).click()
		await page.getByRole('heading', { level: 1 }).waitFor()
		await comesTo(() => row(page, record.id).count(), 0)
		await keptFrom(page, 'tasks', 'new', 'oversight')
		await leaves(page, member)
	},
)

long('a contact officer answers the inquiry that came to them, and finds no request', async () => {
	const { record: request } = await arrive(door)
	const member = await appointed('سعاد بنت علي', 'suad@example.org', 'yusr', ['contact'])
	await officer(
		administrator,
		{
			name: 'سعاد',
			role: 'contact-officer',
			account: member.id,
			topics: ['question'],
			published: true,
			title_ar: 'مسؤولة التواصل',
			title_en: 'Contact officer',
		},
		'yusr',
	)
	const { record, receipt } = await arrived(door, 'inquiry', { association: 'yusr' })
	const page = await joins(stage, member)
	await comesTo(
		() => partsOf(page),
		['اليوم', 'الطلبات', 'المهام', 'الإشراف', 'التقارير', 'الرضا', 'الإعدادات'],
	)
	assert.equal(await row(page, request.id).count(), 0)
	await row(page, record.id).click()
	await page.locator('.holder').getByText('سعاد').waitFor()
	await page.locator('blockquote').getByText(inquiryWords.statuses.answered.meaning).waitFor()
	await page.getByLabel('اكتب الجواب').fill('نفتح من الأحد إلى الخميس')
	await page.getByRole('button', { name: 'أرسل الجواب' }).click()
	await page.locator('.recorded').getByText('نفتح من الأحد إلى الخميس').waitFor()
	assert.equal((await follow(url, numbers(receipt))).body.answer, 'نفتح من الأحد إلى الخميس')
	await at(page, 'oversight')
	await page.getByRole('row').filter({ hasText: 'سعاد' }).first().waitFor()
	await findsNothing(page, request.reference)
	await keptFrom(page, 'retention', 'policies', 'site')
	await leaves(page, member)
})

long(
	'senior management agrees to an office, takes on what was escalated, and sees the rest in numbers',
	async () => {
		const { record: plain } = await arrived(door, 'complaint', {
			association: 'yusr',
			fullName: 'ريم بنت خالد',
		})
		const { record: escalated, receipt } = await arrived(door, 'complaint', { association: 'yusr' })
		const senior = await officer(
			administrator,
			{ name: 'نورة', role: 'senior-management', title_ar: '', title_en: '' },
			'yusr',
		)
		await go(administrator, escalated.id, { status: 'escalated', escalation_reason: 'تأخر الرد مرتين' })
		const manager = await appointed('نورة بنت فهد', 'noura@example.org', 'yusr', ['management'])
		const newcomer = await invited('بدر بن ماجد', 'badr@example.org', 'yusr', ['reception'])
		const page = await joins(stage, manager)
		await comesTo(
			() => partsOf(page),
			['اليوم', 'الطلبات', 'المهام', 'الإشراف', 'التقارير', 'الرضا', 'المحتوى', 'الإعدادات'],
		)
		await at(page, 'people')
		await page.getByRole('button', { name: new RegExp(`^أوافق.*${newcomer.name}`) }).click()
		await page.getByText('تمت الموافقة').waitFor()
		await page.getByText(newcomer.email).waitFor()
		await page.getByText(roleWords.reception.name).first().waitFor()
		const other = await joins(stage, newcomer)
		await other.getByRole('link', { name: 'طلب جديد عن المستفيد' }).waitFor()
		await leaves(other, newcomer)

		await at(page, 'oversight')
		const rowOf = (reference: string) => page.getByRole('row').filter({ hasText: formatReference(reference) })
		await rowOf(plain.reference).waitFor()
		assert.equal(await rowOf(plain.reference).getByRole('link').count(), 0)
		assert.ok(!(await page.locator('#page').innerText()).includes('ريم'))
		await rowOf(escalated.reference).getByRole('link').click()
		await page.getByRole('heading', { level: 1, name: 'هدى بنت سالم' }).waitFor()
		await page.locator('.holder').getByText('نورة').waitFor()
		await step(page, 'investigation')
		await step(page, 'settlement-proposed', { [facts.settlement]: 'نعتذر ونرد خلال يومين' })
		const { body } = await follow(url, numbers(receipt))
		assert.deepEqual([body.status, body.settlement], ['settlement-proposed', 'نعتذر ونرد خلال يومين'])
		const { since } = body
		const signed = { agree: true, words: 'أوافق', signature: 'هدى بنت سالم', since }
		assert.equal((await ask(url, 'settlement', receipt, signed)).status, 200)
		await page.reload()
		await step(page, 'closed', { [facts.closing_reason]: 'نُفذت التسوية' })
		assert.equal((await stored(escalated.id)).assigned_to, senior)
		await findsNothing(page, plain.reference)
		await leaves(page, manager)
	},
)

long(
	'a content editor prepares what is published and notes improvements, and is offered nothing else',
	async () => {
		const { record } = await arrive(door)
		await managerOf('yusr')
		const editor = await appointed('هيا بنت ماجد', 'haya@example.org', 'yusr', ['content'])
		const page = await joins(stage, editor, { viewport: DESKTOP })
		await comesTo(() => partsOf(page), ['اليوم', 'الطلبات', 'الرضا', 'المحتوى', 'الإعدادات'])
		await page.getByText('لم يصل شيء بعد').waitFor()
		assert.equal(await row(page, record.id).count(), 0)
		assert.equal(await page.getByRole('link', { name: /جديد عن/ }).count(), 0)
		await page.getByRole('link', { name: 'الإعدادات' }).click()
		await comesTo(
			() => page.locator('.settings-list strong').allInnerTexts(),
			[
				'الإجازات الرسمية',
				'الأدوار والغياب',
				labels.officers.name,
				'نصوص جاهزة',
				'سياسات الجمعيات',
				'الاستبانات والحملات',
			],
		)
		const main = page.locator('#page')
		for (const hash of ['holidays', 'officers', 'policies', 'surveys']) {
			await at(page, hash)
			await main.getByRole('heading', { level: 1 }).waitFor()
			await main.locator('.sila-card, .sila-empty').first().waitFor()
			assert.equal(await main.getByRole('button', { name: /أضف|عدّل|احذف|جديدة|انشر|خذ/ }).count(), 0, hash)
		}
		await at(page, 'improvements')
		await page.getByRole('button', { name: 'سجّل تحسينًا' }).click()
		await page.getByRole('heading', { name: /تحسين/ }).first().waitFor()
		await holds(page, 'an improvement of a content editor')
		await keptFrom(page, 'tasks', 'new', 'oversight', 'reports', 'retention', 'site', 'field')
		await at(page, `cases/${record.id}`)
		await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
		await leaves(page, editor)
	},
)
