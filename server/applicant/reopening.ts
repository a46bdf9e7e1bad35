import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { isoTime } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { periodOf } from '../people/periods.ts'

/* A complaint that was settled or closed may be reopened once, within the period that the association set for it. */

const ENDED = ['settled', 'closed']

/** Whether it can be reopened now. One that was withdrawn before it was closed is not: whoever wrote it took it back. */
export function canReopen(app: core.App, record: Stored<'cases'>): boolean {
	if (record.getString('kind') !== 'complaint' || !ENDED.includes(record.getString('status'))) return false
	if (record.getString('reopened_at') || record.getString('erased_at')) return false
	if (!record.getString('closing_reason') && record.getString('status') === 'closed') return false
	const until = reopenUntil(app, record)
	return !until || riyadhDay(new Date().toISOString()) <= until
}

/** The last day on which it can be reopened, YYYY-MM-DD; empty where no period is set. */
export function reopenUntil(app: core.App, record: Stored<'cases'>): string {
	const days = periodOf(app, record.getString('association'), 'reopen_days')
	return days === 0 ? '' : addDays(riyadhDay(isoTime(record, 'status_since')), days)
}
