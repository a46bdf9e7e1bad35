import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS } from '../../core/access/callers.ts'
import { ROLES } from '../../core/access/roles.ts'
import {
	AGES,
	BASES,
	type BoardReport,
	type KindFigures,
	type KindReport,
	type Period,
} from '../../core/api/report.ts'
import { type Figure, figureQuery } from '../../core/api/report-lists.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { house, type Member } from './house.ts'
import { databaseIn, open } from './support.ts'

/* Behind each figure of a report stands a list with as many cases, for everybody who counts. */

const backend = await open()
test.after(() => backend.stop())
const { id: yusr, members, cases } = await house(backend)
const today = riyadhDay(new Date().toISOString())
const period = { from: addDays(today, -9), to: today }

/** So many rows: a page of 30 after the other. */
async function length(
	member: Member,
	list: KindReport['list'],
	query: Record<string, string>,
): Promise<number> {
	const path = list === 'cases' ? 'staff/cases' : 'staff/oversight/cases'
	let found = 0
	for (let page = 1; ; page++) {
		const answer = await member.client.send(`/api/sila/${path}`, {
			query: { ...query, page },
			requestKey: null,
		})
		const rows: unknown[] = list === 'cases' ? answer.cases : answer.rows
		found += rows.length
		if (rows.length < 30) return found
	}
}

const TOTALS = ['came', 'answered', 'ended', 'accepted', 'rejected'] as const

function figuresOf(kind: KindReport, of: KindFigures): [Figure, number][] {
	const { open } = of
	const always: [Figure, number][] = [
		['open', open.total],
		['late', open.late],
		...AGES.map((_, age): [Figure, number] => [{ age }, open.ages[age] ?? 0]),
	]
	if (!kind.whole) return always
	return [
		...TOTALS.map((name): [Figure, number] => [name, of[name]]),
		...always,
		...BASES.flatMap((basis): [Figure, number][] => {
			const promise = of.promise[basis] ?? { within: 0, late: 0 }
			return [
				[{ kept: 'within', basis }, promise.within],
				[{ kept: 'late', basis }, promise.late],
			]
		}),
	]
}

const tallied = (kind: KindReport): [Figure, number][] => [
	...kind.channels.map(({ code, count }): [Figure, number] => [{ channel: code }, count]),
	...kind.places.map(({ code, count }): [Figure, number] => [{ association: code }, count]),
	...kind.services.map(({ code, count }): [Figure, number] => [{ service: code }, count]),
	...kind.statuses.map(({ code, count }): [Figure, number] => [{ status: code }, count]),
	...kind.months.map(({ code, count }): [Figure, number] => [{ month: code }, count]),
	...Object.entries(kind.grounds ?? {}).flatMap(([ground, n]): [Figure, number][] =>
		n === null ? [] : [[{ ground: ground as 'documents' }, n]],
	),
]

test('cases of the past: some before the period, answered late and in time, refused', () => {
	const database = databaseIn(backend.dir)
	const set = (id: string, values: string) => database.exec(`UPDATE cases SET ${values} WHERE id = '${id}'`)
	const moment = (days: number) => `'${addDays(today, -days)} 09:00:00.000Z'`
	set(cases.plain, `created = ${moment(40)}, due_on = '${addDays(today, -2)}'`)
	set(cases.study, `created = ${moment(100)}, target_on = '${addDays(today, -20)}'`)
	set(cases.decided, `created = ${moment(12)}, due_on = '${addDays(today, -3)}'`)
	set(
		cases.concerned,
		`status = 'rejected', resolved_as = 'rejected', resolved_at = ${moment(4)}, due_on = '${addDays(today, -4)}'`,
	)
	set(
		cases.concernedQuietly,
		`status = 'rejected', resolved_as = 'rejected', resolved_at = ${moment(6)}, created = ${moment(15)}, checklist = '[]', answers = '{"conditions":{"residence":"yes"}}'`,
	)
	set(
		cases.complaint,
		`status = 'settlement-proposed', resolved_as = 'settlement-proposed', resolved_at = ${moment(2)}, due_on = '${addDays(today, -3)}'`,
	)
	set(cases.anonymous, `created = ${moment(35)}, due_on = '${addDays(today, -12)}'`)
	set(cases.inquiry, `status = 'answered', resolved_as = 'answered', resolved_at = ${moment(1)}`)
	set(cases.inquiryEntered, `created = ${moment(11)}, channel = ''`)
	database.close()
})

