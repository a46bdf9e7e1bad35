import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { ROUTES } from '../../core/api/routes.ts'
import { buildServer } from '../../scripts/build.ts'
import { hooksDir } from '../../scripts/lib/paths.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { costOf, MARKS, statementsOf } from './statements.ts'
import { open, send } from './support.ts'

/* What who sees what costs, by the statements of SQL. */

await buildServer()
const hooks = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-costs-'))
test.after(() => fs.rmSync(hooks, { recursive: true, force: true }))
fs.cpSync(hooksDir, hooks, { recursive: true })
fs.writeFileSync(path.join(hooks, 'marks.pb.js'), MARKS)
const backend = await open({ hooksDir: hooks, statements: true })
test.after(() => backend.stop())
const { url, dir, staff, administrator } = backend
const own = staff.authStore.record?.id ?? ''
const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
for (let n = 0; n < 6; n++) await send(url)

test('a list of cases asks no more of the database for many rows than for one', async () => {
	const list = (rows: number) => () => staff.collection('cases').getList(1, rows, { skipTotal: true })
	await list(6)()
	assert.equal(await costOf(backend, list(6)), await costOf(backend, list(1)))
	// Nor to senior management, who sees more of one by a reason.
	holdsOnly(dir, own, all, ['management'])
	assert.equal(await costOf(backend, list(6)), await costOf(backend, list(1)))
	holdsOnly(dir, own, all)
})

test('an appointment that ends reads the accounts that it is about, and not all', async () => {
	const { associations } = await staff.send('/api/sila/staff/people', {})
	const [{ id }] = associations[0].people.find((one: { id: string }) => one.id === own).roles
	const end = () => staff.send('/api/sila/staff/appointments/end', { method: 'POST', body: { id } })
	const statements = await statementsOf(backend, end)
	assert.ok(statements.some(sql => /UPDATE `appointments`/.test(sql)))
	const accounts = statements.filter(sql => /^SELECT .* FROM `staff`/.test(sql))
	assert.ok(accounts.length > 0)
	for (const sql of accounts) assert.match(sql, /WHERE .*(`id`|`tokenKey`|`email`)/, sql)
})

test('what staff ask again and again costs as many statements as are said here, whatever lies there', async () => {
	const ask = (path: string) => () => staff.send(`/api/sila/${path}`, { requestKey: null })
	const one = (await staff.collection('cases').getList(1, 1)).items[0]?.id
	/** To who holds every office everywhere; where nothing is found, what rows ask is left out. */
	const costs = {
		'staff/cases': 6,
		'staff/cases?sort=due&page=2': 4,
		'staff/cases?holder=left': 5,
		'staff/cases?due=5': 5,
		[`staff/cases?typed=${encodeURIComponent('هدى')}`]: 6,
		[`staff/cases?typed=${encodeURIComponent('زبرجد')}`]: 5,
		'cases/counts': 2,
		'staff/day': 19,
		'staff/waiting': 3,
		// What is open on the screen asks again each 45 seconds; with what happened since, one more.
		[`staff/state?case=${one}`]: 2,
		[`staff/state?case=${one}&since=2026-01-01T00:00:00Z`]: 3,
		'staff/reports': 14,
		'staff/reports?from=2025-01-01&to=2025-12-31': 14,
		'staff/reports?from=2025-01-15&to=2026-01-14': 11,
		'staff/oversight': 13,
		'staff/oversight/cases': 8,
	}
	const counted: Record<string, number> = {}
	for (const path of Object.keys(costs)) {
		await ask(path)()
		counted[path] = await costOf(backend, ask(path))
	}
	assert.deepEqual(counted, costs)
})

test('what anybody may read asks nothing of the database once it was read, however often', async () => {
	const paths = Object.entries(ROUTES).filter(([, { method, who }]) => method === 'GET' && who === 'public')
	assert.ok(paths.length > 1)
	const counted: Record<string, number> = {}
	for (const [path] of paths) {
		const ask = async () => (await fetch(`${url}/api/sila/${path}`)).arrayBuffer()
		await ask()
		counted[path] = await costOf(backend, () => Promise.all([ask(), ask(), ask()]))
	}
	assert.deepEqual(counted, Object.fromEntries(paths.map(([path]) => [path, 0])))
})
