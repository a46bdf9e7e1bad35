import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordModel } from 'pocketbase'
import { FACT_NAMES } from '../../core/case/fields.ts'
import { stepsFrom } from '../../core/case/process.ts'
import type { Status } from '../../core/case/status.ts'
import { caseWords as ar } from '../../core/language/words/case.ar.ts'
import { caseWords as en } from '../../core/language/words/case.en.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'
import { arrive, decision, go, openWith } from './cases.ts'
import { caseBy, databaseIn, file, PDF, PNG, refused, send, stored } from './support.ts'

// A job that saves a case without any request of the HTTP API, as the applicant's own routes and schedules will.
const backend = await openWith(`routerAdd('POST', '/job/{id}', e => {
	const { actBy } = require(\`\${__hooks}/lib/base/audit.js\`)
	const { set, actor } = e.requestInfo().body
	const record = $app.findRecordById('cases', e.request.pathValue('id'))
	for (const name in set) record.set(name, set[name])
	if (actor) actBy(record, actor)
	$app.save(record)
	return e.json(200, {})
})
routerAdd('POST', '/job', e => {
	const cases = $app.findCollectionByNameOrId('cases')
	const record = new Record(cases, e.requestInfo().body)
	$app.save(record)
	return e.json(200, {})
})`)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')

const trail = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).map(
		({ from, to }) => `${from}→${to}`,
	)
const job = (id: string, set: object, actor = '') =>
	staff.send(`/job/${id}`, { method: 'POST', body: { set, actor } })
// At both, a case that was complete a moment ago is decided before the policy's earliest day.
const COMMITTEE = ['studied_on', 'recommendations', 'minutes', 'decided_by', 'reason', 'early_reason']
const both = (status: Status) => [ar.statuses[status].label, en.statuses[status].label]

/** For each association: the steps it takes to the end, and what a decision there cannot do without. */
const WAYS: Record<string, { way: Status[]; asks: string[] }> = {
	artwa: {
		way: ['complete', 'study', 'accepted', 'registered', 'delivered', 'closed'],
		asks: COMMITTEE,
	},
	'nama-makkiyah': {
		way: ['complete', 'study', 'accepted', 'registered', 'delivered', 'closed'],
		asks: ['case_study_on', 'needs_study_on', 'decided_by', 'reason'],
	},
	kadi: {
		way: ['complete', 'study', 'accepted', 'delivered', 'closed'],
		asks: ['studied_on', 'decided_by', 'reason'],
	},
	yusr: { way: ['complete', 'study', 'accepted', 'registered', 'delivered', 'closed'], asks: COMMITTEE },
	'kitab-wa-qari': {
		way: ['complete', 'accepted', 'registered', 'delivered', 'closed'],
		asks: ['decided_by', 'reason'],
	},
}
const facts = (to: Status) =>
	to === 'accepted' ? decision() : to === 'delivered' ? { delivered_on: '2026-03-20' } : {}

for (const slug of SLUGS) {
	test(`${slug}: from arrival to the end, and at each status no step but its own`, async () => {
		const { record } = await arrive(backend, slug)
		const { way, asks } = WAYS[slug] ?? assert.fail()
		let status: Status = 'received'
		for (const to of way) {
			const possible = stepsFrom(load(slug), status, 'staff').map(step => step.to)
			const illegal = (['accepted', 'delivered', 'evaluated', 'received'] as const).filter(
				other => other !== status && !possible.includes(other),
			)
			for (const other of illegal) {
				const { status: error } = (
					await refused(cases.update(record.id, { status: other, ...facts(other) }), 400)
				).data.data
				assert.equal(error.code, 'step')
				for (const name of [...both(status), ...both(other), ...possible.flatMap(both)]) {
					assert.ok(error.message.includes(name), `${name}: ${error.message}`)
				}
			}
			if (to === 'accepted') {
				const { message, data } = (await refused(cases.update(record.id, { status: to }), 400)).data
				assert.deepEqual(Object.keys(data).sort(), ['status', ...asks].sort())
				for (const need of FACT_NAMES) {
					assert.equal(message.includes(processWords.facts[need]), asks.includes(need), need)
					if (asks.includes(need)) assert.match(data[need].message, /[ء-ي]{3}.* · .*[a-z]{3}/)
				}
			}
			await cases.update(record.id, { status: to, ...facts(to) })
			status = to
		}
		const last = await refused(cases.update(record.id, { status: 'received' }), 400)
		assert.match(last.data.data.status.message, /ولا خطوة ممكنة بعد «مغلق»/)
		assert.deepEqual(
			await trail(record.id),
			(['', 'received', ...way] as string[])
				.slice(0, -1)
				.map((from, i) => `${from}→${['received', ...way][i]}`),
		)
	})
}

