import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Receipt } from '../../core/api/common.ts'
import { API, ROUTES, type RoutePath } from '../../core/api/routes.ts'
import { onceFrom } from '../../core/case/once.ts'
import { codeFrom } from '../../core/case/reference.ts'
import { tokenFrom } from '../../core/survey/answers.ts'
import { root } from '../../scripts/lib/paths.ts'
import { EXAMPLES } from '../../scripts/openapi/examples.ts'
import { decision, go } from './cases.ts'
import { officer } from './complaints.ts'
import { type Answer, caseBy, databaseIn, file, formVersion, newKey, open, PDF } from './support.ts'
import { survey } from './surveys.ts'

/*
 * The examples of /openapi.json are sent in this order, each answered as it says. With RECORD=1 what is answered now is
 * what it says from then on (node scripts/openapi.ts).
 */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const administrator = await backend.superuser()
const secret = fs.readFileSync(path.join(dir, 'sila.secret'), 'utf8').trim()
const shown = new Set<RoutePath>()
const ANSWERS = path.join(root, 'scripts/openapi/answers.json')
const answered: Record<string, Record<string, unknown>> = JSON.parse(fs.readFileSync(ANSWERS, 'utf8'))

/** What differs from one run to another by what it is: its kind stands in its place. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shape)
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
	if (typeof value !== 'string') return value
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return '<moment>'
	if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return '<day>'
	if (/^\d{9}$/.test(value)) return '<reference>'
	if (/^\d{12}$/.test(value)) return '<code>'
	if (/^[a-z0-9]{15}$/i.test(value)) return '<id>'
	if (value.startsWith('eyJ')) return '<token>'
	if (/^test-key/.test(value) || /^[\w-]{20,64}$/.test(value)) return '<key>'
	// As it is written for people, and in links.
	return value
		.replace(/\d{3}\s\d{3}\s\d{3}|(?<=track\/#)\d{9}/g, '<reference>')
		.replace(/(?<=#\/join\/)\w{32}/, '<key>')
		.replace(/^(associations|services)\/\w{15}$/, '$1/<id>')
		.replace(/^\w{16}\?expires=\d{10}/, '<key>?expires=<second>')
		.replace(/(?<=#\/sila\/cases\/)\w{15}/g, '<id>')
}

/** Sends the example of a route, with what only this run knows, and holds the answer to the example's. */
async function show(
	address: RoutePath,
	known: object = {},
	files: [string, [File, string]][] = [],
): Promise<Answer['body']> {
	const { method, body, who } = ROUTES[address]
	const { sends, query } = EXAMPLES[address]
	const json = JSON.stringify({ ...sends, ...known })
	const form = new FormData()
	if (body?.kind === 'multipart') {
		form.append(body.json, json)
		for (const name of body.texts ?? []) form.append(name, 'phone')
		for (const [name, part] of files) form.append(name, ...part)
	}
	const search = new URLSearchParams(
		Object.entries({ ...query, ...(!body && known) }).map(([k, v]) => [k, String(v)]),
	)
	const headers = {
		...(body && { 'Idempotency-Key': newKey() }),
		...(who === 'staff' && { Authorization: staff.authStore.token }),
		...((who === 'administrator' || who === 'operator') && { Authorization: administrator.authStore.token }),
	}
	const sent = body && { body: body.kind === 'json' ? json : form }
	const response = await fetch(`${url}${API}${address}?${search}`, { method, headers, ...sent })
	shown.add(address)
	if (!response.headers.get('content-type')?.startsWith('application/json')) {
		assert.deepEqual([response.status, answered[address]], [200, undefined])
		return
	}
	const given = await response.json()
	// What is long stands elsewhere too.
	if (address === 'associations') return given
	const said = address.startsWith('staff/content') ? withoutContent(given) : withoutForm(address, given)
	if (process.env.RECORD) answered[address] = { [response.status]: said }
	assert.deepEqual({ [response.status]: shape(said) }, shape(answered[address]), address)
	return given
}

const withoutForm = (address: RoutePath, given: Answer['body']) =>
	address === 'cases/copy' || address === 'staff/copies/make'
		? { ...given, form: { ...given.form, content: null } }
		: given

/** What is published is long, and stands elsewhere; of all associations one is enough. */
const withoutContent = ({ associations, ...given }: Answer['body']) => ({
	...given,
	...(given.content && { content: {} }),
	...(given.draft && { draft: { ...given.draft, base: {}, content: {} } }),
	...(associations && {
		associations: associations.filter((one: { association: string }) => one.association === kadi.id),
	}),
})

const numbers = ({ reference, code }: Receipt) => ({ reference, code })
const caseOf = ({ reference }: Receipt) => caseBy(staff, `reference="${reference}"`)
const kadi = await staff.collection('associations').getFirstListItem('slug="kadi"')

test('what is published', async () => {
	await show('content')
	await show('associations')
	await show('proof')
	await show('health')
	await show('ready')
	await show('metrics')
})

