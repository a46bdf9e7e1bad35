import type { CaseEvent } from '../../core/api/cases.ts'
import type { AuditDetail } from '../../core/api/stored-json.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { seenBy } from './seen.ts'

/** An entry of the trail, as staff are shown it. */
export const eventOf = (entry: Stored<'audit'>): CaseEvent => ({
	at: isoTime(entry, 'at'),
	action: entry.getString('action'),
	actor: entry.getString('actor'),
	from: entry.getString('from'),
	to: entry.getString('to'),
	changed: json(entry, 'changed') ?? [],
	...(json(entry, 'detail') && { detail: json(entry, 'detail') as AuditDetail }),
})

/** GET /api/sila/staff/history, as core/api/contract.ts documents it. */
export function history(e: core.RequestEvent): Reply {
	const { case: id = '' } = e.requestInfo().query as Record<string, string | undefined>
	const record = id ? findOne(e.app, 'cases', { id }) : null
	if (!record || !seenBy(holderOf(e), record)) return { status: 200, body: [] }
	const body: CaseEvent[] = findAll(e.app, 'audit', 'case = {:id}', { id }, '-@rowid').map(eventOf)
	return { status: 200, body }
}
