import type { StoredFault } from '../../core/api/policies.ts'
import { jsonText } from '../base/records.ts'

/*
 * Whether a stored definition can be read. It is checked where it is saved and, after an update of the product, at the
 * start (review.ts); what was found then stands in the record, so that whoever reads it need not check it again.
 */

/** Whether the definition of an association, a service or a survey was found right when it was last checked. */
export const isReadable = (record: core.Record): boolean => faultsOf(record).length === 0

/** What was found wrong with it. */
export const faultsOf = (record: core.Record): StoredFault[] =>
	(JSON.parse(jsonText(record, 'unreadable')) as StoredFault[] | null) ?? []
