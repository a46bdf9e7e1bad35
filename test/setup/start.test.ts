import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import PocketBase from 'pocketbase'
import { readBackupState } from '../../core/backup/state.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { command } from '../../scripts/pocketbase/serve.ts'
import { makeClone, processesIn, runIn } from './clone.ts'

/* One clone goes through a day: first start, staff's changes, the end, the next start. What goes wrong: start-broken.test.ts. */

const clone = makeClone()
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const env = { PORT: String(port) }
const page = async (address = '/kadi/') => (await fetch(url + address)).text()
const dataDir = path.join(clone, '.sila/data')

let sila = await runIn(clone, { ...env, SILA_BACKUPS: '' })
after(async () => {
	// First it ends, however far a test came: what runs on writes in the folder again.
	sila.process.kill('SIGINT')
	await sila.ended
	fs.rmSync(clone, { recursive: true, force: true })
})
const staff = new PocketBase(url)
const rename = async (name_ar: string) => {
	const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')
	await staff.collection('associations').update(kadi.id, { name_ar })
}

test('a fresh clone comes up with portal, dashboard and API, and says how to make the first account', async () => {
	await sila.until('Sila is ready')
	await sila.until(/pbinstall\/\S+/)
	for (const address of [
		'/',
		'/en/',
		'/_/',
		'/api/sila/associations',
		'/widgets/sila.js',
		'/kadi/association.json',
	]) {
		assert.equal((await fetch(url + address)).status, 200, address)
	}
	assert.match(await page(), /<html[^>]+dir="rtl"/)
	assert.match(sila.output(), /Server: answers at http\S+, 1 association added/)
	const log = fs.readFileSync(path.join(clone, '.sila/pocketbase.log'), 'utf8')
	assert.match(log, /Server started/)
	assert.match(log, /added kadi from kadi\.json \(1 of 1 files\)/)
	assert.doesNotMatch(log, /pbinstall/)
})

test('the first start makes an encrypted backup by itself, and tries to restore it', async () => {
	await sila.until('Backup: made and checked')
	const { made, rehearsed, failed } = readBackupState(
		fs.readFileSync(path.join(dataDir, 'backups.json'), 'utf8'),
	)
	assert.equal(failed, null)
	assert.deepEqual([rehearsed?.of, rehearsed?.found], [made?.at, 'good'])
	assert.equal(
		fs.readdirSync(path.join(clone, '.sila/backups')).filter(name => name.endsWith('.age')).length,
		1,
	)
	assert.match(fs.readFileSync(path.join(clone, '.sila/backup.log'), 'utf8'), /npm run backup\n/)
})

test('a second start on the same folder is refused with the address of the first', async () => {
	const second = await runIn(clone)
	assert.equal(await second.ended, 1)
	assert.match(second.output(), new RegExp(`^\\s*Sila is already running from this folder, at ${url} .*\\n$`))
})

test('what staff change is on the portal, without a restart', async () => {
	const [email, password] = ['staff@example.org', 'a-long-password']
	await command({ binary: await pocketbase(), dataDir }, 'superuser', 'upsert', email, password)
	await staff.collection('_superusers').authWithPassword(email, password)
	assert.doesNotMatch(await page(), /اسم للتجربة/)
	await rename('اسم للتجربة')
	await sila.until('Portal: built')
	assert.match(await page(), /اسم للتجربة/)

	await staff.settings.update({ meta: { appURL: 'https://care.example.org' } })
	await sila.until('Portal: built')
	assert.match(await page(), /<link rel="canonical" href="https:\/\/care\.example\.org\/kadi\/">/)
	assert.equal(fs.readdirSync(path.join(clone, '.sila/portals')).length, 2)
})

test('Ctrl-C ends it all, with 0', async () => {
	sila.process.kill('SIGINT')
	assert.equal(await sila.ended, 0)
	assert.deepEqual(processesIn(clone), [])
	await assert.rejects(fetch(url))
})

test('the next start builds nothing, keeps the data and offers no second first account', async () => {
	sila = await runIn(clone, env)
	await sila.until('Sila is ready')
	for (const built of ['Hooks and dashboard', 'Widgets', 'Portal'])
		assert.match(sila.output(), RegExp(`${built}: unchanged`))
	assert.match(sila.output(), /Data: up to date/)
	assert.match(await page(), /اسم للتجربة/)
	assert.doesNotMatch(sila.output(), /pbinstall|added/)
})
