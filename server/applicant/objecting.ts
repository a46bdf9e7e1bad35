import type { FollowedCase } from '../../core/api/followed.ts'
import type { InquiryStatus } from '../../core/case/status.ts'
import { findAll, isoTime } from '../base/records.ts'
import { stepsOf } from '../base/steps.ts'
import type { Stored } from '../base/stored.ts'
import { officerForObjection } from '../people/contact-officers.ts'
import { decidersOf } from '../people/deciders.ts'

/* A request that was refused can be objected to: once, unless that objection was withdrawn. */

/**
 * What the applicant sees of it: the objection there is, as far as the request's code opens it, or that one may be written.
 * `concerned`: there is another case that concerns it.
 */
export function followedObjection(
	app: core.App,
	record: Stored<'cases'>,
	concerned: boolean,
): Pick<FollowedCase, 'objection' | 'enteredObjection' | 'mayObject'> {
	const objection = concerned ? objectionTo(app, record) : null
	if (!objection) return wasRefused(app, record) ? { mayObject: true } : {}
	if (opensAlike(objection)) return { objection: objection.getString('reference') }
	return {
		enteredObjection: {
			status: objection.getString('status') as InquiryStatus,
			since: isoTime(objection, 'status_since'),
			received: isoTime(objection, 'created'),
		},
	}
}

/** Whether a request can be objected to now, by whichever way. */
export const mayObject = (app: core.App, request: Stored<'cases'>): boolean =>
	!request.getString('erased_at') && wasRefused(app, request) && !objectionTo(app, request)

/** Whether an objection opens with the code of its request; one that staff wrote down has a code of its own. */
export const opensAlike = (objection: Stored<'cases'>): boolean => !objection.getString('entered_by')

/** What makes an inquiry the objection to a request: held by nobody who decided. */
export function objectionValues(app: core.App, request: Stored<'cases'>) {
	const about = decidersOf(app, request)
	return {
		topic: 'objection' as const,
		concerns: request.id,
		about_officers: about,
		assigned_to: officerForObjection(app, request.getString('association'), about),
	}
}

/** The objection to a request that was not withdrawn, or null. */
const objectionTo = (app: core.App, request: Stored<'cases'>): Stored<'cases'> | null =>
	findAll(app, 'cases', "concerns = {:id} && topic = 'objection' && status != 'withdrawn'", {
		id: request.id,
	})[0] ?? null

/** Also once staff have closed it after the refusal. */
function wasRefused(app: core.App, record: Stored<'cases'>): boolean {
	const status = record.getString('status')
	if (status !== 'closed') return status === 'rejected'
	return stepsOf(app, record.id).some(({ to }) => to === 'rejected')
}
