import { steppersOf } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import { refusedBack, type Taken } from '../../core/case/taking-back.ts'
import type { WorkProblemCode } from '../../core/case/work.ts'
import { hasLeft, noticeOf, TO_APPLICANT } from '../../core/telling/kinds.ts'
import { actBy } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { invitationOf } from '../survey/invitations.ts'
import { revive } from '../telling/outbox.ts'
import { tellHolder } from './handling.ts'
import { kindOf, processOf } from './kinds.ts'
import { markTakingBack } from './taken.ts'
import { refuseWork, seenCase, workQuery } from './work.ts'

/*
 * Taking a step back: the case becomes what it was before it, what was to be told of it is not, and the trail keeps both
 * the step and that it was taken back.
 */

/** Kinds of notifications that a step causes. Messages are called back by themselves. */
const CAUSED = [
	...TO_APPLICANT.filter(kind => kind !== 'message'),
	'assignment',
	'restricted',
	'escalation',
] as const

/** What was written of a step. */
const causedBy = (app: core.App, record: Stored<'cases'>, { at }: Taken) =>
	findAll(app, 'outbox', 'case = {:id} && created >= {:at}', {
		id: record.id,
		at: at.replace('T', ' '),
	}).filter(entry => (CAUSED as readonly string[]).includes(entry.getString('kind')))

/** POST /api/sila/staff/steps/back, as core/api/contract.ts documents it. */
export function takeBack(e: core.RequestEvent): Reply {
	const query = workQuery(e, ['case'])
	if ('body' in query) return query as Reply
	let refused: WorkProblemCode | null = null
	let status = ''
	const caller = holderOf(e)
	e.app.runInTransaction(tx => {
		const record = seenCase(tx, caller, query.case) ?? ownStep(tx, caller, query.case)
		refused = record ? whyNotBack(tx, caller, record) : 'not_found'
		if (!record || refused) return
		const taken = json(record, 'taken') as Taken
		undo(tx, record, taken, caller)
		status = record.getString('status')
	})
	return refused ? refuseWork(e, 'case', refused) : { status: 200, body: { status } }
}

/** A case whose last step somebody took, which may have taken it out of their sight. */
function ownStep(app: core.App, caller: Holder, id: string): Stored<'cases'> | null {
	const record = id ? findOne(app, 'cases', { id }) : null
	const barred = record?.getString('barred').split(' ').includes(caller.id)
	return record && !barred && json(record, 'taken')?.by === caller.id ? record : null
}

/** Why a step is not taken back by who calls; null where it is. */
export function whyNotBack(app: core.App, caller: Holder, record: Stored<'cases'>): WorkProblemCode | null {
	const taken = json(record, 'taken')
	const refused = refusedBack(taken, {
		by: caller.id,
		now: new Date().toISOString(),
		revision: record.getInt('revision'),
		followed: isoTime(record, 'followed_at'),
		left: taken !== null && hasLeft(causedBy(app, record, taken).map(entry => entry.getString('state'))),
	})
	if (refused || !taken) return refused
	const roles = steppersOf(kindOf(record), taken.to, processOf(app, record))
	return holds(caller.grants, roles, record.getString('association')) ? null : 'not_found'
}

function undo(app: core.App, record: Stored<'cases'>, taken: Taken, by: Holder): void {
	const notices = causedBy(app, record, taken)
	const gave = notices.some(entry => entry.getString('kind') === 'assignment')
	for (const entry of notices) app.delete(entry)
	if (taken.invited) {
		const invitation = invitationOf(app, record.id)
		if (invitation) app.delete(invitation)
	}
	const any: core.Record = record
	for (const [name, value] of Object.entries(taken.before)) any.set(name, value)
	markTakingBack(record, taken)
	actBy(record, by.email, by.id)
	app.save(record)
	// What the step's own notification had taken the place of is to be told after all.
	revive(
		app,
		record,
		TO_APPLICANT.filter(kind => noticeOf(kind) === 'status'),
	)
	if (gave) tellHolder(app, record)
}
