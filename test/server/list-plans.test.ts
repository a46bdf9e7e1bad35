import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Grants, type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import { sought } from '../../core/sending/finding.ts'
import { countSql, idsSql, type Known, wanted } from '../../server/case/wanted.ts'
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

test('no list, no search and no count reads cases through, whoever asks and in whatever order', () => {
	let looked = 0
	for (const [who, holder] of Object.entries(HOLDERS))
		for (const [query, known] of ASKED)
			for (const sort of ['arrival', 'age', 'due'] as const) {
				const asked = wanted(
					holder,
					{ ...query, sort },
					{ today: '2026-05-01', until: '2026-05-08', ...known },
				)
				for (const sql of [idsSql(asked, 31, 30), countSql(asked, 100)]) {
					const through = planOf(sql, asked.values).filter(detail => READ_THROUGH.test(detail))
					assert.deepEqual(through, [], `${who} ${JSON.stringify(query)} ${sort}`)
					looked++
				}
			}
	assert.ok(looked > 1000)
})

test('the list as a whole comes in its order from an index, and sorts nothing but what it shows', () => {
	for (const sort of ['arrival', 'age', 'due'] as const) {
		const { branches, values } = wanted(holding('reception'), { sort }, { today: '', until: '' })
		assert.equal(branches.length, 4)
		for (const branch of branches) {
			const plan = planOf(idsSql({ branches: [branch], values, sort }, 31, 0), values)
			assert.ok(
				plan.some(detail => /^SEARCH cases USING INDEX case_rows_whose/.test(detail)),
				plan.join(),
			)
			assert.ok(!plan.some(detail => /TEMP B-TREE/.test(detail)), plan.join())
		}
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
