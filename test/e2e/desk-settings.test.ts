import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { retainedUntil } from '../../core/privacy/retention.ts'
import { day } from '../../desk/dates.ts'
import { labels } from '../../desk/labels.ts'
import { arrive, go } from '../server/cases.ts'
import { comesTo } from '../server/support.ts'
import { holds, openDesk } from './desk.ts'
import { setStage } from './stage.ts'

/* What staff set: the way to each, and for how long data are kept. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const { url } = stage.backend
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const retention = staff.collection('retention')

const desk = (hash: string) => openDesk(stage, staff, hash)

/** A case of Yusr that settled so many days ago. */
async function settled(daysAgo: number) {
	const { record } = await arrive({ url, staff })
	await go(staff, record.id, { status: 'withdrawn' })
	const since = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
	const database = new DatabaseSync(path.join(stage.backend.dir, 'data.db'))
	database.exec('PRAGMA busy_timeout = 5000')
	database.prepare('UPDATE cases SET status_since = ? WHERE id = ?').run(since.replace('T', ' '), record.id)
	database.close()
	return { record, since }
}

test('the settings lead to what staff keep, and nothing there is English', async () => {
	const page = await desk('#/sila/settings')
	const list = page.locator('.settings-list')
	for (const name of ['holidays', 'officers', 'retention'] as const)
		await list.getByText(labels[name].name, { exact: true }).waitFor()
	await list.getByText('الاستبانات والحملات', { exact: true }).waitFor()
	await holds(page, 'settings')
	await list.getByText(labels.holidays.name, { exact: true }).click()
	await page.locator('.records-table').getByText('اليوم الوطني').first().waitFor()
	await page.locator('.app-main-nav').getByRole('link', { name: 'الإعدادات' }).click()
	await list.getByRole('link', { name: 'إعدادات الخادم' }).click()
	await page.waitForURL('**/#/settings')
	await page.context().close()
})

test('a period is looked at before it is saved, and saved with the number that goes in the coming night', async () => {
	const { record: old } = await settled(500)
	const { record: recent, since } = await settled(100)
	const page = await desk('#/sila/settings')
	await page.getByRole('link', { name: labels.retention.name }).click()
	const yusr = page.getByRole('region', { name: /يُسر/ })
	await yusr.getByText('تُحفظ البيانات دائمًا').waitFor()
	await holds(page, 'retention')

	const months = yusr.getByLabel('كم شهرًا تُحفظ بعد انتهاء الطلب؟')
	await months.fill('سنة')
	await months.press('Enter')
	await yusr.getByText('اكتب عدد الأشهر رقمًا').waitFor()
	await comesTo(() => months.inputValue(), 'سنة')
	await months.fill('١٢')
	await months.press('Enter')
	await yusr.getByText('تُمحى بيانات طلب واحد الليلة القادمة، بلا رجعة.').waitFor()
	await yusr.getByText('وتُمحى بيانات طلب واحد بعدها').waitFor()
	const line = (id: string) => yusr.locator('.supposed li').filter({ has: page.locator(`a[href$="${id}"]`) })
	await line(old.id).getByText('الليلة القادمة').waitFor()
	await line(recent.id)
		.getByText(day(new Date(retainedUntil(since, 12) ?? '')))
		.waitFor()
	await holds(page, 'retention about to be set')
	assert.deepEqual(await retention.getFullList(), [])
	await yusr.getByRole('button', { name: 'تراجع' }).click()
	await yusr.locator('.supposed').waitFor({ state: 'detached' })

	await yusr.getByRole('button', { name: 'اعرض ما يُمحى ثم احفظ' }).click()
	await yusr.getByRole('button', { name: 'نعم، احفظ المدة' }).click()
	await yusr.getByText('حُفظت المدة.').waitFor()
	await yusr.getByText('تُحفظ بيانات الطلب 12 شهرًا بعد انتهائه').waitFor()
	const [rule] = await retention.getFullList()
	assert.deepEqual([rule?.association, rule?.closed_months], [old.association, 12])
	await yusr.getByText('ما سيُمحى: طلبان').click()
	await yusr
		.getByRole('link', { name: /رقم الطلب/ })
		.first()
		.click()
	await page.getByRole('heading', { level: 1, name: old.applicant }).waitFor()
	// To look and to set is not to erase.
	assert.equal((await staff.collection('cases').getOne(old.id)).erased_at, '')

	await page.goBack()
	await months.fill('0')
	await months.press('Enter')
	await yusr.getByText('لا تُمحى بيانات أي طلب الليلة القادمة.').waitFor()
	await yusr.getByRole('button', { name: 'نعم، احفظ المدة' }).click()
	await yusr.getByText('تُحفظ البيانات دائمًا').waitFor()
	assert.equal((await retention.getOne(rule?.id ?? '')).closed_months, 0)
	await page.context().close()
})
