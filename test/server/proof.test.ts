import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { PROOF, type Solution } from '../../core/sending/proof.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { openWith, request } from './cases.ts'
import { complaint, inquiry, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { challengeFor, proofFor, solve } from './proofs.ts'
import { costOf, MARKS } from './statements.ts'
import {
	type Answer,
	caseBy,
	databaseIn,
	proof as document,
	newKey,
	published,
	refused,
	send,
	stored,
} from './support.ts'

/* What comes by public forms has a proof of work with it, lets in one case, and is marked where it has none. */

const backend = await openWith(MARKS, { statements: true })
const { url, staff, dir } = backend

/** What the server itself would have made at another time, answered. */
function madeAt(expires: number): Solution {
	const secret = fs.readFileSync(path.join(dir, 'sila.secret'), 'utf8').trim()
	const salt = `${'a'.repeat(16)}?expires=${expires}&association=yusr&kind=request&`
	const challenge = createHash('sha256').update(`${salt}7`).digest('hex')
	const signature = createHmac('sha256', secret).update(`proof:${challenge}`).digest('hex')
	return { algorithm: 'SHA-256', challenge, salt, signature, number: 7 }
}

/** What associations ask from now on. */
function ask(proofs: '' | 'open' | 'all' | 'none'): void {
	const database = databaseIn(dir)
	database.prepare('UPDATE associations SET proof = ?').run(proofs)
	database.close()
}
ask('')

const withProof = (proof: string, key = newKey()) =>
	send(url, {}, { key, parts: [document, ['proof', proof]] })
const refusal = ({ status, body }: Answer) => [
	status,
	Object.entries(body.data ?? {}).map(([field, one]) => [field, (one as { code: string }).code]),
]
const WRONG = [409, [['proof', 'proof']]]
const marked = async ({ body }: Answer) => (await caseBy(staff, `reference="${body.reference}"`)).unproven

test('a proof lets in one case, unmarked; the same sending again is answered the same', async () => {
	const [proof, key] = [await proofFor(url), newKey()]
	const first = await withProof(proof, key)
	assert.equal(first.status, 201)
	assert.equal(await marked(first), false)
	const again = await withProof(proof, key)
	assert.deepEqual([again.status, again.body], [200, first.body])
	const before = await stored(backend)
	assert.deepEqual(refusal(await withProof(proof)), WRONG)
	await backend.restart()
	assert.deepEqual(refusal(await withProof(proof)), WRONG, 'also after a restart')
	assert.deepEqual(await stored(backend), before)
	// Made before the restart, used after it.
	const made = await challengeFor(url)
	await backend.restart()
	assert.equal((await withProof(JSON.stringify(solve(made)))).status, 201)
})

test('of two cases at once one is let in by a proof', async () => {
	const proof = await proofFor(url)
	const both = await Promise.all([withProof(proof), withProof(proof)])
	assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
})

test('what is refused for another reason has not used its proof', async () => {
	const proof = await proofFor(url)
	const answers = { fullName: '' }
	const bad = await send(url, { answers }, { parts: [document, ['proof', proof]] })
	assert.equal(bad.status, 400)
	assert.equal((await withProof(proof)).status, 201)
})

test('a proof that is forged, too old, of tomorrow, of another association or of another kind lets in nothing', async () => {
	const before = await stored(backend)
	const solution = solve(await challengeFor(url))
	const other = solve(await challengeFor(url))
	const now = Math.floor(Date.now() / 1000)
	const aged = (by: number) => {
		const salt = solution.salt.replace(/\d{10}/, seconds => String(Number(seconds) + by))
		return { ...solution, salt }
	}
	const wrong: Record<string, unknown> = {
		'no proof': {},
		'no JSON': 'x',
		'another number': { ...solution, number: solution.number + 1 },
		'a number as text': { ...solution, number: String(solution.number) },
		'another signature': { ...solution, signature: other.signature },
		'no signature': { ...solution, signature: '' },
		'a salt of its own': aged(1),
		'digits moved into the salt': {
			...solution,
			salt: `${solution.salt}${String(solution.number).slice(0, 1)}`,
			number: Number(String(solution.number).slice(1)),
		},
		'of an hour ago': madeAt(now),
		'of tomorrow': madeAt(now + PROOF.seconds + 60),
		'for another association': solve(await challengeFor(url, 'kadi')),
		'for another kind': solve(await challengeFor(url, 'yusr', 'inquiry')),
		'too long': { ...solution, more: 'x'.repeat(2000) },
	}
	for (const [name, proof] of Object.entries(wrong)) {
		const sent = typeof proof === 'string' ? proof : JSON.stringify(proof)
		assert.deepEqual(refusal(await withProof(sent)), WRONG, name)
	}
	for (const query of [
		'',
		'association=yusr',
		'kind=request',
		'association=../x&kind=request',
		'association=yusr&kind=other',
	])
		assert.equal((await fetch(`${url}/api/sila/proof?${query}`)).status, 400, query)
	assert.deepEqual(await stored(backend), before)
	assert.equal((await withProof(JSON.stringify(solution))).status, 201, 'and the right one is still good')
	assert.equal(
		(await withProof(JSON.stringify(madeAt(now + 60)))).status,
		201,
		'as is one with a minute left',
	)
})

test('a challenge costs the database nothing, and a proof one statement', async () => {
	await challengeFor(url)
	assert.equal(await costOf(backend, () => challengeFor(url)), 0)
	const proof = await proofFor(url)
	const asked = await costOf(backend, () => withProof(proof))
	ask('none')
	const free = await costOf(backend, () => withProof(''))
	ask('')
	assert.equal(asked - free, 1)
})

test('without one thirty are taken in an hour and marked, then no more; with one, and what staff write down, goes on', async () => {
	const { change, options } = request('kadi')
	const plain = () => send(url, change, options)
	const first = await plain()
	assert.equal(first.status, 201)
	assert.equal(await marked(first), true)
	for (let n = 1; n < 29; n++) assert.equal((await plain()).status, 201)
	// One that is refused for another reason is none of them, and neither is one that arrived before.
	assert.equal((await send(url, { ...change, answers: {} }, options)).status, 400)
	const key = newKey()
	const last = await send(url, change, { ...options, key })
	assert.equal(last.status, 201)
	const before = await stored(backend)
	for (const [lang, words] of [
		['ar', /بلا التحقق الخفي.*أو بعد ساعة/],
		['en', /without the silent check.*in an hour/],
	] as const) {
		const over = await send(url, { ...change, lang }, options)
		assert.deepEqual(refusal(over), [429, [['proof', 'unproven']]])
		assert.match(over.body.message, words)
		// Nobody waits an hour by themselves.
		assert.equal(over.headers.get('retry-after'), null)
	}
	assert.deepEqual(refusal(await submit(url, 'inquiry', inquiry)), [429, [['proof', 'unproven']]])
	assert.deepEqual(await stored(backend), before)
	assert.deepEqual((await send(url, change, { ...options, key })).body, last.body, 'its receipt comes again')
	const proof = await proofFor(url, 'kadi')
	const proved = await send(url, change, { parts: [['proof', proof]] })
	assert.deepEqual([proved.status, await marked(proved)], [201, false])
	const asked = await submit(url, 'inquiry', inquiry, {
		parts: [['proof', await proofFor(url, 'kadi', 'inquiry')]],
	})
	assert.deepEqual([asked.status, await marked(asked)], [201, false])
	assert.equal((await enter(backend, {})).status, 201)
	// Other associations have an hour of their own.
	assert.equal((await send(url)).status, 201)
	const { gaps } = await staff.send('/api/sila/staff/setup', {})
	const [gap] = gaps.filter(({ code }: { code: string }) => code === 'unproven')
	assert.deepEqual(
		gap.associations.map(({ name }: { name: { en: string } }) => name.en),
		[(await published(url)).find(({ slug }) => slug === 'kadi')?.name.en],
	)
})

test('a sensitive form asks for none unless its association wants that, and none asks where it is switched off', async () => {
	const complain = (proof = '') =>
		submit(url, 'complaint', complaint, { parts: proof ? [['proof', proof]] : [] })
	const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')
	const set = (proof: string, client = staff) =>
		client.send('/api/sila/staff/proof', { method: 'POST', body: { association: kadi.id, proof } })
	const said = async () => (await published(url)).find(({ slug }) => slug === 'kadi')?.proof
	assert.equal(await said(), 'open')
	const free = await complain()
	assert.deepEqual([free.status, await marked(free)], [201, false])
	await set('all')
	assert.equal(await said(), 'all')
	assert.deepEqual(refusal(await complain()), [429, [['proof', 'unproven']]])
	const proof = await proofFor(url, 'kadi', 'complaint')
	const asked = await submit(url, 'inquiry', inquiry, { parts: [['proof', proof]] })
	assert.deepEqual(refusal(asked), WRONG, 'of another form')
	const proved = await complain(proof)
	assert.deepEqual([proved.status, await marked(proved)], [201, false])
	assert.deepEqual(refusal(await complain(proof)), WRONG, 'a second time')
	assert.deepEqual(await set('none'), { association: kadi.id, proof: 'none' })
	assert.equal(await said(), undefined)
	const { change, options } = request('kadi')
	const off = await send(url, change, options)
	assert.deepEqual([off.status, await marked(off)], [201, false])
	const { acts } = await staff.send('/api/sila/staff/trail', {
		query: { about: 'rest', association: kadi.id },
	})
	assert.deepEqual(
		acts.slice(0, 2).map(({ from, to, changed }: Record<string, unknown>) => [from, to, changed]),
		[
			['all', 'none', ['proof']],
			['open', 'all', ['proof']],
		],
	)
	await refused(set('never'), 400)
	const nowhere = { association: 'nowhere', proof: 'open' }
	await refused(staff.send('/api/sila/staff/proof', { method: 'POST', body: nowhere }), 404)
	holdsOnly(dir, staff.authStore.record?.id ?? '', [kadi.id], ['reception'])
	await refused(set('open'), 403)
	assert.equal(await said(), undefined)
})
