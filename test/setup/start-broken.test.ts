import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import PocketBase from 'pocketbase'
import { freePort } from '../../scripts/lib/port.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { command } from '../../scripts/pocketbase/serve.ts'
import { makeClone, processesIn, runIn } from './clone.ts'

/* What goes wrong while `npm start` runs: builds that break, a crash of it and of PocketBase. */

const clone = makeClone()
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const env = { PORT: String(port) }
const page = async (address = '/kadi/') => (await fetch(url + address)).text()
const dataDir = path.join(clone, '.sila/data')

const source = path.join(clone, 'site/layouts/Page.astro')
const good = fs.readFileSync(source, 'utf8')
const broken = '---\nthrow new Error("broken on purpose")\n---\n'
fs.writeFileSync(source, broken)

let sila = await runIn(clone, env)
after(async () => {
	// First it ends, however far a test came: what runs on writes in the folder again.
	sila.process.kill('SIGINT')
	await sila.ended
	fs.rmSync(clone, { recursive: true, force: true })
})
const staff = new PocketBase(url)
/** What staff read at the desk of how the portal fares: the state, and whether it says what went wrong. */
function told(): [string, boolean] {
	const { state, why = '' } = JSON.parse(fs.readFileSync(path.join(dataDir, 'portal-state'), 'utf8'))
	return [state, why.includes('broken on purpose')]
}
const rename = async (name_ar: string) => {
	const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')
	await staff.collection('associations').update(kadi.id, { name_ar })
}

test('a portal that cannot be built keeps API and dashboard from nothing, and the next change builds it', async () => {
	await sila.until(
		/Portal: none yet\. The portal could not be built: .*broken on purpose \(see .*portal\.log\)/,
	)
	await sila.until(`Sila is ready`)
	for (const address of ['/_/', '/api/sila/associations']) {
		assert.equal((await fetch(url + address)).status, 200, address)
	}
	for (const address of ['/', '/kadi/']) {
		const answer = await fetch(url + address, { headers: { Accept: 'text/html' } })
		assert.equal(answer.status, 503, address)
		assert.match(await answer.text(), /لم يكتمل تجهيز البوابة.*The portal could not be prepared/s)
	}
	const [email, password] = ['staff@example.org', 'a-long-password']
	await command({ binary: await pocketbase(), dataDir }, 'superuser', 'upsert', email, password)
	await staff.collection('_superusers').authWithPassword(email, password)
	fs.writeFileSync(source, good)
	await rename('اسم')
	await sila.until('Portal: built')
})

test('a change that cannot be built leaves the old portal, and comes with the next one', async () => {
	await rename('اسم للتجربة')
	await sila.until('Portal: built')
	fs.writeFileSync(source, broken)
	await rename('اسم آخر')
	await sila.until(/Portal: the old one stays\. .*broken on purpose.*portal\.log/)
	assert.deepEqual(told(), ['failed', true])
	assert.match(await page(), /اسم للتجربة/)

	fs.writeFileSync(source, good)
	await staff.settings.update({ meta: { appURL: 'https://care.example.org' } })
	await sila.until('Portal: built')
	assert.deepEqual(told(), ['public', false])
	assert.match(await page(), /اسم آخر/)
	assert.equal(fs.readdirSync(path.join(clone, '.sila/portals')).length, 2)
})

test('while it runs, its data can be copied but not replaced', async () => {
	const backup = await runIn(clone, {}, ['backup'])
	assert.equal(await backup.ended, 0, backup.output())
	const made = /npm run restore -- (\S+)/.exec(backup.output())?.[1] ?? ''
	const restore = await runIn(clone, {}, ['restore', made])
	assert.equal(await restore.ended, 1)
	assert.match(
		restore.output(),
		new RegExp(`^\\s*Sila is running on these data, at ${url} \\(process \\d+\\): stop it first\\.\\n$`),
	)
})

test('when it is killed, PocketBase goes too, and the next start is not refused', async () => {
	sila.process.kill('SIGKILL')
	assert.equal(await sila.ended, 'SIGKILL')
	for (let tries = 0; tries < 1200 && processesIn(clone).length > 0; tries++) await wait(100)
	assert.deepEqual(processesIn(clone), [])
	sila = await runIn(clone, env)
	await sila.until('Sila is ready')
})

test('when PocketBase dies, it says so and ends', async () => {
	const server = processesIn(clone).find(({ line }) => line.includes(' serve ') && !line.includes('guard.ts'))
	assert.ok(server)
	process.kill(server.pid, 'SIGKILL')
	assert.equal(await sila.ended, 1)
	assert.match(sila.output(), /PocketBase stopped by itself .*start again/)
})
