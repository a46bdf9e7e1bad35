import type { FollowedSurvey } from '../../core/api/followed.ts'
import { tokenFrom } from '../../core/survey/answers.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { findAll, findOne, inTransaction, newRecord } from '../base/records.ts'
import { keyed } from '../base/secret.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { formOfVersion } from '../content/forms.ts'
import { surveyFor } from './surveys.ts'

/*
 * Invitations to evaluate what was delivered. The link's token is made of the case with the server's secret and stored
 * as a hash, so that it can be sent again although it is kept nowhere.
 */

/** The token of a case's invitation, for its link. */
export const tokenOf = (app: core.App, caseId: string): string => tokenFrom(keyed(app, `survey:${caseId}`))

const tokenHash = (app: core.App, token: string): string => keyed(app, `survey-token:${token}`)

/** What an answer about a case is marked with, so that there is one: it leads back to the case by the server's secret only. */
export const onceOf = (app: core.App, caseId: string): string => keyed(app, `survey-once:${caseId}`)

export const invitationOf = (app: core.App, caseId: string): Stored<'invitations'> | null =>
	findOne(app, 'invitations', { case: caseId })

export const invitationByToken = (app: core.App, token: string): Stored<'invitations'> | null =>
	findOne(app, 'invitations', { token_hash: tokenHash(app, token) })

/** Hook of a case's change, before the notification of its new status is written: delivering it invites, once. */
export function inviteDelivered(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const record = e.record
		const before = findOne(e.app, 'cases', { id: record.id })
		const delivered = record.getString('status') === 'delivered'
		if (before && delivered && before.getString('status') !== 'delivered') invite(e.app, record)
		e.next()
	})
}

/** Invites once; `reminded` says that no reminder is to follow. */
function invite(app: core.App, record: Stored<'cases'>, reminded = false): void {
	// Complaints and inquiries are cases too; what they lead to is no service.
	if (kindOf(record) !== 'request' || invitationOf(app, record.id)) return
	const survey = surveyFor(app, record.getString('association'), record.getString('service'))
	if (!survey) return
	app.save(
		newRecord(app, 'invitations', {
			case: record.id,
			survey: survey.id,
			state: 'open',
			invited_at: new DateTime(),
			...(reminded && { reminded_at: new DateTime() }),
			token_hash: tokenHash(app, tokenOf(app, record.id)),
		}),
	)
}

/** Whether evaluating it afterwards is a condition of the service that a case asked for. */
export function isCondition(app: core.App, record: Stored<'cases'>): boolean {
	const conditions = formOfVersion(app, record.getString('form_version'))?.service.conditions ?? []
	return conditions
		.flatMap(condition =>
			'anyOf' in condition ? condition.anyOf.flatMap(option => option.conditions) : [condition],
		)
		.some(({ at }) => at === 'after-service')
}

/**
 * The survey that an invitation asks now: the one it was made for while that is in use, else the one that has taken its
 * place, since only surveys in use are published.
 */
export function askedNow(app: core.App, invitation: Stored<'invitations'>, record: Stored<'cases'>): string {
	const invited = invitation.getString('survey')
	if (findOne(app, 'surveys', 'id = {:invited} && active = true', { invited })) return invited
	return surveyFor(app, record.getString('association'), record.getString('service'))?.id ?? invited
}

/** At the start: cases that were delivered before there were invitations can be evaluated too. Nobody is told of it. */
export function inviteEarlier(app: core.App): void {
	const filter = "status = 'delivered' && erased_at = '' && invitations_via_case.id = ''"
	for (const record of findAll(app, 'cases', filter)) {
		invite(app, record, true)
	}
}

/** The evaluation that a case was invited to, as its applicant sees it; null where there is none. */
export function followedSurvey(app: core.App, record: Stored<'cases'>): FollowedSurvey | null {
	const invitation = invitationOf(app, record.id)
	if (!invitation) return null
	const followUp = findOne(app, 'survey_followups', { case: record.id })
	return {
		id: askedNow(app, invitation, record),
		state: invitation.getString('state'),
		condition: isCondition(app, record),
		...(followUp && { followUp: followUp.getString('state') }),
	}
}

/** The month in which an answer is stored that comes now. */
export const thisMonth = (): string => riyadhDay(new Date().toISOString()).slice(0, 7)
