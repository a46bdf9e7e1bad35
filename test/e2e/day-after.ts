import assert from 'node:assert/strict'
import type PocketBase from 'pocketbase'
import { ask, numbers } from '../server/applicant.ts'
import { newKey } from '../server/support.ts'
import { answerTo } from '../server/surveys.ts'

/* What applicants of a full day (day-cases.ts) do with a case of theirs once it is there, by the doors of the tracking page. */

/** A case of the day. */
export interface Made {
	id: string
	reference: string
	code: string
	/** Of its applicant; empty where nobody is told. */
	name: string
}

interface Door {
	url: string
	/** Whoever opens any case. */
	hand: PocketBase
}
/** What is done; a case that comes of it is answered. */
export type After = (door: Door, made: Made) => Promise<{ reference: string; code: string } | undefined>

const sent = async ({ status, body }: { status: number; body: unknown }) =>
	assert.ok(status < 300, JSON.stringify(body))

/** Posts under a key of its own. */
async function keyed(url: string, route: string, body: BodyInit) {
	const headers = { 'Idempotency-Key': newKey() }
	const answer = await fetch(`${url}/api/sila/cases/${route}`, { method: 'POST', body, headers })
	const said = await answer.json()
	assert.ok(answer.ok, `${route}: ${JSON.stringify(said)}`)
	return said
}

export const writes =
	(text: string): After =>
	async ({ url }, made) => {
		const body = new FormData()
		body.append('message', JSON.stringify({ ...numbers(made), text }))
		await keyed(url, 'message', body)
		return undefined
	}

export const withdraws: After = async ({ url }, made) => {
	await sent(await ask(url, 'withdraw', made))
	return undefined
}

export const asksErasure: After = async ({ url }, made) => {
	await sent(await ask(url, 'erasure', made, { reason: 'لم أعد أحتاج إلى الخدمة' }))
	return undefined
}

/** Says what the service was like. */
export const rates: After = async ({ url }, { reference, code }) => {
	await sent(await answerTo(url, { association: 'kadi', reference, code }))
	return undefined
}

/** Says on the tracking page that the code is lost: nothing can be sent by phone, and it is a task. */
export const losesCode: After = async ({ url }, { reference }) => {
	const body = JSON.stringify({ reference, lang: 'ar' })
	const answer = await fetch(`${url}/api/sila/cases/lost-code`, { method: 'POST', body })
	assert.equal(answer.status, 200)
	return undefined
}

export const objects: After = ({ url }, made) =>
	keyed(url, 'objection', JSON.stringify({ ...numbers(made), reason: 'الدخل المحسوب دخل أخي.' }))

/** Answers the settlement that was proposed. */
export const answers =
	(agree: boolean): After =>
	async ({ url, hand }, made) => {
		const { status_since: since } = await hand.collection('cases').getOne(made.id)
		const words = agree ? 'أوافق على ما عُرض.' : 'لم يُسلَّم شيء إلى الآن.'
		const own = { agree, words, since: since.replace(' ', 'T'), ...(agree && { signature: made.name }) }
		await sent(await ask(url, 'settlement', made, own))
		return undefined
	}

/** Has had a complaint closed, and opens it again. */
export const reopens: After = async ({ url }, made) => {
	await sent(await ask(url, 'reopen', made, { reason: 'عاد التأخر كما كان.' }))
	return undefined
}