test('a request, from its arrival to its erasure', async () => {
	const version = { formVersion: await formVersion(url, 'kadi', 'service-request') }
	const receipt: Receipt = await show('requests', version)
	const { id } = await caseOf(receipt)
	await go(staff, id, { status: 'needs-completion', missing: 'A clearer picture of the identity card' })
	await show('cases/follow', numbers(receipt))
	await show('cases/complete', numbers(receipt), [['documents.supporting', file(PDF, 'identity.pdf')]])
	await show('cases/contact', numbers(receipt))
	await staff
		.collection('messages')
		.create({ case: id, text: 'Come by on Sunday.', files: [new File([PDF], 'map.pdf')] })
	const { messages } = await show('cases/messages', numbers(receipt))
	const [{ id: message, files }] = messages.slice(-1)
	await show('cases/file', { ...numbers(receipt), message, file: files[0].file })
	await show('cases/message', numbers(receipt), [['files.1', file(PDF, 'question.pdf')]])
	await show('cases/copy', numbers(receipt))
	await show('cases/withdraw', numbers(receipt))
	await show('staff/reason', { case: id })
	await show('cases/erasure', numbers(receipt))
	await show('staff/requests', version)
	const other: Receipt = await show('requests', version)
	await go(
		staff,
		(await caseOf(other)).id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision() },
	)
	await show('cases/objection', numbers(other))
})

test('a complaint and an inquiry', async () => {
	await officer(staff)
	const receipt: Receipt = await show('complaints')
	const { id } = await caseOf(receipt)
	await go(
		staff,
		id,
		{ status: 'acknowledged' },
		{ status: 'assigned' },
		{ status: 'investigation' },
		{ status: 'settlement-proposed', settlement: 'We apologise, and answer within two days.' },
	)
	const { status_since } = await caseOf(receipt)
	await show('cases/settlement', { ...numbers(receipt), since: status_since.replace(' ', 'T') })
	await show('cases/reopen', numbers(receipt))
	await show('inquiries')
	await show('staff/complaints')
	await show('staff/inquiries')
	await show('staff/oversight', { association: kadi.id })
	await show('staff/oversight/cases')
	await show('cases/counts')
	const {
		cases: [row],
	} = await show('staff/cases', { typed: '' })
	await show('staff/cases/export', { cases: [row.id] })
	await show('staff/cases/holders', { cases: row.id })
	await show('staff/cases/holder', { cases: [row.id], to: staff.authStore.record?.id })
	const view = await show('staff/views/keep')
	await show('staff/views')
	await show('staff/views/remove', { id: view.id })
	await show('staff/history', { case: row.id })
	await show('staff/state', { case: row.id })
	await show('staff/colleagues', { case: row.id })
	await staff.collection('reminders').create({ account: staff.authStore.record?.id, case: row.id, day: '' })
	await show('staff/mine')
	await show('staff/notes/seen', { case: row.id })
	await go(staff, row.id, { status: 'closed' })
	await show('staff/steps/back', { case: row.id })
	await show('staff/waiting')
	await show('staff/day')
	const [person] = await show('staff/tasks')
	await show('staff/tasks/settle', { ids: person.notices.map(({ id }: { id: string }) => id) })
})

test('a lost code and mistyped contact details', async () => {
	const version = { formVersion: await formVersion(url, 'kadi', 'service-request') }
	const receipt: Receipt = await show('requests', version)
	const { id } = await caseOf(receipt)
	const { reference } = receipt
	await administrator.settings.update({ smtp: { enabled: true, host: '127.0.0.1', port: 1 } })
	await show('cases/lost-code', { reference })
	const database = databaseIn(dir)
	const row = database.prepare('SELECT id FROM lost_codes WHERE reference = ?').get(reference)
	const once = onceFrom(createHmac('sha256', secret).update(`one-time:${row?.id}`).digest('hex'))
	await show('cases/new-code', { reference, once })
	await show('staff/contact', { case: id })
	await show('staff/copies', { case: id })
	const copy = await staff.collection('copy_requests').getFirstListItem(`case="${id}"`)
	await show('staff/copies/make', { id: copy.id })
	await show('staff/copies/settle', { id: copy.id })
	await show('staff/erasures', { case: id })
	await show('staff/codes', { case: id })
	await show('staff/corrections', { case: id })
	await show('staff/cases/duplicate', { case: id, of: null })
	await show('staff/cases/same', { case: id })
	database.prepare("UPDATE proposals SET state = 'agreed' WHERE act = 'code' AND subject = ?").run(id)
	const proposal = database.prepare("SELECT id FROM proposals WHERE act = 'code' AND subject = ?").get(id)
	const hex = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
	const code = codeFrom(hex(`new-code:${proposal?.id}`))
	database.prepare('UPDATE cases SET code_hash = ? WHERE id = ?').run(hex(`${reference}:${code}`), id)
	database.close()
	await show('staff/codes/show', { id: proposal?.id })
})

test('a file that goes ahead', async () => {
	await show('uploads')
})

