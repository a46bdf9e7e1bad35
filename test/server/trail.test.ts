import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Trail } from '../../core/api/trail.ts'
import { CASE_NAMES, EVERYBODY, house, type Who } from './house.ts'
import { databaseIn, open, refused } from './support.ts'

/* The books as who reads them has them: what was done and who looked, of their associations, without a trace of what is restricted. */

const backend = await open()
test.after(() => backend.stop())
const { administrator, dir } = backend
const { id: yusr, elsewhere, members, cases, references, stored } = await house(backend)
const ask = (who: Who, query: Record<string, string | number> = {}): Promise<Trail> =>
	members[who].client.send('/api/sila/staff/trail', { query })

/** Each case has an act and a look, beside those that are there. */
const database = databaseIn(dir)
test.after(() => database.close())
for (const [i, name] of CASE_NAMES.entries()) {
	const { association } = stored(name)
	const id = `trail${String(i).padStart(10, '0')}`
	const at = new Date().toISOString().replace('T', ' ')
	database
		.prepare(
			"INSERT INTO audit (id, at, `case`, association, action, actor, changed) VALUES (?, ?, ?, ?, 'updated', 'system', '[\"status\"]')",
		)
		.run(id, at, cases[name], association)
	database
		.prepare(
			"INSERT INTO access_log (id, at, `case`, association, actor, actor_name, actor_kind, function, what, detail) VALUES (?, ?, ?, ?, 'x', 'سارة', 'staff', 'management,content', 'reason', 'مراجعة ما قيل عنه')",
		)
		.run(id, at, cases[name], association)
}
const casesOf = ({ acts, looks }: Trail) =>
	[...new Set([...acts, ...looks].map(entry => entry.case?.id ?? ''))].sort()

/** All pages of what is asked for. */
async function whole(who: Who, query: Record<string, string> = {}): Promise<Trail> {
	const all: Trail = { acts: [], looks: [], more: false }
	for (let page = 1; ; page++) {
		const { acts, looks, more } = await ask(who, { ...query, page })
		assert.ok(acts.length + looks.length <= 50)
		all.acts.push(...acts)
		all.looks.push(...looks)
		if (!more) return all
	}
}

test('who reads the books reads of the cases that are open to them, and others of none', async () => {
	for (const who of EVERYBODY.filter(who => who !== 'leaver')) {
		const { grants, id } = members[who]
		const own = [...grants.management, ...grants.auditor]
		if (own.length === 0) {
			await refused(ask(who), 403)
			continue
		}
		const expected = CASE_NAMES.filter(name => {
			const { association, restricted, barred } = stored(name)
			const named = restricted === '' || grants[restricted].includes(association)
			return own.includes(association) && named && !barred.split(' ').includes(id)
		}).map(name => cases[name])
		for (const half of ['acts', 'looks'])
			assert.deepEqual(
				casesOf(await whole(who, { of: half, about: 'cases' })),
				[...expected].sort(),
				`${who}: ${half}`,
			)
	}
})

test('nothing of a restricted case is in it, nor a count', async () => {
	const secret = (['about', 'confidential', 'confidentialConcerning', 'protected'] as const).flatMap(name => [
		cases[name],
		references[name],
	])
	for (const who of ['management', 'auditor'] as const) {
		const all = JSON.stringify([await whole(who, { of: 'acts' }), await whole(who, { of: 'looks' })])
		for (const text of secret) assert.ok(!all.includes(text), who)
		// What a search found is counted over all that its searcher sees.
		assert.doesNotMatch(all, /cases \d/)
	}
})

test('definitions, settings and accounts are in it, by their names, and whoever asks for one association gets its own', async () => {
	await administrator.settings.update({ meta: { appName: 'صلة اليوم' } })
	const { acts } = await whole('auditor', { about: 'rest' })
	const setting = acts.find(({ subject }) => subject === 'settings/meta.appName')
	assert.deepEqual(
		[setting?.action, setting?.to, setting?.association, setting?.actor],
		['settings', 'صلة اليوم', '', administrator.authStore.record?.email],
	)
	const account = acts.find(({ subject }) => subject === `staff/${members.leaver.id}`)
	assert.equal(account?.action, 'account')
	database
		.prepare(
			"INSERT INTO audit (id, at, association, definition, action, actor, changed, `from`, `to`) VALUES (?, ?, ?, ?, 'upgraded', 'system', '[]', '4', '5')",
		)
		.run('traildefinition', new Date().toISOString().replace('T', ' '), yusr, `associations/${yusr}`)
	const [upgraded] = (await whole('management', { about: 'rest', association: yusr })).acts
	assert.deepEqual([upgraded?.action, upgraded?.from, upgraded?.to], ['upgraded', '4', '5'])
	assert.match(upgraded?.name?.ar ?? '', /يُسر/)
	for (const entry of (await whole('management', { association: yusr })).acts)
		assert.equal(entry.association, yusr)
	// An association that is not theirs is as one that is not there.
	assert.deepEqual(await ask('management', { association: elsewhere }), { acts: [], looks: [], more: false })
	assert.ok(!JSON.stringify(await whole('management')).includes(cases.foreign))
})

test('it tells the reason for which somebody looked, and under which offices', async () => {
	const { looks } = await whole('auditor', { of: 'looks' })
	const look = looks.find(entry => entry.case?.id === cases.plain && entry.what === 'reason')
	assert.deepEqual(
		[look?.actor, look?.roles, look?.reason, look?.case?.reference],
		['سارة', ['management', 'content'], 'مراجعة ما قيل عنه', references.plain],
	)
})

test('it is read page by page, none twice, until a day', async () => {
	const add = database.prepare(
		"INSERT INTO audit (id, at, association, definition, action, actor, changed) VALUES (?, '2026-01-05 08:00:00.000Z', ?, 'services/x', 'improved', 'system', '[]')",
	)
	for (let n = 0; n < 120; n++) add.run(`old${String(n).padStart(12, '0')}`, yusr)
	const old = await whole('auditor', { until: '2026-01-05' })
	assert.equal(old.acts.length, 120)
	assert.equal((await ask('auditor', { until: '2026-01-05' })).more, true)
	assert.equal((await ask('auditor', { until: '2026-01-05', page: 3 })).acts.length, 20)
	assert.deepEqual((await ask('auditor', { until: '2026-01-04' })).acts, [])
	const error = await refused(ask('auditor', { until: 'yesterday' }), 400)
	assert.equal(error.data.data.until.code, 'day')
})
