import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../core/access/looks.ts'
import { REASON_MINUTES } from '../../core/access/reason.ts'
import { reasonShows, seenOf } from '../../core/access/sights.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { CASE_NAMES, type CaseName, EVERYBODY, house, IDENTITY, type Who } from './house.ts'
import { databaseIn, follow, open, PDF, send } from './support.ts'

/* What is shown of a case by a reason alone: whoever has given none, or whose reason has run out, does not see it over any door. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend
const { id: yusr, members, cases, stored } = await house(backend)
const token = (who: Who) => members[who].client.authStore.token
const reason = 'مراجعة ما قيل عن هذا الطلب'

async function give(who: Who, query: object, lang = 'ar') {
	const answer = await fetch(`${url}/api/sila/staff/reason`, {
		method: 'POST',
		headers: { Authorization: token(who), 'Accept-Language': lang },
		body: JSON.stringify(query),
	})
	return { status: answer.status, body: await answer.json() }
}
const given = (who: Who, name: CaseName) => give(who, { case: cases[name], reason })

function read<T>(sql: string, ...values: string[]): T[] {
	const database = databaseIn(dir)
	try {
		return database.prepare(sql).all(...values) as T[]
	} finally {
		database.close()
	}
}
const fileOf = (id: string, table = 'cases'): string =>
	JSON.parse(read<{ files: string }>(`SELECT files FROM ${table} WHERE id = ?`, id)[0]?.files || '[]')[0]

/** What of a request an account gets that is not for everybody who sees it. */
async function sees(who: Who, name: CaseName) {
	const record = await members[who].client.collection('cases').getOne(cases[name])
	const download = async (table: string, id: string) => {
		const own = await members[who].client.files.getToken()
		const answer = await fetch(`${url}/api/files/${table}/${id}/${fileOf(id, table)}?token=${own}`)
		await answer.arrayBuffer()
		return answer.status
	}
	return {
		identity: JSON.stringify(record).includes(IDENTITY),
		files: 'files' in record,
		download: await download('cases', cases[name]),
	}
}
const NOTHING = { identity: false, files: false, download: 404 }
const ALL = { identity: true, files: true, download: 200 }

/** As time would have it: all looks become so much older. */
function older(minutes: number): void {
	const database = databaseIn(dir)
	const { sql } = database
		.prepare("SELECT sql FROM sqlite_master WHERE name = 'access_log_no_update'")
		.get() as { sql: string }
	database.exec('DROP TRIGGER access_log_no_update')
	database.exec(`UPDATE access_log SET at = strftime('%Y-%m-%d %H:%M:%fZ', at, '-${minutes} minutes')`)
	database.exec(sql)
	database.close()
}

test('senior management sees identity number and files with a reason, of this request alone, for an hour', async () => {
	assert.deepEqual(await sees('management', 'decided'), NOTHING)
	const { status, body } = await given('management', 'decided')
	assert.equal(status, 200)
	const left = Date.parse(body.until) - Date.now()
	assert.ok(left > 0 && left <= REASON_MINUTES * 60_000, body.until)
	assert.deepEqual(await sees('management', 'decided'), ALL)
	assert.deepEqual(await sees('management', 'plain'), NOTHING)
	// It is this account's, and nobody else's who holds the same office.
	holdsOnly(dir, members.content.id, [yusr], ['management'])
	assert.deepEqual(await sees('content', 'decided'), NOTHING)
	older(REASON_MINUTES - 1)
	assert.deepEqual(await sees('management', 'decided'), ALL)
	older(2)
	assert.deepEqual(await sees('management', 'decided'), NOTHING)
	assert.equal((await given('management', 'decided')).status, 200)
	assert.deepEqual(await sees('management', 'decided'), ALL)
	// It ends with the office.
	holdsOnly(dir, members.management.id, [yusr], ['auditor'])
	assert.deepEqual(await sees('management', 'decided'), NOTHING)
	holdsOnly(dir, members.management.id, [yusr], ['management'])
})

test('it stands among who looked, before anything is shown, and the applicant is told of it', async () => {
	const { body: receipt } = await send(url)
	const [request] = read<{ id: string }>('SELECT id FROM cases WHERE reference = ?', receipt.reference)
	const theCase = request?.id ?? ''
	assert.equal((await give('management', { case: theCase, reason: `  ${reason}\n` })).status, 200)
	const rows = read<{ actor: string; function: string; what: string; detail: string }>(
		'SELECT actor, function, what, detail FROM access_log WHERE `case` = ?',
		theCase,
	)
	assert.deepEqual(
		rows.map(row => ({ ...row })),
		[{ actor: members.management.id, function: 'management', what: 'reason', detail: reason }],
	)
	const { reference, code } = receipt
	const { opened } = (await follow(url, { reference, code, lang: 'ar' })).body
	assert.deepEqual(
		opened.map((one: { function: string }) => one.function),
		['management'],
	)
	assert.doesNotMatch(JSON.stringify(opened), /مراجعة/)
	// What cannot be written down is not shown.
	const database = databaseIn(dir)
	database.exec(
		"CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
	)
	const refused = await given('management', 'study')
	database.exec('DROP TRIGGER full')
	database.close()
	assert.ok(refused.status >= 400, String(refused.status))
	assert.deepEqual(await sees('management', 'study'), NOTHING)
})

