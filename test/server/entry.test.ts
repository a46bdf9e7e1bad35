import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channelSchema } from '../../core/policy/association.ts'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'
import { request } from './cases.ts'
import { enter as enterAt, type Options } from './entry.ts'
import { caseBy, follow, good, newKey, open, proof, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend
const caseOf = (reference: string) => caseBy(staff, `reference="${reference}"`)

const enter = (change: Partial<typeof good> = {}, options: Options = {}) => enterAt(backend, change, options)

test('a request by phone is a case like any other, received by the staff member who wrote it down', async () => {
	const before = await stored(backend)
	const { status, body } = await enter()
	assert.equal(status, 201)
	assert.deepEqual(Object.keys(body), ['reference', 'code', 'received', 'changed'])
	const record = await caseOf(body.reference)
	assert.deepEqual(
		[record.channel, record.entered_by, record.status, record.applicant],
		['phone', 'staff@example.org', 'received', 'هدى بنت سالم'],
	)
	const audit = await staff.collection('audit').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual(
		audit.map(({ action, actor, actor_id }) => [action, actor, actor_id]),
		[['received', 'staff@example.org', staff.authStore.record?.id]],
	)
	const found = await follow(url, { reference: body.reference, code: body.code, lang: 'ar' })
	assert.equal(found.body.status, 'received')
	const after = await stored(backend)
	assert.deepEqual([after.cases, after.files], [before.cases + 1, before.files + 1])
})

test('what an applicant sends comes by the form, and they cannot say otherwise', async () => {
	const { body } = await send(url)
	const record = await caseOf(body.reference)
	assert.deepEqual([record.channel, record.entered_by], ['website', ''])
	const refused = await send(url, {}, { parts: [proof, ['channel', 'phone']] })
	assert.equal(refused.body.data.channel.code, 'unknown_field')
	const field = await send(url, { channel: 'phone' })
	assert.equal(field.body.data.channel.code, 'unknown_field')
})

test('only staff write requests down', async () => {
	const before = await stored(backend)
	for (const token of ['', 'x']) assert.equal((await enter({}, { token })).status, 401)
	assert.deepEqual(await stored(backend), before)
})

test('one key makes one case, at once and again; another channel under it is other content', async () => {
	const before = await stored(backend)
	const key = newKey()
	const answers = await Promise.all(Array.from({ length: 4 }, () => enter({}, { key })))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201])
	for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
	const other = await enter({}, { key, channel: 'letters' })
	const { letter, ...rest } = other.body
	assert.deepEqual(rest, { ...answers[0]?.body, changed: true })
	assert.equal(typeof letter, 'string')
	assert.equal((await stored(backend)).cases, before.cases + 1)
})

for (const slug of SLUGS) {
	test(`${slug}: every channel of its policy, and no other`, async () => {
		const { change, options } = request(slug)
		const named = load(slug).channels.map(({ kind }) => kind)
		for (const channel of [...channelSchema.shape.kind.options, 'pigeon', '']) {
			const { status, body } = await enter(change as Partial<typeof good>, { ...options, channel })
			if ((named as string[]).includes(channel)) assert.equal(status, 201, channel)
			else {
				assert.equal(status, 400, channel)
				assert.equal(body.data.channel.code, 'channel')
				assert.match(body.message, /اختر القناة/)
			}
		}
	})
}

test('the same is asked as of an applicant: answers, documents, declaration and an open service', async () => {
	const before = await stored(backend)
	const code = async (field: string, change: Partial<typeof good>, options: Options = {}) => {
		const { status, body } = await enter(change, options)
		return `${status} ${body.data[field]?.code}`
	}
	const service = await administrator.collection('services').getFirstListItem('slug="skills-programmes"')
	assert.equal(await code('declared', { declared: false }), '400 declaration')
	assert.equal(await code('signature', { signature: 'غيرها' }), '400 signature')
	const sure = { residence: 'yes', 'marital-status': 'yes' }
	const without = { conditions: sure }
	assert.equal(await code('documents.marital-status-proof', without, { parts: [] }), '400 document_missing')
	assert.equal(await code('answers.phone', { answers: { ...good.answers, phone: '1' } }), '400 mobile')
	assert.equal(await code('key', {}, { key: 'short' }), '400 bad_key')
	assert.equal(await code('x', {}, { parts: [proof, ['x', 'y']] }), '400 unknown_field')
	await administrator.collection('services').update(service.id, { open: false })
	assert.equal(await code('service', {}), '400 closed_service')
	await administrator.collection('services').update(service.id, { open: true })
	assert.equal(await code('formVersion', { formVersion: 'abcdefabcdefabc' }), '409 form_changed')
	assert.deepEqual(await stored(backend), before)
})
