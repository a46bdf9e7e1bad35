import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordModel } from 'pocketbase'
import { decides } from '../setup/appointments.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask, complete, type Receipt } from './applicant.ts'
import { decision, go, NO_CLOCK, openWith } from './cases.ts'
import { BYTES, everythingOf, killed, momentsOf, nobodysFiles } from './killing.ts'
import { run } from './outbox.ts'
import { type Answer, caseBy, comesTo, file, good, newKey, send, typedCases } from './support.ts'

/*
 * The server is killed in the middle of each kind of step. Then what was acknowledged is there, whole; what was not is
 * there whole or not at all; and who sends again has it once.
 */

// Notifications with a link leave once the portal has a public address.
const backend = await openWith(NO_CLOCK, { env: { SILA_SITE: 'https://portal.example.org' } })
const { url, staff, administrator } = backend
const cases = staff.collection('cases')
const pdf = () => file(BYTES, 'وثيقة.pdf')

interface Begun {
	id: string
	receipt: Receipt
	/** For what the applicant sends. */
	key: string
	/** The case as staff see it before the step. */
	seen: RecordModel
	/** Of a message or a task. */
	other: string
}

/** A case before a step. */
async function begun(...before: Record<string, unknown>[]): Promise<Begun> {
	const parts: [string, [File, string]][] = [['documents.marital-status-proof', pdf()]]
	const { body: receipt, status } = await send(url, {}, { parts })
	assert.equal(status, 201, JSON.stringify(receipt))
	const { id } = await caseBy(staff, `reference="${receipt.reference}"`)
	if (before.length > 0) await go(staff, id, ...before)
	const other = newKey().replaceAll('-', '').slice(-15)
	return { id, receipt, key: newKey(), seen: await cases.getOne(id), other }
}

/** What an applicant sends counts as answered once the server said yes. */
async function yes(sent: Promise<Answer>): Promise<void> {
	const { status, body } = await sent
	assert.ok(status === 200 || status === 201, JSON.stringify(body))
}

interface Kind {
	begin(): Promise<Begun>
	/** Takes the step, and rejects without an answer. Called again it is the same step, sent again. */
	step(begun: Begun): Promise<unknown>
	/** Staff see that it happened; who does not look and does it again is refused. */
	refusedAgain?: true
}

const MISSING = { status: 'needs-completion', missing: 'صورة أوضح' }
const accepted = () => ({ status: 'accepted', ...decision(), minutes: [pdf()[0]] })

const KINDS: Record<string, Kind> = {
	'a step of staff, with facts and minutes': {
		begin: () => begun({ status: 'complete' }, { status: 'study' }),
		step: ({ id, seen }) => cases.update(id, { ...accepted(), revision: seen.revision }),
		refusedAgain: true,
	},
	'a request sent back for completion': {
		begin: () => begun(),
		step: ({ id, seen }) => cases.update(id, { ...MISSING, revision: seen.revision }),
		refusedAgain: true,
	},
	'a completion with a file': {
		begin: () => begun(MISSING),
		step: ({ receipt, key }) =>
			yes(complete(url, receipt, { answer: 'هذه أوضح' }, { key, parts: [['documents.supporting', pdf()]] })),
	},
	'a message of the applicant with a file': {
		begin: () => begun(),
		step: ({ receipt, key }) => {
			const body = new FormData()
			body.append(
				'message',
				JSON.stringify({ ...receipt, received: undefined, changed: undefined, lang: 'ar', text: 'متى؟' }),
			)
			body.append('files.1', ...pdf())
			const headers = { 'Idempotency-Key': key }
			const sent = fetch(`${url}/api/sila/cases/message`, { method: 'POST', headers, body })
			return yes(
				sent.then(async answer => ({
					status: answer.status,
					body: await answer.json(),
					headers: answer.headers,
				})),
			)
		},
	},
	'a message of staff with a file': {
		begin: () => begun(),
		step: ({ id, other }) =>
			staff.collection('messages').create({ id: other, case: id, text: 'موعدك الأحد', files: [pdf()[0]] }),
		refusedAgain: true,
	},
	'a withdrawal': {
		begin: () => begun(),
		step: ({ receipt }) => yes(ask(url, 'withdraw', numbersOf(receipt), { reason: 'وجدت عملًا' })),
	},
	'a correction of contact details': {
		begin: () => begun(),
		step: ({ receipt }) =>
			yes(ask(url, 'contact', numbersOf(receipt), { contactMeans: 'phone', phone: '0507654321' })),
	},
	'a request for erasure': {
		begin: () => begun(),
		step: ({ receipt }) => yes(ask(url, 'erasure', numbersOf(receipt), { reason: 'لم أعد أحتاجها' })),
	},
	'an erasure that staff grant': {
		begin: async () => {
			const made = await begun(MISSING)
			await ask(url, 'erasure', numbersOf(made.receipt))
			const { id } = await staff.collection('erasure_requests').getFirstListItem(`case="${made.id}"`)
			return { ...made, other: id }
		},
		step: ({ other }) => decides(staff, backend.dir, other, { state: 'granted' }),
		refusedAgain: true,
	},
	'a task that staff tick off': {
		begin: async () => {
			const made = await begun()
			const { id } = await staff.collection('outbox').getFirstListItem(`case="${made.id}"`)
			return { ...made, other: id }
		},
		step: ({ other }) => staff.collection('outbox').update(other, { state: 'done' }),
		refusedAgain: true,
	},
}
const numbersOf = ({ reference, code }: Receipt): Receipt => ({ reference, code })

