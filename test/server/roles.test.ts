import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClientResponseError } from 'pocketbase'
import { COLUMN_OF } from '../../core/access/columns.ts'
import { ROLES, type Role } from '../../core/access/roles.ts'
import { seenOf } from '../../core/access/sights.ts'
import type { CasePage } from '../../core/api/cases.ts'
import { API } from '../../core/api/routes.ts'
import { CASE_FIELDS, type CaseFieldName, fieldsWith } from '../../core/case/fields.ts'
import { CASE_NAMES, type CaseName, EVERYBODY, IDENTITY, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'
import { watched } from './watched.ts'

/*
 * Who sees what of a case: everybody, each case and each door, once by what core says and once by what the server answers.
 * Core's own tables are held by lines written by hand. What stands beside a case is in roles-beside.test.ts.
 */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend
const { members, cases, facts, nameOf, names, token, whoever, rowOf, listed, opens, ids, send } =
	await watched(backend)

const REQUESTS = ['plain', 'study', 'decided', 'closed', 'entered', 'concerned', 'concernedQuietly'] as const
const RUNNING = REQUESTS.filter(name => name !== 'closed')
const INQUIRIES = ['inquiry', 'inquiryEntered'] as const
const RESTRICTED = ['confidential', 'confidentialConcerning', 'about'] as const

/** Straight from the offices of the policies: who finds which cases in a list. */
const FINDS: Record<Who, readonly CaseName[]> = {
	reception: [...REQUESTS, ...INQUIRIES],
	research: RUNNING,
	committee: ['study'],
	follow_up: ['complaint', 'anonymous', 'escalated', 'complaintConcerning', ...INQUIRIES],
	contact: INQUIRIES,
	delegate: ['entered', 'inquiryEntered'],
	management: [...REQUESTS, 'anonymous', 'escalated', ...INQUIRIES],
	content: [],
	auditor: REQUESTS,
	confidential: RESTRICTED,
	protection: ['protected'],
	nobody: [],
	leaver: [],
	elsewhere: ['foreign'],
	accused: CASE_NAMES.filter(name => name !== 'foreign' && name !== 'about'),
	substitute: CASE_NAMES.filter(name => name !== 'foreign' && name !== 'about'),
}

test('each office finds what the policies give it, by the table of core', () => {
	for (const who of EVERYBODY) assert.deepEqual([...listed(members[who])].sort(), [...FINDS[who]].sort(), who)
	// Opened from the complaint that concerns it, which is not restricted.
	assert.deepEqual(
		opens(members.follow_up).filter(name => !FINDS.follow_up.includes(name)),
		['concerned'],
	)
	const reads = (who: Role, name: CaseName) => (seenOf(members[who], facts[name]) ?? []).sort()
	assert.deepEqual(reads('auditor', 'plain'), ['handling'])
	assert.deepEqual(reads('delegate', 'entered'), ['content', 'person'])
	assert.deepEqual(reads('reception', 'decided'), ['contact', 'content', 'handling', 'person'])
	for (const who of ROLES)
		assert.equal(
			reads(who, 'plain').includes('identity') && reads(who, 'plain').includes('files'),
			['reception', 'research'].includes(who),
			who,
		)
})

test('PocketBase’s lists, Sila’s list and the condition in SQL find the same cases as core', async () => {
	for (const who of whoever) {
		const { client } = members[who]
		const expected = ids(listed(members[who]))
		const rows = await client.collection('cases').getFullList()
		assert.deepEqual(names(rows.map(({ id }) => id)), names(expected), `${who}: list`)
		assert.equal((await client.collection('cases').getList(1, 1)).totalItems, expected.length, who)
		if (who === 'nobody') continue
		const { cases: entries }: CasePage = await send(who, 'staff/cases')
		assert.deepEqual(names(entries.map(({ id }) => id)), names(expected), `${who}: staff/cases`)
		for (const { id, applicant } of entries)
			if (applicant) assert.ok(rowOf(members[who], facts[nameOf(id) as CaseName])?.includes('person'), who)
	}
})

const HIDDEN: readonly string[] = fieldsWith('unseen', true)
const FIELDS = Object.keys(CASE_FIELDS) as CaseFieldName[]
const digits = (text: string) => text.replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))

test('a case opens for who sees it, with the fields that they see and no more', async () => {
	for (const who of whoever) {
		const { client } = members[who]
		const rows = new Map((await client.collection('cases').getFullList()).map(row => [row.id, row]))
		for (const name of CASE_NAMES) {
			const columns = seenOf(members[who], facts[name])
			const record = await client
				.collection('cases')
				.getOne(cases[name])
				.catch((error: ClientResponseError) => error.status)
			if (!columns) {
				assert.equal(record, 404, `${who} opens ${name}`)
				continue
			}
			assert.ok(typeof record === 'object', `${who} does not open ${name}`)
			const has = (of: object, shown: readonly string[], what: string) => {
				const expected = FIELDS.filter(
					field => !HIDDEN.includes(field) && ['row', ...shown].includes(COLUMN_OF[field]),
				)
				const got = FIELDS.filter(field => field in of)
				assert.deepEqual(got, expected, `${who}: ${what} of ${name}`)
			}
			has(record, columns, 'page')
			const row = rows.get(cases[name])
			if (row) has(row, columns.includes('person') ? ['person'] : [], 'row')
			const written = digits(JSON.stringify(record)).includes(IDENTITY)
			const shown =
				columns.includes('identity') && columns.includes('content') && facts[name].kind === 'request'
			if (name !== 'foreign') assert.equal(written, shown, `${who}: identity number of ${name}`)
			const told = reachedBy(cases[name]).filter(value => JSON.stringify(record).includes(value))
			if (!columns.includes('contact'))
				assert.deepEqual(told, [], `${who}: how the person of ${name} is reached`)
		}
	}
})

/** The number and the address that were sent with a case. */
function reachedBy(id: string): string[] {
	const database = databaseIn(dir)
	const stored = database.prepare('SELECT answers FROM cases WHERE id = ?').get(id)
	database.close()
	const { phone, email } = JSON.parse(String(stored?.answers) || '{}')?.answers ?? {}
	return [phone, email].filter(Boolean)
}

test('files leave for who sees the files of their case, by a token of their own', async () => {
	const fileOf = (id: string) => {
		const database = databaseIn(dir)
		const stored = database.prepare('SELECT files FROM cases WHERE id = ?').get(id)
		database.close()
		return JSON.parse(String(stored?.files) || '[]')[0]
	}
	for (const name of ['plain', 'study', 'decided', 'protected', 'concerned', 'entered'] as const)
		for (const who of whoever) {
			const own = await members[who].client.files.getToken()
			const answer = await fetch(`${url}/api/files/cases/${cases[name]}/${fileOf(cases[name])}?token=${own}`)
			await answer.arrayBuffer()
			const shown = seenOf(members[who], facts[name])?.includes('files')
			assert.equal(answer.status, shown ? 200 : 404, `${who}: file of ${name}`)
		}
})

test('the account of a leaver opens nothing', async () => {
	const answer = await fetch(`${url}/api/collections/cases/records`, {
		headers: { Authorization: token('leaver') },
	})
	assert.deepEqual((await answer.json()).items ?? [], [])
	for (const path of ['staff/cases', 'staff/history', 'staff/oversight'])
		assert.equal((await fetch(url + API + path, { headers: { Authorization: token('leaver') } })).status, 401)
})
