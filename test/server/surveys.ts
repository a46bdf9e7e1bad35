import type PocketBase from 'pocketbase'
import type { AnswerSubmission, PublishedFeedback, PublishedWithFeedback } from '../../core/api/surveys.ts'
import { arrive as arriveBy } from './cases.ts'
import { arrive as arriveTold } from './outbox.ts'
import { type Answer, administratorOf, newKey } from './support.ts'

/* What tests of satisfaction surveys need beside a backend. */

export interface Place {
	url: string
	staff: PocketBase
}

export async function feedback(url: string, association = 'kadi'): Promise<PublishedFeedback> {
	const all = (await (await fetch(`${url}/api/sila/associations`)).json()) as PublishedWithFeedback[]
	const found = all.find(({ slug }) => slug === association)
	if (!found) throw new Error(`no ${association}`)
	return found.feedback
}

/** The survey of a kind that an association begins with. */
export async function survey(url: string, kind: 'after-service' | 'periodic', association = 'kadi') {
	const found = (await feedback(url, association)).surveys.find(entry => entry.kind === kind)
	if (!found) throw new Error(`no survey of ${association}`)
	return found
}

/** Answers to each question but the one of words. */
export const ANSWERS = {
	overall: 4,
	ease: 5,
	courtesy: 3,
	clarity: 4,
	speed: 2,
	fairness: 'yes',
	recommend: 9,
}

/** Sends an answer to the campaign that stands open, with `change`. */
export async function answerTo(
	url: string,
	change: Partial<AnswerSubmission> & Record<string, unknown> = {},
	{ key = newKey(), lang = 'ar' } = {},
): Promise<Answer> {
	const association = String(change.association ?? 'kadi')
	const aboutCase = 'token' in change || 'reference' in change
	const kind = aboutCase ? 'after-service' : 'periodic'
	const version = change.version ?? (await survey(url, kind, association)).version
	const way = aboutCase ? {} : { campaign: 'open' }
	const body = JSON.stringify({ association, version, lang: 'ar', answers: ANSWERS, ...way, ...change })
	const headers = { 'Accept-Language': lang, ...(key && { 'Idempotency-Key': key }) }
	return read(await fetch(`${url}/api/sila/surveys/answers`, { method: 'POST', body, headers }))
}

export async function read(response: Response): Promise<Answer> {
	const text = await response.text()
	return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers }
}

/** How many of each there are: what must not change when something is refused. */
export async function counts(staff: PocketBase) {
	const names = ['survey_answers', 'survey_rounds', 'invitations', 'survey_followups', 'audit'] as const
	const found = names.map(
		async name => (await administratorOf(staff).collection(name).getList(1, 1)).totalItems,
	)
	return Object.fromEntries((await Promise.all(found)).map((total, i) => [names[i], total]))
}

const WAY = [
	{ status: 'complete' },
	{ status: 'study' },
	{ status: 'accepted', studied_on: '2026-03-01', decided_by: 'الوحدة', reason: 'استوفى الشروط' },
	{ status: 'delivered', delivered_on: '2026-03-20' },
]

/** Takes a case of Kadi's from its arrival to its delivery. */
async function deliver(staff: PocketBase, id: string): Promise<void> {
	for (const step of WAY) await staff.collection('cases').update(id, step)
}

/** A case of Kadi's that was delivered, with its receipt; its applicant is reached by text message unless said otherwise. */
export async function delivered(place: Place, told?: Parameters<typeof arriveTold>[1]) {
	const made = told ? await arriveTold(place, told) : await arriveBy(place, 'kadi')
	await deliver(place.staff, made.record.id)
	return made
}
