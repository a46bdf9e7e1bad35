import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase, { type ClientResponseError } from 'pocketbase'
import { type Act, ruleOf, STAFF_ACCESS } from '../../core/access/collections.ts'
import type { Role } from '../../core/access/roles.ts'
import type { Fields } from '../../core/api/fields.ts'
import type { Waiting } from '../../core/api/requests.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { arrive } from './cases.ts'
import { caseBy, comesTo, databaseIn, formVersion, newKey, open, refused, send } from './support.ts'

/*
 * What an account of staff reaches over PocketBase's own records API: what core/access/collections.ts says of it, each act on
 * each collection, and no record of an association that is not theirs.
 */

type Name = keyof Fields
const backend = await open({ statements: true })
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const names = Object.keys(STAFF_ACCESS) as Name[]
const ACTS: Act[] = ['list', 'view', 'create', 'update', 'delete']
const entryOf = (
	name: Name,
): { acts: { [A in Act]?: readonly Role[] }; owner: string | null; told?: string } => STAFF_ACCESS[name]
const associationOf = (slug: string) =>
	administrator.collection('associations').getFirstListItem(`slug="${slug}"`)
const kadi = (await associationOf('kadi')).id
const artwa = (await associationOf('artwa')).id

/** Somebody who joined by an invitation, and works for some associations. */
async function member(...associations: string[]): Promise<PocketBase> {
	const call = async (path: string, body: object) =>
		(
			await fetch(`${url}/api/sila/accounts/${path}`, {
				method: 'POST',
				headers: { Authorization: administrator.authStore.token },
				body: JSON.stringify(body),
			})
		).json()
	const email = `${associations.join('-') || 'nobody'}@example.org`
	const { link, account } = await call('invite', { name: 'موظفة', email, roles: [] })
	holdsOnly(dir, account.id, associations)
	const password = 'ثلاث زيتونات وبحر'
	await call('join', { token: link.split('/').at(-1), password })
	const client = new PocketBase(url).autoCancellation(false)
	await client.collection('staff').authWithPassword(email, password)
	return client
}
const ofKadi = await member(kadi)
const ofArtwa = await member(artwa)
const ofNone = await member()

const { record: theCase, receipt } = await arrive(backend, 'kadi')

test('the rules in the database are those of the table', async () => {
	const collections = (await administrator.collections.getFullList()).filter(({ system }) => !system)
	assert.deepEqual(collections.map(({ name }) => name).sort(), names.toSorted())
	for (const name of names) {
		const stored = collections.find(one => one.name === name)
		for (const act of ACTS) assert.equal(stored?.[`${act}Rule`], ruleOf(name, act), `${name} ${act}`)
	}
})

test('files of a case open for who works on it, by a token of their own', async () => {
	await send(url, { association: 'yusr' })
	const record = await caseBy(staff, 'association.slug="yusr"')
	const file = async (client: PocketBase) =>
		(await fetch(client.files.getURL(record, record.files[0], { token: await client.files.getToken() })))
			.status
	assert.equal(await file(staff), 200)
	assert.equal(await file(ofKadi), 404)
})

test('neither a filter, a sort, an expansion nor a count leads to what is not theirs', async () => {
	const cases = ofArtwa.collection('cases')
	assert.equal((await cases.getList(1, 1)).totalItems, 0)
	assert.equal((await cases.getList(1, 1, { filter: `reference="${receipt.reference}"` })).totalItems, 0)
	const messages = await ofArtwa
		.collection('messages')
		.getList(1, 1, { filter: `case.reference="${receipt.reference}"` })
	assert.equal(messages.totalItems, 0)
	for (const client of [ofArtwa, staff])
		await refused(client.collection('associations').getFullList({ expand: 'cases_via_association' }), 400)
	for (const name of ['code_hash', 'content_hash', 'completions'])
		await refused(staff.collection('cases').getList(1, 1, { filter: `${name}!=""` }), 400)
})

