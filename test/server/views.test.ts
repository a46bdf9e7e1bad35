import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeepView, View } from '../../core/api/views.ts'
import { house, type Who } from './house.ts'
import { open } from './support.ts'

/* Sets of filters that staff keep under a name, for themselves or for their colleagues. */

const backend = await open()
test.after(() => backend.stop())
const { url } = backend
const { id: yusr, elsewhere, members } = await house(backend)

async function call(who: Who, path: string, body?: object) {
	const answer = await fetch(`${url}/api/sila/staff/${path}`, {
		method: body ? 'POST' : 'GET',
		headers: { Authorization: members[who].client.authStore.token },
		...(body && { body: JSON.stringify(body) }),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
const views = async (who: Who): Promise<View[]> => (await call(who, 'views')).body
const keep = (who: Who, view: KeepView | object) => call(who, 'views/keep', view)

test('a set of filters is kept under a name for oneself, removed, and kept again', async () => {
	const query = { status: 'study', due: 'late', sort: 'due' } as const
	const { status, body } = await keep('reception', { name: '  المتأخر  في الدراسة', query })
	assert.deepEqual([status, body.name, body.query, body.own], [200, 'المتأخر في الدراسة', query, true])
	assert.deepEqual(await views('reception'), [body])
	assert.deepEqual(await views('research'), [])
	assert.equal((await call('research', 'views/remove', { id: body.id })).status, 404)
	const removed = await call('reception', 'views/remove', { id: body.id })
	assert.deepEqual([removed.body, await views('reception')], [body, []])
	const again = await keep('reception', { name: removed.body.name, query: removed.body.query })
	assert.deepEqual(
		(await views('reception')).map(({ name }) => name),
		[again.body.name],
	)
})

test('one that is shared is for the colleagues of that association, and its owner’s to remove', async () => {
	const shared = { name: 'عند اللجنة', query: { status: 'study' }, association: yusr }
	const { body } = await keep('management', shared)
	const seen = (await views('research')).find(({ id }) => id === body.id)
	assert.deepEqual([seen?.own, seen?.by, seen?.association], [false, 'management', yusr])
	assert.deepEqual(await views('elsewhere'), [])
	assert.equal((await call('research', 'views/remove', { id: body.id })).status, 404)
	const more = await call('management', 'views/remove', { id: body.id, name: 'x' })
	assert.deepEqual([more.status, more.body.data.name?.code], [400, 'unknown_field'])
	const foreign = await keep('management', { ...shared, association: elsewhere })
	assert.deepEqual([foreign.status, foreign.body.data.association.code], [400, 'unknown_association'])
})

test('what was typed, another page and what is no filter are not kept', async () => {
	const { body } = await keep('contact', {
		name: 'عادي',
		query: { kind: 'inquiry', typed: 'هدى', page: '3', same: 'x', letter: 'x' },
	})
	assert.deepEqual(body.query, { kind: 'inquiry' })
	for (const [view, field, code] of [
		[{ name: 'x', query: { typed: 'هدى' } }, 'query', 'required'],
		[{ name: 'x', query: { due: 'never' } }, 'query', 'required'],
		[{ name: ' ', query: { kind: 'inquiry' } }, 'view', 'required'],
		[{ name: 'x'.repeat(61), query: { kind: 'inquiry' } }, 'view', 'too_long'],
		[{ name: 'x', query: { kind: 'inquiry' }, more: 1 }, 'more', 'unknown_field'],
	] as const) {
		const refused = await keep('contact', view)
		assert.deepEqual([refused.status, refused.body.data[field].code], [400, code], field)
	}
	for (let n = 1; n < 50; n++)
		assert.equal((await keep('contact', { name: `${n}`, query: { kind: 'inquiry' } })).status, 200)
	assert.equal((await keep('contact', { name: 'x', query: { kind: 'inquiry' } })).status, 409)
})
