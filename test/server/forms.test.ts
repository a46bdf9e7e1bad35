import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { ClientResponseError, RecordModel } from 'pocketbase'
import { caseBy, databaseIn, formVersion, good, newKey, open, published, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, administrator, dir } = backend
const services = administrator.collection('services')
const associations = administrator.collection('associations')
const versions = administrator.collection('form_versions')

const service = () => services.getFirstListItem('slug="skills-programmes"')
const association = () => associations.getFirstListItem('slug="yusr"')
const current = () => formVersion(url, 'yusr', 'skills-programmes')
const contentVersion = () => fs.readFileSync(path.join(dir, 'content-version'), 'utf8')

/** Changes part of a record's definition. */
async function define(record: RecordModel, change: object): Promise<RecordModel> {
	return administrator
		.collection(record.collectionName)
		.update(record.id, { definition: { ...record.definition, ...change } })
}

test('opening and closing a service, and texts that no form shows, leave its form version', async () => {
	const version = await current()
	const { id } = await service()
	await services.update(id, { open: false })
	assert.equal(await current(), version)
	await services.update(id, { open: true })
	await define(await association(), { summary: { ar: 'ملخص', en: 'Summary' } })
	assert.equal(await current(), version)
	assert.equal((await versions.getFullList({ filter: `service="${id}"` })).length, 1)
})

test('a changed form is a new version; the one before is kept, accepted for a week, and current again when it comes back', async () => {
	const old = await current()
	const record = await service()
	const questions = record.definition.questions.map((question: object) => ({ ...question, required: true }))
	await define(record, { questions })
	const now = await current()
	assert.notEqual(now, old)
	assert.equal((await versions.getOne(now)).replaced, '')
	assert.ok((await versions.getOne(old)).replaced)

	const answer = await send(url, { formVersion: old })
	assert.equal(answer.status, 201)
	const stored = await caseBy(administrator, `reference="${answer.body.reference}"`)
	assert.equal(stored.form_version, old)
	assert.equal((await send(url)).body.data['answers.need'].code, 'required')

	const database = databaseIn(dir)
	const days = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString().replace('T', ' ')
	const age = (n: number) =>
		database.prepare('UPDATE form_versions SET replaced = ? WHERE id = ?').run(days(n), old)
	age(6.99)
	assert.equal((await send(url, { formVersion: old })).status, 201)
	age(7.01)
	const late = await send(url, { formVersion: old })
	database.close()
	assert.deepEqual([late.status, late.body.data.formVersion.code], [409, 'form_changed'])

	await services.update(record.id, { definition: record.definition })
	assert.equal(await current(), old)
	assert.equal((await versions.getOne(old)).replaced, '')
	assert.ok((await versions.getOne(now)).replaced)
})

test('a version of another service is no version of this one', async () => {
	const other = await formVersion(url, 'yusr', 'shaml-center')
	assert.equal((await send(url, { formVersion: other })).status, 409)
})

test('what an association lets people declare on is part of all its forms', async () => {
	const before = (await published(url)).find(({ slug }) => slug === 'yusr')
	const record = await association()
	await define(record, { declaration: 'responsible' })
	const after = (await published(url)).find(({ slug }) => slug === 'yusr')
	after?.services.forEach((entry, i) => {
		assert.notEqual(entry.formVersion, before?.services[i]?.formVersion)
	})
	assert.equal((await send(url, { signature: '' })).status, 201)
	await associations.update(record.id, { definition: record.definition })
	assert.equal((await send(url, { signature: '' })).body.data.signature.code, 'signature')
})

test('a resent request is compared as it was asked then', async () => {
	const key = newKey()
	const first = await send(url, {}, { key })
	const record = await service()
	const questions = record.definition.questions.filter(({ id }: { id: string }) => id !== 'national-id')
	await define(record, { questions })
	assert.deepEqual((await send(url, {}, { key })).body, first.body)
	await services.update(record.id, { definition: record.definition })
})

