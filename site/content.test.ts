import assert from 'node:assert/strict'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { DEFAULT_SURVEYS as surveys } from '../core/survey/defaults.ts'
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
yusr.functions = [{ id: 'o1', title: { ar: 'مسؤول التواصل', en: 'Contact officer' }, name: 'سعد' }]
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
	await answering(200, 'not json', origin =>
		assert.rejects(load(origin), oneLine(/does not answer with a list/)),
	)
	await answering(200, '[]', origin => assert.rejects(load(origin), oneLine(/publishes no association/)))
})

test('what cannot be read is left out with a line that says why, and nothing else with it', async t => {
	const lines: string[] = []
	t.mock.method(console, 'warn', (line: string) => lines.push(line))
	const { formVersion: _, ...unversioned } = yusr.services[0]
	const survey = { ...surveys[1]?.definition, id: 's1', kind: 'periodic', service: null, version: 'v1' }
	const title = { ar: 'رأيك', en: 'Your opinion' }
	const campaign = { slug: 'open', survey: 's1', title, target: 'all', opensOn: '2026-01-01' }
	const sent = [
		{
			...yusr,
			services: [unversioned, ...yusr.services.slice(1)],
			feedback: {
				...yusr.feedback,
				surveys: [
					{ ...survey, title },
					{ ...survey, title, id: 's2', questions: 'x' },
				],
				campaigns: [
					campaign,
					{ ...campaign, slug: 'of-broken', survey: 's2' },
					{ ...campaign, slug: 'no-day', opensOn: '2026-13-01' },
				],
			},
		},
		{ ...yusr, slug: 'broken', reply: 'soon' },
		'nonsense',
		{ ...yusr, slug: 'empty', services: [unversioned] },
	]
	await answering(200, JSON.stringify(sent), async origin => {
		const [found, ...more] = await load(origin)
		assert.deepEqual(more, [])
		assert.deepEqual(
			found?.services.map(({ slug }) => slug),
			yusr.services.slice(1).map(({ slug }: { slug: string }) => slug),
		)
		assert.deepEqual(
			found?.feedback.surveys.map(({ id }) => id),
			['s1'],
		)
		assert.deepEqual(found?.feedback.campaigns, [campaign])
	})
	assert.deepEqual(
		lines.map(line => line.replace(/ is left out: ([^:]+): .*/, ' $1')),
		[
			'sila: broken reply',
			'sila: 2 the whole',
			'sila: yusr/surveys/1 questions',
			'sila: yusr/campaigns/no-day opensOn',
			'sila: yusr/services/family-consultations formVersion',
			'sila: empty/services/family-consultations formVersion',
		],
	)
})
