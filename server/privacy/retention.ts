import { conditionOf } from '../../core/access/sights.ts'
import type { ApiError } from '../../core/api/errors.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { isSettled } from '../../core/case/status.ts'
import { retainedUntil } from '../../core/privacy/retention.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { actBy } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime } from '../base/records.ts'
import { theirs } from '../base/theirs.ts'
import { filterOf } from '../case/kinds.ts'
import type { Reply } from '../http/reply.ts'
import { erase, removeFolders } from './erasure.ts'

/* Settled cases that are anonymised by themselves, where and as late as staff set it in `retention`. */

/** GET /api/sila/staff/retention, as core/api/contract.ts documents it: a look that changes nothing. */
export function retentionPlan(e: core.RequestEvent): Reply {
	const { association, months } = (e.requestInfo()?.query ?? {}) as Record<string, string | undefined>
	const isTheirs = theirs(e, 'staff/retention')
	const seen = idsOf(e.app, conditionOf(holderOf(e), { counted: true }))
	const shown = (rules: Rule[]): Reply => ({
		status: 200,
		body: plan(e.app, rules).filter(({ id }) => seen.has(id)),
	})
	if (association === undefined && months === undefined)
		return shown(rulesOf(e.app).filter(({ association }) => isTheirs(association)))
	const rule = supposed(e.app, isTheirs(association ?? '') ? (association ?? '') : '', months ?? '')
	return 'body' in rule ? rule : shown([rule])
}

/** Of the settled cases that somebody sees or counts. */
function idsOf(app: core.App, seen: string): Set<string> {
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app.db().newQuery(`SELECT id FROM cases WHERE erased_at = '' AND ${seen}`).all(rows)
	return new Set(rows.map(({ id }) => id))
}

interface Rule {
	/** Id of the association's record. */
	association: string
	months: number
}

const rulesOf = (app: core.App): Rule[] =>
	findAll(app, 'retention', 'closed_months > 0').map(rule => ({
		association: rule.getString('association'),
		months: rule.getInt('closed_months'),
	}))

/** A rule that somebody thinks of setting. */
function supposed(app: core.App, association: string, typed: string): Rule | Reply {
	if (!findOne(app, 'associations', { id: association })) {
		return refused('association', 'لا توجد جمعية بهذا المعرّف · There is no association with this id.')
	}
	const months = Number(typed)
	if (!/^\d{1,3}$/.test(typed) || months > LONGEST) {
		return refused('months', 'المطلوب عدد من الأشهر بين 0 و600 · Write a number of months between 0 and 600.')
	}
	return { association, months }
}

/** In months, as the collection has it. */
const LONGEST = 600

function refused(field: string, message: string): Reply {
	const body: ApiError = { status: 400, message, data: { [field]: { code: 'refused', message } } }
	return { status: 400, body }
}

/** The statuses in which nothing more is done, as a filter. */
const SETTLED = filterOf(isSettled)

/** Every case that rules will anonymise as things stand, the earliest first. */
function plan(app: core.App, rules: Rule[]): RetentionEntry[] {
	const entries: RetentionEntry[] = []
	for (const { association, months } of rules) {
		const filter = `association = {:association} && erased_at = '' && (${SETTLED})`
		for (const record of findAll(app, 'cases', filter, { association })) {
			const on = retainedUntil(isoTime(record, 'status_since'), months)
			if (!on) continue
			entries.push({
				id: record.id,
				reference: record.getString('reference'),
				association,
				status: record.getString('status'),
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
