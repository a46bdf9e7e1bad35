import type { FollowedCase } from '../../core/api/followed.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/* A request that was refused can be objected to: once, unless that objection was withdrawn. */

/** What the applicant sees of it: the reference of the objection there is, or that one may be written. */
export function followedObjection(
	app: core.App,
	record: Stored<'cases'>,
): Pick<FollowedCase, 'objection' | 'mayObject'> {
	const objection = objectionTo(app, record)
	if (objection) return { objection: objection.getString('reference') }
	return wasRefused(app, record) ? { mayObject: true } : {}
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
	return findOne(app, 'audit', { case: record.id, to: 'rejected' }) !== null
}
