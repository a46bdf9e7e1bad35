import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Grants, type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import { DAY_LISTS } from '../../core/api/day.ts'
import { sought } from '../../core/sending/finding.ts'
import { idsSql, type Known, wanted } from '../../server/case/wanted.ts'
import { databaseIn, open } from './support.ts'

/* How SQLite finds what lists ask for: by an index each time, and never by reading cases through. */

const backend = await open()
const database = databaseIn(backend.dir)
test.after(() => {
	database.close()
	return backend.stop()
})

const HERE = ['association0001', 'association0002']
const holding = (...roles: Role[]): Holder => ({
	id: 'account00000001',
	email: 'me@example.org',
	grants: Object.fromEntries(
		ROLES.map(role => [role, roles.includes(role) ? HERE : []]),
	) as unknown as Grants,
})
const HOLDERS: Record<string, Holder> = {
	all: holding(...ROLES),
	...Object.fromEntries(ROLES.map(role => [role, holding(role)])),
}
const held = new Map([[HERE[0] ?? '', ['account00000001', 'officer00000001']]])

type Asked = [query: CaseQuery, known?: Partial<Known>]
/** Each filter, each order, each search, and some together. */
const ASKED: Asked[] = [
	[{}],
	[{ kind: 'request' }],
	[{ association: HERE[0] ?? '' }],
	[{ kind: 'complaint', association: HERE[0] ?? '', open: 'yes' }],
	[{ status: 'study' }],
	[{ service: 'service00000001' }],
	[{ channel: 'phone' }],
	[{ holder: 'mine' }, { held }],
	[{ holder: 'mine', open: 'yes' }, { held }],
	[{ holder: 'nobody' }, { held: null }],
	[{ holder: 'unit' }, { held: new Map() }],
	[{ due: 'late' }],
	[{ due: 'today' }],
	[{ due: '5' }],
	[{ from: '2026-01-01' }],
	[{ to: '2026-01-31' }],
	[{ from: '2026-01-01', to: '2026-01-31', status: 'study', channel: 'phone' }],
	[{ waiting: 'applicant' }],
	[{ unread: 'yes' }],
	[{ same: 'case00000000001' }],
	...[
		'هدى',
		'عبد الرحمن سعد',
		'مي',
		'0550001122',
		'1122',
		'1000000008',
		'huda@example.net',
		'huda@',
		'123456782',
	].map((typed): Asked => [{ typed }, { ways: sought(typed)?.first }]),
	[{ typed: 'إيجار', in: 'letter' }, { ways: sought('إيجار')?.letters }],
	[
		{ typed: 'هدى', status: 'study', holder: 'mine' },
		{ held, ways: sought('هدى')?.first },
	],
	[
		{ typed: 'إيجار', in: 'letter' },
		{ ways: sought('إيجار')?.letters, many: true },
	],
	[{ typed: '1122', unread: 'yes' }, { ways: sought('1122')?.first }],
]

/** Names under which cases and their rows stand in the statements, and in conditions within. */
const READ_THROUGH = /^SCAN (cases|other|messages|case_rows)\b(?! USING (COVERING )?INDEX messages_unread)/

function planOf(sql: string, values: Record<string, string>): string[] {
	const bound = sql.replace(/\{:(\w+)\}/g, (_, name) => `'${values[name]?.replace(/'/g, "''")}'`)
	return database
		.prepare(`EXPLAIN QUERY PLAN ${bound}`)
		.all()
		.map(({ detail }) => String(detail))
}

test('no list and no search reads cases through, whoever asks and in whatever order', () => {
	let looked = 0
	for (const [who, holder] of Object.entries(HOLDERS))
		for (const [query, known] of ASKED)
			for (const sort of ['arrival', 'age', 'due'] as const) {
				const asked = wanted(
					holder,
					{ ...query, sort },
					{ today: '2026-05-01', until: '2026-05-08', ...known },
				)
				const plan = planOf(idsSql(asked, 31, 30), asked.values)
				const through = plan.filter(detail => READ_THROUGH.test(detail))
				assert.deepEqual(through, [], `${who} ${JSON.stringify(query)} ${sort}`)
				looked++
			}
	assert.ok(looked > 500)
})

test('the list as a whole comes in its order from an index, and sorts nothing but what it shows', () => {
	for (const sort of ['arrival', 'age', 'due'] as const) {
		const asked = wanted(holding('reception'), { sort }, { today: '', until: '' })
		const plan = planOf(idsSql(asked, 31, 0), asked.values)
		const searched = plan.filter(detail => /^SEARCH cases USING INDEX case_rows_whose/.test(detail))
		assert.equal(searched.length, 4, plan.join())
		// What comes next of each is taken by turns.
		assert.equal(plan.filter(detail => detail === 'MERGE (UNION ALL)').length, 3, plan.join())
		assert.ok(!plan.some(detail => /TEMP B-TREE/.test(detail)), plan.join())
	}
})

test('the lists of a day come in their order too, and so does a common word of letters by its days', () => {
	const team = new Map([[HERE[0] ?? '', ['account00000001', 'officer00000001']]])
	const sorted = (query: CaseQuery, known: Partial<Known> = {}) => {
		const asked = wanted(holding('reception'), query, { today: '2026-05-01', until: '2026-05-06', ...known })
		const plan = planOf(idsSql(asked, 100, 0), asked.values)
		return plan.filter(detail => /TEMP B-TREE/.test(detail))
	}
	for (const query of Object.values<CaseQuery>(DAY_LISTS)) {
		// What is unread is few, and found by its messages.
		if (query.unread) continue
		const holder = query.holder === 'nobody' ? { held: null } : query.holder ? { held: team } : {}
		assert.deepEqual(sorted(query, holder), [], JSON.stringify(query))
	}
	const word = { typed: 'إيجار', in: 'letter', sort: 'due' } as const
	assert.deepEqual(sorted(word, { ways: sought('إيجار')?.letters, many: true }), [])
	const few = sorted(word, { ways: sought('إيجار')?.letters })
	assert.equal(few.length, 1)
})

test('who works in a great many associations is answered too', () => {
	const many = Array.from({ length: 700 }, (_, n) => `association${String(n).padStart(4, '0')}`)
	const grants = Object.fromEntries(ROLES.map(role => [role, many])) as unknown as Grants
	const holder: Holder = { id: 'account00000001', email: 'me@example.org', grants }
	const accounts = new Map([['association0001', many]])
	for (const sort of ['arrival', 'age', 'due'] as const)
		for (const known of [{}, { held: accounts }]) {
			const query = 'held' in known ? { holder: 'left', sort } : { sort }
			const asked = wanted(holder, query, { today: '', until: '', ...known })
			assert.deepEqual(database.prepare(idsSql(asked, 31, 0)).all(), [])
		}
})

test('a whole number is looked up by its key', () => {
	for (const typed of ['0550001122', '1000000008', 'huda@example.net', '123456782']) {
		const { values, ...asked } = wanted(
			HOLDERS.all as Holder,
			{},
			{ today: '', until: '', ways: sought(typed)?.first },
		)
		const plan = planOf(idsSql({ ...asked, values }, 31, 0), values)
		assert.ok(
			plan.some(detail => /^SEARCH other USING .*INDEX cases_\w+/.test(detail)),
			plan.join(),
		)
	}
})