test('each figure says as much as its list is long, for each office and all of them together', async () => {
	const seen = new Set<string>()
	for (const who of [...ROLES, 'accused', 'substitute', 'elsewhere'] as const) {
		const member = members[who]
		if (!CALLERS['staff/reports'].some(role => member.grants[role].length > 0)) continue
		for (const association of ['', member.grants.management[0] ?? (who === 'elsewhere' ? '' : yusr)]) {
			const report: BoardReport = await member.client.send('/api/sila/staff/reports', {
				query: { ...period, ...(association && { association }) },
				requestKey: null,
			})
			for (const kind of report.kinds) {
				const check = async (of: Period, on: string, figures: [Figure, number][]) => {
					for (const [figure, n] of figures) {
						// That nothing stands behind nothing is asked for two of them.
						if (n === 0 && who !== 'management' && who !== 'reception') continue
						const query = figureQuery(report, kind, of, on, figure)
						const about = `${who}: ${kind.kind} ${JSON.stringify(query)}`
						assert.equal(await length(member, kind.list, query as Record<string, string>), n, about)
						if (n > 0)
							seen.add(`${kind.kind} ${typeof figure === 'string' ? figure : JSON.stringify(figure)}`)
					}
				}
				await check(report, kind.now.open.on, [...figuresOf(kind, kind.now), ...tallied(kind)])
				if (kind.whole) await check(report.before, kind.before.open.on, figuresOf(kind, kind.before))
			}
		}
	}
	// There was something behind them.
	for (const figure of [
		'request came',
		'request late',
		'request rejected',
		'request {"kept":"within","basis":"policy"}',
		'request {"age":3}',
		'request {"ground":"conditions"}',
		'request {"ground":"neither"}',
		'complaint {"kept":"late","basis":"own"}',
		'inquiry answered',
	])
		assert.ok(seen.has(figure), `${figure} of ${[...seen].join(' · ')}`)
})

test('who sees a kind on a part of its way counts what is there now, and nothing else', async () => {
	for (const [who, kinds] of [
		['research', ['request']],
		['committee', ['request']],
		['contact', ['inquiry']],
		['follow_up', ['complaint', 'inquiry']],
		['reception', ['request', 'inquiry']],
		['management', ['request', 'complaint', 'inquiry']],
		['auditor', ['request', 'complaint', 'inquiry']],
	] as const) {
		const report: BoardReport = await members[who].client.send('/api/sila/staff/reports', { query: period })
		assert.deepEqual(
			report.kinds.map(({ kind }) => kind),
			kinds,
			who,
		)
		const part = who === 'research' || who === 'committee'
		for (const kind of report.kinds) {
			assert.equal(kind.whole, !part, who)
			if (part) assert.deepEqual([kind.now.came, kind.now.answered, kind.channels], [0, 0, []])
			const counted =
				who === 'auditor' ? kind.kind !== 'request' : who === 'management' && kind.kind === 'complaint'
			assert.equal(kind.list, counted ? 'oversight' : 'cases', `${who} ${kind.kind}`)
		}
		// The auditor does not see what was answered of a condition, and so not how many were unsure.
		const { grounds } = report.kinds[0] as KindReport
		if (who === 'auditor') assert.equal(grounds?.conditions, null)
		if (who === 'management') assert.equal(grounds?.conditions, 1)
	}
})

test('a restricted case is in no figure, for nobody; nor is one that is kept from who asks', async () => {
	const read = async (who: 'accused' | 'management' | 'auditor' | 'follow_up') => {
		const { made, ...report }: BoardReport = await members[who].client.send('/api/sila/staff/reports', {
			query: period,
			requestKey: null,
		})
		return JSON.stringify(report)
	}
	const database = databaseIn(backend.dir)
	const before = await read('accused')
	// The accused holds all offices, those that are named for restricted cases too.
	database.exec(`CREATE TEMP TABLE one AS SELECT * FROM cases WHERE id = '${cases.confidential}'`)
	database.exec("UPDATE one SET id = 'likeconfidentia', reference = '999999990'")
	database.exec('INSERT INTO cases SELECT * FROM one')
	assert.equal(await read('accused'), before)
	database.exec("DELETE FROM cases WHERE id = 'likeconfidentia'")
	const all = JSON.parse(await read('accused')) as BoardReport
	database.exec(`UPDATE cases SET barred = '${members.accused.id}' WHERE id = '${cases.plain}'`)
	const kept = JSON.parse(await read('accused')) as BoardReport
	const openIn = (report: BoardReport) => report.kinds[0]?.now.open.total
	assert.equal(openIn(kept), Number(openIn(all)) - 1)
	database.exec(`UPDATE cases SET barred = '' WHERE id = '${cases.plain}'`)
	database.close()
})
