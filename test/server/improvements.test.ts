import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { PolicyState } from '../../core/api/policies.ts'
import type { Association } from '../../core/policy/association.ts'
import { load } from '../../core/policy/associations.fixture.ts'
import { oldData } from './old-data/make.ts'
import { formVersion, open, published, refused, send } from './support.ts'

/* What is new in the product's files reaches the associations that came from them, where staff left a part alone. */

const seed = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-files-'))
const write = (association: Association) =>
	fs.writeFileSync(path.join(seed, `${association.slug}.json`), JSON.stringify(association))
/** A file with another text in the summary and need of a service, and another actor of a status. */
function improved(slug: string, word: string): Association {
	const association = load(slug)
	const text = (of: string) => ({ ar: `${of} ${word}`, en: `${of} ${word}` })
	const [first, ...services] = association.services
	if (!first) throw new Error(slug)
	return {
		...association,
		summary: text('summary'),
		process: association.process.map(entry =>
			entry.status === 'study' ? { ...entry, actor: text('actor') } : entry,
		),
		services: [{ ...first, need: text('need'), summary: text('service') }, ...services],
	}
}

write(load('kadi'))
write(load('yusr'))
const backend = await open({ seed })
const { url, staff, administrator } = backend
after(async () => {
	await backend.stop()
	fs.rmSync(seed, { recursive: true, force: true })
})
const associations = administrator.collection('associations')
const services = administrator.collection('services')
const kadi = () => associations.getFirstListItem('slug="kadi"')
const service = () => services.getFirstListItem('slug="service-request"')
const state = () => staff.send<PolicyState>('/api/sila/staff/policies', {})
const decide = (body: object) =>
	staff.send<PolicyState>('/api/sila/staff/policies/offer', { method: 'POST', body, requestKey: null })
const trail = async (action: string) =>
	(await administrator.collection('audit').getFullList({ filter: `action="${action}"`, sort: '@rowid' })).map(
		({ definition, changed, actor }) => [definition.split('/')[0], [...changed].sort(), actor],
	)

test('nothing new is nothing done', async () => {
	const before = await published(url)
	await backend.restart()
	assert.deepEqual(await published(url), before)
	assert.deepEqual([await trail('improved'), (await state()).offers], [[], []])
})

test('a part that staff left alone takes what is new; one they changed stays and is offered', async () => {
	const own = await service()
	await services.update(own.id, {
		open: false,
		definition: { ...own.definition, need: { ar: 'نحتاج', en: 'Our own' } },
	})
	const form = (await service()).form_version
	write(improved('kadi', 'one'))
	await backend.restart()
	const [association, now] = [await kadi(), await service()]
	assert.deepEqual(association.definition.summary, { ar: 'summary one', en: 'summary one' })
	const study = association.definition.process.find(({ status }: { status: string }) => status === 'study')
	assert.equal(study.actor.en, 'actor one')
	assert.equal(now.definition.summary.en, 'service one')
	assert.deepEqual([now.definition.need.en, now.open], ['Our own', false])
	assert.notEqual(now.form_version, form)
	assert.deepEqual(await trail('improved'), [
		['associations', ['process.study', 'summary'], 'system'],
		['services', ['summary'], 'system'],
	])
	const { offers } = await state()
	assert.deepEqual(offers, [
		{
			collection: 'services',
			id: now.id,
			association: load('kadi').name,
			name: { ar: now.name_ar, en: now.name_en },
			part: 'need',
			place: 'الحاجة',
			stored: { ar: 'نحتاج', en: 'Our own' },
			offered: { ar: 'need one', en: 'need one' },
		},
	])
	// The other association, whose file is as it was, is as it was.
	assert.equal(
		(await published(url)).find(({ slug }) => slug === 'yusr')?.summary.ar,
		load('yusr').summary.ar,
	)
	await backend.restart()
	assert.deepEqual((await state()).offers, offers)
	assert.equal((await trail('improved')).length, 2)
})