test('the way back: what is missing is said, completed, referred, withdrawn', async () => {
	const { record } = await arrive(backend, 'kadi')
	const error = await refused(cases.update(record.id, { status: 'needs-completion', missing: ' ' }), 400)
	assert.deepEqual(Object.keys(error.data.data), ['missing', 'status'])
	await go(
		staff,
		record.id,
		{ status: 'needs-completion', missing: 'صورة أوضح' },
		{ status: 'complete' },
		{ status: 'clarification', referred_to: 'الدعم الفني' },
		{ status: 'received' },
		{ status: 'withdrawn', closing_reason: 'طلبه بالهاتف' },
	)
	assert.equal((await trail(record.id)).length, 6)
	await refused(cases.update(record.id, { status: 'received' }), 400)
	// Facts may be written ahead of the step that needs them.
	await go(staff, record.id, { closing_reason: 'سحبه صاحبه' }, { status: 'closed' })
})

test('the checklist is filled at arrival; what staff return keeps the request from being complete', async () => {
	const { record } = await arrive(backend)
	const entry = { document: 'marital-status-proof', state: 'present', note: '' }
	assert.deepEqual(record.checklist, [entry])
	assert.deepEqual((await arrive(backend, 'artwa')).record.checklist, [])
	const returned = { ...entry, state: 'returned', note: 'الصورة غير واضحة' }
	const error = await refused(cases.update(record.id, { status: 'complete', checklist: [returned] }), 400)
	assert.deepEqual(Object.keys(error.data.data), ['checklist', 'status'])
	await cases.update(record.id, { checklist: [returned] })
	await refused(cases.update(record.id, { status: 'complete' }), 400)
	await cases.update(record.id, { status: 'complete', checklist: [entry] })
})

test('who was not sure of a condition may come without its document, and staff decide; who was sure may not', async () => {
	const { body } = await send(backend.url, {}, { parts: [] })
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.equal(record.checklist[0].state, 'missing')
	await cases.update(record.id, { status: 'complete' })
	const { record: sure } = await arrive(backend, 'yusr', { residence: 'yes', 'marital-status': 'yes' })
	await cases.update(sure.id, {
		checklist: [{ document: 'marital-status-proof', state: 'missing', note: '' }],
	})
	await refused(cases.update(sure.id, { status: 'complete' }), 400)
})

