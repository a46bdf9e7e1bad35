import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import { onceFrom } from '../../core/case/once.ts'
import { formatReference } from '../../core/case/reference.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { words as lost } from '../../widgets/tracker/lost-code.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { opensNothing } from '../server/numbers.ts'
import { arrive as arriveAt } from '../server/outbox.ts'
import { joins } from '../server/staff.ts'
import { databaseIn } from '../server/support.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { axe } from './axe.ts'
import { signIn } from './dashboard.ts'
import { holds, setDesk } from './desk.ts'
import { DESKTOP, live } from './stage.ts'

/* A lost code is replaced in both ways: by the person over their e-mail, and through two of staff. */

const { backend, staff, stage } = await setDesk()
const { url, dir } = backend
const secret = fs.readFileSync(path.join(dir, 'sila.secret'), 'utf8').trim()
await staff.settings.update({ smtp: { enabled: true, host: '127.0.0.1', port: 1 } })

const arrive = () => arriveAt({ url, staff })

/** The tracker as a person opens it. */
async function track(): Promise<Page> {
	const page = await stage.page()
	await page.goto(stage.at('/track/'))
	await live(page)
	return page
}
const widget = (page: Page) => page.locator('sila-tracker')
const fill = (page: Page, name: string, value: string) =>
	widget(page).getByLabel(name, { exact: true }).fill(value)
const press = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true }).click()

/** Types both numbers into the tracker. */
async function look(page: Page, reference: string, code: string): Promise<void> {
	await fill(page, tracker.reference, reference)
	await fill(page, tracker.code, code)
	await press(page, tracker.show)
}
const received = (page: Page) =>
	widget(page).getByRole('heading', { name: caseWords.statuses.received.label })

/** An account of staff with some roles in Kadi. */
async function worker(email: string, ...roles: Role[]): Promise<PocketBase> {
	const { password } = await joins(backend, email)
	const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')
	const client = new PocketBase(url).autoCancellation(false)
	const { record } = await client.collection('staff').authWithPassword(email, password)
	holdsOnly(dir, record.id, [kadi.id], roles)
	await client.collection('staff').authRefresh()
	return client
}

/** The desk as somebody with an account of their own has it. */
async function deskOf(client: PocketBase, hash: string): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP })
	await signIn(page, client)
	await page.goto(`${url}/desk/${hash}`)
	return page
}

test('by the person: a one-time code from the mail, a new code shown once, and the old one is dead', async () => {
	const { receipt } = await arrive()
	const page = await track()
	await fill(page, tracker.reference, receipt.reference)
	await press(page, tracker.lost)
	await widget(page).getByText(lost.lead).waitFor()
	assert.deepEqual(await axe(page), [])
	await press(page, lost.send)
	await widget(page).getByText(lost.asked).waitFor()
	assert.deepEqual(await axe(page), [])
	const database = databaseIn(dir)
	const row = database.prepare('SELECT id FROM lost_codes WHERE reference = ?').get(receipt.reference)
	database.close()
	const once = onceFrom(createHmac('sha256', secret).update(`one-time:${row?.id}`).digest('hex'))
	await fill(page, lost.once, '0000 0000')
	await press(page, lost.show)
	await widget(page).locator('[part=problem]').waitFor()
	await fill(page, lost.once, once)
	await press(page, lost.show)
	await widget(page).getByRole('heading', { name: lost.done }).waitFor()
	assert.deepEqual(await axe(page), [])
	const code = (await widget(page).locator('[part=numbers] dd').last().innerText()).replace(/\D/g, '')
	assert.match(code, /^\d{12}$/)
	await press(page, lost.saved)
	await received(page).waitFor()

	await opensNothing(url, receipt)
	const other = await track()
	await look(other, receipt.reference, receipt.code)
	await widget(other).getByText(tracker.problems.not_found).waitFor()
	await look(other, receipt.reference, code)
	await received(other).waitFor()
})

test('through staff: reception proposes, management agrees, reception hands over, and the old one is dead', async () => {
	const { record, receipt } = await arrive()
	const reception = await worker('jawaher@example.org', 'reception')
	const manager = await worker('hind@example.org', 'management')
	const desk = await deskOf(reception, `#/sila/cases/${record.id}`)
	await desk.getByRole('button', { name: 'رمز سري جديد…' }).click()
	await desk.getByRole('radio', { name: 'بالاطلاع على بطاقة هويته أو إقامته' }).check()
	await desk.getByRole('textbox', { name: 'السبب' }).last().fill('ضاع الإيصال عند الانتقال.')
	assert.deepEqual(await axe(desk), [])
	await desk.getByRole('button', { name: 'احفظ', exact: true }).click()
	await desk.getByText('اقتُرح رمز سري جديد').first().waitFor()
	await holds(desk, 'a case whose new code was proposed')

	const people = await deskOf(manager, '#/sila/people')
	const proposal = `رمز سري جديد لصاحب ${formatReference(receipt.reference)}`
	await people.getByText(proposal).first().waitFor()
	await holds(people, 'a new code to agree to')
	await people.getByRole('button', { name: /^أوافق/ }).click()
	await people.getByText('تمت الموافقة، ويسري الآن.').waitFor()

	await desk.reload()
	await desk.getByRole('link', { name: 'سلّمه الرمز…' }).click()
	await desk.getByRole('heading', { level: 1, name: 'تسليم الرمز السري الجديد' }).waitFor()
	await holds(desk, 'a new code to hand over')
	await desk.getByRole('button', { name: 'أظهر الرمز' }).click()
	const paper = desk.getByRole('article')
	await paper.waitFor()
	await holds(desk, 'the paper of a new code')
	const code = (await paper.locator('dd').nth(1).innerText()).replace(/\D/g, '')
	await desk.getByRole('button', { name: 'صار الرمز عند صاحبه' }).click()
	await desk.getByRole('link', { name: 'افتح الحالة' }).click()
	await desk.getByText('سُلّم الرمز السري الجديد').waitFor()
	await desk.getByText('استُبدل الرمز السري').waitFor()
	assert.equal(await desk.getByRole('link', { name: 'سلّمه الرمز…' }).count(), 0)

	await opensNothing(url, receipt)
	const page = await track()
	await look(page, receipt.reference, receipt.code)
	await widget(page).getByText(tracker.problems.not_found).waitFor()
	await look(page, receipt.reference, code)
	await received(page).waitFor()
})
