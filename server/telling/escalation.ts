import { standsFor } from '../../core/people/officers.ts'
import { type LateCase, lateNotice } from '../../core/telling/escalation.ts'
import { byId, findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { officersOf, seniorsFor } from '../people/contact-officers.ts'
import { notifyOfficer } from './officer-notice.ts'
import { tellLate } from './restricted.ts'
import { siteInText } from './site.ts'

/* Tells senior management of a case that is late, once; notifications of this kind are never for the applicant. */

const KIND = 'escalation'

/** Writes who is to be told of a case that was due on `due` and is late on `today` (YYYY-MM-DD). `app` is the transaction that marks it so. */
export function escalate(app: core.App, record: Stored<'cases'>, due: string, today: string): void {
	// Senior management is not who sees it, unless named.
	if (record.getString('restricted')) {
		tellLate(app, record)
		return
	}
	// A complaint that was reopened may be late once more.
	const cause = record.getString('reopened_at') ? 'overdue-again' : 'overdue'
	const written = findAll(app, 'outbox', { case: record.id, kind: KIND })
	if (written.some(entry => entry.getString('cause').split(' ')[0] === cause)) return
	const late = lateCase(app, record, due, today)
	const officers = officersOf(app, record.getString('association'))
	// Two who are away may have one substitute.
	const told = new Set(seniorsFor(app, record).map(senior => standsFor(senior, officers)))
	for (const officer of told.size > 0 ? told : [null]) {
		notifyOfficer(app, officer, {
			...lateNotice(late, officer?.name ?? null),
			case: record.id,
			kind: KIND,
			cause: `${cause} ${officer?.id ?? ''}`.trim(),
		})
	}
}

function lateCase(app: core.App, record: Stored<'cases'>, due: string, today: string): LateCase {
	const kind = kindOf(record)
	const target = record.getString('target_on')
	return {
		id: record.id,
		kind,
		reference: record.getString('reference'),
		association: byId(app, 'associations', record.getString('association')).getString('name_ar'),
		service:
			kind === 'request' ? byId(app, 'services', record.getString('service')).getString('name_ar') : '',
		due,
		today,
		target: target !== '',
		portal: siteInText(app),
	}
}
