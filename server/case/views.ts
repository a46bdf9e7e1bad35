import type { IdQuery } from '../../core/api/people.ts'
import type { KeepView, View, ViewQuery } from '../../core/api/views.ts'
import { tidyLine } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, json, newRecord, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { LONGEST_VIEW, unknownIn, unreadable, wrong } from '../people/refusals.ts'
import { readCaseQuery } from './list-query.ts'

/* Views of the work list: sets of filters under a name; core/api/contract.ts documents the routes. */

/** What of a query is kept. */
const KEPT = [
	'kind',
	'status',
	'association',
	'service',
	'channel',
	'holder',
	'due',
	'from',
	'to',
	'waiting',
	'open',
	'unread',
	'sort',
] as const satisfies (keyof ViewQuery)[]
/** Of one account; who has more finds none of them. */
const MOST = 50

type Caller = ReturnType<typeof holderOf>
const associationsOf = ({ grants }: Caller): string[] => [...new Set(Object.values(grants).flat())]

const viewOf = (app: core.App, record: Stored<'views'>, caller: Caller): View => ({
	id: record.id,
	name: record.getString('name'),
	query: json(record, 'query'),
	association: record.getString('association'),
	own: record.getString('owner') === caller.id,
	by: findOne(app, 'staff', { id: record.getString('owner') })?.getString('name') ?? '',
})

/** GET /api/sila/staff/views */
export function views(e: core.RequestEvent): Reply {
	const caller = holderOf(e)
	const here = associationsOf(caller)
	const own = findAll(e.app, 'views', { owner: caller.id })
	const shared = here.flatMap(association => findAll(e.app, 'views', { association }))
	const all = new Map([...own, ...shared].map(record => [record.id, record]))
	const body: View[] = [...all.values()].map(record => viewOf(e.app, record, caller))
	body.sort((a, b) => Number(b.own) - Number(a.own) || (a.name < b.name ? -1 : 1))
	return { status: 200, body }
}

/** POST /api/sila/staff/views */
export function keepView(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<KeepView>(e)
	if (!query) return unreadable(lang)
	const problems: AccountProblem[] = unknownIn(query, ['name', 'query', 'association'])
	const caller = holderOf(e)
	const name = tidyLine(textOf(query.name))
	const association = textOf(query.association)
	if (!name) problems.push({ field: 'view', code: 'required' })
	if (name.length > LONGEST_VIEW) problems.push({ field: 'view', code: 'too_long' })
	if (association && !associationsOf(caller).includes(association))
		problems.push({ field: 'association', code: 'unknown_association' })
	const kept = keptOf(query.query)
	if (!kept) problems.push({ field: 'query', code: 'required' })
	if (!kept || problems.length > 0) return wrong(400, problems, lang)
	if (findAll(e.app, 'views', { owner: caller.id }).length >= MOST)
		return wrong(409, [{ field: 'view', code: 'held' }], lang)
	const record = newRecord(e.app, 'views', { owner: caller.id, association, name, query: toJson(kept) })
	e.app.save(record)
	return { status: 200, body: viewOf(e.app, record, caller) }
}

/** The filters that are known, where all of them are right; null where there are none. */
function keptOf(value: unknown): ViewQuery | null {
	if (typeof value !== 'object' || value === null) return null
	const given = value as Record<string, unknown>
	const kept = Object.fromEntries(
		KEPT.flatMap(name => (textOf(given[name]) ? [[name, textOf(given[name])]] : [])),
	)
	const { problems } = readCaseQuery(kept)
	return Object.keys(kept).length > 0 && problems.length === 0 ? (kept as ViewQuery) : null
}

/** POST /api/sila/staff/views/remove */
export function removeView(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	const caller = holderOf(e)
	const record = findOne(e.app, 'views', { id: textOf(query.id), owner: caller.id })
	if (!record) return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	const body = viewOf(e.app, record, caller)
	e.app.delete(record as core.Record)
	return { status: 200, body }
}