test('staff keep theirs, and it is offered again only when there is something newer; or take the product’s', async () => {
	const { id } = await service()
	const offer = { collection: 'services', id, part: 'need' }
	for (const wrong of [
		{ ...offer, part: 'summary' },
		{ ...offer, id: 'none' },
	]) {
		await refused(decide({ ...wrong, take: true }), 404)
	}
	await refused(decide({ ...offer, collection: 'cases', take: true }), 400)
	await refused(decide(offer), 400)
	assert.deepEqual((await decide({ ...offer, take: false })).offers, [])
	assert.equal((await service()).definition.need.en, 'Our own')
	await backend.restart()
	assert.deepEqual((await state()).offers, [])

	write(improved('kadi', 'two'))
	await backend.restart()
	assert.equal((await service()).definition.summary.en, 'service two')
	assert.equal((await state()).offers[0]?.part, 'need')
	assert.deepEqual((await decide({ ...offer, take: true })).offers, [])
	assert.equal((await service()).definition.need.en, 'need two')
	assert.deepEqual(await trail('offer-kept'), [['services', ['need'], 'staff@example.org']])
	assert.deepEqual((await trail('improved')).at(-1), ['services', ['need'], 'staff@example.org'])
	await refused(decide({ ...offer, take: true }), 404)
	assert.equal((await fetch(`${url}/api/sila/staff/policies/offer`, { method: 'POST' })).status, 401)
})

test('a file that became wrong is told and changes nothing, and one whose service staff removed does not bring it back', async () => {
	const before = await published(url)
	const file = improved('kadi', 'three')
	write({ ...file, hue: 999 })
	await backend.restart()
	assert.deepEqual(await published(url), before)
	assert.match(backend.log(), /sila: what is new in kadi\.json was not taken: hue: /)

	const removed = await services.getFirstListItem('slug="awareness-meetings"')
	await services.delete(removed.id)
	write(improved('yusr', 'one'))
	await backend.restart()
	const yusr = (await published(url)).find(({ slug }) => slug === 'yusr')
	assert.deepEqual([yusr?.summary.en, yusr?.services.length], ['summary one', 4])
})

test('data from before there was a record of what was given take what is new where they are as some release made them', async t => {
	const dataDir = await oldData(database =>
		database.exec(
			'UPDATE associations SET definition = json_set(definition, \'$.summary\', json(\'{"ar":"لنا","en":"Ours"}\')) WHERE slug = \'yusr\'',
		),
	)
	write(improved('yusr', 'new'))
	write(load('kadi'))
	const old = await open({ dataDir, seed })
	t.after(async () => {
		await old.stop()
		fs.rmSync(dataDir, { recursive: true, force: true })
	})
	const all = await published(old.url)
	const yusr = all.find(({ slug }) => slug === 'yusr')
	// Staff wrote it themselves; the service's need and the authorities' ids are as they came.
	assert.equal(yusr?.summary.en, 'Ours')
	assert.equal(yusr?.services[0]?.need.en, 'need new')
	const protection = yusr?.services.find(({ slug }) => slug === 'family-and-child-protection')
	assert.deepEqual(
		protection?.entry,
		load('yusr').services.find(({ slug }) => slug === protection?.slug)?.entry,
	)
	const { offers } = await old.staff.send<PolicyState>('/api/sila/staff/policies', {})
	assert.deepEqual(
		offers.map(({ part, association }) => [part, association.en]),
		[['summary', load('yusr').name.en]],
	)
	// Artwa has no file here: it is as it was.
	assert.equal(all.find(({ slug }) => slug === 'artwa')?.summary.en, load('artwa').summary.en)
	assert.equal(
		(await send(old.url, { formVersion: await formVersion(old.url, 'yusr', 'skills-programmes') })).status,
		201,
	)
})

test('what the server notes beside a definition cannot be written from outside', async () => {
	const { id } = await kadi()
	const notes = async () => {
		const { given, offered, product, unreadable, checked } = await associations.getOne(id)
		return { given, offered, product, unreadable, checked }
	}
	const before = await notes()
	assert.ok(before.given && before.product)
	const fault = [{ path: 'slug', code: 'invalid', text: 'no' }]
	const foreign = { given: {}, offered: { tools: [] }, product: 'x', unreadable: fault, checked: 'x' }
	await associations.update(id, { ...foreign, open: false })
	assert.deepEqual(await notes(), before)
	await associations.update(id, { open: true })
})
