import { type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import type { CaseState, Present } from '../../core/api/work.ts'
import { holderOf } from '../base/grants.ts'
import { findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { eventsOf } from './history.ts'
import { whyNotBack } from './taking-back.ts'
import { refuseWork, seenCase } from './work.ts'

/*
 * How a case stands for who has it open: who else has, and what happened since. Who has what open is in memory that all
 * engines share, for two minutes, and written nowhere.
 */

const KEY = 'sila.open-cases'
/** How long somebody counts as there who has not asked again; the desk asks every 45 seconds while it is seen. */
const THERE = 120_000

interface Open {
	case: string
	account: string
	name: string
	functions: Role[]
	at: number
}

/** GET /api/sila/staff/state, as core/api/contract.ts documents it. */
export function state(e: core.RequestEvent): Reply {
	const { case: id = '', since = '', left = '' } = e.requestInfo().query as Record<string, string | undefined>
	const caller = holderOf(e)
	const record = seenCase(e.app, caller, id)
	if (!record) return refuseWork(e, 'case', 'not_found')
	const name = e.auth?.getString('name') ?? ''
	const others = present(e.app, record, caller, name, left !== '')
	const body: CaseState = {
		revision: record.getInt('revision'),
		open: others,
		events: eventsSince(e.app, caller, record, since),
		back: whyNotBack(e.app, caller, record) === null,
	}
	return { status: 200, body }
}

/** Notes that somebody has a case open, or has left it, and answers who else has. */
function present(
	app: core.App,
	record: Stored<'cases'>,
	caller: Holder,
	name: string,
	left: boolean,
): Present[] {
	const now = Date.now()
	const association = record.getString('association')
	const functions = ROLES.filter(role => caller.grants[role].includes(association))
	const mine: Open = { case: record.id, account: caller.id, name, functions, at: now }
	let others: Open[] = []
	// Text, since an object belongs to the engine that made it.
	app.store().setFunc(KEY, (text: string | null) => {
		const there = (JSON.parse(text || '[]') as Open[]).filter(
			open => now - open.at < THERE && !(open.case === mine.case && open.account === mine.account),
		)
		others = there.filter(open => open.case === mine.case)
		return JSON.stringify(left ? there : [...there, mine])
	})
	return others.map(({ name, functions }) => ({ name, functions }))
}

/** What happened to a case since a time (UTC, ISO 8601), oldest first; nothing where none is named. */
const eventsSince = (app: core.App, caller: Holder, record: Stored<'cases'>, since: string) => {
	if (!since) return []
	const asked = { id: record.id, since: since.replace('T', ' ') }
	return eventsOf(app, caller, findAll(app, 'audit', 'case = {:id} && at > {:since}', asked, '@rowid'))
}