test('routes of staff answer for their associations alone', async () => {
	const ask = (client: PocketBase, path: string) => client.send(`/api/sila/${path}`, {})
	assert.ok((await ask(ofKadi, 'cases/counts')).length > 0)
	const before: Waiting = await ask(ofKadi, 'staff/waiting')
	const { reference, code } = receipt
	await fetch(`${url}/api/sila/cases/erasure`, {
		method: 'POST',
		body: JSON.stringify({ reference, code, lang: 'ar' }),
	})
	assert.deepEqual(await ask(ofKadi, 'staff/waiting'), { tasks: before.tasks + 1, mine: 0 })
	for (const path of ['cases/counts', 'staff/waiting', 'staff/oversight', 'staff/setup'])
		await refused(ask(ofNone, path), 403)
	for (const client of [ofArtwa]) {
		assert.deepEqual(await ask(client, 'cases/counts'), [])
		assert.deepEqual(await ask(client, 'staff/waiting'), { tasks: 0, mine: 0 })
		assert.deepEqual((await ask(client, `staff/oversight?association=${kadi}`)).officers, [])
		await refused(ask(client, `staff/reports?association=${kadi}`), 400)
		await refused(ask(client, 'staff/surveys/results?association=kadi'), 404)
		await refused(ask(client, `staff/retention?association=${kadi}&months=1`), 400)
	}
	await ask(ofKadi, `staff/reports?association=${kadi}`)
	await ask(ofKadi, 'staff/surveys/results?association=kadi')
	await ask(ofKadi, `staff/retention?association=${kadi}&months=1`)
	assert.deepEqual(
		[
			...new Set(
				(await ask(ofKadi, 'staff/oversight')).officers.map(
					(one: { association: string }) => one.association,
				),
			),
		].filter(id => id !== kadi),
		[],
	)
})

test('what comes another way is written down for one’s own association alone', async () => {
	const enter = async (client: PocketBase, kind: 'request' | 'complaint' | 'inquiry', sent: object) => {
		const body = new FormData()
		body.append(kind, JSON.stringify({ association: 'kadi', lang: 'ar', ...sent }))
		body.append('channel', 'phone')
		const headers = { Authorization: client.authStore.token, 'Idempotency-Key': newKey() }
		const path = { request: 'requests', complaint: 'complaints', inquiry: 'inquiries' }[kind]
		const answer = await fetch(`${url}/api/sila/staff/${path}`, { method: 'POST', headers, body })
		return { status: answer.status, data: (await answer.json()).data }
	}
	const request = {
		service: 'service-request',
		formVersion: await formVersion(url, 'kadi', 'service-request'),
	}
	const unknown = { request: 'service', complaint: 'association', inquiry: 'association' } as const
	for (const kind of ['request', 'complaint', 'inquiry'] as const) {
		const strange = await enter(ofArtwa, kind, kind === 'request' ? request : {})
		assert.deepEqual([strange.status, Object.keys(strange.data)], [404, [unknown[kind]]], kind)
		assert.equal((await enter(ofKadi, kind, kind === 'request' ? request : {})).status, 400, kind)
	}
})

test('the work list reads an index in its order, for who works on some associations as for all', async () => {
	for (const [filter, index] of [
		['kind="request"', 'cases_of_kind'],
		['kind="request" && status="received"', 'cases_of_status'],
		[`kind="request" && association="${kadi}"`, 'cases_of_association'],
		['status="received"', 'cases_all_of_status'],
	] as const) {
		const from = backend.log().length
		await ofKadi.collection('cases').getList(1, 30, { skipTotal: true, sort: '-@rowid', filter })
		const listed = () =>
			/\[\d+\.\d+ms\] (SELECT DISTINCT .* FROM `cases` .*ORDER BY.*)/.exec(backend.log().slice(from))?.[1]
		await comesTo(() => listed() !== undefined, true)
		const database = databaseIn(dir)
		const plan = database
			.prepare(`EXPLAIN QUERY PLAN ${listed()}`)
			.all()
			.map(({ detail }) => String(detail))
		database.close()
		assert.match(plan[0] ?? '', new RegExp(`SEARCH cases USING INDEX ${index} `), plan.join('\n'))
		assert.ok(!plan.some(step => /ORDER BY/.test(step)), plan.join('\n'))
	}
})

/** What makes a row the own of who works for Kadi, where that matters. */
const MINE: Partial<Record<Name, Record<string, string>>> = {
	messages: { from: 'staff' },
	notes: { author: ofKadi.authStore.record?.email ?? '', at: new Date().toISOString().replace('T', ' ') },
	reminders: { account: ofKadi.authStore.record?.id ?? '' },
}

