import type { RetentionEntry } from '../core/api.ts'
import { riyadhDay } from '../core/clock.ts'
import { keptUntil, SETTLED } from '../core/retention.ts'
import type { CaseStatus } from '../core/status.ts'
import { actBy } from './audit.ts'
import { erase, removeFolders } from './erasure.ts'
import { findOne, isoTime } from './records.ts'
import { send } from './reply.ts'

/* Settled cases that are anonymised by themselves, where and as late as staff set it in `retention`. */

/** GET /api/sila/staff/retention, as core/api.ts documents it: a look that changes nothing. */
export const retentionPlan = (e: core.RequestEvent) => send(e, { status: 200, body: plan(e.app) })

/** Every case that will be anonymised as things stand, the earliest first. */
function plan(app: core.App): RetentionEntry[] {
	const entries: RetentionEntry[] = []
	for (const rule of app.findRecordsByFilter('retention', 'closed_months > 0', '', 0, 0) as core.Record[]) {
		const association = rule.getString('association')
		const settled = SETTLED.map(status => `status = '${status}'`).join(' || ')
		const filter = `association = {:association} && erased_at = '' && (${settled})`
		for (const record of app.findRecordsByFilter('cases', filter, '', 0, 0, { association })) {
			const on = record && keptUntil(isoTime(record, 'status_since'), rule.getInt('closed_months'))
			if (!record || !on) continue
			entries.push({
				id: record.id,
				reference: record.getString('reference'),
				association,
				status: record.getString('status') as CaseStatus,
				since: isoTime(record, 'status_since'),
				on,
			})
		}
	}
	return entries.sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The job of each day: anonymises what was kept long enough at a moment (UTC, ISO 8601), each case for itself. */
export function anonymiseDue(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	for (const { id, since } of plan(app).filter(({ on }) => on <= today)) {
		try {
			let folders: string[] = []
			app.runInTransaction(tx => {
				const record = findOne(tx, 'cases', "id = {:id} && erased_at = ''", { id })
				// Gone, erased or moved on meanwhile.
				if (!record || isoTime(record, 'status_since') !== since) return
				actBy(record, 'system')
				folders = erase(tx, record)
			})
			removeFolders(app, folders)
		} catch (error) {
			// One that cannot be saved does not hold up the others.
			app.logger().error('Sila failed to anonymise a case', 'case', id, 'error', String(error))
		}
	}
}
