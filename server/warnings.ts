import { attention, riyadhDay, soonUntil } from '../core/clock.ts'
import { isUndecided } from '../core/facts.ts'
import { STATUSES } from '../core/status.ts'
import { actBy } from './audit.ts'
import { escalate } from './escalation.ts'
import { holidays } from './holidays.ts'

/** The days that a reply can be due on. */
const DAYS = ['due_on', 'target_on']

/**
 * Marks the cases whose reply is due soon, or late, at a moment (UTC, ISO 8601), by the policy's deadline or the
 * association's own target: a case has one of them at most. A mark is set once and grows only;
 * the decision takes it away (clock.ts). Each is one transaction, with its audit record by the system and, once it is
 * late, with what senior management is told.
 */
export function markDue(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	const off = holidays(app)
	const undecided = STATUSES.filter(isUndecided).map(status => `status = "${status}"`)
	const near = DAYS.map(day => `(${day} != "" && ${day} <= {:until})`).join(' || ')
	const filter = `erased_at = "" && (${near}) && attention != "overdue" && (${undecided.join(' || ')})`
	const until = soonUntil(today, off)
	for (const record of app.findRecordsByFilter('cases', filter, DAYS.join(), 0, 0, {
		until,
	}) as core.Record[]) {
		const mark = attention(DAYS.map(day => record.getString(day)).join(''), today, off)
		if (!mark || mark === record.getString('attention')) continue
		record.set('attention', mark)
		actBy(record, 'system')
		try {
			app.runInTransaction(tx => {
				tx.save(record)
				if (mark === 'overdue') escalate(tx, record, today)
			})
		} catch (error) {
			// One that cannot be saved does not hold up the others.
			app.logger().error('Sila failed to mark a case', 'case', record.id, 'error', String(error))
		}
	}
}
