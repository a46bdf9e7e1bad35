import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { comesTo } from './support.ts'

const backend = await startBackend({ env: { SILA_SITE: 'https://care.example.org' } })
test.after(() => backend.stop())
const administrator = await backend.superuser()
const staff = await backend.staff()
const gaps = async () =>
	(await staff.send('/api/sila/staff/setup', {})).gaps.filter(
		({ code }: { code: string }) => code === 'proxy',
	)
const said = () => backend.log().match(/sila: Requests come through a proxy that is not named/g)?.length ?? 0
const call = (headers: Record<string, string>) => fetch(`${backend.url}/api/sila/content`, { headers })

test('who comes without a proxy is no news', async () => {
	await call({})
	assert.deepEqual([await gaps(), said()], [[], 0])
})

test('a proxy that is not named is told at the start’s output, once, and to staff, until it is', async () => {
	for (let n = 0; n < 3; n++) await call({ 'X-Forwarded-For': '203.0.113.7' })
	assert.deepEqual(await gaps(), [{ code: 'proxy', header: 'X-Forwarded-For' }])
	await comesTo(said, 1)
	await administrator.settings.update({ trustedProxy: { headers: ['X-Forwarded-For'] } })
	assert.deepEqual(await gaps(), [])
})

test('a proxy that the server’s settings name is believed from the start, and its visitors are told apart', async () => {
	const behind = await startBackend({
		seed: false,
		env: { SILA_SITE: 'https://care.example.org', SILA_PROXY_HEADER: 'X-Forwarded-For' },
	})
	test.after(() => behind.stop())
	const { trustedProxy } = await (await behind.superuser()).settings.getAll()
	assert.deepEqual(trustedProxy, { headers: ['X-Forwarded-For'], useLeftmostIP: false })
	const guess = async (address: string) =>
		(
			await fetch(`${behind.url}/api/sila/cases/follow`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
				body: JSON.stringify({ reference: '123456782', code: '0'.repeat(12), lang: 'ar' }),
			})
		).status
	const of = async (address: string) => {
		const all: number[] = []
		for (let n = 0; n < 21; n++) all.push(await guess(address))
		return all
	}
	assert.deepEqual([...new Set(await of('203.0.113.7'))], [404, 429])
	assert.equal(await guess('203.0.113.8'), 404)
	// The first address in the header is what a visitor may have written; the last is the proxy's own word.
	assert.equal(await guess('203.0.113.9, 203.0.113.7'), 429)
})

test('a header that is none keeps the server from starting, with its name', async () => {
	const failed = await startBackend({ seed: false, env: { SILA_PROXY_HEADER: 'X-Forwarded-For, Via' } }).then(
		() => '',
		error => String(error),
	)
	assert.match(failed, /SILA_PROXY_HEADER must name one header/)
})
