import { holds } from '../../core/access/roles.ts'
import { conditionOf, quoted } from '../../core/access/sights.ts'
import type { OfficerEntry, Oversight, OversightPage } from '../../core/api/complaints.ts'
import type { DayDigest } from '../../core/api/glasses.ts'
import { addDays, isDay, riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime } from '../base/records.ts'
import { allAssociations, theirs } from '../base/theirs.ts'
import { namesOf } from '../case/names.ts'
import { narrowed } from '../case/narrowing.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import type { Officer } from '../people/contact-officers.ts'
import { proposed } from '../people/people.ts'
import { aloneIn, isToldTo } from '../people/proposals.ts'
import { type Answering, answeringTimes } from './answering.ts'
import { seenGlasses } from './glasses.ts'
import {
	among,
	entryOf,
	holdersAmong,
	holding,
	LATE,
	type Officers,
	OPEN,
	type OpenCount,
	officersIn,
	openCounts,
	page,
	pageSql,
} from './open.ts'

/* What senior management, auditors and who hears complaints and answers inquiries watch. */

/** For how many days back officers’ answers are counted, unless the query says from when. */
const DAYS = 365

const todayIn = () => riyadhDay(new Date().toISOString())

/** The associations that are asked for: one, or all. */
const askedFor = (app: core.App, chosen: string): string[] => (chosen ? [chosen] : allAssociations(app))

/** What of some associations the caller counts, as SQL. */
const seenIn = (e: core.RequestEvent, associations: string[]): string =>
	among(associations, conditionOf(holderOf(e), { counted: true }))

/** GET /api/sila/staff/oversight, as core/api/contract.ts documents it: how much is open with whom, and how long officers take. */
export function oversight(e: core.RequestEvent): Reply {
	const query = e.request?.url?.query()
	const today = todayIn()
	const from = query?.get('from') || addDays(today, -DAYS)
	if (!isDay(from)) return refusal(400, [{ field: 'from', code: 'day' }], preferredLang(e))
	const chosen = query?.get('association') ?? ''
	const all = askedFor(e.app, chosen)
	const associations = all.filter(theirs(e, 'staff/oversight'))
	const caller = holderOf(e)
	const glasses = seenGlasses(e, from, all)
	const officers = officersIn(e.app, associations)
	const seen = seenIn(e, associations)
	const counts = openCounts(e.app, seen, today)
	const answers = answeringTimes(e.app, seen, from)
	const body: Oversight = {
		made: new Date().toISOString(),
		from,
		open: counts.map(row => ({
			association: row.association,
			kind: row.kind as Oversight['open'][number]['kind'],
			holder: holding(officers, row),
			left: officers.left.has(row.assigned_to || row.holder),
			late: row.late === 1,
			count: row.count,
		})),
		holders: holdersAmong(
			e.app,
			counts
				.filter(row => !officers.byAccount.has(`${row.association} ${row.holder}`))
				.map(({ holder }) => holder),
		),
		proposed: proposedIn(e.app, seen),
		officers: associations.flatMap(id =>
			(officers.of.get(id) ?? []).map(officer => officerEntry(officer, id, counts, officers, answers)),
		),
		alone: aloneIn(
			e.app,
			all.filter(id => holds(caller.grants, ['management', 'auditor'], id)),
		)
			.filter(entry => isToldTo(e.app, entry, caller, true))
			.map(entry => proposed(e.app, entry, caller)),
		...(glasses && { glasses, days: daysOf(e.app) }),
	}
	return { status: 200, body }
}

/** How many complaints wait for the complainant’s answer to a settlement: the association owes nothing, and they are not at an end. */
function proposedIn(app: core.App, seen: string): number {
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app
		.db()
		.newQuery(
			`SELECT COUNT(*) AS count FROM case_rows AS cases INDEXED BY case_rows_at WHERE ${seen} AND status = 'settlement-proposed'
				AND EXISTS (SELECT 1 FROM cases AS own WHERE own.id = cases.id AND own.erased_at = '')`,
		)
		.one(row)
	return row.count
}

const PAGE = 30
/** Rows that are taken along at once. */
const MOST_TAKEN = 5000

/** What lists a figure of a report, which need not be open now. */
const FIGURES = [
	'came_from',
	'came_to',
	'resolved_from',
	'resolved_to',
	'resolved',
	'open_on',
	'status',
] as const

