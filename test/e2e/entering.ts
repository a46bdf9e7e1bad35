import type { Page } from 'playwright-core'
import { formWords } from '../../core/language/words/request.ar.ts'
import { labels } from '../../desk/labels.ts'
import { signIn } from './dashboard.ts'
import { DESKTOP, setStage } from './stage.ts'

/* A request that came by another channel than the form, as staff write it down: what its tests do again and again. */

export const { fields, problems } = formWords
const { means } = formWords
export const channels = labels.cases.values.channel
const SAVE = 'سجّل الطلب'
export const NAME = 'هدى بنت سالم'

/** The question by which of the association's channels something came. */
export const CHANNEL = 'القناة التي جاء منها'
/** An answer by its value, of those that stand side by side under a question. */
export const answer = (page: Page, question: string, value: string) =>
	page.getByRole('radiogroup', { name: question, exact: true }).locator(`input[value="${value}"]`)

export const option = (page: Page, question: string | RegExp, answer: string) =>
	page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })

/** Chooses Yusr's skills programmes, which ask for everything that a form can ask for. */
export async function choose(page: Page): Promise<void> {
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	await answer(page, fields.service, 'skills-programmes').check()
	await answer(page, CHANNEL, 'phone').check()
}

/** Fills in what the programmes ask for, beside the file. */
export async function fill(page: Page): Promise<void> {
	await option(page, /سعودية/, 'نعم').check()
	await option(page, /يثبت/, 'لا أدري').check()
	await option(page, 'الحالة الاجتماعية', 'أرملة').check()
	await page.getByLabel(fields.fullName, { exact: true }).fill(NAME)
	await page.getByLabel('رقم الهوية الوطنية أو الإقامة').fill('١٠٠٠٠٠٠٠٠٨')
	await option(page, fields.contactMeans, means.sms).check()
	await page.getByLabel(fields.phone, { exact: true }).fill('٠٥٠ ١٢٣ ٤٥٦٧')
	await page.getByRole('checkbox').check()
	await page.getByLabel(fields.signature, { exact: true }).fill(NAME)
}

export const proof = (page: Page) => page.getByLabel('أضف ملفًا: ما يثبت الحالة الاجتماعية')
export const save = (page: Page) => page.getByRole('button', { name: SAVE })
/** Sets the stage for a test file about the entry, with the page on which a request is written down. */
export async function setEntry() {
	const stage = await setStage()
	const { backend } = stage
	const staff = await backend.superuser()
	await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const cases = staff.collection('cases')
	return {
		stage,
		backend,
		staff,
		cases,
		stored: async () => (await cases.getList(1, 1)).totalItems,
		async desk(options = {}): Promise<Page> {
			const page = await stage.page({ viewport: DESKTOP, ...options })
			await signIn(page, backend)
			await page.goto(`${backend.url}/desk/#/sila/cases`)
			await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
			await page.getByRole('heading', { level: 1, name: 'طلب جديد عن المستفيد' }).waitFor()
			return page
		},
	}
}
