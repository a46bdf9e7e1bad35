import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formatReference } from '../../core/case/reference.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { words as settlement } from '../../widgets/tracker/case-complaint.ar.ts'
import { words as opened } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { arrived, officer } from '../server/complaints.ts'
import { comesTo, databaseIn } from '../server/support.ts'
import { servePortal } from '../setup/portal.ts'
import { Complainant } from './complainant.ts'
import { step } from './complaints-desk.ts'
import { chooseStep, holds, pagesOf } from './desk.ts'
import { joins, setMembers } from './members.ts'
import { live } from './stage.ts'

/* A complaint about somebody of the association: sent by its form, looked for by whom it is about, worked by who is named for such. */

const { stage, backend, administrator, appointed, leaves } = await setMembers()
const { url } = backend
const { facts } = processWords
const ACCUSED = 'مسؤول المستودع'
const HAPPENED = 'طلب مني مالًا مقابل السلة.'
const NAME = 'شيخة بنت عبدالله'

/**
 * The lines of a page once it says nothing else any more: what was unfolded is drawn, and may ask the server. What Sila
 * lacks is left out: it is said once it is known, on whichever page that is.
 */
async function atRest(page: Page): Promise<string[]> {
	const main = page.locator('#page')
	for (let before = ''; ; ) {
		await main.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
		await page.waitForLoadState('networkidle')
		// Read with what is said of Sila itself in one moment: a notice that comes between two readings is in neither alone.
		const now = await main.evaluate((element: HTMLElement) => {
			const notices = [...element.querySelectorAll<HTMLElement>('desk-setup-notice')]
			// What is folded is there as well, whenever it came.
			const folded = [...element.querySelectorAll('details')].filter(one => !one.open)
			for (const one of folded) one.open = true
			return {
				text: element.innerText,
				notices: notices.map(notice => notice.innerText),
				folded: folded.length,
			}
		})
		if (now.folded === 0 && now.text === before) {
			const said = now.notices.join('\n').split('\n')
			return now.text.split('\n').filter(line => !said.includes(line))
		}
		before = now.text
	}
}

/** What every page of the desk says that an address alone leads to, its header too; what it is refused counts as well. */
async function everything(page: Page): Promise<string[]> {
	const all: string[] = []
	for (const { path } of (await pagesOf(page)).filter(one => !one.path.includes(':') && !one.administrator)) {
		await page.goto(`${url}/desk/#${path}`)
		const main = page.locator('#page')
		await main.getByRole('heading', { level: 1 }).waitFor()
		await comesTo(
			() =>
				main
					.locator('[aria-busy="true"]')
					.or(main.getByText('لحظة من فضلك').filter({ visible: true }))
					.count(),
			0,
		)
		await page.waitForLoadState('networkidle')
		const header = await page.locator('desk-header').innerText()
		const lines = [...header.split('\n'), ...(await atRest(page))]
		// How long ago something was is another thing by now.
		const lasting = lines.filter(line => line.trim() && !/(^|[ ·])(قبل|منذ|الآن)/.test(line))
		all.push(...lasting.map(line => `${path}: ${line.trim()}`))
	}
	return all
}

/**
 * The lines that are there more often than before. What a page says of this device, as the field does, comes when it is
 * ready, and the hour at which figures were counted goes on.
 */
function added(now: readonly string[], before: readonly string[]): string[] {
	const left = [...before]
	return now.filter(line => {
		const at = left.indexOf(line)
		if (at >= 0) left.splice(at, 1)
		return at < 0 && !line.startsWith('/sila/field:') && !line.includes('حُسبت الأرقام')
	})
}

/** What a search of the list says. */
async function searched(page: Page, typed: string): Promise<string> {
	await page.goto(`${url}/desk/#/sila/cases`)
	await page.getByRole('searchbox').fill(typed)
	const nothing = page.getByText('لا شيء بهذا البحث.')
	await nothing.waitFor()
	return nothing.innerText()
}

async function look(page: Page, { reference, code }: { reference: string; code: string }) {
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByLabel(tracker.code, { exact: true }).press('Enter')
	await widget.getByRole('heading', { name: opened.messages, exact: true }).waitFor()
	return widget
}