/** GET /api/sila/staff/oversight/cases, as core/api/contract.ts documents it. */
export function oversightCases(e: core.RequestEvent): Reply {
	const query = { ...e.requestInfo().query } as Record<string, string | undefined>
	const today = todayIn()
	const associations = askedFor(e.app, query.association ?? '').filter(theirs(e, 'staff/oversight'))
	const officers = officersIn(e.app, associations)
	const caller = holderOf(e)
	const open = !FIGURES.some(name => query[name])
	const { parts, values } = narrowed(query, caller)
	if (query.status) {
		values.status = query.status
		parts.push('status = {:status}')
	}
	if (open) parts.push(OPEN)
	if (query.overdue) parts.push(OPEN, LATE)
	const left = [...officers.left]
	if (query.left) parts.push(heldIn(left, left))
	if (query.holder) parts.push(heldBy(e.app, officers, query.holder))
	const where = [seenIn(e, associations), ...parts].join(' AND ')
	const taken = query.taken === 'yes'
	const skip = (Math.max(1, Math.floor(Number(query.page)) || 1) - 1) * PAGE
	const bound = { ...values, today }
	const rows = page(
		e.app,
		taken ? pageSql(where, open, MOST_TAKEN, 0) : pageSql(where, open, PAGE, skip),
		bound,
	)
	const looker = lookerOf(e.auth)
	if (taken && looker)
		for (const association of new Set(rows.map(row => row.association)))
			noteLook(e.app, looker, { what: 'export', association, detail: `oversight ${rows.length}` })
	const total = new DynamicModel({ count: 0 }) as { count: number }
	e.app.db().newQuery(`SELECT COUNT(*) AS count FROM cases WHERE ${where}`).bind(bound).one(total)
	const nameOf = namesOf(e.app, { services: rows.map(({ service }) => service) })
	const body: OversightPage = {
		total: total.count,
		rows: rows.map(row => entryOf(row, caller, officers, today, nameOf)),
	}
	return { status: 200, body }
}

/** Ids come from the database. */
/** What is assigned to one of some officers, or held by one of some accounts. */
const heldIn = (officers: readonly string[], accounts: readonly string[]): string =>
	`(assigned_to IN (${quoted(officers)}) OR (assigned_to = '' AND holder IN (${quoted(accounts)})))`

/** What an officer or an account holds, standing in for others too; `nobody`: what nobody does. */
function heldBy(app: core.App, officers: Officers, holder: string): string {
	if (holder === 'nobody') return "assigned_to = '' AND holder = ''"
	const held = [...officers.of].flatMap(([association, list]) =>
		list
			.map(({ id }) => id)
			.filter(id => holding(officers, { association, assigned_to: id, holder: '' }) === holder),
	)
	const own = [...officers.byAccount]
		.filter(([, id]) => id === holder)
		.map(([key]) => key.split(' ')[1] as string)
	const account = findOne(app, 'staff', { id: holder })
	return heldIn(held, [...own, ...(account ? [account.id] : [])])
}

/** The digests of so many days are shown. */
const DAYS_SHOWN = 14

function daysOf(app: core.App): DayDigest[] {
	return findAll(app, 'day_digests', '', {}, '-day', DAYS_SHOWN).map(record => {
		const mailed = isoTime(record, 'mailed')
		return {
			day: record.getString('day'),
			digest: record.getString('digest'),
			acts: record.getInt('acts'),
			looks: record.getInt('looks'),
			...(mailed && { mailed }),
		}
	})
}

function officerEntry(
	{ id, name, role, away }: Officer,
	association: string,
	counts: OpenCount[],
	officers: Officers,
	answers: Answering[],
): OfficerEntry {
	const own = counts.filter(
		row => row.assigned_to === id || (!row.assigned_to && holding(officers, row) === id),
	)
	const sum = (rows: OpenCount[]) => rows.reduce((total, { count }) => total + count, 0)
	const times = answers.find(({ officer }) => officer === id)
	return {
		id,
		name,
		association,
		role,
		away,
		open: sum(own),
		overdue: sum(own.filter(({ late }) => late === 1)),
		answered: times?.answered ?? 0,
		median: times?.middle ?? null,
		longest: times?.longest ?? null,
	}
}
