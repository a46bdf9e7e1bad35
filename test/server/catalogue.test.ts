import assert from 'node:assert/strict'
import http from 'node:http'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { arrive, NO_CLOCK, openWith } from './cases.ts'
import { costOf, MARKS } from './statements.ts'

/* What is published is made once for each state of it, sent compressed, and not sent to who has it. */

/** `POST /catalogue` with `moment`: what is published then. */
const hooks = `${NO_CLOCK}
${MARKS}
routerAdd('POST', '/catalogue', e => {
	const { catalogue } = require(\`\${__hooks}/lib/content/catalogue.js\`)
	return e.blob(200, 'application/json', catalogue($app, e.requestInfo().body.moment).body)
})`

const backend = await openWith(hooks, { statements: true })
const { url, administrator } = backend
const address = `${url}/api/sila/associations`

/** How many statements a call costs. */
const cost = (call: () => Promise<unknown>) => costOf(backend, call)

const ask = (tag = '') => fetch(address, tag ? { headers: { 'If-None-Match': tag } } : {})
const tagNow = async () => (await ask()).headers.get('etag') ?? ''

/** The bytes as they are sent; `fetch` would unpack them. */
const raw = (headers: Record<string, string>) =>
	new Promise<{ headers: http.IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
		http
			.get(address, { headers }, response => {
				const chunks: Buffer[] = []
				response.on('data', chunk => chunks.push(chunk))
				response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }))
			})
			.on('error', reject)
	})

test('it is made once: asked again, it costs no statement, whoever asks', async () => {
	const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')
	await administrator.collection('associations').update(kadi.id, { name_ar: 'كادي' })
	const first = await cost(ask)
	assert.ok(first > 5, `it counts: ${first}`)
	assert.equal(await cost(ask), 0)
	assert.equal(await cost(() => Promise.all(Array.from({ length: 20 }, () => ask()))), 0)
	await arrive(backend)
	assert.equal(await cost(ask), 0, 'a case is nothing published')
})

test('who has it is answered 304 without it, until it changes', async () => {
	const whole = await ask()
	const tag = whole.headers.get('etag') ?? ''
	assert.match(tag, /^W\/"[0-9a-f]{32}"$/)
	assert.equal(whole.headers.get('cache-control'), 'no-cache')
	assert.equal(whole.headers.get('content-type'), 'application/json')
	for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
		const same = await ask(known)
		assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', tag], known)
	}
	for (const unknown of ['"other"', tag.slice(0, -2), tag.replace('"', '"x')])
		assert.equal((await ask(unknown)).status, 200, unknown)
	await backend.restart()
	assert.equal((await ask(tag)).status, 304, 'also after a restart')
})

test('it is compressed for who takes that, and the same in both ways', async () => {
	const plain = await raw({ 'Accept-Encoding': 'identity' })
	assert.equal(plain.headers['content-encoding'], undefined)
	const packed = await raw({ 'Accept-Encoding': 'gzip' })
	assert.equal(packed.headers['content-encoding'], 'gzip')
	assert.match(packed.headers.vary ?? '', /Accept-Encoding/)
	assert.equal(packed.headers.etag, plain.headers.etag)
	assert.ok(gunzipSync(packed.bytes).equals(plain.bytes))
	assert.ok(packed.bytes.length < plain.bytes.length / 3)
	const kept = await raw({ 'Accept-Encoding': 'gzip', 'If-None-Match': String(packed.headers.etag) })
	assert.equal(kept.bytes.length, 0)
	assert.equal(kept.headers['content-encoding'], undefined)
})

test('whatever is published is fresh at once after each kind of change', async () => {
	const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')
	const service = await administrator.collection('services').getFirstListItem(`association="${kadi.id}"`)
	const survey = await administrator.collection('surveys').getFirstListItem(`association="${kadi.id}"`)
	const campaign = await administrator.collection('campaigns').getFirstListItem(`association="${kadi.id}"`)
	const of = { association: kadi.id }
	const made: Record<string, string> = {}
	const create = (name: string, values: object) => async () => {
		made[name] = (await administrator.collection(name).create({ ...of, ...values })).id
	}
	const update = (name: string, values: object, id?: string) => () =>
		administrator.collection(name).update(id ?? made[name] ?? '', values)
	const remove = (name: string) => () => administrator.collection(name).delete(made[name] ?? '')
	const officer = {
		role: 'contact-officer',
		name: 'نورة',
		published: true,
		topics: ['question'],
		phone: '0501234567',
	}
	const titles = { title_ar: 'مسؤولة التواصل', title_en: 'Contact officer' }
	const texts = {
		finding_ar: 'الانتظار',
		finding_en: 'Waiting',
		action_ar: 'موظف ثان',
		action_en: 'A second clerk',
	}
	const changes: [() => Promise<unknown>, string | RegExp, boolean][] = [
		[update('associations', { name_en: 'Fresh name' }, kadi.id), 'Fresh name', true],
		[update('services', { name_en: 'Fresh service' }, service.id), 'Fresh service', true],
		[update('surveys', { title_en: 'Fresh survey' }, survey.id), 'Fresh survey', true],
		[update('campaigns', { title_en: 'Fresh campaign' }, campaign.id), 'Fresh campaign', true],
		[create('officers', { ...officer, ...titles }), 'Contact officer', true],
		[update('officers', { title_en: 'Fresh officer' }), 'Fresh officer', true],
		[update('officers', { published: false }), 'Fresh officer', false],
		[update('officers', { published: true }), 'Fresh officer', true],
		[remove('officers'), 'Fresh officer', false],
		[
			create('improvements', { ...texts, owner: 'الوحدة', done_on: '2026-01-01', published: true }),
			'A second clerk',
			true,
		],
		[update('improvements', { action_en: 'Fresh improvement' }), 'Fresh improvement', true],
		[update('improvements', { published: false }), 'Fresh improvement', false],
	]
	for (const [change, text, there] of changes) {
		const before = await tagNow()
		await change()
		const now = await ask(before)
		assert.equal(now.status, 200, `${text} ${there}`)
		assert.equal((await now.text()).includes(String(text)), there, `${text} ${there}`)
	}
})

test('a campaign leaves it a year after its end, although nobody changed anything', async () => {
	const today = riyadhDay(new Date().toISOString())
	const campaign = await administrator.collection('campaigns').getFirstListItem('slug="open"')
	await administrator.collection('campaigns').update(campaign.id, { closes_on: today })
	const campaignsOn = async (day: string) => {
		const body = JSON.stringify({ moment: `${day}T12:00:00.000Z` })
		const headers = { 'Content-Type': 'application/json' }
		const response = await fetch(`${url}/catalogue`, { method: 'POST', body, headers })
		const all = (await response.json()) as PublishedWithFeedback[]
		return all.flatMap(({ feedback }) => feedback.campaigns).filter(({ closesOn }) => closesOn).length
	}
	assert.equal(await campaignsOn(addDays(today, 365)), 1)
	assert.equal(await campaignsOn(addDays(today, 366)), 0)
	assert.equal(await campaignsOn(today), 1)
})