/** A record of each collection that is Kadi's: what there is, or a row that has nothing but whose it is. */
async function rowsOfKadi(): Promise<Partial<Record<Name, string>>> {
	const survey = await administrator.collection('surveys').getFirstListItem(`association="${kadi}"`)
	const values: Record<string, string> = { association: kadi, case: theCase.id, survey: survey.id }
	const rows: Partial<Record<Name, string>> = { associations: kadi, cases: theCase.id, surveys: survey.id }
	const database = databaseIn(dir)
	for (const name of names) {
		const { owner, told } = entryOf(name)
		const [field = ''] = told ? [told] : (owner?.split('.') ?? [])
		if (rows[name] || !(field in values)) continue
		const id = `row${name.replaceAll('_', '')}`.slice(0, 15).padEnd(15, '0')
		// What is told of the case is there since it arrived.
		const row: Record<string, string> = { id, [field]: values[field] ?? '', ...MINE[name] }
		const columns = Object.keys(row).map(column => `\`${column}\``)
		if (!told)
			database
				.prepare(
					`INSERT OR IGNORE INTO ${name} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
				)
				.run(...Object.values(row))
		rows[name] = String(
			database
				.prepare(`SELECT id FROM ${name} WHERE \`${field}\` = ? ORDER BY id = ? DESC`)
				.get(values[field] ?? '', id)?.id,
		)
	}
	rows.holidays = String(database.prepare('SELECT id FROM holidays').get()?.id)
	database.close()
	return rows
}
let rows: Partial<Record<Name, string>> = {}

/** What somebody is answered: `found`, `nothing`, `refused` before the record is looked at, `missed` after, or `wrong` once it is up to the hooks. */
async function answered(client: PocketBase, name: Name, act: Act): Promise<string> {
	const collection = client.collection(name)
	const id = rows[name] ?? 'nosuchrecord000'
	const [field = ''] = entryOf(name).owner?.split('.') ?? []
	const owned = { association: kadi, case: theCase.id, survey: rows.surveys }
	const body = field in owned ? { [field]: owned[field as keyof typeof owned], ...MINE[name] } : {}
	const calls: Record<Act, () => Promise<unknown>> = {
		list: () => collection.getList(1, 500, { filter: `id="${id}"` }),
		view: () => collection.getOne(id),
		create: () => collection.create(body),
		update: () => collection.update(id, {}),
		delete: () => collection.delete(id),
	}
	try {
		const found = await calls[act]()
		return act === 'list' && (found as { items: unknown[] }).items.length === 0 ? 'nothing' : 'found'
	} catch (error) {
		const { status, response } = error as ClientResponseError
		if (status === 403) return 'refused'
		if (status === 404) return 'missed'
		// A rule that does not hold for what is to be made says no more than that it failed.
		return act === 'create' &&
			response.message === 'Failed to create record.' &&
			!Object.keys(response.data).length
			? 'missed'
			: 'wrong'
	}
}

test('a record of each collection is there', async () => {
	rows = await rowsOfKadi()
})

for (const name of names.filter(name => name !== 'upload_parts')) {
	test(`${name}: what the desk does is done for one's own association alone, and nothing else for anybody`, async () => {
		const { acts, owner } = entryOf(name)
		// What deletes comes last, after who may not.
		for (const act of ACTS) {
			const [stranger, own] = [await answered(ofArtwa, name, act), await answered(ofKadi, name, act)]
			if (!acts[act]) {
				assert.deepEqual([stranger, own], ['refused', 'refused'], act)
				continue
			}
			assert.ok(['found', 'wrong'].includes(own), `${act} of one's own: ${own}`)
			if (owner !== null) {
				assert.ok(['nothing', 'missed'].includes(stranger), `${act} of another's: ${stranger}`)
				assert.ok(['nothing', 'missed'].includes(await answered(ofNone, name, act)), `${act} with none`)
			}
		}
	})
}

test('nobody moves a record to another association, nor takes one from there', async () => {
	for (const name of ['periods', 'retention', 'officers', 'survey_settings', 'improvements'] as const) {
		const id = rows[name] ?? ''
		if (name === 'officers') continue
		await refused(ofKadi.collection(name).update(id, { association: artwa }), 404)
		await refused(ofArtwa.collection(name).update(id, { association: artwa }), 404)
	}
	await refused(
		ofKadi.collection('officers').create({ association: artwa, name: 'x', role: 'contact-officer' }),
		400,
	)
})
