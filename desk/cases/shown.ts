import { COLUMN_OF, type Column } from '../../core/access/columns.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import { CASE_FIELDS, type CaseFieldName } from '../../core/case/fields.ts'

/*
 * What of a case the server shows to this account. What it does not show is not in its answer: pages have it as empty, and
 * know that it is not shown.
 */

const FIELDS = Object.keys(CASE_FIELDS) as CaseFieldName[]

/** What a field holds where nothing is in it. */
function emptyOf(name: CaseFieldName): unknown {
	const { type } = CASE_FIELDS[name]
	if (type === 'file[]' || type === 'relation[]') return []
	if (type === 'bool') return false
	return type === 'json' ? null : ''
}

/** The columns of which something is in an answer. */
export const shownIn = (answered: Partial<CasesRecord>): ReadonlySet<Column> =>
	new Set(FIELDS.filter(name => name in answered).map(name => COLUMN_OF[name]))

/** An answer with all fields of a case. */
export const filled = <Answered extends Partial<CasesRecord>>(answered: Answered): Answered & CasesRecord =>
	({ ...Object.fromEntries(FIELDS.map(name => [name, emptyOf(name)])), ...answered }) as Answered &
		CasesRecord
