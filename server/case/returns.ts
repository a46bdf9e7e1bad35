import type { DataCopy } from '../../core/api/requests.ts'
import type { Status } from '../../core/case/status.ts'
import { isoTime, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

const RETURNED: Status = 'needs-completion'

/** What the applicant was asked to complete each time before, oldest first. */
export const returnsOf = (record: Stored<'cases'>): DataCopy['returns'] => json(record, 'returns') ?? []

/**
 * Keeps what a request was returned for, once it goes on, and leaves its place empty: whoever returns it again writes
 * what is missing now, since what was asked before may have come.
 */
export function keepReturn(record: Stored<'cases'>, before: Stored<'cases'>): void {
	if (before.getString('status') !== RETURNED || record.getString('status') === RETURNED) return
	const missing = before.getString('missing')
	if (!missing) return
	const entry = { at: isoTime(before, 'status_since'), missing }
	record.set('returns', toJson([...returnsOf(before), entry]))
	// What is written in this very save is for the next time.
	if (record.getString('missing') === missing) record.set('missing', '')
}