for (const [turn, [name, { begin, step, refusedAgain }]] of Object.entries(KINDS).entries()) {
	test(`${name}: whole or not at all, and once`, async () => {
		const undisturbed = await begin()
		const before = await everythingOf(backend, undisturbed.id)
		const start = performance.now()
		await step(undisturbed)
		const took = performance.now() - start
		const done = await everythingOf(backend, undisturbed.id)
		assert.notDeepEqual(done, before)
		for (const [when, moment] of momentsOf(turn, { files: /file|minutes/.test(name) })) {
			const made = await begin()
			const acknowledged = await killed(backend, () => step(made), moment, took)
			const left = await everythingOf(backend, made.id)
			const happened = JSON.stringify(left) !== JSON.stringify(before)
			const expected = acknowledged || happened ? done : before
			assert.deepEqual(left, expected, `killed ${when}, ${acknowledged ? '' : 'not '}acknowledged`)
			const again = step(made)
			if (happened && refusedAgain) await again.catch(() => {})
			else await again
			assert.deepEqual(await everythingOf(backend, made.id), done, `sent again, killed ${when}`)
			assert.deepEqual(await nobodysFiles(backend), [], `killed ${when}`)
		}
	})
}

test('the arrival of a request: whole or not at all, and once', async () => {
	const files = (): [string, [File, string]][] => [
		['documents.marital-status-proof', pdf()],
		['documents.supporting', pdf()],
	]
	const arrive = (fullName: string, key: string) => {
		const answers = { ...good.answers, fullName }
		return yes(send(url, { answers, signature: fullName }, { key, parts: files() }))
	}
	const whole = async (name: string) => {
		const ids = (await typedCases(staff, name)).map(({ id }) => id)
		const { cases: found, ...rest } = await everythingOf(backend, ids[0] ?? '')
		// The name is the one thing in which these differ.
		return { ...rest, cases: found.map(entry => entry.filter(value => value !== name)), count: ids.length }
	}
	const start = performance.now()
	await arrive('نورة الأولى', newKey())
	const took = performance.now() - start
	const done = await whole('نورة الأولى')
	assert.deepEqual([done.count, done.audit?.length, done.outbox?.length], [1, 1, 1])
	for (const [n, [when, moment]] of momentsOf(1, { files: true }).entries()) {
		// None is found by the words of another.
		const [name, key] = [`نورة ${'ا'.repeat(n + 1)}حمد`, newKey()]
		const acknowledged = await killed(backend, () => arrive(name, key), moment, took)
		const left = await whole(name)
		if (acknowledged || left.count > 0) assert.deepEqual(left, done, `killed ${when}`)
		await arrive(name, key)
		assert.deepEqual(await whole(name), done, `sent again, killed ${when}`)
		assert.deepEqual(await nobodysFiles(backend), [], `killed ${when}`)
	}
})

test('a notification on its way: sent once or left to staff, and never again by itself', async t => {
	const post = await startMailServer()
	t.after(() => post.stop())
	const { host, port } = post
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host, port, tls: false },
	})
	const outbox = staff.collection('outbox')
	const answers = { ...good.answers, contactMeans: 'email', email: 'huda@example.net' }
	const queued = async () => {
		const { body } = await send(url, { answers })
		return outbox.getFirstListItem(`case.reference="${body.reference}"`)
	}
	const mailsOf = (id: string) =>
		post.mails.filter(({ messageId }) => messageId?.startsWith(`<${id}@`)).length
	const sent = async (id: string) => {
		await run(staff)
		await comesTo(async () => (await outbox.getOne(id)).state, 'sent')
	}
	const start = performance.now()
	const { id: undisturbed } = await queued()
	await sent(undisturbed)
	const took = performance.now() - start
	for (const [when, moment] of momentsOf(0, { files: false })) {
		const { id } = await queued()
		await killed(backend, () => sent(id), moment, took)
		const { state } = await outbox.getOne(id)
		assert.ok(['queued', 'sent', 'unknown'].includes(state), `${state}, killed ${when}`)
		if (state !== 'unknown') assert.equal(mailsOf(id), state === 'sent' ? 1 : 0, `killed ${when}`)
		const before = mailsOf(id)
		// The job goes on with what follows, and does what nobody has begun.
		await sent((await queued()).id)
		assert.equal((await outbox.getOne(id)).state, state === 'queued' ? 'sent' : state)
		assert.equal(mailsOf(id), state === 'queued' ? 1 : before, `killed ${when}`)
	}
})
