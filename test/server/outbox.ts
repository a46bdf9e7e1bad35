import { setTimeout as wait } from 'node:timers/promises'
import type PocketBase from 'pocketbase'
import type { OutboxRecord } from '../../core/api/collections.ts'
import { administratorOf, caseBy, databaseIn, homeOf, newKey, send } from './support.ts'

/* What tests of notifications need beside a backend. */

/** The answers of an applicant who wants to be reached by these means. */
export const reachedBy = (contactMeans: string, detail: Record<string, string> = {}) => ({
	need: 'أحتاج مساعدة',
	fullName: 'هدى بنت سالم',
	contactMeans,
	...detail,
})

/** A new case whose applicant is to be reached by e-mail, unless `answers` say otherwise. */
export async function arrive(
	{ url, staff }: { url: string; staff: PocketBase },
	{
		answers = reachedBy('email', { email: 'huda@example.net' }) as Record<string, string>,
		association = 'kadi',
		lang = 'ar' as 'ar' | 'en',
		key = newKey(),
	} = {},
) {
	const service = association === 'kadi' ? 'service-request' : 'support-request'
	const change = { association, service, conditions: {}, answers, signature: answers.fullName ?? '', lang }
	const { status, body: receipt } = await send(url, change, { key, parts: [] })
	if (status >= 300) throw new Error(JSON.stringify(receipt))
	const record = await caseBy(staff, `reference="${receipt.reference}"`)
	return { receipt, record }
}

/** The notifications of a case, in the order they were written in. */
export const told = (staff: PocketBase, id: string): Promise<OutboxRecord[]> =>
	staff.collection('outbox').getFullList({ filter: `case="${id}"`, sort: '@rowid' })

/** Runs the jobs of each minute now: one for e-mails, one for text messages. */
export async function run(staff: PocketBase): Promise<void> {
	await administratorOf(staff).crons.run('sila-outbox-mail')
	await administratorOf(staff).crons.run('sila-outbox-sms')
}

const TRIES = 3000

/** A case's latest notification once `wanted` holds for it. */
export async function until(
	staff: PocketBase,
	id: string,
	wanted: (entry: OutboxRecord) => boolean,
): Promise<OutboxRecord> {
	let last: OutboxRecord | undefined
	for (let tries = 0; tries < TRIES; tries++) {
		last = (await told(staff, id)).at(-1)
		if (last && wanted(last)) return last
		await wait(20)
	}
	throw new Error(`it never came: ${JSON.stringify(last)}`)
}

/** Runs the job and waits until the case's latest notification has a state. */
export async function sending(staff: PocketBase, id: string, state: OutboxRecord['state']) {
	const dir = homeOf(staff)
	if (dir) leaveNow(dir, id)
	await run(staff)
	return until(staff, id, entry => entry.state === state)
}

/** What staff cause waits a moment so that it can be taken back; here that moment is over. */
function leaveNow(dir: string, id: string): void {
	const database = databaseIn(dir)
	database
		.prepare(
			"UPDATE outbox SET next_at = '2020-01-01 00:00:00.000Z' WHERE `case` = ? AND state = 'queued' AND attempts = 0",
		)
		.run(id)
	database.close()
}

/** Moves the time of what waits, or of what is being sent, into the past, as time does. */
export function past({ dir }: { dir: string }, state: 'queued' | 'sending'): void {
	const database = databaseIn(dir)
	database.prepare("UPDATE outbox SET next_at = '2020-01-01 00:00:00.000Z' WHERE state = ?").run(state)
	database.close()
}
