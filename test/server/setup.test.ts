import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Role } from '../../core/access/roles.ts'
import type { SetupGap } from '../../core/api/setup.ts'
import { NO_BACKUPS } from '../../core/backup/state.ts'
import { noteState } from '../../scripts/backups/state.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { startBackend } from '../setup/backend.ts'
import { officer } from './complaints.ts'
import { open } from './support.ts'

/* What senior management is told is not set up yet, until it is. */

// Who runs this server says that its backups are brought abroad.
const backend = await open({ env: { SILA_SERVER_IN: 'SA', SILA_BACKUPS_IN: 'DE' } })
test.after(() => backend.stop())
const { staff, administrator, dir } = backend
const account = staff.authStore.record?.id ?? ''
const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')

async function gapsOf(role: Role): Promise<SetupGap[]> {
	holdsOnly(dir, account, [kadi.id], [role])
	return (await staff.send('/api/sila/staff/setup', {})).gaps
}
const OURS = ['mail', 'second_factor', 'officers']
const abroad = async (role: Role) => (await gapsOf(role)).filter(({ code }) => code === 'abroad')
const codes = async (role: Role) =>
	(await gapsOf(role)).map(({ code }) => code).filter(code => OURS.includes(code))

test('what others have to set up is told to senior management, and to nobody who could do nothing', async () => {
	assert.deepEqual(await codes('management'), ['mail', 'officers'])
	assert.deepEqual(await codes('reception'), [])
	const told = (await gapsOf('management')).find(({ code }) => code === 'officers')
	assert.deepEqual(
		told?.associations?.map(({ id }) => id),
		[kadi.id],
	)
})

test('each goes once it is there: officers, a mail server and then a second factor', async () => {
	holdsOnly(dir, account, [kadi.id])
	await officer(staff)
	assert.deepEqual(await codes('management'), ['mail'])
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
		smtp: { enabled: true, host: '127.0.0.1', port: 9, tls: false },
	})
	assert.deepEqual(await codes('management'), ['second_factor'])
	await administrator.send('/api/sila/accounts/second-factor', {
		method: 'POST',
		body: { roles: ['management'] },
	})
	assert.deepEqual(await codes('management'), [])
})

test('senior management and the administrator are told of the backups what the commands say, and nobody else is', async () => {
	const setup = () => staff.send('/api/sila/staff/setup', {})
	holdsOnly(dir, account, [kadi.id], ['reception'])
	assert.equal((await setup()).backups, undefined)
	holdsOnly(dir, account, [kadi.id], ['management'])
	const none = { state: NO_BACKUPS, gaps: [{ code: 'copy', until: '' }, { code: 'keys' }] }
	assert.deepEqual((await setup()).backups, none)
	const at = new Date().toISOString()
	noteState(dir, {
		made: { at, bytes: 1 },
		rehearsed: { at, of: at, found: 'damaged' },
		elsewhere: { at, why: null },
		keysKept: true,
	})
	const { state, gaps } = await administrator.send('/api/sila/administrator/backups', {})
	assert.deepEqual(state.made, { at, bytes: 1 })
	assert.deepEqual(
		gaps.map(({ code, found }: { code: string; found?: string }) => [code, found]),
		[['rehearsal_failed', 'damaged']],
	)
	assert.deepEqual((await setup()).backups, { state, gaps })
	await assert.rejects(staff.send('/api/sila/administrator/backups', {}), { status: 403 })
	fs.writeFileSync(path.join(dir, 'backups.json'), 'half a')
	assert.deepEqual((await setup()).backups, none)
})

test('what stands outside the Kingdom is told to senior management, and what is no country stops the start', async () => {
	assert.deepEqual(await abroad('management'), [{ code: 'abroad', places: ['backups'] }])
	assert.deepEqual(await abroad('reception'), [])
	const failed = await startBackend({ seed: false, env: { SILA_REPLICA_IN: 'Riyadh' } }).then(
		() => '',
		error => String(error),
	)
	assert.match(failed, /SILA_REPLICA_IN must be a country in two capital letters, such as SA, and is Riyadh/)
})
