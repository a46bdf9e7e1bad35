import assert from 'node:assert/strict'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { load } from './content.ts'

const yusr = JSON.parse(fs.readFileSync(new URL('../associations/yusr.json', import.meta.url), 'utf8'))
for (const service of yusr.services) service.formVersion = 'a1'
yusr.officers = [
	{
		title: { ar: 'مسؤول التواصل', en: 'Contact officer' },
		categories: [{ ar: 'أرامل', en: 'Widows' }],
		fields: [],
		topics: ['question'],
		phone: '+966501234567',
		substitute: false,
	},
]
// Internal: the backend does not publish it.
delete yusr.process
yusr.feedback = { surveys: [], campaigns: [], results: [], improvements: [] }

/** A server that gives one answer, for as long as `use` runs. */
async function answering(status: number, body: string, use: (origin: string) => Promise<void>) {
	const server = http
		.createServer((_, response) => response.writeHead(status).end(body))
		.listen(0, '127.0.0.1')
	await once(server, 'listening')
	try {
		await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
	} finally {
		server.close()
	}
}

test('what the backend publishes is passed on unchanged', () =>
	answering(200, JSON.stringify([yusr]), async origin => {
		assert.deepEqual(await load(`${origin}/`), [yusr])
	}))

test('a build without content says why, in one line', async () => {
	const oneLine = (part: RegExp) => (error: Error) =>
		part.test(error.message) && error.stack === error.message
	await assert.rejects(load(undefined), oneLine(/^SILA_BACKEND is not set/))
	await assert.rejects(load('http://127.0.0.1:1'), oneLine(/does not answer at http:\/\/127\.0\.0\.1:1\//))
	await answering(503, '', origin => assert.rejects(load(origin), oneLine(/answers 503/)))
	await answering(200, 'not json', origin => assert.rejects(load(origin), oneLine(/answer: /)))
	await answering(200, '[]', origin => assert.rejects(load(origin), oneLine(/publishes no association/)))
	const { formVersion: _, ...unversioned } = yusr.services[0]
	await answering(200, JSON.stringify([{ ...yusr, services: [unversioned] }]), origin =>
		assert.rejects(load(origin), oneLine(/0\.services\.0\.formVersion: /)),
	)
})
