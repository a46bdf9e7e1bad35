import assert from 'node:assert/strict'
import fs from 'node:fs'
import { after, test } from 'node:test'
import { SLUGS } from '../../core/policy/associations.fixture.ts'
import { VERSIONS } from '../../core/policy/upgrade/versions.ts'
import { enter } from './entry.ts'
import { OLD_CASE, oldData, released } from './old-data/make.ts'
import { caseBy, file, follow, formVersion, open, PDF, published, send, typedCases } from './support.ts'

/* Data of the time before definitions had versions, under the newest code. */

const dataDir = await oldData()
const backend = await open({ dataDir })
after(async () => {
	await backend.stop()
	fs.rmSync(dataDir, { recursive: true, force: true })
})
const { url, staff, administrator } = backend
const services = administrator.collection('services')
const protection = () => services.getFirstListItem('slug="family-and-child-protection"')

test('old definitions are published in the present shape, whole', async () => {
	const now = await published(url)
	assert.deepEqual(now.map(({ slug }) => slug).sort(), [...SLUGS].sort())
	for (const { slug, schema, summary, policy, services } of now) {
		const before = released(slug)
		assert.equal(schema, VERSIONS.association)
		assert.deepEqual({ summary, policy }, { summary: before.summary, policy: before.policy })
		assert.deepEqual(
			services.map(service => [service.slug, service.schema]),
			before.services.map((service: { slug: string }) => [service.slug, VERSIONS.service]),
		)
	}
	// What the product has since reaches what nobody changed.
	for (const [slug, name] of [
		['artwa', 'support-request'],
		['yusr', 'family-consultations'],
	]) {
		const services = now.find(one => one.slug === slug)?.services
		assert.ok(services?.find(service => service.slug === name)?.capacities?.includes('mother'), name)
	}
	const { definition } = await protection()
	assert.ok(definition.entry.sources.every(({ id }: { id: string }) => id))
})

test('each upgraded definition is in the trail, from which version to which, and the case’s own trail is as it was', async () => {
	const trail = await administrator
		.collection('audit')
		.getFullList({ filter: 'action="upgraded"', sort: '@rowid' })
	const all = [
		...(await administrator.collection('associations').getFullList()),
		...(await services.getFullList()),
	].map(({ collectionName, id }) => `${collectionName}/${id}`)
	assert.deepEqual(trail.map(({ definition }) => definition).sort(), all.sort())
	for (const { definition, from, to, actor, case: of } of trail) {
		const version = VERSIONS[definition.startsWith('services/') ? 'service' : 'association']
		assert.deepEqual([from, to, actor, of], ['1', String(version), 'system', ''])
	}
	assert.deepEqual((await staff.collection('audit').getFullList({ filter: 'case!=""' })).length, 1)
	await assert.rejects(staff.collection('audit').update(trail[0]?.id ?? '', { to: '3' }), { status: 403 })
})

test('staff close and open an upgraded service', async () => {
	const { id } = await protection()
	assert.equal((await services.update(id, { open: false })).open, false)
	assert.equal((await services.update(id, { open: true })).open, true)
})

test('a form that somebody fills in while the upgrade runs is accepted; one that the upgrade left as it was is the same', async () => {
	const kadi = await services.getFirstListItem('slug="service-request"')
	const same = await administrator
		.collection('form_versions')
		.getFullList({ filter: `service="${kadi.id}"`, sort: '@rowid' })
	// As it was, and with the words that the product has now: the upgrade made none between them.
	assert.deepEqual(
		same.map(({ replaced }) => replaced === ''),
		[false, true],
	)
	assert.notEqual(await formVersion(url, 'yusr', 'skills-programmes'), OLD_CASE.form)
	assert.equal((await send(url, { formVersion: OLD_CASE.form })).status, 201)
	const versions = await administrator
		.collection('form_versions')
		.getFullList({ filter: `service="${(await protection()).id}"`, sort: '@rowid' })
	const [old] = versions
	// The authorities that may refer are on this form: the upgrade gave them ids, and the product's file others.
	assert.deepEqual(
		versions.map(({ replaced }) => replaced !== ''),
		[true, true, false],
	)
	const letter: [string, [File, string]] = ['documents.referral-letter', file(PDF, 'خطاب.pdf')]
	const entered = await enter(
		backend,
		{
			service: 'family-and-child-protection',
			formVersion: old?.id ?? '',
			conditions: {},
			answers: { fullName: 'سارة بنت خالد' },
			declared: false,
			signature: '',
			referral: { by: 'source-2', number: '12', on: '2026-03-01' },
		},
		{ channel: 'letters', parts: [letter] },
	)
	assert.equal(entered.status, 201, JSON.stringify(entered.body))
})

test('a case of that time is followed, copied and worked on', async () => {
	const { reference, code } = OLD_CASE
	const followed = await follow(url, { reference, code, lang: 'ar' })
	assert.equal(followed.status, 200, JSON.stringify(followed.body))
	assert.deepEqual([followed.body.status, followed.body.can], ['received', ['withdrawn']])
	const copied = await fetch(`${url}/api/sila/cases/copy`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ reference, code, lang: 'ar' }),
	})
	const copy = (await copied.json()) as {
		form: { version: string; content: { service: { schema: number } } }
	}
	assert.deepEqual([copy.form.version, copy.form.content.service.schema], [OLD_CASE.form, VERSIONS.service])
	const cases = staff.collection('cases')
	const { id } = await caseBy(staff, `reference="${reference}"`)
	// It is found by what later versions find cases by.
	for (const typed of ['هدى سالم', '1000000008', '0008', 'مهارية'])
		assert.ok(
			(await typedCases(staff, typed)).some(found => found.id === id),
			typed,
		)
	assert.equal((await cases.update(id, { status: 'complete' })).status, 'complete')
})

test('a second start changes nothing', async () => {
	const before = await published(url)
	const trail = (await administrator.collection('audit').getList(1, 1)).totalItems
	await backend.restart()
	assert.deepEqual(await published(url), before)
	assert.equal((await administrator.collection('audit').getList(1, 1)).totalItems, trail)
})
