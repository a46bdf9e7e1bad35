import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processWords } from '../../core/language/words/process.ar.ts'
import { comesTo, databaseIn } from '../server/support.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { long } from '../setup/slice.ts'
import { englishOn, signIn, signOut } from './dashboard.ts'
import { chooseStep, holds, setDesk } from './desk.ts'
import { DESKTOP, PHONE } from './stage.ts'

/* The two doors of the desk, who comes in by which, and how somebody gets an account. */

const { stage, backend, cases, arrive, desk, row } = await setDesk()
const administrator = backend.account
const { url } = backend

/** Whoever has an e-mail holds every office at Yusr. */
function holdOffices(email: string): void {
	const database = databaseIn(backend.dir)
	const id = (table: string, field: string, value: string) =>
		String(database.prepare(`SELECT id FROM ${table} WHERE ${field} = ?`).get(value)?.id)
	const [account, association] = [id('staff', 'email', email), id('associations', 'slug', 'yusr')]
	database.close()
	holdsOnly(backend.dir, account, [association])
}

test('signing in is Arabic, a mistake is told, and it leads to the day', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${url}/desk/`)
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await comesTo(() => page.locator('html').getAttribute('dir'), 'rtl')
	assert.deepEqual(await englishOn(page), [])
	const email = page.getByLabel('البريد الإلكتروني')
	const password = page.getByLabel('كلمة المرور', { exact: true })
	await email.fill(administrator.email)
	await password.fill('wrong-password')
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByText('البريد أو كلمة المرور غير صحيحة.').waitFor()
	assert.equal(await email.inputValue(), administrator.email)
	await backend.staff()
	await password.fill(administrator.password)
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByRole('heading', { level: 1, name: 'يومك' }).waitFor()
	await comesTo(() => page.title(), 'يومك · مكتب صلة')
	const links = ['اليوم', 'الطلبات', 'المهام', 'الإشراف', 'التقارير', 'الرضا', 'المحتوى', 'الإعدادات']
	const parts = page.getByRole('navigation', { name: 'صفحات المكتب' }).getByRole('link')
	await comesTo(
		async () => (await parts.allInnerTexts()).map(text => text.trim().replace(/ \(\d+\)$/, '')),
		links,
	)
	await page.context().close()
})

long(
	'signing out leads to the beginning; a session that ran out keeps the place, and is no empty list',
	async () => {
		const { record } = await arrive('مها بنت فيصل')
		const page = await stage.page({ viewport: DESKTOP })
		const enter = async () => {
			await page.getByLabel('البريد الإلكتروني').fill(administrator.email)
			await page.getByLabel('كلمة المرور', { exact: true }).fill(administrator.password)
			await page.getByRole('button', { name: 'دخول' }).click()
		}
		await backend.staff()
		await page.goto(`${url}/desk/#/sila/cases/${record.id}`)
		await enter()
		await page.getByRole('heading', { level: 1, name: 'مها بنت فيصل' }).waitFor()
		await signOut(page)
		await comesTo(async () => new URL(page.url()).hash, '#/sila/day')
		await enter()
		await page.getByRole('heading', { level: 1, name: 'يومك' }).waitFor()
		await page.getByRole('link', { name: 'الطلبات', exact: true }).click()
		await row(page, 'مها بنت فيصل').waitFor()

		await page.getByRole('button', { name: /^الطلبات \d/ }).click()
		const at = page.url()
		await page.evaluate(() => {
			const { token, record: who } = JSON.parse(localStorage.getItem('sila-staff') ?? '')
			const [head, , seal] = token.split('.')
			const ended = `${head}.${btoa('{"exp":1}')}.${seal}`
			localStorage.setItem('sila-staff', JSON.stringify({ token: ended, record: who }))
		})
		await page.getByRole('button', { name: 'تحديث' }).click()
		await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
		assert.equal(page.url(), at)
		await enter()
		await row(page, 'مها بنت فيصل').waitFor()
		assert.equal(page.url(), at)
		await page.context().close()
	},
)

long('language and colours are chosen, and stay chosen on the device', async () => {
	const page = await desk('#/sila/holidays')
	await page.getByRole('heading', { level: 1, name: 'الإجازات الرسمية' }).waitFor()
	await page.locator('.desk-account summary').click()
	await page.getByRole('radio', { name: 'داكنة' }).check()
	const scheme = () => page.locator('sila-desk').evaluate(element => getComputedStyle(element).colorScheme)
	await comesTo(scheme, 'dark')
	await page.getByRole('button', { name: 'English' }).click()
	await page.getByRole('heading', { level: 1, name: 'Official holidays' }).waitFor()
	await comesTo(() => page.title(), 'Official holidays · Sila desk')
	assert.equal(await page.locator('html').getAttribute('dir'), 'ltr')
	await page.reload()
	await page.getByRole('heading', { level: 1, name: 'Official holidays' }).waitFor()
	await comesTo(scheme, 'dark')
	await page.context().close()
})

