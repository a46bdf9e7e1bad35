/**
 * The work list and the day among 100,000 cases: as a whole, by its filters, in its orders and by what is typed, for several offices,
 * beside a call that does nothing: `node bench/list.ts [cases]`.
 */
import { ROLES, type Role } from '../core/access/roles.ts'
import { riyadhDay } from '../core/time/clock.ts'
import { arrive } from '../test/server/cases.ts'
import { arrived } from '../test/server/complaints.ts'
import { databaseIn } from '../test/server/support.ts'
import { holdsOnly } from '../test/setup/appointments.ts'
import { withSila } from './lib/backends.ts'
import { casesOf, multiply } from './lib/cases.ts'
import { costOf, costRow } from './lib/cost.ts'
import { table } from './lib/table.ts'

const CASES = Number(process.argv[2] ?? 100_000)
const TIMES = 15
const ACCOUNTS = ['memberofstaff01', 'bench0000000001', 'bench0000000002']
const PASSWORD = 'for-nobody-but-tests'

/** Each what is asked of the list, and by whom: in one association, or in all. */
const ASKED: [what: string, who: Role | 'all', query: Record<string, string>][] = [
	['all', 'all', {}],
	['all, reception of one', 'reception', {}],
	['all, committee of one', 'committee', {}],
	['all, contact officer of one', 'contact', {}],
	['all, delegate with none of their own', 'delegate', {}],
	['requests, oldest first', 'all', { kind: 'request', sort: 'age' }],
	['due first', 'all', { sort: 'due' }],
	['due first, reception of one', 'reception', { sort: 'due' }],
	['page 50', 'all', { page: '50' }],
	['mine', 'all', { holder: 'mine', open: 'yes', sort: 'due' }],
	['nobody’s, open', 'all', { holder: 'nobody', open: 'yes', sort: 'age' }],
	['of who left', 'all', { holder: 'left' }],
	['late', 'all', { due: 'late', sort: 'due' }],
	['late, research of one', 'research', { due: 'late', sort: 'due' }],
	['within 5 days', 'all', { due: '5', sort: 'due' }],
	['in study', 'all', { status: 'study' }],
	[
		'in study, by phone, of days without any',
		'all',
		{ status: 'study', channel: 'phone', from: '2001-01-01', to: '2001-12-31' },
	],
	['waiting for the applicant', 'all', { waiting: 'applicant', sort: 'age' }],
	['by letter', 'all', { channel: 'letters' }],
	['unread', 'all', { unread: 'yes' }],
	['a common name', 'all', { typed: 'محمد' }],
	['three words of a name', 'all', { typed: 'عبد الرحمن الشهري فهد' }],
	['a name that nobody has', 'all', { typed: 'زبرجد' }],
	['a common name, contact officer of one', 'contact', { typed: 'محمد' }],
	['two letters', 'all', { typed: 'سع' }],
	['a common word of letters', 'all', { typed: 'ثلاجة', in: 'letter' }],
	['a common word, due first', 'all', { typed: 'ثلاجة', in: 'letter', sort: 'due' }],
	['a word that no letter has', 'all', { typed: 'قيثارة', in: 'letter' }],
	['a phone', 'all', { typed: '0510000700' }],
	['the last four digits', 'all', { typed: '0700' }],
	['a phone that nobody has', 'all', { typed: '0599999999' }],
	['an identity number', 'all', { typed: '1000000008' }],
	['an e-mail address', 'all', { typed: 'person700@example.org' }],
]

await withSila(async sila => {
	const staff = await sila.staff()
	for (const slug of ['yusr', 'kadi', 'artwa']) await arrive({ url: sila.url, staff }, slug)
	for (const what of ['complaint', 'inquiry'] as const) await arrived({ url: sila.url, staff }, what)
	const database = databaseIn(sila.dir)
	multiply(database, casesOf(database), CASES, ACCOUNTS)
	const [one] = database.prepare("SELECT id FROM associations WHERE slug = 'kadi'").all()
	const all = database
		.prepare('SELECT id FROM associations')
		.all()
		.map(({ id }) => String(id))
	database.close()

	const account = String(staff.authStore.record?.id)
	const ask = (path: string, query: object) => () => staff.send(path, { query })
	const health = ask('/api/health', {})
	// The connection that waited meanwhile is gone.
	await health().catch(() => {})
	const rows = []
	for (const who of ['all', ...ROLES] as const) {
		const theirs = ASKED.filter(([, one]) => one === who)
		if (theirs.length === 0) continue
		holdsOnly(
			sila.dir,
			account,
			who === 'all' ? all : [String(one?.id)],
			who === 'all' ? ROLES.filter(role => !['confidential', 'protection', 'auditor'].includes(role)) : [who],
		)
		const calls = [
			...theirs.map(([what, , query]) => [what, ask('/api/sila/staff/cases', query)] as const),
			[`numbers of all, ${who}`, ask('/api/sila/cases/counts', {})] as const,
			[`the day, ${who}`, ask('/api/sila/staff/day', {})] as const,
		]
		for (const [what, call] of calls) rows.push(costRow(what, await costOf(sila.pid, TIMES, call, health)))
	}
	table(
		`The work list and the day among ${CASES.toLocaleString('en')} cases, ${riyadhDay(new Date().toISOString())}`,
		rows,
	)
})
