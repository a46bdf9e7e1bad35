import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { casesBy, send } from './support.ts'

/* What somebody with an account of staff could try to become more than that: each is refused, and changes nothing. */

const backend = await startBackend()
test.after(() => backend.stop())
const { url } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const staff = await backend.staff()
await send(url)
const own = staff.authStore.record?.id ?? ''
const above = administrator.authStore.record?.id ?? ''
const [theCase] = await casesBy(staff)
const [holiday] = await staff.collection('holidays').getFullList()
const [association] = await staff.collection('associations').getFullList()
const [service] = await staff.collection('services').getFullList()
await administrator.backups.create('kept.zip')

const STAFF = '/api/collections/staff'
const SUPERUSERS = '/api/collections/_superusers'
const PASSWORDS = { password: 'three olives and sea', passwordConfirm: 'three olives and sea' }

/** Method, address and body. */
const TRIES: [string, string, object?][] = [
	['GET', '/api/settings'],
	['PATCH', '/api/settings', { meta: { appName: 'x' } }],
	['POST', '/api/settings/test/s3', {}],
	['POST', '/api/settings/test/email', { email: 'a@example.org', template: 'verification' }],
	['POST', '/api/settings/apple/generate-client-secret', {}],
	['GET', '/api/backups'],
	['POST', '/api/backups', { name: 'mine.zip' }],
	['GET', '/api/backups/kept.zip'],
	['DELETE', '/api/backups/kept.zip'],
	['POST', '/api/backups/upload', {}],
	['POST', '/api/backups/kept.zip/restore', {}],
	['GET', '/api/logs'],
	['GET', '/api/logs/stats'],
	['GET', '/api/crons'],
	['POST', '/api/crons/__pbLogsCleanup__', {}],
	['GET', '/api/collections'],
	['GET', '/api/collections/cases'],
	['POST', '/api/collections', { name: 'x', type: 'base' }],
	['PATCH', '/api/collections/cases', { listRule: '' }],
	['DELETE', '/api/collections/audit'],
	['DELETE', '/api/collections/cases/truncate'],
	['PUT', '/api/collections/import', { collections: [] }],
	['GET', '/api/collections/meta/scaffolds'],
	['POST', '/api/collections/meta/dry-run-view', { query: 'SELECT id FROM staff' }],
	['POST', '/api/sql', { query: 'SELECT 1' }],
	['POST', '/api/batch', { requests: [] }],
	['GET', `${SUPERUSERS}/records`],
	['GET', `${SUPERUSERS}/records/${above}`],
	['POST', `${SUPERUSERS}/records`, { email: 'me@example.org', ...PASSWORDS }],
	['PATCH', `${SUPERUSERS}/records/${above}`, PASSWORDS],
	['DELETE', `${SUPERUSERS}/records/${above}`],
	['POST', `${SUPERUSERS}/impersonate/${above}`, {}],
	['POST', `${SUPERUSERS}/auth-refresh`, {}],
	['POST', `${STAFF}/impersonate/${own}`, {}],
	['GET', `${STAFF}/records`],
	['GET', `${STAFF}/records/${own}`],
	['POST', `${STAFF}/records`, { name: 'x', email: 'me@example.org', ...PASSWORDS }],
	['PATCH', `${STAFF}/records/${own}`, { associations: [] }],
	['PATCH', `${STAFF}/records/${own}`, { ended: '', ...PASSWORDS, oldPassword: 'x' }],
	['DELETE', `${STAFF}/records/${own}`],
	['POST', `${STAFF}/request-email-change`, { newEmail: 'me@example.org' }],
	['POST', `${STAFF}/request-otp`, { email: 'staff@example.org' }],
	['POST', '/api/sila/accounts/invite', { name: 'x', email: 'me@example.org', roles: [] }],
	['POST', '/api/sila/accounts/roles', { account: own, roles: [] }],
	['POST', '/api/sila/accounts/roles/end', { id: own }],
	['POST', '/api/sila/accounts/proposals/withdraw', { id: own }],
	['POST', '/api/sila/accounts/second-factor', { roles: [] }],
	['POST', '/api/collections/appointments/records', { account: own }],
	['POST', '/api/collections/proposals/records', { subject: own }],
	['POST', '/api/collections/absences/records', { account: own }],
	['GET', '/api/collections/appointments/records'],
	['GET', '/api/collections/proposals/records'],
	['GET', '/api/collections/absences/records'],
	['POST', '/api/sila/accounts/again', { id: own }],
	['POST', '/api/sila/accounts/change', { id: own, name: 'x' }],
	['POST', '/api/sila/accounts/end', { id: own }],
	['GET', '/api/sila/accounts'],
	['GET', '/api/collections/_authOrigins/records'],
	['GET', '/api/collections/_mfas/records'],
	['GET', '/api/collections/_otps/records'],
	['GET', '/api/collections/invitations/records'],
	['POST', '/api/collections/cases/records', { kind: 'request' }],
	['DELETE', `/api/collections/cases/records/${theCase?.id}`],
	['PATCH', `/api/collections/cases/records/${theCase?.id}`, { association: '' }],
	['DELETE', `/api/collections/holidays/records/${holiday?.id}`],
	['PATCH', `/api/collections/associations/records/${association?.id}`, { name_ar: 'x' }],
	['PATCH', `/api/collections/services/records/${service?.id}`, { open: false }],
	['POST', '/api/collections/audit/records', { case: theCase?.id, action: 'received', actor: 'x' }],
	['POST', '/api/collections/outbox/records', { case: theCase?.id }],
	['POST', '/api/realtime', { clientId: 'x', subscriptions: ['cases'] }],
	['GET', `/api/collections/cases/records?filter=${encodeURIComponent('code_hash != ""')}`],
	['GET', `/api/collections/cases/records?filter=${encodeURIComponent('@collection.staff.name != ""')}`],
	['GET', `/api/collections/cases/records?sort=content_hash`],
]

