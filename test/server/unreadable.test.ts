import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { PolicyState } from '../../core/api/policies.ts'
import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { ask } from './applicant.ts'
import { caseBy, databaseIn, formVersion, good, open, published, refused, send } from './support.ts'

/* Definitions that a fault, or an update of the product, has left in a state that nobody can read. */

const backend = await open()
after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const services = administrator.collection('services')
const associations = administrator.collection('associations')

const whole = await published(url)
const state = () => staff.send<PolicyState>('/api/sila/staff/policies', {})
const named = async () =>
	(await state()).unreadable.map(({ collection, name, faults }) => [
		collection,
		name.ar,
		faults.map(({ place }) => place),
	])

/** Stops the server, writes to its database as a fault would, and starts it again. */
async function fault(...statements: string[]): Promise<void> {
	await backend.kill()
	const database = databaseIn(dir)
	for (const sql of statements) database.exec(sql)
	database.close()
	await backend.restart()
}

const set = (collection: string, where: string, path: string, value: string) =>
	`UPDATE ${collection} SET definition = json_set(definition, '${path}', json('${value}')) WHERE ${where}`
const PROTECTION = "slug = 'family-and-child-protection'"
const receipt = (await send(url)).body

test('what cannot be read is left out; the other services and associations, the API and the desk’s records are as before', async () => {
	await fault(
		set('services', PROTECTION, '$.entry.sources', '[{"ar":"شرطة","en":"Police"}]'),
		"UPDATE services SET definition = '{\"summary\":' WHERE slug = 'awareness-meetings'",
		set('associations', "slug = 'kadi'", '$.process', '[]'),
	)
	const now = await published(url)
	assert.deepEqual(
		now,
		whole
			.filter(({ slug }) => slug !== 'kadi')
			.map(association => ({
				...association,
				services: association.services.filter(
					({ slug }) => !['family-and-child-protection', 'awareness-meetings'].includes(slug),
				),
			})),
	)
	assert.equal((await services.getFullList()).length, 9)
	assert.equal((await send(url)).status, 201)
	assert.match(backend.log(), /sila: services\/\w+ is left out: entry\.sources\.0\.id cannot be read/)
})

test('staff alone are told what it is, where, and why', async () => {
	assert.deepEqual(await named(), [
		['associations', 'جمعية كادي', ['مسار الطلب']],
		['services', 'اللقاءات التوعوية والتثقيفية', ['التعريف كله']],
		['services', 'مركز الحماية الأسرية وحماية الطفل', ['كيف يُقدَّم الطلب، الجهات المحيلة، رقم 1، المعرّف']],
	])
	const [kadi] = (await state()).unreadable
	assert.match(kadi?.faults[0]?.text ?? '', /2 .* · .*>=2/)
	assert.equal((await fetch(`${url}/api/sila/staff/policies`)).status, 401)
	assert.ok(!JSON.stringify(await published(url)).includes('unreadable'))
})

test('a save that leaves the definition as it is goes through; one that changes it must be right', async () => {
	const service = await services.getFirstListItem(PROTECTION.replaceAll(' ', ''))
	assert.equal((await services.update(service.id, { open: false })).open, false)
	assert.equal((await services.update(service.id, { open: true, definition: service.definition })).open, true)
	const still = { ...service.definition, summary: { ar: 'جديد', en: 'New' } }
	const error = await refused(services.update(service.id, { definition: still }), 400)
	assert.match(
		error.message,
		/«كيف يُقدَّم الطلب، الجهات المحيلة، رقم 1، المعرّف» · Not saved: “entry\.sources\.0\.id”/,
	)

	const sources = [{ id: 'police', ar: 'شرطة', en: 'Police' }]
	await services.update(service.id, { definition: { ...still, entry: { ...still.entry, sources } } })
	assert.equal((await named()).length, 2)
	assert.notEqual(await formVersion(url, 'yusr', 'family-and-child-protection'), service.form_version)
})

test('a service that cannot be read takes no request, and a case at an association that cannot be read is still followed', async () => {
	const meetings = await services.getFirstListItem('slug="awareness-meetings"')
	const change = { service: 'awareness-meetings', formVersion: meetings.form_version, conditions: {} }
	const closed = await send(url, { ...good, ...change }, { parts: [] })
	assert.deepEqual([closed.status, closed.body.data.service?.code], [400, 'closed_service'])

	await fault(set('associations', "slug = 'yusr'", '$.reply', '"soon"'))
	const followed = await ask(url, 'follow', receipt)
	assert.deepEqual([followed.status, followed.body.status, followed.body.can], [200, 'received', []])
	assert.equal((await ask(url, 'copy', receipt)).status, 200)
	const cases = staff.collection('cases')
	const { id } = await caseBy(staff, `reference="${receipt.reference}"`)
	assert.equal((await refused(cases.update(id, { status: 'complete' }), 400)).status, 400)
	const yusr = await associations.getFirstListItem('slug="yusr"')
	await associations.update(yusr.id, {
		definition: { ...yusr.definition, reply: { kind: 'floor', weeks: 2 } },
	})
	assert.equal((await cases.update(id, { status: 'complete' })).status, 'complete')
})

test('a survey that cannot be read goes with its campaigns, and a campaign alone by itself', async () => {
	const { id } = await staff
		.collection('surveys')
		.getFirstListItem('kind="periodic" && association.slug="artwa"')
	await fault(
		set('surveys', `id = '${id}'`, '$.questions', '[]'),
		"UPDATE campaigns SET opens_on = 'soon' WHERE association = (SELECT id FROM associations WHERE slug = 'nama-makkiyah')",
	)
	const all = (await published(url)) as PublishedWithFeedback[]
	const kinds = (name: string) => {
		const { surveys = [], campaigns = [] } = all.find(({ slug }) => slug === name)?.feedback ?? {}
		return [surveys.map(({ kind }) => kind), campaigns.length]
	}
	assert.deepEqual(kinds('artwa'), [['after-service'], 0])
	assert.deepEqual(kinds('nama-makkiyah'), [['after-service', 'periodic'], 0])
	assert.deepEqual(kinds('yusr'), [['after-service', 'periodic'], 1])
	const found = (await named()).filter(
		([collection]) => !['associations', 'services'].includes(String(collection)),
	)
	assert.deepEqual(found, [
		['surveys', 'رأيك في خدماتنا', ['الأسئلة']],
		['campaigns', 'رأيك في خدماتنا', ['الاستبانة']],
		['campaigns', 'رأيك في خدماتنا', ['أول يوم']],
	])
	await staff.collection('surveys').update(id, { active: false })
})