test('whom a complaint is about finds nothing of it anywhere, and who is named works it to its end', async () => {
	// Whom it is about has every office by which complaints are seen, and is named for restricted ones too.
	const accused = await appointed('خالد بن سعد', 'khalid@example.org', 'yusr', [
		'reception',
		'contact',
		'follow_up',
		'management',
		'confidential',
	])
	const named = await appointed('سعاد بنت علي', 'suad@example.org', 'yusr', ['follow_up', 'confidential'])
	const titled = (title: string) => ({ published: true, title_ar: title, title_en: title })
	// By ids of their own the portal is the same each time, and is built once.
	const about = await officer(
		administrator,
		{
			id: 'officeraccused1',
			name: 'خالد',
			role: 'contact-officer',
			email: accused.email,
			...titled(ACCUSED),
		},
		'yusr',
	)
	await officer(
		administrator,
		{ id: 'officernamed001', name: 'سعاد', email: named.email, ...titled('وحدة المتابعة') },
		'yusr',
	)
	await servePortal(backend)
	const { record: plain } = await arrived({ url, staff: administrator }, 'complaint', { association: 'yusr' })
	const khalid = await joins(stage, accused)
	await khalid.locator(`a[href$="${plain.id}"]`).waitFor()
	const before = await everything(khalid)
	assert.ok(before.some(line => line.includes(formatReference(plain.reference))))

	// Sent from a phone, with a name; the form offers the function, and not the name.
	const phone = await stage.page()
	await phone.goto(stage.at('/yusr/complaints/'))
	await live(phone)
	const person = new Complainant(phone, 'ar')
	const { form, words } = person
	await person.who('named')
	await person.what(HAPPENED, '2026-03-01', [ACCUSED])
	await person.at('wants')
	await person.onward()
	await person.at('concerns')
	await form.getByRole('radio', { name: words.no, exact: true }).check()
	await person.onward()
	await person.at('you')
	await form.getByLabel(words.form.fields.fullName, { exact: true }).fill(NAME)
	await form.getByRole('radio', { name: words.form.means.sms, exact: true }).check()
	await form.getByLabel(words.form.fields.phone, { exact: true }).fill('0509876543')
	await person.onward()
	await person.at('review')
	await person.send()
	const receipt = await person.numbers()
	const database = databaseIn(backend.dir)
	const row = database.prepare('SELECT id, restricted FROM cases WHERE reference = ?').get(receipt.reference)
	database.close()
	assert.equal(row?.restricted, 'confidential')
	const id = String(row?.id)

	// Looked for: no page says another word than before, no search finds it, and its address leads nowhere.
	const findsNothing = async () => {
		const now = await everything(khalid)
		for (const secret of [
			receipt.reference,
			formatReference(receipt.reference),
			id,
			'شيخة',
			'السلة',
			'9876543',
		])
			assert.deepEqual(
				now.filter(line => line.includes(secret)),
				[],
			)
		for (const typed of [receipt.reference, formatReference(receipt.reference), NAME, '0509876543'])
			await searched(khalid, typed)
		await khalid.goto(`${url}/desk/#/sila/cases/${id}`)
		await khalid.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
		return now
	}
	assert.deepEqual(added(await findsNothing(), before), [])

	// Who is named opens it, takes it on, and proposes a settlement; whom it is about cannot be given it.
	const page = await joins(stage, named)
	await page.getByRole('link', { name: new RegExp(NAME) }).click()
	await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
	await page.getByText('شكوى سرية', { exact: true }).waitFor()
	await page.locator('.letter').getByText(HAPPENED).waitFor()
	await page.getByText('تخص: خالد.').waitFor()
	await holds(page, 'a restricted complaint')
	await step(page, 'acknowledged')
	await chooseStep(page, 'assigned')
	const needs = page.locator('.step-needs')
	await comesTo(() => needs.getByRole('radio', { name: 'خالد' }).isDisabled(), true)
	await needs.getByRole('radio', { name: 'سعاد' }).check()
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.locator('.holder').getByText('سعاد').waitFor()
	await step(page, 'investigation')
	await step(page, 'settlement-proposed', { [facts.settlement]: 'نعتذر، ونعيد ما دُفع.' })

	// The complainant agrees, reads how it ended, and by which offices it was opened: never a name.
	const widget = await look(phone, receipt)
	await widget.getByText('نعتذر، ونعيد ما دُفع.').waitFor()
	await widget.getByRole('radio', { name: settlement.agree }).check()
	await widget.getByLabel(complaintWords.fields.words).fill('يكفيني.')
	await widget.getByLabel(opened.form.fields.signature, { exact: true }).fill(NAME)
	await widget.getByRole('button', { name: settlement.agreeNext }).click()
	await widget.getByRole('button', { name: settlement.agreeYes }).click()
	await widget
		.getByRole('heading', { level: 2, name: complaintWords.statuses.settled.label, exact: true })
		.waitFor()
	await page.reload()
	await step(page, 'closed', { [facts.closing_reason]: 'أُعيد المبلغ واعتُذر.' })
	const end = await look(phone, receipt)
	await end.getByText('أُعيد المبلغ واعتُذر.').waitFor()
	for (const name of ['سعاد', 'خالد بن', 'khalid', 'suad'])
		assert.equal(await end.getByText(name).count(), 0, name)

	await findsNothing()
	assert.equal((await administrator.collection('officers').getOne(about)).account, accused.id)
	await leaves(khalid, accused)
	await leaves(page, named)
	await phone.context().close()
})