test('a fact of another shape is refused by name, and nothing changes', async () => {
	const { record } = await arrive(backend)
	const entry = { document: 'marital-status-proof', state: 'present', note: '' }
	const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
	const wrong: [string, unknown, string][] = [
		['studied_on', '2026-02-30', 'day'],
		['delivered_on', '١/٣/٢٠٢٦', 'day'],
		['delivered_on', '١٤٤٨-٠٥-١٠', 'hijri'],
		['case_study_on', tomorrow, 'future'],
		['checklist', {}, 'checklist'],
		['checklist', [{ ...entry, document: 'other' }], 'checklist'],
		['checklist', [entry, entry], 'checklist'],
		['checklist', [{ ...entry, state: 'lost' }], 'checklist'],
		['checklist', [{ ...entry, state: 'returned', note: ' ' }], 'checklist'],
		['checklist', [{ ...entry, more: 1 }], 'checklist'],
		['checklist', [null], 'checklist'],
		['recommendations', 'x', 'recommendations'],
		['recommendations', [{ member: 'عضو' }], 'recommendations'],
		['recommendations', [{ member: 'عضو', recommendation: 7 }], 'recommendations'],
	]
	for (const [field, value, code] of wrong) {
		const { data, message } = (await refused(cases.update(record.id, { [field]: value }), 400)).data
		assert.deepEqual([Object.keys(data), data[field].code], [[field], code])
		assert.ok(message.includes(processWords.facts[field as 'checklist']), message)
	}
	assert.deepEqual(await cases.getOne(record.id), record)
})

test('minutes are told by their content, carry no name of the sender, and open to staff only', async () => {
	const { record } = await arrive(backend)
	const before = await stored(backend)
	const program = new TextEncoder().encode('MZ\x90\x00program')
	const error = await refused(cases.update(record.id, { minutes: [file(program, 'محضر.pdf')[0]] }), 400)
	assert.ok(error.data.data.minutes, JSON.stringify(error.data))
	assert.deepEqual(await stored(backend), before)
	const saved = await cases.update(record.id, {
		minutes: [file(PDF, 'محضر اللجنة.exe')[0], file(PNG, 'صورة')[0]],
	})
	assert.match(saved.minutes.join(' '), /^minutes_\w+\.pdf minutes_\w+\.png$/)
	const address = staff.files.getURL(saved, saved.minutes[0])
	assert.equal((await fetch(address)).status, 404)
	assert.equal((await fetch(`${address}?token=${await staff.files.getToken()}`)).status, 200)
	const fewer = await cases.update(record.id, { 'minutes-': saved.minutes[1] })
	assert.deepEqual(fewer.minutes, [saved.minutes[0]])
	assert.equal((await stored(backend)).files, before.files + 1)
})

test('the record of a decision stays as it is, and so does the day of delivery', async () => {
	const { record } = await arrive(backend)
	const accepted = await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision() },
	)
	const changes: Record<string, unknown> = {
		studied_on: '2026-03-02',
		recommendations: [],
		minutes: [],
		'minutes+': file(PDF, 'a.pdf')[0],
		decided_by: 'غيرها',
		reason: '',
		checklist: [],
		missing: 'x',
		referred_to: 'x',
	}
	for (const [field, value] of Object.entries(changes)) {
		// Also not in the same save as the next step.
		for (const more of [{}, { status: 'registered' }]) {
			const error = await refused(cases.update(record.id, { [field]: value, ...more }), 400)
			const name = field.replace('+', '')
			assert.equal(error.data.data[name]?.code, 'fixed', field)
			assert.ok(error.message.includes(processWords.facts[name as 'minutes']), error.message)
		}
	}
	assert.deepEqual(await cases.getOne(record.id), accepted)
	await cases.update(record.id, { delivered_on: '2026-03-19' })
	await go(staff, record.id, { status: 'registered' }, { status: 'delivered', delivered_on: '2026-03-20' })
	const late = await refused(cases.update(record.id, { delivered_on: '2026-03-21' }), 400)
	assert.equal(late.data.data.delivered_on.code, 'fixed')
})

test('two decisions at once: exactly one is taken', async () => {
	const { record } = await arrive(backend, 'kadi')
	await go(staff, record.id, { status: 'complete' }, { status: 'study', ...decision() })
	const take = (status: Status) =>
		cases.update(record.id, { status }).then(
			() => status,
			() => '',
		)
	const database = databaseIn(dir)
	database.exec('BEGIN IMMEDIATE')
	const sent = Array.from({ length: 6 }, (_, i) => take(i % 2 ? 'accepted' : 'rejected'))
	// While nobody can write, all six read the same case and get as far as their transaction.
	for (let n = 0; n < 30; n++) await fetch(`${url}/api/sila/associations`)
	database.exec('COMMIT')
	database.close()
	const taken = await Promise.all(sent)
	const final = (await cases.getOne(record.id)).status
	assert.deepEqual([...new Set(taken.filter(Boolean))], [final])
	assert.equal((await trail(record.id)).filter(step => step.startsWith('study→')).length, 1)
})

