import { holds } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { OfficerEntry, OpenEntry, Oversight } from '../../core/api/complaints.ts'
import type { DayDigest } from '../../core/api/glasses.ts'
import { median } from '../../core/api/report.ts'
import { awaitsAssociation, COMPLAINT_STATUSES, hasEnded, INQUIRY_STATUSES } from '../../core/case/status.ts'
import { addDays, isDay, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, isoTime } from '../base/records.ts'
import { theirs } from '../base/theirs.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { holderAmong, type Officer, officersOf } from '../people/contact-officers.ts'
import { proposed } from '../people/people.ts'
import { aloneIn } from '../people/proposals.ts'
import { seenGlasses } from './glasses.ts'

/** For how many days back officers’ answers are counted, unless the query says from when. */
const DAYS = 365

/** GET /api/sila/staff/oversight, as core/api/contract.ts documents it: what is open, and how long officers take. */
export function oversight(e: core.RequestEvent): Reply {
	const query = e.request?.url?.query()
	const today = riyadhDay(new Date().toISOString())
	const from = query?.get('from') || addDays(today, -DAYS)
	if (!isDay(from)) return refusal(400, [{ field: 'from', code: 'day' }], preferredLang(e))
	const chosen = query?.get('association') ?? ''
	const all = chosen ? [chosen] : findAll(e.app, 'associations', '', {}, 'created,@rowid').map(({ id }) => id)
	const caller = holderOf(e)
	const seen = conditionOf(caller, { counted: true })
	const glasses = seenGlasses(e, from, all)
	const parts = all.filter(theirs(e, 'staff/oversight')).map(id => part(e.app, id, from, today, seen))
	const open = parts.flatMap(entry => entry.open)
	open.sort((a, b) => (a.received < b.received ? -1 : 1))
	const body: Oversight = {
		made: new Date().toISOString(),
		from,
		open,
		officers: parts.flatMap(entry => entry.officers),
		alone: aloneIn(
			e.app,
			all.filter(id => holds(caller.grants, ['management', 'auditor'], id)),
		).map(entry => proposed(e.app, entry, caller)),
		...(glasses && { glasses, days: daysOf(e.app) }),
	}
	return { status: 200, body }
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

function part(app: core.App, association: string, from: string, today: string, seen: string) {
	const officers = officersOf(app, association)
	const open = openEntries(app, association, officers, today, seen)
	const answers = answeringTimes(app, association, from, seen)
	return { open, officers: officers.map(officer => entryOf(officer, association, open, answers)) }
}

const ROW = {
	id: '',
	reference: '',
	kind: '',
	topic: '',
	anonymous: false,
	status: '',
	status_since: '',
	created: '',
	due_on: '',
	acknowledge_by: '',
	attention: '',
	assigned_to: '',
	about_officers: '',
}
type Row = { [K in keyof typeof ROW]: (typeof ROW)[K] extends boolean ? boolean : string }

const quoted = (codes: string[]) => codes.map(code => `'${code}'`).join()
const OPEN_COMPLAINTS = quoted(COMPLAINT_STATUSES.filter(status => !hasEnded('complaint', status)))
const OPEN_INQUIRIES = quoted(INQUIRY_STATUSES.filter(status => awaitsAssociation('inquiry', status)))

/** A complaint is open until it is closed or withdrawn, an inquiry until it is answered. No letter is read for this. */
const OPEN = `SELECT ${Object.keys(ROW).join()} FROM cases
	WHERE association = {:association} AND erased_at = '' AND (
		(kind = 'complaint' AND status IN (${OPEN_COMPLAINTS}))
		OR (kind = 'inquiry' AND status IN (${OPEN_INQUIRIES}))
	)`

function openEntries(
	app: core.App,
	association: string,
	officers: Officer[],
	today: string,
	seen: string,
): OpenEntry[] {
	const rows = arrayOf(new DynamicModel(ROW)) as Row[]
	app.db().newQuery(`${OPEN} AND ${seen}`).bind({ association }).all(rows)
	const gone = goneOf(app, association)
	return rows.map(row => {
		const officer = officers.find(({ id }) => id === row.assigned_to)
		const about: string[] = JSON.parse(row.about_officers || '[]')
		const received = row.created.replace(' ', 'T')
		const unread = row.status === 'received' && row.acknowledge_by
		return {
			id: row.id,
			reference: row.reference,
			kind: row.kind as OpenEntry['kind'],
			association,
			topic: row.topic as OpenEntry['topic'],
			anonymous: row.anonymous,
			status: row.status as OpenEntry['status'],
			since: row.status_since.replace(' ', 'T'),
			received,
			days: (Date.parse(today) - Date.parse(riyadhDay(received))) / 86_400_000,
			due: [unread, row.due_on].filter(Boolean).sort()[0] || '',
			overdue: row.attention === 'overdue',
			left: officer !== undefined && (officer.away || gone.includes(officer.id)),
			assigned: row.assigned_to,
			holder: officer ? holderAmong(officer, officers, about).id : '',
		}
	})
}

/** Officers whose account was taken away. */
function goneOf(app: core.App, association: string): string[] {
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			"SELECT officers.id FROM officers JOIN staff ON staff.id = officers.account WHERE officers.association = {:association} AND staff.ended != ''",
		)
		.bind({ association })
		.all(rows)
	return rows.map(({ id }) => id)
}

/** The hours of each answer, by officer. */
function answeringTimes(
	app: core.App,
	association: string,
	from: string,
	seen: string,
): Map<string, number[]> {
	const rows = arrayOf(new DynamicModel({ officer: '', hours: -0 })) as { officer: string; hours: number }[]
	const since = startOfDay(from).replace('T', ' ')
	app
		.db()
		.newQuery(
			`SELECT answered_by AS officer, answered_hours AS hours FROM cases WHERE answered_by != '' AND answered_at != '' AND answered_at >= {:since} AND association = {:association} AND ${seen}`,
		)
		.bind({ association, since })
		.all(rows)
	const times = new Map<string, number[]>()
	for (const { officer, hours } of rows) times.set(officer, [...(times.get(officer) ?? []), hours])
	return times
}

function entryOf(
	{ id, name, role, away }: Officer,
	association: string,
	open: OpenEntry[],
	answers: Map<string, number[]>,
): OfficerEntry {
	const own = open.filter(({ assigned }) => assigned === id)
	const hours = (answers.get(id) ?? []).sort((a, b) => a - b)
	return {
		id,
		name,
		association,
		role,
		away,
		open: own.length,
		overdue: own.filter(({ overdue }) => overdue).length,
		answered: hours.length,
		median: median(hours.map(value => ({ value, count: 1 }))),
		longest: hours.at(-1) ?? null,
	}
}
