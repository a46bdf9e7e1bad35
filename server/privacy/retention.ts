import type { RetentionEntry } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { keptUntil, SETTLED } from '../../core/privacy/retention.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { actBy } from '../base/audit.ts'
import { findOne, isoTime } from '../base/records.ts'
import { send } from '../http/reply.ts'
import { erase, removeFolders } from './erasure.ts'

/* Settled cases that are anonymised by themselves, where and as late as staff set it in `retention`. */

/** GET /api/sila/staff/retention, as core/api/requests.ts documents it: a look that changes nothing. */
export function retentionPlan(e: core.RequestEvent): void {
	const { association, months } = (e.requestInfo()?.query ?? {}) as Record<string, string | undefined>
	const rules =
		association === undefined && months === undefined
			? rulesOf(e.app)
			: [supposed(e.app, association ?? '', months ?? '')]
	send(e, { status: 200, body: plan(e.app, rules) })
}

interface Rule {
	/** Id of the association's record. */
	association: string
	months: number
}

const rulesOf = (app: core.App): Rule[] =>
	(app.findRecordsByFilter('retention', 'closed_months > 0', '', 0, 0) as core.Record[]).map(rule => ({
		association: rule.getString('association'),
		months: rule.getInt('closed_months'),
	}))

/** A rule that somebody thinks of setting. */
function supposed(app: core.App, association: string, typed: string): Rule {
	if (!findOne(app, 'associations', 'id = {:id}', { id: association })) {
		refuse('association', 'لا توجد جمعية بهذا المعرّف · There is no association with this id.')
	}
	const months = Number(typed)
	if (!/^\d{1,3}$/.test(typed) || months > LONGEST) {
		refuse('months', 'اكتب عددًا من الأشهر بين 0 و600 · Write a number of months between 0 and 600.')
	}
	return { association, months }
}

/** In months, as the collection has it. */
const LONGEST = 600

function refuse(field: string, text: string): never {
	throw new BadRequestError(text, { [field]: new ValidationError('refused', text) })
}

/** Every case that rules will anonymise as things stand, the earliest first. */
function plan(app: core.App, rules: Rule[]): RetentionEntry[] {
	const entries: RetentionEntry[] = []
	for (const { association, months } of rules) {
		const settled = SETTLED.map(status => `status = '${status}'`).join(' || ')
		const filter = `association = {:association} && erased_at = '' && (${settled})`
		for (const record of app.findRecordsByFilter('cases', filter, '', 0, 0, { association })) {
			const on = record && keptUntil(isoTime(record, 'status_since'), months)
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
	for (const { id, since } of plan(app, rulesOf(app)).filter(({ on }) => on <= today)) {
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