test('who saves a case as it stood before somebody else’s change is told so', async () => {
	const { record } = await arrive(backend, 'kadi')
	const step = (status: Status) => cases.update(record.id, { ...record, status })
	const error = await step('complete').then(() => refused(step('withdrawn'), 400))
	assert.equal(error.data.data.revision.code, 'stale')
	assert.match(error.message, /بعد أن فتحته/)
	assert.deepEqual(await trail(record.id), ['→received', 'received→complete'])
	// With a file, the dashboard sends it in another form.
	const minutes = [file(PDF, 'a.pdf')[0]]
	const late = await refused(cases.update(record.id, { ...record, minutes }), 400)
	assert.equal(late.data.data.revision.code, 'stale')
	// At the very same moment, too.
	const { record: other } = await arrive(backend, 'kadi')
	const both = await Promise.allSettled(
		(['complete', 'withdrawn'] as const).map(status => cases.update(other.id, { ...other, status })),
	)
	assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
	assert.equal((await trail(other.id)).length, 2)
})

test('what one saves does not undo what another saved beside it', async () => {
	const { record } = await arrive(backend, 'kadi')
	const texts = { missing: 'م', referred_to: 'ر', decided_by: 'ق', reason: 'س', closing_reason: 'غ' }
	await Promise.all(Object.entries(texts).map(([name, value]) => cases.update(record.id, { [name]: value })))
	const saved: RecordModel = await cases.getOne(record.id)
	assert.deepEqual(Object.fromEntries(Object.keys(texts).map(name => [name, saved[name]])), texts)
})

test('a job is held to the process as well, and an applicant to their own steps', async () => {
	const { record } = await arrive(backend, 'kadi')
	for (const [set, actor] of [
		[{ status: 'accepted', ...decision(), minutes: undefined }, ''],
		[{ status: 'evaluated' }, 'applicant'],
		[{ status: 'complete' }, 'applicant'],
		[{ studied_on: 'yesterday' }, ''],
	] as const) {
		const error = await refused(job(record.id, set, actor), 400)
		assert.match(error.message, /[ء-ي]{3}/)
	}
	const made = { ...record, id: '', reference: '100000009', code_hash: 'x', content_hash: 'x' }
	const make = (status: Status) => staff.send('/job', { method: 'POST', body: { ...made, status } })
	assert.match((await refused(make('accepted'), 400)).message, /كل طلب جديد يبدأ من «وصل الطلب»/)
	await make('received')
	assert.deepEqual(await cases.getOne(record.id), record)
	await job(record.id, { status: 'withdrawn' }, 'applicant')
	assert.deepEqual(await trail(record.id), ['→received', 'received→withdrawn'])
})

test('several steps in one batch are judged one after another, and all undone when one is refused', async () => {
	const { record } = await arrive(backend, 'kadi')
	await administrator.settings.update({ batch: { enabled: true, maxRequests: 5 } })
	const batch = (...steps: object[]) => {
		const made = staff.createBatch()
		for (const step of steps) made.collection('cases').update(record.id, step)
		return made.send()
	}
	await refused(batch({ status: 'complete' }, { status: 'accepted', decided_by: 'x', reason: 'x' }), 400)
	assert.deepEqual(await cases.getOne(record.id), record)
	await batch({ status: 'complete' }, { status: 'study' })
	await administrator.settings.update({ batch: { enabled: false } })
	assert.deepEqual(await trail(record.id), ['→received', 'received→complete', 'complete→study'])
})
