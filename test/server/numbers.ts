import assert from 'node:assert/strict'
import { ask, complete, numbers, type Receipt } from './applicant.ts'
import { complaint, submit } from './complaints.ts'
import { type Answer, follow, newKey } from './support.ts'

/* Whether the two numbers of a case open it, tried at every door. */

type Door = (url: string, receipt: Receipt) => Promise<Answer | Response>

const keyed = (url: string, route: string, body: BodyInit) =>
	fetch(`${url}/api/sila/${route}`, { method: 'POST', body, headers: { 'Idempotency-Key': newKey() } })

/** Each route that an applicant's numbers open, with what it would do; by the part of its address below `cases/`. */
export const DOORS: Record<string, Door> = {
	follow: (url, receipt) => follow(url, numbers(receipt)),
	complete: (url, receipt) => complete(url, receipt, { answer: 'هذا ما طُلب.' }),
	withdraw: (url, receipt) => ask(url, 'withdraw', receipt),
	contact: (url, receipt) =>
		ask(url, 'contact', receipt, { contactMeans: 'email', email: 'thief@example.net' }),
	copy: (url, receipt) => ask(url, 'copy', receipt),
	erasure: (url, receipt) => ask(url, 'erasure', receipt),
	messages: (url, receipt) => ask(url, 'messages', receipt),
	file: (url, receipt) => ask(url, 'file', receipt, { file: 'any.pdf' }),
	settlement: (url, receipt) =>
		ask(url, 'settlement', receipt, { agree: true, words: 'أقبل.', signature: 'هدى', since: '' }),
	reopen: (url, receipt) => ask(url, 'reopen', receipt, { reason: 'لم يُحل.' }),
	message(url, receipt) {
		const body = new FormData()
		body.append('message', JSON.stringify({ ...numbers(receipt), text: 'سلام' }))
		return keyed(url, 'cases/message', body)
	},
	objection: (url, receipt) =>
		keyed(url, 'cases/objection', JSON.stringify({ ...numbers(receipt), reason: 'أعترض.' })),
}

/** Holds that the two numbers open nothing, at no door. */
export async function opensNothing(url: string, receipt: Receipt): Promise<void> {
	for (const [name, door] of Object.entries(DOORS)) assert.equal((await door(url, receipt)).status, 404, name)
	const about = { concernsReference: receipt.reference, concernsCode: receipt.code }
	const named = await submit(url, 'complaint', { ...complaint, ...about })
	assert.equal(named.body.data?.concernsReference?.code, 'not_found')
}
