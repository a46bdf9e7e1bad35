import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'
import { hooksDir as built } from '../../scripts/lib/paths.ts'
import { startBackend } from '../setup/backend.ts'
import { open, published, send } from './support.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-seed-'))
after(() => fs.rmSync(folder, { recursive: true, force: true }))
const write = (name: string, value: unknown) =>
	fs.writeFileSync(path.join(folder, name), JSON.stringify(value))

test('an empty backend gets the associations, whole and in order; a second start changes nothing', async t => {
	const backend = await open()
	t.after(backend.stop)
	const first = await published(backend.url)
	assert.deepEqual(
		first.map(({ slug }) => slug),
		[...SLUGS].sort(),
	)
	for (const association of first) {
		const services = association.services.map(({ formVersion, ...service }) => {
			assert.match(formVersion, /^[0-9a-f]{15}$/)
			return service
		})
		// The handling process is the association's own business and is not published.
		const { process: _, ...known } = load(association.slug)
		// Nor do these come from its file: people and surveys are records of their own, and what is asked against programs is no policy.
		const {
			feedback: _feedback,
			officers: _officers,
			functions: _functions,
			proof: _proof,
			...policy
		} = association as PublishedWithFeedback
		assert.deepEqual({ ...policy, services }, known)
	}
	const version = await (await fetch(`${backend.url}/api/sila/content`)).json()
	await backend.restart()
	assert.deepEqual(await published(backend.url), first)
	assert.deepEqual(await (await fetch(`${backend.url}/api/sila/content`)).json(), version)
})

test('a start that has nothing to check is without the schema, which takes as long to load as all the rest', async t => {
	const hooksDir = path.join(folder, 'hooks')
	fs.cpSync(built, hooksDir, { recursive: true })
	const carry = fs
		.globSync('lib/**/*.js', { cwd: hooksDir })
		.filter(name => /\bZodError\b/.test(fs.readFileSync(path.join(hooksDir, name), 'utf8')))
	assert.ok(carry.length > 0)
	for (const name of carry) fs.rmSync(path.join(hooksDir, name))
	const backend = await startBackend({ hooksDir })
	t.after(backend.stop)
	assert.equal((await published(backend.url)).length, SLUGS.length)
})

test('only a missing association is added; what staff changed or removed stays so', async t => {
	write('kadi.json', load('kadi'))
	write('yusr.json', load('yusr'))
	const backend = await open({ seed: folder })
	t.after(backend.stop)
	const kadi = await backend.administrator.collection('associations').getFirstListItem('slug="kadi"')
	await backend.administrator.collection('associations').update(kadi.id, { name_ar: 'اسم جديد' })
	const removed = await backend.administrator
		.collection('services')
		.getFirstListItem('slug="awareness-meetings"')
	await backend.administrator.collection('services').delete(removed.id)
	write('artwa.json', load('artwa'))
	await backend.restart()
	const now = await published(backend.url)
	assert.deepEqual(
		now.map(({ slug }) => slug),
		['kadi', 'yusr', 'artwa'],
	)
	assert.equal(now[0]?.name.ar, 'اسم جديد')
	assert.equal(now[1]?.services.length, 4)
	assert.equal(backend.log().match(/sila: added/g)?.length, 3)
	fs.rmSync(path.join(folder, 'artwa.json'))
})

test('one file is enough, and brings its association alone', async t => {
	const backend = await open({ seed: path.join(folder, 'kadi.json') })
	t.after(backend.stop)
	assert.deepEqual(
		(await published(backend.url)).map(({ slug }) => slug),
		['kadi'],
	)
})

const starts = (seed: string, env = {}) =>
	startBackend({ seed, env }).then(
		backend => backend.stop().then(() => 'started'),
		(error: Error) => error.message,
	)

test('a bad file stops the start, with its name and the field', async () => {
	write('zz.json', { ...load('artwa'), slug: 'other', reply: { kind: 'floor', weeks: 'two' } })
	const wrong = await starts(folder)
	assert.match(wrong, /zz\.json: reply\.weeks: .*number.* · .*expected number/)
	assert.doesNotMatch(wrong, /started/)
	fs.writeFileSync(path.join(folder, 'zz.json'), '{"slug":')
	assert.match(await starts(folder), /zz\.json: not JSON/)
	fs.rmSync(path.join(folder, 'zz.json'))
	assert.match(await starts('associations'), /SILA_SEED must be an absolute path/)
	assert.match(await starts(path.join(folder, 'none')), /SILA_SEED names .*none, which cannot be read/)
	assert.match(await starts(path.join(folder, 'none.json')), /none\.json/)
})

test('the secret is made once, for its owner alone; cases without it are not served', async t => {
	assert.match(await starts(folder, { SILA_SECRET: 'short' }), /SILA_SECRET is too short/)
	const backend = await open()
	t.after(backend.stop)
	const file = path.join(backend.dir, 'sila.secret')
	assert.equal(fs.statSync(file).mode & 0o777, 0o600)
	const secret = fs.readFileSync(file, 'utf8')
	assert.match(secret, /^\w{64}$/)
	const key = 'the-same-key-as-before'
	const { body } = await send(backend.url, {}, { key })
	await backend.restart()
	assert.equal(fs.readFileSync(file, 'utf8'), secret)
	assert.equal((await send(backend.url, {}, { key })).body.code, body.code)
	fs.writeFileSync(file, '')
	await assert.rejects(backend.restart(), /sila\.secret is missing or damaged/)
	assert.equal(fs.readFileSync(file, 'utf8'), '')
})
