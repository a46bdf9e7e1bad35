import type { CaseCopy } from '../../core/api/requests.ts'
import type { Status } from '../../core/case/status.ts'
import { isoTime, json } from '../base/records.ts'

const RETURNED: Status = 'needs-completion'

/** What the applicant was asked to complete each time before, oldest first. */
export const returnsOf = (record: core.Record): CaseCopy['returns'] =>
	json<CaseCopy['returns'] | null>(record, 'returns') ?? []

/**
 * Keeps what a request was returned for, once it goes on, and leaves its place empty: whoever returns it again writes
 * what is missing now, since what was asked before may have come.
 */
export function keepReturn(record: core.Record, before: core.Record): void {
	if (before.getString('status') !== RETURNED || record.getString('status') === RETURNED) return
	const missing = before.getString('missing')
	if (!missing) return
	const entry = { at: isoTime(before, 'status_since'), missing }
	record.set('returns', JSON.stringify([...returnsOf(before), entry]))
	// What is written in this very save is for the next time.
	if (record.getString('missing') === missing) record.set('missing', '')
}