test('satisfaction', async () => {
	const { version } = await survey(url, 'periodic')
	await show('surveys/answers', { version })
	await show('staff/surveys/answers', { version })
	await show('staff/surveys/results')
	const formVersionNow = await formVersion(url, 'kadi', 'service-request')
	const receipt: Receipt = await show('requests', { formVersion: formVersionNow })
	const { id } = await caseOf(receipt)
	await go(
		staff,
		id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision() },
		{ status: 'delivered', delivered_on: '2026-03-20' },
	)
	const token = tokenFrom(createHmac('sha256', secret).update(`survey:${id}`).digest('hex'))
	await show('surveys/invitation', { token })
})

test('what staff count', async () => {
	await show('staff/reports')
	await show('staff/setup')
	await show('staff/site')
	await show('staff/proof', { association: kadi.id })
	await show('staff/trail', { until: '2020-01-01' })
	await show('staff/retention', { association: kadi.id })
})

test('what staff look after in the policies', async () => {
	const services = administrator.collection('services')
	const { id, given, definition } = await services.getFirstListItem('slug="service-request"')
	const need = { ar: 'أحتاج إلى عون', en: 'I need a hand' }
	const offered = { ...given, need: { ar: 'أحتاج إلى خدمة', en: 'I need a service' } }
	await services.update(id, { definition: { ...definition, need }, offered })
	await show('staff/policies')
	await show('staff/policies/offer', { id })
})

test('what staff write of what is published', async () => {
	const { id } = await administrator.collection('services').getFirstListItem('slug="service-request"')
	const thing = `services/${id}`
	const { content, seen } = await show('staff/content/thing', { thing })
	const changed = { ...content, need: { ar: 'أحتاج إلى عون قريب', en: 'I need help nearby' } }
	const written = await show('staff/content/draft', { thing, content: changed, seen, propose: false })
	await show('staff/content/drop', { thing, seen: written.seen })
	await show('staff/content/now', { thing })
	const { associations } = await show('staff/content')
	const own = associations.find((one: { association: string }) => one.association === kadi.id)
	const [state] = own.corrected
	await show('staff/content/state', { id: state.id })
	await show('staff/content/review', { id: state.id })
})

test('an account of staff and its offices', async () => {
	const at = (role: string, more: object = {}) => ({ association: kadi.id, role, ...more })
	const { account } = await show('accounts/invite', { roles: [at('management')] })
	const { link } = await show('accounts/again', { id: account.id })
	await show('accounts/join', { token: link.split('/').at(-1) })
	await show('accounts/change', { id: account.id })
	await show('accounts/roles', { account: account.id, roles: [at('reception')] })
	const { proposals } = await show('accounts')
	const waiting = (role: string) => proposals.find((one: { role: string }) => one.role === role)?.id
	await show('accounts/proposals/withdraw', { id: waiting('management') })
	// Administrator and member of staff have one address here, as one person would.
	const database = databaseIn(dir)
	database
		.prepare("UPDATE proposals SET proposed_by = 'root@example.org' WHERE id = ?")
		.run(waiting('reception'))
	database.close()
	await show('staff/proposals/decide', { id: waiting('reception') })
	const days = EXAMPLES['staff/appointments'].sends?.role
	await show('staff/appointments', { account: account.id, role: { ...days, association: kadi.id } })
	const here = { association: kadi.id, substitute: staff.authStore.record?.id }
	await show('staff/absences', { account: account.id, ...here })
	const { associations } = await show('staff/people')
	const people = associations.find((one: { association: string }) => one.association === kadi.id).people
	const found = people.find(({ id }: { id: string }) => id === account.id)
	await show('staff/absences/end', { id: found.away[0].id })
	await show('staff/appointments/looked', { id: found.roles[0].id })
	await show('staff/appointments/end', { id: found.roles[0].id })
	await show('accounts/second-factor')
	await show('accounts/end', { id: account.id })
	await show('accounts/restore', { id: account.id })
	const mine = people.find(({ id }: { id: string }) => id === here.substitute)
	await show('accounts/roles/end', { id: mine.roles.at(-1).id })
	const glass = await show('administrator/glass')
	await show('administrator/glass/close', { id: glass.id })
	await show('administrator/glasses')
	await show('administrator/backups')
})

test('an account of one’s own', async () => {
	const session = async (path: 'staff/password' | 'staff/sign-out', known = {}) =>
		staff.authStore.save((await show(path, known)).token, staff.authStore.record)
	await session('staff/sign-out')
	await session('staff/password', { current: backend.account.password })
})

test('no route is without an example, and no example without its route', () => {
	assert.deepEqual([...shown].sort(), Object.keys(ROUTES).sort())
	if (process.env.RECORD)
		for (const address of Object.keys(answered)) if (!(address in ROUTES)) delete answered[address]
	assert.deepEqual(
		Object.keys(answered).filter(address => !(address in ROUTES)),
		[],
	)
	if (process.env.RECORD) fs.writeFileSync(ANSWERS, `${JSON.stringify(answered, null, '\t')}\n`)
})
