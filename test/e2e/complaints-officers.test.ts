import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labels } from '../../desk/labels.ts'
import { comesTo } from '../server/support.ts'
import { setComplaintsDesk } from './complaints-desk.ts'
import { englishOn } from './dashboard.ts'
import { holds } from './desk.ts'

/* The people that complaints and inquiries go to. */

const { staff, desk, officer } = await setComplaintsDesk()

test('what an association lacks is said, and is gone once it is there; each is changed in its record', async () => {
	const page = await desk('#/sila/settings')
	await page.getByRole('link', { name: labels.officers.name }).click()
	await page.getByRole('heading', { level: 1, name: labels.officers.name }).waitFor()
	const kadi = page.getByRole('region', { name: 'جمعية كادي' })
	const lacks = kadi.locator('.officer-lack')
	await comesTo(() => lacks.count(), 3)
	await lacks.getByText('لا أحد مسجَّل في وحدة المتابعة').waitFor()
	await lacks.getByText('لا أحد مسجَّل في الإدارة العليا').waitFor()

	const unit = await officer({ name: 'سعد', published: true, phone: '0501234567', topics: ['complaint'] })
	await officer({ name: 'نورة', role: 'senior-management', away: true, substitute: unit })
	await page.reload()
	await kadi.locator('.task-what').getByText('نورة').waitFor()
	await comesTo(() => lacks.count(), 0)
	await kadi.getByText('غائب الآن، وينوب عنه سعد').waitFor()
	await kadi.getByText('يظهر في صفحة التواصل دون اسمه').waitFor()
	await kadi.getByText('المدد التي حددتها الجمعية لنفسها').click()
	await holds(page, 'officers')

	// The form stands over this page, which then shows what was saved and has the focus where it was.
	const form = page.getByRole('dialog')
	const field = (name: string) => form.locator(`#record-${name}`)
	const save = () => form.getByRole('button', { name: 'احفظ' }).click()
	await kadi.getByRole('button', { name: 'عدّل سعد' }).click()
	await comesTo(() => field('name').inputValue(), 'سعد')
	await comesTo(() => englishOn(page), [])
	await field('name').fill('سعد بن فهد')
	await save()
	await kadi.getByText('سعد بن فهد').first().waitFor()
	assert.equal((await staff.collection('officers').getOne(unit)).name, 'سعد بن فهد')
	await kadi.getByRole('button', { name: /^أضف مسؤولًا/ }).click()
	await comesTo(() => field('name').inputValue(), '')
	await field('name').fill('ليلى')
	await field('role').selectOption({ label: labels.officers.values.role['contact-officer'] })
	await field('title_ar').fill('مسؤولة التواصل')
	await field('title_en').fill('Contact officer')
	await save()
	await kadi.getByText('ليلى').first().waitFor()
	await kadi.getByRole('button', { name: 'سجّل المدد' }).click()
	await field('complaint_settle_days').fill('10')
	await save()
	await kadi.getByText('تسوية الشكوى، بأيام العمل').waitFor()
	await kadi.getByRole('button', { name: 'عدّل المدد' }).waitFor()
	const [set] = await staff.collection('periods').getFullList()
	assert.equal(set?.complaint_settle_days, 10)
	assert.equal(await kadi.getByRole('listitem').count(), 3)
	await page.context().close()
})