test('a definition that does not fit is refused with the field, in Arabic and English, and changes nothing', async () => {
	const all = await published(url)
	const version = contentVersion()
	const [of, at] = [await service(), await association()]
	const refused = async (call: Promise<unknown>) => {
		const error = await call.then(
			() => assert.fail('it was saved'),
			(thrown: ClientResponseError) => thrown,
		)
		assert.equal(error.status, 400)
		return error
	}
	const wrong: [() => Promise<unknown>, string, RegExp][] = [
		[() => define(of, { entry: { by: 'anyone' } }), 'definition', /entry\.by/],
		[
			() => define(of, { questions: [{ ...of.definition.questions[1], id: 'phone' }] }),
			'definition',
			/questions\.0\.id/,
		],
		[() => define(of, { colour: 'red' }), 'definition', /colour/],
		[() => define(at, { reply: { kind: 'floor', weeks: 'two' } }), 'definition', /reply\.weeks/],
		[() => define(at, { channels: [] }), 'definition', /channels/],
		[() => services.update(of.id, { definition: 'x' }), 'definition', /summary/],
		[() => associations.update(at.id, { definition: [] }), 'definition', /«shortName»: .*«handling»: /s],
		[() => services.update(of.id, { name_en: ' ' }), 'name_en', /name\.en/],
		[() => services.update(of.id, { slug: 'other' }), 'slug', /published and stays/],
		[() => associations.update(at.id, { slug: 'other' }), 'slug', /published and stays/],
	]
	for (const [call, field, words] of wrong) {
		const error = await refused(call())
		assert.match(error.message, /لم يُحفظ: .* · Not saved: /)
		assert.match(`${error.data.data[field]?.message} ${error.message}`, words)
		assert.equal(error.data.data[field]?.code, 'invalid_definition')
	}
	assert.deepEqual(await published(url), all)
	assert.equal(contentVersion(), version)
})

test('published content has a version, in a file and over HTTP, that changes with it and only with it', async () => {
	const read = async () =>
		((await (await fetch(`${url}/api/sila/content`)).json()) as { version: string }).version
	const before = contentVersion()
	assert.equal(await read(), before)
	await send(url)
	assert.equal(contentVersion(), before)
	const { id } = await service()
	await services.update(id, { open: false })
	const closed = contentVersion()
	assert.notEqual(closed, before)
	assert.equal(await read(), closed)
	await services.update(id, { open: true })
	const removed = await services.getFirstListItem('slug="awareness-meetings"')
	await services.delete(removed.id)
	assert.notEqual(contentVersion(), closed)
})

test('a service with cases is not deleted, and form versions are nobody’s to change', async () => {
	const before = await stored(backend)
	const { id, form_version } = await service()
	await assert.rejects(services.delete(id), { status: 400 })
	await assert.rejects(versions.update(form_version, { content: {} }), { status: 403 })
	await assert.rejects(versions.delete(form_version), { status: 403 })
	await assert.rejects(versions.create({ content: {} }), { status: 403 })
	await services.update(id, { form_version: 'x' })
	assert.equal((await service()).form_version, form_version)
	assert.equal(await current(), form_version)
	assert.deepEqual(await stored(backend), before)
})

test('a new association and its service can be made in the dashboard', async () => {
	const { definition } = await associations.getFirstListItem('slug="kadi"')
	const made = await associations.create({ slug: 'new-one', name_ar: 'جديدة', name_en: 'New', definition })
	assert.ok(!(await published(url)).some(({ slug }) => slug === 'new-one'))
	const from = await services.getFirstListItem('slug="service-request"')
	const parts = { slug: 'help', name_ar: 'عون', name_en: 'Help', open: true, definition: from.definition }
	await services.create({ ...parts, association: made.id })
	await assert.rejects(services.create({ ...parts, association: made.id }), { status: 400 })
	await assert.rejects(services.create(parts), { status: 400 })
	const answers = { need: 'x', fullName: 'سعد علي', contactMeans: 'visit' }
	const change = { association: 'new-one', service: 'help', conditions: {}, answers, signature: 'سعد علي' }
	assert.equal(
		(
			await send(
				url,
				{ ...good, ...change, formVersion: await formVersion(url, 'new-one', 'help') },
				{ parts: [] },
			)
		).status,
		201,
	)
})