long('the keyboard alone: past the header, and to what is wanted by a key that a list shows', async () => {
	const page = await desk('#/sila/settings')
	await page.getByRole('heading', { level: 1, name: 'الإعدادات' }).waitFor()
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await comesTo(() => page.locator('#page').evaluate(element => element.matches(':focus')), true)
	await page.keyboard.press('?')
	const keys = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' })
	await keys.getByText('طلب جديد').waitFor()
	await page.keyboard.press('Escape')
	await keys.waitFor({ state: 'detached' })
	await page.keyboard.press('t')
	await page.getByRole('heading', { level: 1, name: 'المهام' }).waitFor()
	await page.keyboard.press('n')
	await page.waitForURL('**/#/sila/new')
	await page.context().close()
})

long('PocketBase’s door brings staff to the same desk, with the same session', async () => {
	await arrive('هند بنت سعود')
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${url}/_/`)
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await backend.staff()
	await page.getByLabel('البريد الإلكتروني').fill(administrator.email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill(administrator.password)
	await page.getByRole('button', { name: 'دخول' }).click()
	await row(page, 'هند بنت سعود').click()
	await page.getByRole('heading', { level: 1, name: 'هند بنت سعود' }).waitFor()
	assert.deepEqual(await englishOn(page), [])
	await page.goto(`${url}/desk/`)
	await row(page, 'هند بنت سعود').waitFor()
	await page.context().close()
})

long('whatever becomes of PocketBase’s dashboard, staff work at their own door', async () => {
	const { record } = await arrive('بدر بن ماجد')
	const page = await stage.page({ viewport: DESKTOP })
	await page.route('**/_/**', route => route.abort())
	await signIn(page, backend)
	await page.goto(`${url}/desk/#/sila/cases/${record.id}`)
	await chooseStep(page, 'needs-completion')
	await page.getByLabel(processWords.facts.missing).fill('صورة الهوية')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	assert.equal((await cases.getOne(record.id)).status, 'needs-completion')
	await page.context().close()
})

test('from the administrator’s invitation to a member of staff at work, and to the end of the account', async () => {
	const { record } = await arrive('لمى بنت نايف')
	const admin = await stage.page({ viewport: DESKTOP })
	await admin.goto(`${url}/_/#/login`)
	// The console is as PocketBase made it.
	await admin.getByRole('textbox').first().fill(administrator.email)
	await admin.locator('input[type=password]').fill(administrator.password)
	await admin.getByRole('button', { name: /login/i }).click()
	await admin.getByRole('link', { name: 'Sila: staff accounts' }).click()
	await admin.getByRole('heading', { level: 1, name: 'حسابات الموظفين' }).waitFor()
	await admin.getByRole('button', { name: 'ادعُ موظفًا' }).click()
	await admin.getByLabel('الاسم').fill('جواهر بنت سلمان')
	await admin.getByLabel('البريد الإلكتروني').fill('jawaher@example.org')
	await holds(admin, 'an invitation')
	await admin.getByRole('button', { name: 'احفظ' }).click()
	const link = await admin.locator('.account-link').innerText()
	await admin.getByRole('button', { name: 'تم', exact: true }).click()
	await holds(admin, 'the accounts')
	// How somebody comes to a role is a journey of its own.
	holdOffices('jawaher@example.org')

	const page = await stage.page({ viewport: PHONE })
	await page.goto(link)
	await page.getByRole('heading', { name: 'حسابك في مكتب صلة' }).waitFor()
	await page.getByLabel('كلمة المرور الجديدة').fill('قهوة الصباح مع الجيران')
	await page.getByRole('button', { name: 'احفظ كلمة المرور' }).click()
	await page.getByText('صار حسابك جاهزًا.').waitFor()
	await page.getByRole('link', { name: 'دخول' }).click()
	await page.getByLabel('البريد الإلكتروني').fill('jawaher@example.org')
	await page.getByLabel('كلمة المرور', { exact: true }).fill('قهوة الصباح مع الجيران')
	await page.getByRole('button', { name: 'دخول' }).click()
	await row(page, 'لمى بنت نايف').click()
	await chooseStep(page, 'clarification')
	await page.getByLabel(processWords.facts.referred_to).fill('الباحثة')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	assert.equal((await cases.getOne(record.id)).status, 'clarification')

	// The link works once.
	const second = await stage.page({ viewport: PHONE })
	await second.goto(link)
	await second.getByLabel('كلمة المرور الجديدة').fill('شاي المساء مع الأصدقاء')
	await second.getByRole('button', { name: 'احفظ كلمة المرور' }).click()
	await second.getByText('انتهت صلاحية هذا الرابط').waitFor()

	const line = admin.getByRole('listitem').filter({ hasText: 'jawaher@example.org' })
	await admin.reload()
	await line.getByRole('button', { name: /أنهِ الحساب/ }).click()
	await admin.getByRole('button', { name: 'نعم، أنهِ الحساب' }).click()
	await admin.getByText('انتهى حساب جواهر بنت سلمان.').waitFor()
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await page.getByLabel('البريد الإلكتروني').fill('jawaher@example.org')
	await page.getByLabel('كلمة المرور', { exact: true }).fill('قهوة الصباح مع الجيران')
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByText('البريد أو كلمة المرور غير صحيحة.').waitFor()
	for (const one of [admin, page, second]) await one.context().close()
})
