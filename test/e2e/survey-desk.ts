import assert from 'node:assert/strict'
import type { RoundSubmission } from '../../core/api/surveys.ts'
import { newKey } from '../server/support.ts'
import { type Place, read, survey } from '../server/surveys.ts'

/* What tests of the pages about satisfaction have in common. */

/** Enters what a round of Yusr's periodic survey gathered: each rating as an answer, and `more` beside it. */
export async function gathered(
	{ url, staff }: Place,
	ratings: number[],
	round: Partial<RoundSubmission['round']>,
	more: object[] = [],
	comments: string[] = [],
): Promise<void> {
	const { version } = await survey(url, 'periodic', 'yusr')
	const answers = ratings.map((overall, i) => ({
		key: newKey(),
		lang: 'ar',
		answers: { overall, ...more[i] },
		...(comments[i] && { comment: comments[i] }),
	}))
	const { status, body } = await read(
		await fetch(`${url}/api/sila/staff/surveys/answers`, {
			method: 'POST',
			body: JSON.stringify({
				association: 'yusr',
				version,
				round: { key: newKey(), method: 'field', on: '2026-03-05', ...round },
				answers,
			}),
			headers: { Authorization: staff.authStore.token },
		}),
	)
	assert.equal(status, 200, JSON.stringify(body))
	for (const { state } of body.answers) assert.equal(state, 'stored')
}
