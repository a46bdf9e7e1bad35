import type { Sends } from '../../core/api/contract.ts'
import type { Invitation } from '../../core/api/surveys.ts'
import type { Lang } from '../../core/language/text.ts'
import { type Answered, type Path, post } from '../shared/api.ts'
import type { Occasion, Personal } from './occasion.ts'

const NONE: Occasion = { association: '', shut: 'unknown' }

/** What an invitation is to: that of a link, or that of a case that was delivered. Rejects where no answer came. */
export async function invited(
	origin: string,
	{ token, reference, code }: Personal,
	lang: Lang,
): Promise<Occasion> {
	if (token) {
		const found = await ask(origin, 'surveys/invitation', { token, lang })
		return 'refused' in found ? found.refused : occasion(found.body.association, found.body)
	}
	if (!code) return NONE
	const found = await ask(origin, 'cases/follow', { reference: reference ?? '', code, lang })
	if ('refused' in found) return found.refused
	const { association } = found.body
	// Only a request is evaluated.
	const survey = 'survey' in found.body ? found.body.survey : undefined
	return survey ? occasion(association, { ...survey, survey: survey.id }) : { ...NONE, association }
}

const occasion = (
	association: string,
	{ survey, state, condition }: Pick<Invitation, 'survey' | 'state' | 'condition'>,
): Occasion => ({ association, survey, condition, shut: state === 'finished' ? 'spent' : undefined })

async function ask<P extends Path>(
	origin: string,
	path: P,
	query: Sends<P>,
): Promise<{ body: Answered<P> } | { refused: Occasion }> {
	const { status, body } = await post(origin, path, query)
	if (status === 404 || status === 409)
		return { refused: { ...NONE, ...(body?.message && { message: body.message }) } }
	if (status !== 200 || !body) throw new Error(`${path} answered ${status}`)
	return { body }
}
