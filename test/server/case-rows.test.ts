import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HELD_IN } from '../../core/access/holding.ts'
import { ROLES } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import { awaitsAssociation, KINDS, statusesOf } from '../../core/case/status.ts'
import { arrive } from './cases.ts'
import { databaseIn, open } from './support.ts'

/* The narrow rows that lists read of cases: as these are, whoever writes them. */

const backend = await open()
test.after(() => backend.stop())
const { record } = await arrive(backend)
const database = databaseIn(backend.dir)
test.after(() => database.close())
const set = (values: Record<string, string>) =>
	database
		.prepare(
			`UPDATE cases SET ${Object.keys(values)
				.map(name => `${name} = ?`)
				.join()} WHERE id = ?`,
		)
		.run(...Object.values(values), record.id)
const row = () => database.prepare('SELECT * FROM case_rows WHERE id = ?').get(record.id) ?? {}
const DAY = '2026-05-01'
const NONE = '9999-12-31'

test('what the association owes is due, and nothing else', () => {
	for (const kind of KINDS)
		for (const status of statusesOf(kind)) {
			set({ kind, status, due_on: DAY })
			assert.equal(row().due, awaitsAssociation(kind, status) ? DAY : NONE, `${kind} ${status}`)
		}
})

test('due is the day of the policy, else the own target; of a complaint that nobody read, the day for that', () => {
	const due = (values: Record<string, string>) => {
		set({
			kind: 'request',
			status: 'received',
			due_on: '',
			target_on: '',
			acknowledge_by: '',
			erased_at: '',
			...values,
		})
		return row().due
	}
	assert.deepEqual(
		[
			due({}),
			due({ target_on: '2026-06-01' }),
			due({ due_on: DAY, target_on: '2026-04-01' }),
			due({ kind: 'complaint', due_on: DAY, acknowledge_by: '2026-04-10' }),
			due({ kind: 'complaint', due_on: DAY, acknowledge_by: '2026-05-10' }),
			due({ kind: 'complaint', status: 'acknowledged', due_on: DAY, acknowledge_by: '2026-04-10' }),
			due({ due_on: DAY, erased_at: '2026-04-01 00:00:00.000Z' }),
		],
		[NONE, '2026-06-01', DAY, '2026-04-10', DAY, DAY, NONE],
	)
})

test('whose it is stands where core says, and a row has all that a condition of core asks of a case', () => {
	for (const kind of KINDS) {
		set({ kind, holder: 'account', assigned_to: 'officer' })
		assert.equal(row().held_by, { holder: 'account', assigned_to: 'officer' }[HELD_IN[kind]], kind)
	}
	const grants = Object.fromEntries(ROLES.map(role => [role, ['association']])) as never
	const condition = conditionOf({ id: 'me', email: 'me@example.org', grants }, { counted: true, one: true })
	const asked = new Set([...condition.matchAll(/cases\.(\w+)/g)].map(([, name]) => String(name)))
	assert.deepEqual(
		[...asked].filter(name => !(name in row())),
		[],
	)
	// And says the same there.
	const same = (table: string) =>
		database.prepare(`SELECT id FROM ${table} AS cases WHERE ${condition}`).all()
	set({
		kind: 'complaint',
		status: 'escalated',
		escalation_reason: 'x',
		association: 'association',
		restricted: '',
	})
	assert.deepEqual(same('case_rows'), same('cases'))
})

test('a case that goes takes its row and its words with it', () => {
	const { n } = row()
	const words = () =>
		database.prepare('SELECT COUNT(*) AS count FROM case_words WHERE rowid = ?').get(n ?? 0)?.count
	assert.equal(words(), 1)
	database.prepare('DELETE FROM cases WHERE id = ?').run(record.id)
	assert.deepEqual([row(), words()], [{}, 0])
})
