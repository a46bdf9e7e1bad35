import { stepsFrom } from '../../core/case/process.ts'
import { awaitsAssociation } from '../../core/case/status.ts'
import { complaintWords as ar } from '../../core/language/words/complaint.ar.ts'
import { complaintWords as en } from '../../core/language/words/complaint.en.ts'
import { attention, riyadhDay, soonUntil } from '../../core/time/clock.ts'
import { actBy } from '../base/audit.ts'
import { findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { filterOf, kindOf, processOf } from '../case/kinds.ts'
import { holidays } from '../people/holidays.ts'
import { escalate } from './escalation.ts'

/** The days that a reply, a settlement or an answer can be due on. */
const DAYS = ['due_on', 'target_on'] as const
const UNREAD = `kind = 'complaint' && status = 'received' && acknowledge_by != '' && acknowledge_by <= {:until}`

/** Statuses in which the association still owes something, each with the kind it is of. */
const owed = filterOf(awaitsAssociation)

/**
 * Marks the cases that are due soon, or late, at a moment (UTC, ISO 8601), by the policy's deadline, the association's
 * own target, or the periods it set itself for complaints and inquiries. A mark is set once and grows only;
 * the decision takes it away (clock.ts). Each is one transaction, with its audit record by the system and, once it is
 * late, with what senior management is told. A late complaint goes to senior management by itself.
 */
export function markDue(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	const off = holidays(app)
	const near = [...DAYS.map(day => `(${day} != "" && ${day} <= {:until})`), `(${UNREAD})`].join(' || ')
	const filter = `erased_at = "" && attention != "overdue" && (${near}) && (${owed})`
	const until = soonUntil(today, off)
	for (const record of findAll(app, 'cases', filter, { until }, DAYS.join())) {
		const due = dueOf(record)
		const mark = attention(due, today, off)
		if (!mark || mark === record.getString('attention')) continue
		record.set('attention', mark)
		actBy(record, 'system')
		try {
			app.runInTransaction(tx => {
				if (mark === 'overdue') raise(tx, record)
				tx.save(record)
				if (mark === 'overdue') escalate(tx, record, due, today)
			})
		} catch (error) {
			// One that cannot be saved does not hold up the others.
			app.logger().error('Sila failed to mark a case', 'case', record.id, 'error', String(error))
		}
	}
}

/** The day that binds a case where it stands: the first of those it has. */
function dueOf(record: Stored<'cases'>): string {
	const unread = record.getString('kind') === 'complaint' && record.getString('status') === 'received'
	const days = [...DAYS, ...(unread ? (['acknowledge_by'] as const) : [])]
		.map(day => record.getString(day))
		.filter(Boolean)
	return days.sort()[0] ?? ''
}

/** Takes a complaint to senior management, where its process has that step from here. */
function raise(app: core.App, record: Stored<'cases'>): void {
	if (kindOf(record) !== 'complaint') return
	const status = record.getString('status')
	if (!stepsFrom(processOf(app, record), status, 'staff').some(({ to }) => to === 'escalated')) return
	record.set('status', 'escalated')
	record.set('escalation_reason', (record.getString('lang') === 'en' ? en : ar).late)
}