/** Everything that a climb would have changed, as the administrator sees it. */
async function state(): Promise<string> {
	const collections = [
		'staff',
		'_superusers',
		'cases',
		'holidays',
		'associations',
		'services',
		'audit',
		'outbox',
	]
	const records = await Promise.all(collections.map(name => administrator.collection(name).getFullList()))
	const rules = await administrator.collections.getFullList()
	const { meta } = await administrator.settings.getAll()
	const backups = (await administrator.backups.getFullList()).map(({ key }) => key)
	return JSON.stringify([records, rules, meta, backups])
}

test('nobody on staff climbs', async () => {
	const before = await state()
	for (const [method, address, body] of TRIES) {
		const answer = await fetch(url + address, {
			method,
			headers: { Authorization: staff.authStore.token, 'Content-Type': 'application/json' },
			...(body && { body: JSON.stringify(body) }),
		})
		const text = await answer.text()
		// PocketBase has lists of one's own devices and codes, which are empty.
		if (answer.status === 200 && address.startsWith('/api/collections/_'))
			assert.deepEqual(JSON.parse(text).items, [])
		else
			assert.ok(
				[400, 401, 403, 404].includes(answer.status),
				`${method} ${address}: ${answer.status} ${text}`,
			)
	}
	assert.equal(await state(), before)
})

test('a backup is not handed out for a token of files either', async () => {
	const token = await staff.files.getToken()
	assert.equal((await fetch(`${url}/api/backups/kept.zip?token=${token}`)).status, 403)
})

test('the administrator neither acts as a member of staff, nor chooses a password, nor makes a second one', async () => {
	const authorization = { Authorization: administrator.authStore.token, 'Content-Type': 'application/json' }
	const before = await state()
	for (const [method, address, body] of [
		['POST', `${STAFF}/impersonate/${own}`, {}],
		['PATCH', `${STAFF}/records/${own}`, PASSWORDS],
		['PATCH', `${STAFF}/records/${own}`, { email: 'other@example.org' }],
		['POST', `${STAFF}/records`, { name: 'x', email: 'me@example.org', ...PASSWORDS }],
		['DELETE', `${STAFF}/records/${own}`],
		['POST', `${SUPERUSERS}/records`, { email: 'me@example.org', ...PASSWORDS }],
		['POST', '/api/realtime', { clientId: 'x', subscriptions: ['cases'] }],
	] as const) {
		const init = { method, headers: authorization, body: JSON.stringify(body) }
		const answer = await fetch(url + address, method === 'DELETE' ? { method, headers: authorization } : init)
		assert.equal(answer.status, 403, `${method} ${address}: ${await answer.text()}`)
	}
	assert.equal(await state(), before)
})
