import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, ruleOf, STAFF_ACCESS } from '../../core/access/staff.ts'
import type { Fields } from '../../core/api/fields.ts'
import { startBackend } from '../setup/backend.ts'
import { refused, send } from './support.ts'

/* What an account of staff reaches over PocketBase's own records API: what core/access/staff.ts says, and nothing else. */

const backend = await startBackend()
test.after(() => backend.stop())
const { url } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const staff = await backend.staff()
const names = Object.keys(STAFF_ACCESS) as (keyof Fields)[]
const ACTS: Act[] = ['list', 'view', 'create', 'update', 'delete']

test('the rules in the database are those of the table', async () => {
	const collections = (await administrator.collections.getFullList()).filter(({ system }) => !system)
	assert.deepEqual(collections.map(({ name }) => name).sort(), names.toSorted())
	for (const name of names) {
		const stored = collections.find(one => one.name === name)
		for (const act of ACTS) assert.equal(stored?.[`${act}Rule`], ruleOf(name, act), `${name} ${act}`)
	}
})

test('staff find cases as the desk does, with what it shows of each, and by keys that no answer has', async () => {
	await send(url)
	const found = await staff.collection('cases').getFullList({
		sort: '-@rowid',
		expand: 'association,service',
		filter: 'kind="request" && name_key~"سالم"',
	})
	assert.deepEqual(
		found.map(({ expand }) => [expand?.association?.slug, expand?.service?.slug]),
		[['yusr', 'skills-programmes']],
	)
	assert.doesNotMatch(JSON.stringify(found), /name_key|phone_key|code_hash/)
	assert.equal((await staff.collection('audit').getFullList({ filter: 'case!=""' })).length, 1)
})

test('nobody on staff reads or changes accounts over this door', async () => {
	const own = staff.authStore.record?.id ?? ''
	const accounts = staff.collection('staff')
	await refused(accounts.getFullList(), 403)
	await refused(accounts.getOne(own), 403)
	await refused(accounts.update(own, { name: 'أخرى' }), 403)
	await refused(accounts.delete(own), 403)
	await refused(staff.collection('_superusers').getFullList(), 403)
})
