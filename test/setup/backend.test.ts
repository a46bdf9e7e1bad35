import assert from 'node:assert/strict'
import fs from 'node:fs'
import { after, test } from 'node:test'
import { startBackend } from './backend.ts'
import { servePortal } from './portal.ts'

const backend = await startBackend()
after(() => backend.stop())

test('it answers, with the associations and a staff account', async () => {
	const staff = await backend.superuser()
	assert.equal((await staff.collection('associations').getFullList()).length, 5)
	assert.doesNotMatch(backend.log(), /pbinstall/)
})

test('it serves the portal built from it, and builds it once', async () => {
	assert.equal((await fetch(`${backend.url}/kadi/`)).status, 404)
	await servePortal(backend)
	const page = await (await fetch(`${backend.url}/kadi/`)).text()
	assert.match(page, /<html[^>]+lang="ar"/)
	const built = fs.realpathSync(backend.publicDir)
	await servePortal(backend)
	assert.equal(fs.realpathSync(backend.publicDir), built)
})

test('after a crash it comes back at the same address with the same data', async () => {
	const { url, pid } = backend
	const staff = await backend.superuser()
	await staff.collection('associations').getFirstListItem('slug="kadi"')
	await backend.kill()
	await assert.rejects(fetch(url))
	assert.throws(() => process.kill(pid, 0))
	await backend.restart()
	assert.equal(backend.url, url)
	assert.equal((await staff.collection('associations').getFullList()).length, 5)
})

test('stopping one leaves nothing behind', async () => {
	const other = await startBackend({ seed: false })
	assert.deepEqual(await (await fetch(`${other.url}/api/sila/associations`)).json(), [])
	await other.stop()
	assert.ok(!fs.existsSync(other.dir))
	assert.throws(() => process.kill(other.pid, 0))
})
