import type { Holder } from '../../core/access/roles.ts'
import type { CaseEvent } from '../../core/api/cases.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { seenBy } from './seen.ts'

/** Entries of the trail, as somebody is shown them: what names another case, only where they see that too. */
export const eventsOf = (app: core.App, caller: Holder, entries: Stored<'audit'>[]): CaseEvent[] =>
	entries.flatMap(entry => {
		const { other: id, ...detail } = json(entry, 'detail') ?? {}
		const other = id ? findOne(app, 'cases', { id }) : null
		if (id && !(other && seenBy(caller, other))) return []
		return {
			at: isoTime(entry, 'at'),
			action: entry.getString('action'),
			actor: entry.getString('actor'),
			from: entry.getString('from'),
			to: entry.getString('to'),
			changed: json(entry, 'changed') ?? [],
			...(other && { other: other.getString('reference') }),
			...(Object.keys(detail).length > 0 && { detail }),
		}
	})

/** GET /api/sila/staff/history, as core/api/contract.ts documents it. */
export function history(e: core.RequestEvent): Reply {
	const { case: id = '' } = e.requestInfo().query as Record<string, string | undefined>
	const record = id ? findOne(e.app, 'cases', { id }) : null
	const caller = holderOf(e)
	if (!record || !seenBy(caller, record)) return { status: 200, body: [] }
	const entries = findAll(e.app, 'audit', 'case = {:id}', { id }, '-@rowid')
	return { status: 200, body: eventsOf(e.app, caller, entries) }
}
