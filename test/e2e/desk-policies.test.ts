import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'
import { oldData, released } from '../server/old-data/make.ts'
import { databaseIn } from '../server/support.ts'
import { startBackend } from '../setup/backend.ts'
import { launchBrowser } from '../setup/browser.ts'
import { servePortal } from '../setup/portal.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP } from './stage.ts'

/*
 * An installation from before definitions had versions, in which staff have changed a text and a fault has hit a service,
 * under the newest code: portal and desk.
 */

const seed = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-files-'))
for (const slug of SLUGS) {
	const summary = { ar: 'ملخص جديد', en: 'A new summary' }
	const association = slug === 'kadi' ? { ...load(slug), summary } : load(slug)
	fs.writeFileSync(path.join(seed, `${slug}.json`), JSON.stringify(association))
}
const dataDir = await oldData(database =>
	database.exec(
		`UPDATE associations SET definition = json_set(definition, '$.summary', json('{"ar":"ملخصنا","en":"Our summary"}')) WHERE slug = 'kadi';
		UPDATE services SET definition = json_set(definition, '$.documents', json('{}')) WHERE slug = 'skills-programmes'`,
	),
)
const backend = await startBackend({ dataDir, seed })
const browser = await launchBrowser()
after(async () => {
	await browser.close()
	await backend.stop()
	for (const folder of [dataDir, seed]) fs.rmSync(folder, { recursive: true, force: true })
})
const staff = await backend.superuser()
const status = async (address: string) => (await fetch(backend.url + address)).status

test('the portal is built from it, without what cannot be read', async () => {
	await servePortal(backend)
	for (const { slug, services } of SLUGS.map(released)) {
		assert.equal(await status(`/${slug}/`), 200)
		for (const service of services as { slug: string }[]) {
			const expected = service.slug === 'skills-programmes' ? 404 : 200
			assert.equal(await status(`/${slug}/services/${service.slug}/`), expected, service.slug)
		}
	}
})

test('the desk names what cannot be read, with its place, and staff still close it', async () => {
	const page = await browser.newPage({ viewport: DESKTOP })
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/#/sila/tasks`)
	await page.getByRole('alert').getByRole('link', { name: 'انظر ما هو وأين' }).click()
	await page.getByRole('heading', { level: 1, name: 'سياسات الجمعيات' }).waitFor()
	const part = page.getByRole('region', { name: 'ما لا يُقرأ' })
	await part.getByRole('heading', { name: 'خدمة «برامج مهارية للمطلقات والأرامل»' }).waitFor()
	await part.getByText('المستندات').waitFor()
	assert.deepEqual(await englishOn(page), [])
	const service = await staff.collection('services').getFirstListItem('slug="skills-programmes"')
	assert.match(
		(await part.getByRole('link', { name: /افتحه/ }).getAttribute('href')) ?? '',
		new RegExp(service.id),
	)
	assert.equal((await staff.collection('services').update(service.id, { open: false })).open, false)
	await page.close()
})

test('staff see their text beside the product’s, and take it or keep theirs', async () => {
	const page = await browser.newPage({ viewport: DESKTOP })
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/#/sila/policies`)
	const part = page.getByRole('region', { name: 'تحسينات لما عدّلتموه' })
	for (const text of ['الملخص', 'ملخصنا', 'Our summary', 'ملخص جديد', 'A new summary'])
		await part.getByText(text, { exact: true }).waitFor()
	assert.deepEqual(await englishOn(page), [])
	await part.getByRole('button', { name: /خذ الجديد/ }).click()
	await part.getByText('أُخذ النص الجديد.').waitFor()
	await part.getByText('لا تحسين ينتظر رأيكم.').waitFor()
	const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')
	assert.equal(kadi.definition.summary.ar, 'ملخص جديد')
	const database = databaseIn(dataDir)
	const rows = database
		.prepare("SELECT actor, changed FROM audit WHERE action = 'improved' ORDER BY rowid DESC")
		.all()
	database.close()
	assert.deepEqual({ ...rows[0] }, { actor: 'staff@example.org', changed: '["summary"]' })
	await page.close()
})
