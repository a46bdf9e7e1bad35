import { mayHold } from '../../core/access/holding.ts'
import { fieldOf, type Holder, ROLES } from '../../core/access/roles.ts'
import { conditionOf, quoted } from '../../core/access/sights.ts'
import { type Standing, standsIn } from '../../core/access/standing.ts'
import { hasEnded, KINDS, statusesOf } from '../../core/case/status.ts'
import { standsFor } from '../../core/people/officers.ts'
import { holderOf } from '../base/grants.ts'
import { byIds, findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { factsOf } from '../case/facts.ts'
import { awayOn, today } from './away.ts'
import { type Officer, officersByAssociation } from './contact-officers.ts'

/* What of the cases is whose, as it is stored. */

/** That a case has not ended, as SQL. */
const OPEN = `cases.status NOT IN (${quoted([...new Set(KINDS.flatMap(kind => statusesOf(kind).filter(status => hasEnded(kind, status))))])})`

/** The cases of an account, or of the officers whose account it is, that have not ended. */
export function openOf(app: core.App, account: string): Stored<'cases'>[] {
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT cases.id FROM case_rows AS cases INDEXED BY case_rows_held
			WHERE cases.held_by IN (SELECT {:account} UNION SELECT id FROM officers WHERE account = {:account}) AND ${OPEN} ORDER BY cases.n`,
		)
		.bind({ account })
		.all(rows)
	const ids = rows.map(({ id }) => id)
	return byIds(app, 'cases', ids).filter(record => !record.getString('erased_at'))
}

/** How many open cases each account has, of those that somebody sees. */
export function openLoads(app: core.App, seer: Holder): Map<string, number> {
	const rows = arrayOf(new DynamicModel({ account: '', count: 0 })) as { account: string; count: number }[]
	app
		.db()
		.newQuery(
			`SELECT COALESCE(NULLIF((SELECT account FROM officers WHERE id = cases.held_by), ''), cases.held_by) AS account, COUNT(*) AS count
			FROM case_rows AS cases INDEXED BY case_rows_held
			WHERE cases.held_by > '' AND ${OPEN} AND ${conditionOf(seer)} GROUP BY 1`,
		)
		.all(rows)
	return new Map(rows.map(({ account, count }) => [account, count]))
}

/** Who is asked for: somebody by id, or by what they are to the caller. */
export type Asked = 'mine' | 'unit' | 'left' | (string & {})

/** The officers of the associations in which somebody holds an office, and who is away: read once for all that is asked. */
export interface Team {
	officers: Map<string, Officer[]>
	away: Standing[]
}

export function teamOf(app: core.App, { grants }: Holder): Team {
	const away = awayOn(app, today())
	const associations = [...new Set(Object.values(grants).flat())]
	return { officers: officersByAssociation(app, associations, away), away }
}

/** The ids of accounts and officers whose cases are asked for, by the association in which they are. */
export function heldIds(
	app: core.App,
	caller: Holder,
	asked: Asked,
	{ officers, away }: Team,
): Map<string, string[]> {
	const accounts = asked === 'unit' || asked === 'left' ? findAll(app, 'staff', '') : []
	return new Map([...officers].map(([association, all]) => [association, idsIn(association, all)]))

	function idsIn(association: string, all: Officer[]): string[] {
		if (asked === 'mine') return own(association, all)
		if (asked === 'unit') return withOfficers(all, unitIn(association))
		if (asked === 'left') return gone(association, all)
		// What is no id is nobody; PocketBase takes `{:name}` for a value even within quotes.
		return /^[a-z0-9]{15}$/.test(asked) ? [asked] : []
	}
	function own(association: string, all: Officer[]): string[] {
		const standing = away
			.filter(one => one.association === association)
			.map(({ account }) => account)
			.filter(account => standsIn(account, association, away) === caller.id)
		return withOfficers(all, [caller.id, ...standing])
	}
	/** Who holds one of the offices that the caller holds there. */
	function unitIn(association: string): string[] {
		const roles = ROLES.filter(role => caller.grants[role].includes(association))
		return accounts
			.filter(account => roles.some(role => account.getStringSlice(fieldOf(role)).includes(association)))
			.map(({ id }) => id)
	}
	/** Who holds no office there any more, or has it with a substitute meanwhile. */
	function gone(association: string, all: Officer[]): string[] {
		const left = accounts
			.filter(account => !account.getStringSlice('associations').includes(association))
			.map(({ id }) => id)
		const off = all.filter(officer => officer.away)
		return [...new Set([...withOfficers(all, left), ...off.map(({ id }) => id)])]
	}
	/** With the officers whose account is one of these, or for whom such a one stands in. */
	function withOfficers(all: Officer[], ids: string[]): string[] {
		const isOne = ({ account }: Officer) => ids.includes(account)
		const officers = all.filter(officer => isOne(officer) || isOne(standsFor(officer, all)))
		return [...ids, ...officers.map(({ id }) => id)]
	}
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
