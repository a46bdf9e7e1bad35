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
