import assert from 'node:assert/strict'
import { test } from 'node:test'
import { house } from './house.ts'
import { open, refused } from './support.ts'

/* Who has a case open, and what happened to it since. */

const backend = await open()
test.after(() => backend.stop())
const { members, cases } = await house(backend)
type Who = keyof typeof members
const state = (who: Who, id: string, more = '') =>
	members[who].client.send(`/api/sila/staff/state?case=${id}${more}`, {})

test('who has a case open is told to who else has, with the functions, and no more once they have left', async () => {
	assert.deepEqual((await state('reception', cases.plain)).open, [])
	assert.deepEqual((await state('research', cases.plain)).open, [
		{ name: 'reception', functions: ['reception'] },
	])
	// Of another case nothing is said, and nobody is told of themselves.
	assert.deepEqual((await state('research', cases.study)).open, [])
	assert.deepEqual((await state('reception', cases.plain)).open, [
		{ name: 'research', functions: ['research'] },
	])
	assert.deepEqual((await state('research', cases.plain, '&left=1')).open, [
		{ name: 'reception', functions: ['reception'] },
	])
	assert.deepEqual((await state('reception', cases.plain)).open, [])
})

test('who does not see a case is told nothing of it, and stands nowhere', async () => {
	for (const who of ['contact', 'follow_up', 'content', 'elsewhere'] as const)
		await refused(state(who, cases.plain), 404)
	for (const who of ['accused', 'substitute', 'reception'] as const)
		await refused(state(who, cases.about), 404)
	assert.deepEqual(
		(await state('management', cases.plain)).open.map(({ name }: { name: string }) => name),
		['reception'],
	)
	await refused(state('reception', ''), 404)
})

test('what happened since a moment is told, and whether the last step may be taken back', async () => {
	const since = new Date().toISOString()
	const before = await state('reception', cases.plain, `&since=${since}`)
	assert.deepEqual([before.events, before.back], [[], false])
	await members.reception.client
		.collection('cases')
		.update(cases.plain, { status: 'needs-completion', missing: 'صورة' })
	const after = await state('research', cases.plain, `&since=${since}`)
	assert.ok(after.revision > before.revision)
	assert.deepEqual(
		after.events.map(({ actor, from, to, changed }: Record<string, unknown>) => [actor, from, to, changed]),
		[[members.reception.email, 'received', 'needs-completion', ['status', 'missing']]],
	)
	assert.equal(after.back, false)
	assert.equal((await state('reception', cases.plain)).back, true)
})
