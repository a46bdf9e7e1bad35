import { awaitsAssociation, type CaseStatus } from '../../core/case/status.ts'
import { restore } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from './kinds.ts'

/**
 * Notes when the association came to owe nothing, and by what: the status that brought it there first, or `erased`. What
 * it owes once more, such as a complaint that was reopened, is not resolved until it is again. Reports count by it.
 */
export function setResolution(record: Stored<'cases'>, before: Stored<'cases'>): void {
	restore(record, before, ['resolved_at', 'resolved_as'])
	const status = record.getString('status') as CaseStatus
	const owed = awaitsAssociation(kindOf(before), status)
	if (owed && !record.getString('erased_at')) {
		record.set('resolved_at', '')
		record.set('resolved_as', '')
	} else if (!before.getString('resolved_at')) {
		record.set('resolved_at', new DateTime())
		record.set('resolved_as', owed ? 'erased' : status)
	}
}
