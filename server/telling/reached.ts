import type { Holder } from '../../core/access/roles.ts'
import { type ApplicantKind, TO_APPLICANT } from '../../core/telling/kinds.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { seenBy } from '../case/seen.ts'

/* The number or address in a notification, which is shown to who is shown how the person of its case is reached. */

/** Whether it is shown to somebody; a colleague’s is to all who see the notification. */
export const isReached = (
	holder: Holder,
	entry: Stored<'outbox'>,
	record: Stored<'cases'> | null | undefined,
): boolean =>
	!TO_APPLICANT.includes(entry.getString('kind') as ApplicantKind) ||
	(!!record && seenBy(holder, record)?.includes('contact') === true)

/** Before a notification goes into an answer. The administrator is held by the doors of the server. */
export function showAddress(e: core.RecordEnrichEvent): void {
	const record = e.record as (core.Record & Stored<'outbox'>) | undefined
	const info = e.requestInfo as unknown as { auth?: core.Record } | undefined
	if (!record || info?.auth?.collection().name === '_superusers') return
	const theCase = findOne(e.app, 'cases', { id: record.getString('case') })
	if (!isReached(holderOf({ auth: info?.auth }), record, theCase)) (record as core.Record).hide('to')
}
