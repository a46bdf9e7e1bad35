import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficerEntry, OpenEntry, Oversight, OversightPage } from '../../core/api/complaints.ts'
import { arrive } from './cases.ts'
import { anonymous, arrived, officer } from './complaints.ts'
import { databaseIn, open, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const look = (query: Record<string, string> = {}): Promise<Oversight> =>
	staff.send('/api/sila/staff/oversight', { query })
const list = (query: Record<string, string> = {}): Promise<OversightPage> =>
	staff.send('/api/sila/staff/oversight/cases', { query, requestKey: null })

/** Sets fields of a case as time would have it. */
function set(id: string, values: Record<string, string | number>): void {
	const database = databaseIn(dir)
	for (const [name, value] of Object.entries(values))
		database.prepare(`UPDATE cases SET ${name} = ? WHERE id = ?`).run(value, id)
	database.close()
}

test('it is for staff', async () => {
	assert.equal((await fetch(`${url}/api/sila/staff/oversight`)).status, 401)
	const error = await refused(look({ from: 'yesterday' }), 400)
	assert.equal(error.data.data.from.code, 'day')
})

test('all that is open is seen with its age, its day, and who holds it; what has ended is not', async () => {
	const deputy = await officer(staff, { name: 'ماجد' })
	const unit = await officer(staff, { name: 'سعد', topics: ['complaint'], away: true, substitute: deputy })
	const other = await officer(staff, { name: 'نورة', role: 'senior-management' })
	const request = await arrive(backend, 'kadi')
	const first = await arrived(backend, 'complaint', anonymous)
	const second = await arrived(backend, 'complaint')
	const ended = await arrived(backend, 'complaint')
	const asked = await arrived(backend, 'inquiry')
	const foreign = await arrived(backend, 'inquiry', { association: 'yusr' })
	await cases.update(ended.record.id, { status: 'closed', closing_reason: 'انتهت' })
	// Whoever it is about does not hold it, also as a substitute.
	set(second.record.id, { about_officers: JSON.stringify([deputy]) })
	const before = new Date(Date.now() - 9 * 86_400_000).toISOString().replace('T', ' ')
	set(request.record.id, { created: before })
	const ago = new Date(Date.now() - 5 * 86_400_000).toISOString().replace('T', ' ')
	set(first.record.id, {
		created: ago,
		due_on: '2026-03-08',
		acknowledge_by: '2026-03-02',
		attention: 'overdue',
	})
	const kadi = first.record.association
	const seen = await look({ association: kadi })
	const shown = await list({ association: kadi })
	const entry = (id: string) => shown.rows.find(row => row.id === id) as OpenEntry
	// The late one first, then in the order in which they came.
	assert.deepEqual(
		shown.rows.map(({ id }) => id),
		[first.record.id, request.record.id, second.record.id, asked.record.id],
	)
	assert.equal(shown.total, 4)
	const counts = (of: (row: Oversight['open'][number]) => boolean) =>
		seen.open.filter(of).reduce((sum, { count }) => sum + count, 0)
	assert.deepEqual(
		[
			counts(() => true),
			counts(({ late }) => late),
			counts(({ left }) => left),
			counts(({ kind }) => kind === 'request'),
		],
		[4, 1, 2, 1],
	)
	assert.equal(
		counts(({ holder }) => holder === deputy),
		2,
	)
	assert.deepEqual(entry(first.record.id), {
		id: first.record.id,
		reference: first.receipt.reference,
		kind: 'complaint',
		association: kadi,
		service: null,
		topic: 'delay',
		anonymous: true,
		status: 'received',
		since: first.record.status_since.replace(' ', 'T'),
		received: ago.replace(' ', 'T'),
		days: 5,
		due: '2026-03-02',
		overdue: true,
		left: true,
		assigned: unit,
		holder: deputy,
		opens: true,
	})
	assert.deepEqual([entry(second.record.id).assigned, entry(second.record.id).holder], [unit, unit])
	assert.deepEqual([entry(asked.record.id).assigned, entry(asked.record.id).holder], ['', ''])
	const of = (id: string) => seen.officers.find(row => row.id === id) as OfficerEntry
	assert.deepEqual(
		[of(unit).open, of(unit).overdue, of(unit).answered, of(unit).away, of(other).open],
		[2, 1, 1, true, 0],
	)
	const rows = async (query: Record<string, string>) =>
		(await list({ association: kadi, ...query })).rows.map(({ id }) => id)
	assert.deepEqual(await rows({ kind: 'request' }), [request.record.id])
	assert.equal((await list({ kind: 'request' })).rows[0]?.service?.en, 'Service request')
	assert.deepEqual(await rows({ overdue: 'yes' }), [first.record.id])
	assert.deepEqual(await rows({ left: 'yes' }), [first.record.id, second.record.id])
	assert.deepEqual(await rows({ holder: deputy }), [first.record.id, second.record.id])
	assert.deepEqual(await rows({ holder: 'nobody' }), [request.record.id, asked.record.id])
	assert.deepEqual(await rows({ holder: "x') OR ('1" }), [])
	// A request is held by an account.
	const account = String(staff.authStore.record?.id)
	set(request.record.id, { holder: account })
	assert.deepEqual(await rows({ holder: account }), [request.record.id])
	assert.deepEqual(await rows({ holder: 'nobody' }), [asked.record.id])
	assert.deepEqual(
		(await look({ association: kadi })).holders.map(({ id }) => id),
		[account],
	)
	assert.equal((await list({ kind: 'request' })).rows[0]?.holder, account)
	assert.ok((await list()).rows.some(({ id }) => id === foreign.record.id))
	assert.doesNotMatch(JSON.stringify([await look(), await list()]), /هدى|وعدوني|huda|متى تفتحون/)
})

test('an officer’s answering time is from the assignment to the first answer, whoever has it later', async () => {
	const officers = await Promise.all([1, 2].map(() => officer(staff, { topics: ['question'] }, 'artwa')))
	const [a = '', b = ''] = officers
	const artwa = (await staff.collection('officers').getOne(a)).association as string
	for (const hours of [1, 2, 6, 100]) {
		const { record } = await arrived(backend, 'inquiry', { association: 'artwa' })
		const assigned = await cases.update(record.id, { status: 'assigned', assigned_to: a })
		assert.equal(assigned.assigned_to, a)
		set(record.id, { assigned_at: new Date(Date.now() - hours * 3_600_000).toISOString().replace('T', ' ') })
		await cases.update(record.id, { status: 'answered', answer: 'نعم' })
		await cases.update(record.id, { status: 'assigned', assigned_to: b })
		await cases.update(record.id, { status: 'answered', answer: 'نعم ونعم' })
	}
	const entry = async (id: string, query: Record<string, string> = {}) =>
		(await look({ association: artwa, ...query })).officers.find(row => row.id === id)
	const mine = await entry(a)
	assert.deepEqual([mine?.answered, mine?.median, mine?.longest], [4, 4, 100])
	const theirs = await entry(b)
	assert.deepEqual([theirs?.answered, theirs?.median, theirs?.longest], [0, null, null])
	assert.equal((await entry(a, { from: '2999-01-01' }))?.answered, 0)
})

test('the list goes on page by page, and what is taken along at once is written down', async () => {
	const { id: association } = await staff.collection('associations').getFirstListItem('slug="nama-makkiyah"')
	for (let n = 0; n < 31; n++) await arrived(backend, 'inquiry', { association: 'nama-makkiyah' })
	const [one, two, three] = await Promise.all(['1', '2', '3'].map(page => list({ association, page })))
	assert.deepEqual([one?.total, one?.rows.length, two?.rows.length, three?.rows.length], [31, 30, 1, 0])
	assert.equal(new Set([...(one?.rows ?? []), ...(two?.rows ?? [])].map(({ id }) => id)).size, 31)
	const looks = () => {
		const database = databaseIn(dir)
		const rows = database
			.prepare("SELECT detail FROM access_log WHERE association = ? AND what = 'export'")
			.all(association)
		database.close()
		return rows.map(({ detail }) => detail)
	}
	assert.deepEqual(looks(), [])
	assert.equal((await list({ association, taken: 'yes' })).rows.length, 31)
	assert.deepEqual(looks(), ['oversight 31'])
})

test('a settlement that waits for its complainant is not open, and is found', async () => {
	const { record } = await arrived(backend, 'complaint', { association: 'artwa' })
	const before = await look({ association: record.association })
	await cases.update(record.id, { status: 'escalated', escalation_reason: 'تحتاج إلى قرار' })
	await cases.update(record.id, { status: 'settlement-proposed', settlement: 'نعتذر' })
	const after = await look({ association: record.association })
	assert.deepEqual([before.proposed, after.proposed], [0, 1])
	const query = { association: record.association }
	assert.ok(!(await list(query)).rows.some(({ id }) => id === record.id))
	assert.deepEqual(
		(await list({ ...query, status: 'settlement-proposed' })).rows.map(({ id }) => id),
		[record.id],
	)
})
