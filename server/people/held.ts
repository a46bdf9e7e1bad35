import { mayHold } from '../../core/access/holding.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import { standsIn } from '../../core/access/standing.ts'
import { hasEnded, KINDS, statusesOf } from '../../core/case/status.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { factsOf } from '../case/facts.ts'
import { kindOf } from '../case/kinds.ts'
import { awayOn, today } from './away.ts'

/* What of the cases is whose, as it is stored. */

const quoted = (codes: readonly string[]) => codes.map(code => `'${code}'`).join()
/** That a case has not ended, as SQL. */
const OPEN = `cases.status NOT IN (${quoted([...new Set(KINDS.flatMap(kind => statusesOf(kind).filter(status => hasEnded(kind, status))))])})`

/** The cases of an account, or of the officers whose account it is, that have not ended. */
export function openOf(app: core.App, account: string): Stored<'cases'>[] {
	const officers = findAll(app, 'officers', { account })
	return [
		...findAll(app, 'cases', { holder: account }),
		...officers.flatMap(({ id }) => findAll(app, 'cases', { assigned_to: id })),
	].filter(record => !hasEnded(kindOf(record), record.getString('status')) && !record.getString('erased_at'))
}

/** How many open cases each account has, of those that somebody sees. */
export function openLoads(app: core.App, seer: Holder): Map<string, number> {
	const rows = arrayOf(new DynamicModel({ account: '', count: 0 })) as { account: string; count: number }[]
	const seen = conditionOf(seer)
	app
		.db()
		.newQuery(
			`SELECT account, COUNT(*) AS count FROM (
				SELECT holder AS account FROM cases WHERE holder != '' AND ${OPEN} AND ${seen}
				UNION ALL SELECT officers.account FROM cases JOIN officers ON officers.id = cases.assigned_to
					WHERE officers.account != '' AND ${OPEN} AND ${seen}
			) GROUP BY account`,
		)
		.all(rows)
	return new Map(rows.map(({ account, count }) => [account, count]))
}

/**
 * Takes a request from who does not see it any more, or does not work on such, such as a committee that has decided: of a
 * case that is about to be saved. Who is away keeps it while who stands in may have it, and what has ended stays whose it was.
 */
export function keepHolder(app: core.App, record: Stored<'cases'>): void {
	const id = record.getString('holder')
	const it = factsOf(record)
	if (!id || hasEnded(it.kind, it.status)) return
	const there = standsIn(id, it.association, awayOn(app, today()))
	const account = there ? findOne(app, 'staff', { id: there, ended: '' }) : null
	if (!there || (account && mayHold(holderOf({ auth: account as core.Record }), it))) return
	record.set('holder', '')
	record.set('holder_word', '')
}
