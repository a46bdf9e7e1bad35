import { fieldsWith } from '../../core/case/fields.ts'
import { awaitsAssociation, type Status } from '../../core/case/status.ts'
import { earliestReplyDay, riyadhDay } from '../../core/time/clock.ts'
import { byId, isoTime, restore } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { deadline } from '../people/holidays.ts'
import { periodOf } from '../people/periods.ts'
import { kindOf } from './kinds.ts'

/*
 * The clock of a case. It starts when the request is complete for the first time, and what it says then is a word
 * given: neither a reopened case, a corrected holiday, a changed policy nor any save moves it. Where the policy gives
 * no deadline, an association may have set a target for itself (collection `periods`), which only staff see.
 */

const COMPLETE: Status = 'complete'

/** Starts the clock of a case that is about to be saved, or keeps it as it is; a decision ends its warnings. `app` is the transaction of the save. */
export function setClock(app: core.App, record: Stored<'cases'>, before: Stored<'cases'>): void {
	restore(record, before, fieldsWith('by', 'clock'))
	const status = record.getString('status')
	if (!awaitsAssociation(kindOf(before), status)) record.set('attention', '')
	if (status !== COMPLETE || before.getString('completed_at')) return
	record.set('completed_at', new DateTime())
	const day = riyadhDay(isoTime(record, 'completed_at'))
	const association = before.getString('association')
	const { reply } = associationOf(byId(app, 'associations', association))
	if (reply.kind === 'deadline') record.set('due_on', deadline(app, day, reply.workingDays))
	else record.set('target_on', targetDay(app, association, day))
	// Counted from completeness, since that is when the request can go to those who decide.
	if (reply.kind === 'floor') record.set('earliest_reply_on', earliestReplyDay(day, reply.weeks))
}

/** The last day of the association's own target; empty where it set none. */
function targetDay(app: core.App, association: string, day: string): string {
	const days = periodOf(app, association, 'target_days')
	return days > 0 ? deadline(app, day, days) : ''
}
