import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { processWords } from '../../core/language/words/process.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { comesTo, databaseIn, send } from '../server/support.ts'
import { chooseStep, holds } from './desk.ts'
import { joins } from './members.ts'
import { DESKTOP, PHONE, setStage } from './stage.ts'

/* Who comes to which role, in a browser: from the first manager's link over a day's work and an absence to leaving. */

const stage = await setStage()
const { backend } = stage
const { url } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const YUSR = 'جمعية يُسر للتنمية الأسرية'

/** The administrator's page of the accounts, by its own sign-in. */
async function accounts(): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${url}/desk/#/sila/accounts`)
	await page.getByLabel('البريد الإلكتروني').fill(backend.account.email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill(backend.account.password)
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByRole('heading', { name: 'من يدير الجمعية أولًا؟' }).waitFor()
	return page
}

async function fillInvitation(admin: Page, name: string, email: string, roles: RegExp[]): Promise<string> {
	await admin.getByLabel('الاسم').fill(name)
	await admin.getByLabel('البريد الإلكتروني').fill(email)
	for (const role of roles) await admin.getByRole('checkbox', { name: role }).check()
	await admin.getByRole('button', { name: 'احفظ' }).click()
	const link = await admin.locator('.account-link').innerText()
	await admin.getByRole('button', { name: 'تم' }).click()
	return link
}

const people = async (page: Page) => {
	await page.goto(`${url}/desk/#/sila/settings`)
	await page.goto(`${url}/desk/#/sila/people`)
	await page.getByRole('heading', { level: 1, name: 'الأدوار والغياب' }).waitFor()
}

test('the first manager by a link, reception and follow-up agreed to, a case worked, an absence, and leaving', async () => {
	const admin = await accounts()
	await holds(admin, 'associations without a manager')
	await admin.getByRole('button', { name: new RegExp(`^سمِّ أول مدير.*${YUSR}`) }).click()
	const first = await fillInvitation(admin, 'هند بنت سعود', 'hind@example.org', [])
	const manager = await joins(stage, { link: first, email: 'hind@example.org' }, { viewport: PHONE })

	const links: Record<string, string> = {}
	for (const [name, email, role] of [
		['جواهر بنت سلمان', 'jawaher@example.org', /^علاقات المستفيدين/],
		['بدر بن ماجد', 'badr@example.org', /^وحدة المتابعة/],
	] as const) {
		await admin.getByRole('button', { name: 'ادعُ موظفًا' }).click()
		await admin.getByLabel('الجمعية', { exact: true }).selectOption(YUSR)
		links[email] = await fillInvitation(admin, name, email, [role])
	}
	await admin.getByRole('heading', { name: 'ينتظر الموافقة' }).waitFor()
	await holds(admin, 'proposals that wait')

	// Before it is agreed to, a role shows nothing.
	const reception = await joins(
		stage,
		{ link: links['jawaher@example.org'] ?? '', email: 'jawaher@example.org' },
		{ viewport: PHONE },
	)
	await people(reception)
	await reception.getByText('لا دور لك الآن').waitFor()
	await people(manager)
	await manager.getByText('أن يكون جواهر بنت سلمان: علاقات المستفيدين (الاستقبال)', { exact: true }).waitFor()
	await holds(manager, 'what waits for senior management')
	for (let left = 2; left > 0; left--) {
		await manager
			.getByRole('button', { name: /^أوافق/ })
			.first()
			.click()
		await comesTo(() => manager.getByRole('button', { name: /^أوافق/ }).count(), left - 1)
	}
	await manager.getByText('تمت الموافقة').waitFor()

	// A day's work.
	const { body: receipt } = await send(url)
	const database = databaseIn(backend.dir)
	const record = {
		id: String(database.prepare('SELECT id FROM cases WHERE reference = ?').get(receipt.reference)?.id),
	}
	await reception.goto(`${url}/desk/#/sila/cases/${record.id}`)
	await chooseStep(reception, 'needs-completion')
	await reception.getByLabel(processWords.facts.missing).fill('صورة الهوية')
	await reception.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await reception.getByText('وسُجّل التغيير باسمك').waitFor()
	await people(reception)
	await reception.getByText('يستقبل الطلبات').waitFor()
	await holds(reception, 'one’s own roles')

	// Away, and back.
	const follower = await joins(
		stage,
		{ link: links['badr@example.org'] ?? '', email: 'badr@example.org' },
		{ viewport: PHONE },
	)
	await people(manager)
	await manager.getByRole('button', { name: /^سجّل غيابًا.*جواهر/ }).click()
	await manager.getByLabel('البديل').selectOption('بدر بن ماجد')
	await manager.getByLabel('آخر يوم').fill(riyadhDay(new Date().toISOString()))
	await holds(manager, 'an absence')
	await manager.getByRole('button', { name: 'احفظ' }).click()
	await manager.getByText('سُجل الغياب.').waitFor()
	await follower.goto(`${url}/desk/#/sila/cases/${record.id}`)
	await follower.locator('#sila-next').waitFor()
	await people(reception)
	await reception.getByRole('button', { name: 'عدتُ' }).click()
	await reception.getByText('انتهى الغياب').waitFor()

	// Leaving.
	await admin.getByRole('button', { name: /^أنهِ الحساب.*جواهر/ }).click()
	await admin.getByRole('button', { name: 'نعم، أنهِ الحساب' }).click()
	await admin.getByText('انتهى حساب جواهر بنت سلمان.').waitFor()
	await reception.reload()
	await reception.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	const held = database.prepare("SELECT at_reception FROM staff WHERE email = 'jawaher@example.org'").get()
	database.close()
	assert.equal(held?.at_reception, '[]')
	for (const page of [admin, manager, reception, follower]) await page.context().close()
})
