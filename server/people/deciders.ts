import { nameKey } from '../../core/people/name.ts'
import { byId, json } from '../base/records.ts'
import { stepsOf } from '../base/steps.ts'
import type { Stored } from '../base/stored.ts'
import { type Officer, officersOf } from './contact-officers.ts'

/*
 * Who decided in a request, as far as its record tells: whoever entered the refusal, by the e-mail of the account, and
 * whoever is named as deciding or recommending, in whatever spelling. An objection to the decision is for others.
 */

/** Ids of the officers who decided in a request that was refused. */
export function decidersOf(app: core.App, request: Stored<'cases'>): string[] {
	const accounts = stepsOf(app, request.id)
		.filter(({ to }) => to === 'rejected')
		.map(({ actor }) => actor.toLowerCase())
	const members = (json(request, 'recommendations') ?? []).map(({ member }) => member)
	const names = [request.getString('decided_by'), ...members].map(nameKey).filter(Boolean)
	const decided = ({ email, name }: Officer) =>
		(email !== '' && accounts.includes(email.toLowerCase())) || names.includes(nameKey(name))
	return officersOf(app, request.getString('association'))
		.filter(decided)
		.map(({ id }) => id)
}

/** The officers whom a case is about, who may not take it on: those that staff named, and for an objection who decided. */
export function barredFrom(app: core.App, record: Stored<'cases'>): string[] {
	const named = [...record.getStringSlice('about_officers')]
	const request = record.getString('topic') === 'objection' && record.getString('concerns')
	return request ? [...named, ...decidersOf(app, byId(app, 'cases', request))] : named
}
