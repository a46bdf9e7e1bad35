import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClientResponseError } from 'pocketbase'
import { steppersOf, writersOf } from '../../core/access/acts.ts'
import { seenOf, worksAs } from '../../core/access/sights.ts'
import { COMPLAINT_PROCESS } from '../../core/case/complaint-process.ts'
import { CASE_FIELDS, type CaseFieldName } from '../../core/case/fields.ts'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import { type Process, stepsFrom } from '../../core/case/process.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { load } from '../../core/policy/associations.fixture.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { long } from '../setup/slice.ts'
import { officer } from './complaints.ts'
import { type CaseName, EVERYBODY, house, type Who } from './house.ts'
import { databaseIn, open, PDF } from './support.ts'

/*
 * Who does what: each step of each process and each field that staff write, for everybody, once by what core says and once
 * by what the server does. What a step needs beside who takes it is not here: what is refused for that has passed.
 */

const backend = await open()
test.after(() => backend.stop())
const { staff, dir } = backend
const { id: yusr, members, cases, stored } = await house(backend)
const someone = await officer(staff, { published: true }, 'yusr')

/** What becomes of an act: there is no such case, the role may not, or the role may. */
type Becomes = 404 | 'role' | 'passes'

const database = databaseIn(dir)
test.after(() => database.close())
// What is lost here with the machine is lost with the test.
database.exec('PRAGMA synchronous = OFF')
const rows = new Map<string, Record<string, unknown>>()
/** Puts a case where it is to stand, with nothing left of what was done to it since. */
function stands(id: string, change: Record<string, string>): void {
	if (!rows.has(id))
		rows.set(id, database.prepare('SELECT * FROM cases WHERE id = ?').get(id) as Record<string, unknown>)
	const row = { ...rows.get(id), ...change }
	const names = Object.keys(row)
	database
		.prepare(`UPDATE cases SET ${names.map(name => `\`${name}\` = ?`).join()} WHERE id = ?`)
		.run(...(Object.values(row) as string[]), id)
}

/** What the server says to an act, by field: the codes with which it refuses; null where it is done. */
async function act(who: Who, id: string, change: object): Promise<404 | null | Record<string, string>> {
	const refusal = await members[who].client
		.collection('cases')
		.update(id, change)
		.then(
			() => null,
			(error: ClientResponseError) => error,
		)
	if (!refusal) return null
	if (refusal.status === 404) return 404
	assert.equal(refusal.status, 400, JSON.stringify(refusal.response))
	const data: Record<string, { code: string }> = refusal.response.data
	return Object.fromEntries(Object.entries(data).map(([field, { code }]) => [field, code]))
}

/** A case, the process that it goes, and where it is while it is tried. */
interface Tried {
	name: CaseName
	process: Process
	association?: string
	change?: Record<string, string>
	/** To each status from one alone, whence comes the same by the table of core. */
	once?: boolean
}

/** Every step that staff take on it, by everybody: how many differ from what core says, each in words. */
async function differencesOfSteps({ name, process, association = yusr, change = {}, once }: Tried) {
	const found: string[] = []
	const it = { ...stored(name), association, ...change }
	const tried = new Set<CaseStatus>()
	for (const { status } of process.process)
		for (const { to } of stepsFrom(process, status, 'staff')) {
			if (once && tried.has(to)) continue
			tried.add(to)
			stands(cases[name], { association, ...change, status })
			for (const who of EVERYBODY) {
				const seen = seenOf(members[who], { ...it, status })
				const may = worksAs(steppersOf(it.kind, to, process), members[who], it)
				const expected: Becomes = !seen ? 404 : may ? 'passes' : 'role'
				const answered = await act(who, cases[name], { status: to })
				if (!answered) stands(cases[name], { association, ...change, status })
				const real: Becomes = answered === 404 ? 404 : answered?.status === 'role' ? 'role' : 'passes'
				if (real !== expected) found.push(`${who}: ${name} from ${status} to ${to}: ${real}, not ${expected}`)
			}
		}
	return found
}

const FIELDS = Object.keys(CASE_FIELDS) as CaseFieldName[]
/** Something else than what stands there, in the shape of each field. */
function other(field: CaseFieldName): unknown {
	const { type, ...more }: { type: string; control?: string } = CASE_FIELDS[field]
	if (type === 'bool') return true
	if (type === 'relation') return someone
	if (type === 'relation[]') return [someone]
	if (type === 'file[]') return [new File([PDF], 'minutes.pdf')]
	if (more.control === 'checklist') return [{ document: 'x', state: 'present', note: '' }]
	if (more.control === 'recommendations') return [{ member: 'هند', recommendation: 'يُقبل' }]
	return more.control === 'day' ? '2026-03-02' : 'كلمة'
}

/** Every field that staff write of it, by everybody. The server says at once of each whether the role may not. */
async function differencesOfFields({ name, process, association = yusr, change = {} }: Tried) {
	const found: string[] = []
	const it = { ...stored(name), association, ...change }
	const fields = FIELDS.filter(field => {
		const { by, of }: { by: string; of: readonly string[] } = CASE_FIELDS[field]
		return by === 'staff' && field !== 'status' && of.includes(it.kind)
	})
	const written = Object.fromEntries(
		fields.map(field => [field, field === 'discreet' ? !rows.get(cases[name])?.discreet : other(field)]),
	)
	for (const who of EVERYBODY) {
		stands(cases[name], { association, ...change })
		const expected = seenOf(members[who], it)
			? fields.filter(field => !worksAs(writersOf(it.kind, field, process), members[who], it))
			: 404
		const answered = await act(who, cases[name], written)
		const real = answered === 404 ? 404 : fields.filter(field => answered?.[field] === 'role')
		if (String(real) !== String(expected))
			found.push(`${who}: ${name} at ${it.status}: ${real} refused, not ${expected}`)
	}
	return found
}

const REQUESTS = load('yusr')
const COMPLAINTS = { process: COMPLAINT_PROCESS }
const INQUIRIES = { process: INQUIRY_PROCESS }
const late = { escalation_reason: 'لم تُسوَّ في موعدها' }

test('whoever brings a request, a complaint and an inquiry to each status has a role that core names', async () => {
	for (const tried of [
		{ name: 'plain', process: REQUESTS },
		{ name: 'complaint', process: COMPLAINTS },
		{ name: 'inquiry', process: INQUIRIES },
	] satisfies Tried[])
		assert.deepEqual(await differencesOfSteps({ ...tried, once: true }), [], tried.name)
})

test('each field that staff write is for the roles that core names', async () => {
	for (const tried of [
		...(['received', 'study', 'accepted'] as const).map(
			(status: CaseStatus): Tried => ({ name: 'plain', process: REQUESTS, change: { status } }),
		),
		{ name: 'protected', process: REQUESTS },
		{ name: 'complaint', process: COMPLAINTS },
		{ name: 'escalated', process: COMPLAINTS },
		{ name: 'confidential', process: COMPLAINTS },
		{ name: 'about', process: COMPLAINTS },
		{ name: 'inquiry', process: INQUIRIES },
	] satisfies Tried[])
		assert.deepEqual(await differencesOfFields(tried), [], tried.name)
})

test('who is named for restricted cases takes no step of others that is theirs alone', async () => {
	const { id, client, grants } = members.contact
	const inquiry = cases.inquiry
	const closes = () => act('contact', inquiry, { status: 'closed' })
	try {
		// Who is named for restricted complaints settles these; the inquiry they see as follow-up, which does not close it.
		holdsOnly(dir, id, [yusr], ['follow_up', 'confidential'])
		const seen = await client.collection('cases').getOne(inquiry)
		const may = steppersOf('inquiry', 'closed', INQUIRIES)
		assert.ok(may.includes('confidential') && !may.includes('follow_up'), String(may))
		assert.equal(seen.restricted, '')
		stands(inquiry, { status: 'answered' })
		assert.equal(((await closes()) as Record<string, string>).status, 'role')
		holdsOnly(dir, id, [yusr], ['contact'])
		assert.notEqual(Object(await closes()).status, 'role')
	} finally {
		holdsOnly(
			dir,
			id,
			[yusr],
			(Object.keys(grants) as (keyof typeof grants)[]).filter(role => grants[role].includes(yusr)),
		)
	}
})

long('each step from each status of a request, a complaint and an inquiry', async () => {
	for (const tried of [
		{ name: 'plain', process: REQUESTS },
		{ name: 'complaint', process: COMPLAINTS },
		{ name: 'inquiry', process: INQUIRIES },
	] satisfies Tried[])
		assert.deepEqual(await differencesOfSteps(tried), [], tried.name)
})

long('each step of restricted and of escalated cases, and of cases about somebody', async () => {
	for (const tried of [
		{ name: 'protected', process: REQUESTS },
		{ name: 'entered', process: REQUESTS },
		{ name: 'complaint', process: COMPLAINTS, change: late },
		{ name: 'anonymous', process: COMPLAINTS },
		{ name: 'confidential', process: COMPLAINTS },
		{ name: 'about', process: COMPLAINTS },
		{ name: 'inquiryEntered', process: INQUIRIES },
	] satisfies Tried[])
		assert.deepEqual(await differencesOfSteps(tried), [], tried.name)
})

long('each step and each field of requests in the process of every association', async () => {
	const held = new Map(EVERYBODY.map(who => [who, { ...members[who].grants }]))
	for (const { id, slug } of await staff.collection('associations').getFullList()) {
		// Who holds an office holds it there; who works elsewhere works everywhere but there.
		const process = load(slug)
		for (const who of EVERYBODY) {
			if (who === 'leaver') continue
			const roles = Object.entries(held.get(who) ?? {}).flatMap(([role, at]) => (at.length > 0 ? [role] : []))
			const at = who === 'elsewhere' ? (id === yusr ? 'elsewhere000000' : yusr) : id
			holdsOnly(dir, members[who].id, [at], roles as never)
			for (const role of roles) Object.assign(members[who].grants, { [role]: [at] })
		}
		const tried: Tried = { name: 'plain', process, association: id }
		assert.deepEqual(await differencesOfSteps(tried), [], slug)
		for (const status of ['received', 'study', 'accepted'] as const)
			assert.deepEqual(await differencesOfFields({ ...tried, change: { status } }), [], slug)
	}
})