test('no list and no search finds or shows by it', async () => {
	assert.equal((await given('management', 'plain')).status, 200)
	const { client } = members.management
	assert.deepEqual(await sees('management', 'plain'), ALL)
	const listed = await client.collection('cases').getFullList()
	assert.ok(listed.some(({ id }) => id === cases.plain))
	assert.ok(!JSON.stringify(listed).includes(IDENTITY) && listed.every(row => !('files' in row)))
	for (const query of [{ typed: IDENTITY }, { same: cases.plain }, { same: cases.study }])
		assert.deepEqual((await client.send('/api/sila/staff/cases', { query })).cases, [], JSON.stringify(query))
	const expanded = await client.collection('messages').getFullList({ expand: 'case' })
	assert.ok(!JSON.stringify(expanded).includes(IDENTITY))
	await assert.rejects(client.collection('cases').getFullList({ filter: `identity_key ~ "${IDENTITY}"` }), {
		status: 400,
	})
})

test('files that came with a message are files of the request; who writes with the applicant opens them', async () => {
	const messages = members.reception.client.collection('messages')
	const { id } = await messages.create({
		case: cases.closed,
		text: 'السلام عليكم',
		files: [new File([PDF], 'a.pdf')],
	})
	const opens = async (who: Who) => {
		const own = await members[who].client.files.getToken()
		const answer = await fetch(`${url}/api/files/messages/${id}/${fileOf(id, 'messages')}?token=${own}`)
		await answer.arrayBuffer()
		return answer.status
	}
	assert.deepEqual([await opens('reception'), await opens('management')], [200, 404])
	assert.equal((await given('management', 'closed')).status, 200)
	assert.equal(await opens('management'), 200)
})

test('a reason is for whom it shows more by the table of core, and for nobody else: everybody and each case', async () => {
	for (const who of EVERYBODY.filter(who => who !== 'leaver' && who !== 'content'))
		for (const name of CASE_NAMES) {
			const it = stored(name)
			const { status } = await given(who, name)
			const calls = members[who].grants.management.length > 0
			const shows = reasonShows(members[who], it)
			assert.equal(status, !calls ? 403 : shows.length > 0 ? 200 : 404, `${who}: ${name}`)
			if (status !== 200) continue
			const columns = seenOf(members[who], { ...it, reasoned: true })
			assert.deepEqual(
				await sees(who, name),
				{ ...ALL, identity: columns?.includes('content') && name !== 'foreign' },
				`${who}: ${name}`,
			)
		}
	// Straight from the offices of the policies.
	const needs = CASE_NAMES.filter(name => reasonShows(members.management, stored(name)).length > 0)
	assert.deepEqual(needs, ['plain', 'study', 'decided', 'closed', 'entered', 'concerned', 'concernedQuietly'])
	for (const who of ['reception', 'research', 'committee', 'follow_up', 'auditor', 'confidential'] as const)
		for (const name of CASE_NAMES) assert.deepEqual(reasonShows(members[who], stored(name)), [], who)
})

test('what is wrong with a reason is said by field, in both languages', async () => {
	const wrong: [query: object, status: number, codes: Record<string, string>][] = [
		[{}, 400, { reason: 'reason_short' }],
		[{ case: cases.plain, reason: ' قصير   ' }, 400, { reason: 'reason_short' }],
		[{ case: cases.plain, reason: 'س'.repeat(REASON.most + 1) }, 400, { reason: 'too_long' }],
		[{ case: cases.plain, reason, until: '2040' }, 400, { until: 'unknown_field' }],
		[{ case: 'nobody', reason }, 404, { case: 'not_found' }],
	]
	for (const [query, status, codes] of wrong)
		for (const lang of ['ar', 'en']) {
			const { status: answered, body } = await give('management', query, lang)
			const said = Object.entries(body.data as Record<string, { code: string }>)
			assert.deepEqual(
				[answered, Object.fromEntries(said.map(([at, { code }]) => [at, code]))],
				[status, codes],
			)
			assert.equal(/[ء-ي]{3}/.test(body.message), lang === 'ar', body.message)
		}
	assert.equal((await give('reception', { case: cases.plain, reason })).status, 403)
})
