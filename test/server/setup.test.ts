import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Role } from '../../core/access/roles.ts'
import type { SetupGap } from '../../core/api/setup.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { makeBackup } from '../../scripts/data/backup.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { officer } from './complaints.ts'
import { open } from './support.ts'

/* What senior management is told is not set up yet, until it is. */

const backend = await open()
test.after(() => backend.stop())
const { staff, administrator, dir } = backend
const account = staff.authStore.record?.id ?? ''
const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')

async function gapsOf(role: Role): Promise<SetupGap[]> {
	holdsOnly(dir, account, [kadi.id], [role])
	return (await staff.send('/api/sila/staff/setup', {})).gaps
}
const OURS = ['mail', 'second_factor', 'copy', 'officers']
const codes = async (role: Role) =>
	(await gapsOf(role)).map(({ code }) => code).filter(code => OURS.includes(code))

test('what others have to set up is told to senior management, and to nobody who could do nothing', async () => {
	assert.deepEqual(await codes('management'), ['mail', 'copy', 'officers'])
	assert.deepEqual(await codes('reception'), [])
	const told = (await gapsOf('management')).find(({ code }) => code === 'officers')
	assert.deepEqual(
		told?.associations?.map(({ id }) => id),
		[kadi.id],
	)
})

test('each goes once it is there: officers, a mail server and then a second factor, a copy of these days', async () => {
	holdsOnly(dir, account, [kadi.id])
	await officer(staff)
	assert.deepEqual(await codes('management'), ['mail', 'copy'])
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
		smtp: { enabled: true, host: '127.0.0.1', port: 9, tls: false },
	})
	assert.deepEqual(await codes('management'), ['second_factor', 'copy'])
	await administrator.send('/api/sila/accounts/second-factor', {
		method: 'POST',
		body: { roles: ['management'] },
	})
	assert.deepEqual(await codes('management'), ['copy'])
	const { folder } = await makeBackup({ dataDir: dir, into: path.join(dir, '..', 'copies'), why: 'by hand' })
	assert.deepEqual(await codes('management'), [])
	assert.ok(!fs.existsSync(path.join(folder, 'data', 'last-copy')), 'the mark is of the data, not of a copy')
	const old = addDays(riyadhDay(new Date().toISOString()), -8)
	fs.writeFileSync(path.join(dir, 'last-copy'), `${old}T09:00:00.000Z`)
	assert.deepEqual(
		(await gapsOf('management')).find(({ code }) => code === 'copy'),
		{ code: 'copy', until: old },
	)
})
