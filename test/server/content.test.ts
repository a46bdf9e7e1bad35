import assert from 'node:assert/strict'
import { test } from 'node:test'
import type PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type { ContentDetail, ContentOf, ContentOverview, DraftQuery } from '../../core/api/content.ts'
import { joined } from '../../core/policy/joined.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { tell } from '../../scripts/portal/told.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { signedIn } from './colleague.ts'
import { comesTo, databaseIn, formVersion, open, send } from './support.ts'

/* What is published is written by one and agreed to by another; what cannot wait is published at once and looked at afterwards. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir, staff, administrator } = backend
const associations = await administrator.collection('associations').getFullList()
const idOf = (slug: string) => associations.find(one => one.slug === slug)?.id ?? ''
// Of every office elsewhere too: here each has those that the test says.
holdsOnly(dir, staff.authStore.record?.id ?? '', [], [])

let people = 0
async function holder(slug: string, ...roles: Role[]): Promise<PocketBase & { email: string }> {
	const email = `writer${++people}@example.org`
	const client = await signedIn(backend, email)
	holdsOnly(dir, client.authStore.record?.id ?? '', [idOf(slug)], roles)
	return Object.assign(client, { email })
}

async function call(who: PocketBase | null, path: string, body?: object) {
	const answer = await fetch(`${url}/api/sila/staff/${path}`, {
		method: body ? 'POST' : 'GET',
		headers: { ...(who && { Authorization: who.authStore.token }) },
		...(body && { body: JSON.stringify(body) }),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
type Answer = Awaited<ReturnType<typeof call>>
const said = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries((body.data ?? {}) as Record<string, { code: string }>).map(([name, { code }]) => [
			name,
			code,
		]),
	),
]

async function thingOf(slug: string, service = ''): Promise<string> {
	if (!service) return `associations/${idOf(slug)}`
	const filter = `association="${idOf(slug)}" && slug="${service}"`
	return `services/${(await administrator.collection('services').getFirstListItem(filter)).id}`
}
const detail = async (who: PocketBase, thing: string): Promise<ContentDetail> =>
	(await call(who, `content/thing?thing=${thing}`)).body
async function contents(who: PocketBase, slug: string): Promise<ContentOf> {
	const { associations } = (await call(who, 'content')).body as ContentOverview
	return associations.find(({ association }) => association === idOf(slug)) as ContentOf
}
async function publishedOf(slug: string): Promise<PublishedAssociation> {
	const all = (await (await fetch(`${url}/api/sila/associations`)).json()) as PublishedAssociation[]
	return all.find(one => one.slug === slug) as PublishedAssociation
}

// biome-ignore lint/suspicious/noExplicitAny: tests write anywhere
type Loose = any
/** Writes on what somebody sees, and keeps or proposes it. */
async function write(
	who: PocketBase,
	thing: string,
	change: (content: Loose) => void,
	more: Partial<DraftQuery> = {},
): Promise<Answer> {
	const { content, draft, seen } = await detail(who, thing)
	const copy = structuredClone(draft?.content ?? content)
	change(copy)
	return call(who, 'content/draft', { thing, content: copy, seen, propose: true, ...more })
}
const decide = (who: PocketBase, id: string, decision: string, more: object = {}) =>
	call(who, 'proposals/decide', { id, decision, ...more })

test('a draft is of the content alone: the address, the process and whether a service is open are none of it', async () => {
	const editor = await holder('yusr', 'content')
	for (const [thing, change] of [
		[await thingOf('yusr', 'skills-programmes'), { slug: 'elsewhere', open: false }],
		[await thingOf('yusr'), { slug: 'elsewhere', process: [] }],
	] as const)
		assert.deepEqual(said(await write(editor, thing, one => Object.assign(one, change))), [
			400,
			{ content: 'same' },
		])
})

test('a sentence that one changed is published once another agrees, wherever it stands', async () => {
	const slug = 'yusr'
	const [editor, colleague] = [await holder(slug, 'content'), await holder(slug, 'management')]
	const thing = await thingOf(slug, 'skills-programmes')
	const before = await formVersion(url, slug, 'skills-programmes')
	const old = (await publishedOf(slug)).services.find(one => one.slug === 'skills-programmes')
	const version = (await (await fetch(`${url}/api/sila/content`)).json()).version
	const sentence = 'شرط كُتب من جديد'

	const wrote = await write(
		editor,
		thing,
		one => {
			one.conditions[0].text.ar = `  ${sentence} `
		},
		{ why: 'بعد اجتماع المجلس' },
	)
	assert.equal(wrote.status, 200, JSON.stringify(wrote.body))
	assert.equal(
		(await publishedOf(slug)).services.find(one => one.slug === old?.slug)?.conditions[0]?.text.ar,
		old?.conditions[0]?.text.ar,
	)
	const [waiting] = (await contents(colleague, slug)).waiting
	assert.deepEqual(
		[waiting?.by, waiting?.why, waiting?.mine, waiting?.own, waiting?.effectiveAt, waiting?.clash],
		[editor.email, 'بعد اجتماع المجلس', true, false, '', false],
	)
	const [mine] = (await contents(editor, slug)).waiting
	assert.deepEqual([mine?.mine, mine?.own], [false, true])
	assert.equal((await call(colleague, 'day')).body.contents, 1)
	assert.equal((await call(colleague, 'day')).body.proposals, 0)
	assert.deepEqual(said(await decide(editor, waiting?.id ?? '', 'agree')), [409, { id: 'two_people' }])
	assert.deepEqual(said(await write(editor, thing, () => {})), [409, { thing: 'waiting' }])
	const { seen } = await detail(editor, thing)
	assert.deepEqual(said(await call(editor, 'content/drop', { thing, seen })), [409, { thing: 'waiting' }])

	// Somebody is filling in the form of before.
	assert.equal((await decide(colleague, waiting?.id ?? '', 'agree')).status, 200)
	const service = (await publishedOf(slug)).services.find(one => one.slug === 'skills-programmes')
	assert.equal(service?.conditions[0]?.text.ar, sentence)
	assert.notEqual(service?.formVersion, before)
	assert.notEqual((await (await fetch(`${url}/api/sila/content`)).json()).version, version)
	const now = await detail(editor, thing)
	assert.equal(now.draft, null)
	assert.deepEqual(
		now.states.map(({ basis, by, agreedBy, why, at }) => [basis, by, agreedBy, why, at !== '']),
		[
			['agreed', editor.email, colleague.email, 'بعد اجتماع المجلس', true],
			['earlier', '', '', '', false],
		],
	)
	assert.deepEqual(said(await decide(colleague, waiting?.id ?? '', 'agree')), [409, { id: 'decided' }])
	const trail = await call(colleague, 'trail?of=acts&about=rest')
	assert.match(JSON.stringify(trail.body), /content-published/)
})

test('a case that is open keeps the form that it was sent with, and any earlier state comes back by the same way', async () => {
	const slug = 'yusr'
	const [editor, colleague] = [await holder(slug, 'content'), await holder(slug, 'content')]
	const thing = await thingOf(slug, 'skills-programmes')
	const first = await detail(editor, thing)
	const { status, body: receipt } = await send(url)
	assert.equal(status, 201)
	const letterNow = async () => {
		const database = databaseIn(dir)
		const row = database
			.prepare('SELECT letter, form_version FROM cases WHERE reference = ?')
			.get(receipt.reference)
		database.close()
		return { ...row }
	}
	const letter = await letterNow()
	await write(editor, thing, one => {
		one.questions[0].label.ar = 'سؤال آخر'
		one.documents = []
	})
	const [waiting] = (await contents(colleague, slug)).waiting
	assert.equal((await decide(colleague, waiting?.id ?? '', 'agree')).status, 200)
	assert.deepEqual(await letterNow(), letter)
	const kept = await administrator.collection('form_versions').getOne(String(letter.form_version))
	assert.notEqual(kept.content.service.questions[0].label.ar, 'سؤال آخر')

	const { states } = await detail(editor, thing)
	const back = states[1]
	assert.deepEqual((await call(editor, `content/state?id=${back?.id}`)).body.content, first.content)
	const { seen } = await detail(editor, thing)
	const proposed = await call(editor, 'content/draft', { thing, content: first.content, seen, propose: true })
	assert.equal(proposed.status, 200)
	const [again] = (await contents(colleague, slug)).waiting
	assert.equal((await decide(colleague, again?.id ?? '', 'agree')).status, 200)
	assert.deepEqual((await detail(editor, thing)).content, first.content)
	assert.equal(await formVersion(url, slug, 'skills-programmes'), letter.form_version)
})

test('what is wrong stands at its field in plain words, and what is unfinished is kept', async () => {
	const slug = 'artwa'
	const editor = await holder(slug, 'content')
	await holder(slug, 'management')
	const thing = await thingOf(slug)
	const wrongly: [string, (one: Loose) => void, Record<string, string>][] = [
		[
			'empty',
			one => {
				one.summary.ar = ''
			},
			{ 'summary.ar': 'required' },
		],
		[
			'too long',
			one => {
				one.name.en = 'x'.repeat(201)
			},
			{ 'name.en': 'too_long' },
		],
		[
			'too few',
			one => {
				one.channels = []
			},
			{ channels: 'least' },
		],
		[
			'phone',
			one => {
				one.contact = { phone: '123' }
			},
			{ 'contact.phone': 'phone' },
		],
		[
			'e-mail',
			one => {
				one.contact = { email: 'x' }
			},
			{ 'contact.email': 'email' },
		],
		[
			'day',
			one => {
				one.policy.approval.gregorian = '2020'
			},
			{ 'policy.approval.gregorian': 'day' },
		],
		[
			'number',
			one => {
				one.hue = 'أزرق'
			},
			{ hue: 'number' },
		],
		[
			'choice',
			one => {
				one.declaration = 'maybe'
			},
			{ declaration: 'choose' },
		],
		[
			'English for Arabic',
			one => {
				one.shortName.ar = 'Artwa'
			},
			{ 'shortName.ar': 'arabic' },
		],
		[
			'Arabic for English',
			one => {
				one.shortName.en = 'ارتواء'
			},
			{ 'shortName.en': 'english' },
		],
		[
			'what nobody writes',
			one => {
				one.extra = 1
			},
			{ '': 'wrong' },
		],
	]
	for (const [what, change, problems] of wrongly)
		assert.deepEqual(said(await write(editor, thing, change)), [400, problems], what)
	const service = await thingOf(slug, (await publishedOf(slug)).services[0]?.slug)
	const twice = await write(editor, service, one => {
		const document = { id: 'same', label: { ar: 'وثيقة', en: 'Paper' }, required: true }
		one.documents = [document, document]
	})
	assert.deepEqual(said(twice), [400, { 'documents.1.id': 'taken' }])
	const { body } = await write(editor, thing, wrongly[0]?.[1] ?? (() => {}))
	assert.match(body.data['summary.ar'].message, /^لا يُترك/)

	assert.equal(
		(
			await write(
				editor,
				thing,
				one => {
					one.summary.ar = ''
				},
				{ propose: false, why: 'لم يُترجم بعد' },
			)
		).status,
		200,
	)
	const { draft } = await detail(editor, thing)
	assert.deepEqual([draft?.state, draft?.by, draft?.why], ['open', editor.email, 'لم يُترجم بعد'])
	assert.equal((await contents(editor, slug)).things[0]?.draft?.state, 'open')
	assert.deepEqual((await contents(editor, slug)).waiting, [])

	const { seen, content } = await detail(editor, thing)
	const query = { thing, content, seen, propose: false }
	assert.deepEqual(said(await call(editor, 'content/draft', query)), [400, { content: 'same' }])
	assert.deepEqual(said(await call(editor, 'content/draft', { ...query, content: 'x' })), [
		400,
		{ content: 'required' },
	])
	assert.deepEqual(said(await call(editor, 'content/draft', { ...query, why: 'x'.repeat(2001) })), [
		400,
		{ why: 'too_long' },
	])
	assert.deepEqual(said(await call(editor, 'content/draft', { ...query, more: 1 })), [
		400,
		{ more: 'unknown_field' },
	])
	assert.deepEqual(said(await call(editor, 'content/draft', { ...query, thing: 'services/x' })), [
		404,
		{ thing: 'not_found' },
	])
	assert.deepEqual(said(await call(editor, 'content/drop', { thing, seen, more: 1 })), [
		400,
		{ more: 'unknown_field' },
	])
	assert.deepEqual(said(await call(editor, 'content/drop', { thing, seen: 'x' })), [409, { seen: 'changed' }])
	assert.equal((await call(editor, 'content/drop', { thing, seen })).body.draft, null)
	assert.deepEqual(said(await call(editor, 'content/drop', { thing, seen })), [404, { thing: 'not_found' }])
})

test('who saves on what somebody else changed meanwhile is told, and nothing is written over', async () => {
	const slug = 'kadi'
	const [one, two] = [await holder(slug, 'content'), await holder(slug, 'content')]
	const thing = await thingOf(slug, 'service-request')
	const { seen, content } = await detail(one, thing)
	assert.equal(
		(
			await write(
				two,
				thing,
				draft => {
					draft.need.ar = 'أحتاج عونًا'
				},
				{ propose: false },
			)
		).status,
		200,
	)
	const mine = { ...content, need: { ar: 'أحتاج خدمة', en: 'I need a service' } }
	const late = await call(one, 'content/draft', { thing, content: mine, seen, propose: false })
	assert.deepEqual(said(late), [409, { seen: 'changed' }])
	const now: Loose = await detail(one, thing)
	assert.deepEqual([now.draft.by, now.draft.content.need.ar], [two.email, 'أحتاج عونًا'])
	assert.deepEqual(now.draft.base, content)
	const both = await call(one, 'content/draft', { thing, content: mine, seen: now.seen, propose: true })
	assert.equal(both.status, 200)

	// Returned with a word, written on, and taken back by who proposed it.
	const [waiting] = (await contents(two, slug)).waiting
	assert.deepEqual(said(await decide(two, waiting?.id ?? '', 'decline')), [400, { word: 'required' }])
	assert.equal((await decide(two, waiting?.id ?? '', 'decline', { word: 'أقصر من هذا' })).status, 200)
	const returned = (await detail(one, thing)).draft
	assert.deepEqual(
		[returned?.state, returned?.word, returned?.returnedBy],
		['returned', 'أقصر من هذا', two.email],
	)
	assert.equal(
		(
			await write(one, thing, draft => {
				draft.need.ar = 'عون'
			})
		).status,
		200,
	)
	const [again] = (await contents(one, slug)).waiting
	assert.equal((await decide(two, again?.id ?? '', 'withdraw')).status, 404)
	assert.equal((await decide(one, again?.id ?? '', 'withdraw')).status, 200)
	assert.equal((await detail(one, thing)).draft?.state, 'open')

	// What was published since stands beside it; the same place written otherwise is no agreement.
	assert.equal((await write(one, thing, () => {})).status, 200)
	const record = await administrator.collection('services').getOne(thing.slice(9))
	const set = (definition: object) => administrator.collection('services').update(record.id, { definition })
	const summary = { ar: 'نص من مدير النظام', en: 'By the administrator' }
	await set({ ...record.definition, summary })
	const [last] = (await contents(two, slug)).waiting
	assert.deepEqual([last?.clash, last?.after.summary], [false, summary])
	await set({ ...record.definition, summary, need: { ar: 'ثالث', en: 'Third' } })
	assert.equal((await contents(two, slug)).waiting[0]?.clash, true)
	assert.deepEqual(said(await decide(two, last?.id ?? '', 'agree')), [409, { id: 'clash' }])
	await set({ ...record.definition, summary })
	assert.equal((await decide(two, last?.id ?? '', 'agree')).status, 200)
	const done = await detail(two, thing)
	assert.deepEqual([done.content.summary, (done.content.need as Loose).ar], [summary, 'عون'])
	const bases = done.states.map(({ basis }) => basis)
	assert.deepEqual(bases, ['agreed', 'administrator', 'administrator', 'administrator', 'earlier'])
	assert.equal(done.states[1]?.by, backend.account.email)
})

test('a draft with which too little would be left by now is not published, and goes back to who wrote it', async () => {
	const slug = 'yusr'
	const [editor, colleague] = [await holder(slug, 'content'), await holder(slug, 'content')]
	const thing = await thingOf(slug)
	const record = await administrator.collection('associations').getOne(idOf(slug))
	const { definition } = record
	const set = (channels: Loose[]) =>
		administrator.collection('associations').update(record.id, { definition: { ...definition, channels } })
	// Of the channels one leaves the first alone, and meanwhile the first is taken away.
	const [first, ...others] = definition.channels
	const wrote = await write(editor, thing, one => {
		one.channels = [first]
	})
	assert.equal(wrote.status, 200)
	await set(others)
	const [waiting] = (await contents(colleague, slug)).waiting
	const id = waiting?.id ?? ''
	assert.equal(waiting?.clash, false)
	assert.deepEqual(said(await decide(colleague, id, 'agree')), [409, { id: 'faulty' }])
	assert.deepEqual((await detail(colleague, thing)).content.channels, others)
	assert.equal((await decide(colleague, id, 'decline', { word: 'بقي بلا قناة' })).status, 200)
	const { draft, seen } = await detail(editor, thing)
	assert.deepEqual([draft?.state, draft?.content.channels], ['returned', [first]])
	await call(editor, 'content/drop', { thing, seen })
	await set(definition.channels)
})

test('where nobody else may agree it needs a reason and a day, and stays in the oversight', async () => {
	const slug = 'nama-makkiyah'
	const manager = await holder(slug, 'management')
	const thing = await thingOf(slug)
	assert.equal((await contents(manager, slug)).alone, true)
	const change = (one: Loose) => {
		one.summary.ar = 'ملخص جديد'
	}
	assert.deepEqual(said(await write(manager, thing, change)), [400, { why: 'required' }])
	assert.equal((await write(manager, thing, change, { why: 'لا أحد معي بعد' })).status, 200)
	const [waiting] = (await contents(manager, slug)).waiting
	assert.notEqual(waiting?.effectiveAt, '')
	const alone = async () =>
		((await call(manager, 'oversight')).body.alone as { act: string; name: string }[]).map(
			({ act, name }) => [act, name],
		)
	const name = String(
		(await detail(manager, thing)).content.name && associations.find(one => one.slug === slug)?.name_ar,
	)
	assert.deepEqual(await alone(), [['content', name]])
	const day = databaseIn(dir)
	day.exec(
		"UPDATE proposals SET effective_at = '2020-01-01 00:00:00.000Z' WHERE act = 'content' AND state = 'waiting'",
	)
	day.close()
	await administrator.crons.run('sila-people')
	await comesTo(async () => (await publishedOf(slug)).summary.ar, 'ملخص جديد')
	assert.deepEqual(await alone(), [['content', name]])
	const [state] = (await detail(manager, thing)).states
	assert.deepEqual(
		[state?.basis, state?.by, state?.agreedBy, state?.why],
		['alone', manager.email, '', 'لا أحد معي بعد'],
	)
	// Their own corrections are looked at by nobody else either.
	const number = { thing, field: 'contact.phone', value: '0126543210' }
	assert.equal((await call(manager, 'content/now', number)).status, 200)
	const [corrected] = (await contents(manager, slug)).corrected
	assert.equal((await call(manager, 'content/review', { id: corrected?.id, decision: 'seen' })).status, 200)
})

test('a day later what is no longer right is not published, and is written on', async () => {
	const slug = 'kitab-wa-qari'
	const manager = await holder(slug, 'management')
	const thing = await thingOf(slug)
	await write(
		manager,
		thing,
		one => {
			one.summary.ar = 'ملخص جديد'
		},
		{ why: 'لا أحد معي بعد' },
	)
	const record = await administrator.collection('associations').getOne(thing.slice(13))
	const summary = { ar: 'غير ذلك', en: record.definition.summary.en }
	await administrator
		.collection('associations')
		.update(record.id, { definition: { ...record.definition, summary } })
	const day = databaseIn(dir)
	day.exec(
		"UPDATE proposals SET effective_at = '2020-01-01 00:00:00.000Z' WHERE act = 'content' AND state = 'waiting'",
	)
	day.close()
	await administrator.crons.run('sila-people')
	await comesTo(async () => (await detail(manager, thing)).draft?.state, 'open')
	assert.equal((await publishedOf(slug)).summary.ar, 'غير ذلك')
	const { seen } = await detail(manager, thing)
	await call(manager, 'content/drop', { thing, seen })
})

test('numbers and closures are published at once, and another looks at them or puts them back', async () => {
	const slug = 'kitab-wa-qari'
	const [editor, colleague] = [await holder(slug, 'content'), await holder(slug, 'content')]
	const [whole, service] = [
		await thingOf(slug),
		await thingOf(slug, (await publishedOf(slug)).services[0]?.slug),
	]
	const now = (thing: string, field: string, value: unknown) =>
		call(editor, 'content/now', { thing, field, value })
	assert.deepEqual(said(await now(whole, 'contact.phone', '12')), [400, { value: 'phone' }])
	assert.deepEqual(said(await now(whole, 'contact.phone', true)), [400, { value: 'required' }])
	assert.deepEqual(said(await now(whole, 'summary', 'x')), [400, { field: 'choose' }])
	assert.deepEqual(said(await now(service, 'open', true)), [400, { value: 'same' }])
	assert.deepEqual(said(await now('services/x', 'open', true)), [404, { thing: 'not_found' }])
	assert.deepEqual(said(await call(editor, 'content/now', { x: 1 })), [400, { x: 'unknown_field' }])

	// A draft that was begun before keeps what it is about.
	await write(
		editor,
		whole,
		one => {
			one.summary.en = 'Another summary'
		},
		{ propose: false },
	)
	const phone = (await publishedOf(slug)).contact?.phone
	assert.equal((await now(whole, 'contact.phone', '٠١٢ ٦٥٤ ٣٢١٠')).status, 200)
	assert.equal((await now(service, 'open', false)).status, 200)
	const published = await publishedOf(slug)
	assert.deepEqual([published.contact?.phone, published.services[0]?.open], ['0126543210', false])

	const list = async (who: PocketBase) =>
		(await contents(who, slug)).corrected.map(({ changes, mine, back, by }) => [
			...changes.flatMap(({ field, before, after }) => [field, before, after]),
			mine,
			back,
			by,
		])
	assert.deepEqual(await list(colleague), [
		['contact.phone', phone ?? null, '0126543210', true, true, editor.email],
		['open', true, false, true, true, editor.email],
	])
	assert.equal((await call(colleague, 'day')).body.contents, 2)
	const [number, closing] = (await contents(colleague, slug)).corrected
	const review = (who: PocketBase, id: string | undefined, decision: string) =>
		call(who, 'content/review', { id, decision })
	assert.deepEqual(said(await review(editor, number?.id, 'seen')), [409, { id: 'two_people' }])
	assert.deepEqual(said(await review(colleague, number?.id, 'no')), [400, { decision: 'required' }])
	assert.deepEqual(said(await call(colleague, 'content/review', { x: 1, decision: 'seen' })), [
		400,
		{ x: 'unknown_field' },
	])
	assert.equal((await review(colleague, number?.id, 'seen')).status, 200)
	assert.deepEqual(said(await review(colleague, number?.id, 'seen')), [404, { id: 'not_found' }])
	assert.equal((await review(colleague, closing?.id, 'back')).status, 200)
	assert.equal((await publishedOf(slug)).services[0]?.open, true)
	assert.deepEqual(await list(colleague), [])
	assert.deepEqual(
		(await detail(editor, service)).states.map(({ basis }) => basis),
		['put-back', 'at-once', 'earlier'],
	)

	await now(service, 'open', false)
	await now(service, 'open', true)
	const [first] = (await contents(colleague, slug)).corrected
	assert.deepEqual(said(await review(colleague, first?.id, 'back')), [409, { id: 'changed' }])

	// As the desk does: what was published since the draft was begun is in what goes on from it.
	const { seen, draft, content } = await detail(editor, whole)
	const both = joined('associations', draft?.base ?? {}, draft?.content ?? {}, content)
	assert.deepEqual(both.clashes, [])
	await call(editor, 'content/draft', { thing: whole, content: both.content, seen, propose: true })
	const [waiting] = (await contents(colleague, slug)).waiting
	assert.equal((await decide(colleague, waiting?.id ?? '', 'agree')).status, 200)
	const after = await publishedOf(slug)
	assert.deepEqual([after.summary.en, after.contact?.phone], ['Another summary', '0126543210'])
})

test('the number of the body to which individuals go is published at once', async () => {
	const slug = 'yusr'
	const editor = await holder(slug, 'content')
	const referred = async () => (await publishedOf(slug)).services.find(({ entry }) => entry.by === 'referral')
	const thing = await thingOf(slug, (await referred())?.slug)
	const now = (value: unknown) =>
		call(editor, 'content/now', { thing, field: 'entry.individual.phone', value })
	assert.deepEqual(said(await now('12')), [400, { value: 'phone' }])
	assert.deepEqual(said(await now(null)), [400, { value: 'required' }])
	assert.equal((await now('١٩٢٠')).status, 200)
	assert.equal(((await referred()) as Loose).entry.individual.phone, '1920')
	const [corrected] = (await contents(editor, slug)).corrected
	assert.deepEqual(corrected?.changes, [{ field: 'entry.individual.phone', before: '1919', after: '1920' }])
})

test('what is shown of an officer is published at once, and another looks at it or has it put back', async () => {
	const slug = 'artwa'
	const [manager, other] = [await holder(slug, 'management'), await holder(slug, 'management')]
	const [editor, auditor] = [await holder(slug, 'content'), await holder(slug, 'auditor')]
	const officers = manager.collection('officers')
	const list = async (who: PocketBase) =>
		(await contents(who, slug)).corrected.filter(({ thing }) => thing.startsWith('officers/'))
	const review = async (who: PocketBase, decision: string) =>
		said(await call(who, 'content/review', { id: (await list(who)).at(-1)?.id, decision }))
	const shown = async () => (await publishedOf(slug)).officers

	// Who is not shown is nobody's but their colleagues'.
	const made = { association: idOf(slug), name: 'سعد', role: 'contact-officer', phone: '0501234567' }
	const { id } = await officers.create(made)
	await officers.update(id, { phone: '0501234568' })
	assert.deepEqual(await list(other), [])
	const title = { title_ar: 'مسؤول التواصل', title_en: 'Contact officer' }
	await officers.update(id, { published: true, ...title, hours_ar: 'صباحًا', topics: ['question'] })
	const [first] = await list(other)
	assert.deepEqual(
		[first?.thing, first?.name.ar, first?.by, first?.mine, first?.back],
		[`officers/${id}`, 'سعد', manager.email, true, true],
	)
	assert.deepEqual(
		first?.changes.map(({ field, before, after }) => [field, before, after]),
		[
			['published', false, true],
			['show_name', null, false],
			['title_ar', null, title.title_ar],
			['title_en', null, title.title_en],
			['phone', null, '+966501234568'],
			['hours_ar', null, 'صباحًا'],
			['topics', null, ['question']],
		],
	)
	assert.equal((await call(other, 'day')).body.contents, 1)
	assert.deepEqual(await review(manager, 'seen'), [409, { id: 'two_people' }])
	assert.deepEqual(await review(auditor, 'seen'), [403, {}])
	assert.deepEqual(
		(await list(editor)).map(({ mine, back }) => [mine, back]),
		[[true, false]],
	)
	assert.deepEqual(await review(editor, 'back'), [404, { id: 'not_found' }])
	assert.deepEqual(await review(editor, 'seen'), [200, {}])
	assert.deepEqual(await list(other), [])

	// Several at once come back at once, unless one of them was changed again.
	await officers.update(id, { phone: '0507654321', hours_ar: 'مساءً', away: true })
	assert.deepEqual(
		(await list(other))[0]?.changes.map(({ field }) => field),
		['phone', 'hours_ar'],
	)
	await officers.update(id, { hours_ar: '', away: false })
	assert.deepEqual(
		said(await call(other, 'content/review', { id: (await list(other))[0]?.id, decision: 'back' })),
		[409, { id: 'changed' }],
	)
	assert.deepEqual(await review(other, 'back'), [200, {}])
	assert.deepEqual(await review(other, 'back'), [200, {}])
	assert.deepEqual(
		(await shown()).map(({ phone, hours }) => [phone, hours?.ar]),
		[['+966501234568', 'صباحًا']],
	)

	// Who was taken off the page is back on it with all that stood there; what was written since is not put over.
	await officers.update(id, { published: false, name: 'سعد بن فهد' })
	assert.deepEqual(
		(await list(other))[0]?.changes.map(({ field, before, after }) => [field, before, after]),
		[['published', true, false]],
	)
	await officers.update(id, { phone: '0507654321' })
	assert.deepEqual(await review(other, 'back'), [409, { id: 'changed' }])
	await officers.update(id, { phone: '0501234568' })
	assert.deepEqual(await review(other, 'back'), [200, {}])
	assert.deepEqual(
		(await shown()).map(({ phone }) => phone),
		['+966501234568'],
	)
	assert.equal((await officers.getOne(id)).name, 'سعد بن فهد')
	await officers.update(id, { published: false })
	assert.deepEqual(await review(other, 'seen'), [200, {}])
	await officers.update(id, { published: true })
	assert.deepEqual(await review(other, 'back'), [200, {}])
	assert.deepEqual([await shown(), (await officers.getOne(id)).phone], [[], '+966501234568'])

	// The administrator's stand in the books of the server; who is removed is looked at by nobody.
	await administrator.collection('officers').update(id, { published: true })
	assert.deepEqual(await list(other), [])
	const second = await officers.create({ ...made, ...title, published: true })
	assert.equal((await list(other)).length, 1)
	await officers.delete(second.id)
	assert.deepEqual([await list(other), (await call(other, 'day')).body.contents], [[], 0])
	const trail = JSON.stringify((await call(other, 'trail?of=acts&about=rest')).body)
	assert.match(trail, new RegExp(`content-at-once.*officers/${id}`))
})

test('who writes nothing sees as much as their office, and no collection is a way around', async () => {
	const slug = 'yusr'
	const [auditor, reception, elsewhere] = [
		await holder(slug, 'auditor'),
		await holder(slug, 'reception'),
		await holder('kadi', 'content', 'management'),
	]
	const thing = await thingOf(slug)
	const seen = await detail(auditor, thing)
	assert.equal(seen.writes, false)
	const query = {
		thing,
		content: { ...seen.content, summary: { ar: 'س', en: 's' } },
		seen: seen.seen,
		propose: true,
	}
	for (const [path, body] of [
		['content/draft', query],
		['content/drop', { thing, seen: seen.seen }],
		['content/now', { thing, field: 'contact.phone', value: '0126543210' }],
		['content/review', { id: 'x', decision: 'seen' }],
	] as const) {
		assert.equal((await call(auditor, path, body)).status, 403, path)
		assert.equal((await call(elsewhere, path, body)).status, 404, path)
		assert.equal((await call(null, path, body)).status, 401, path)
	}
	const writer = await holder(slug, 'content')
	await write(writer, thing, one => {
		one.summary.en = 'Another summary'
	})
	const [waiting] = (await contents(auditor, slug)).waiting
	assert.deepEqual([waiting?.mine, waiting?.own], [false, false])
	for (const who of [auditor, reception, elsewhere])
		assert.equal((await decide(who, waiting?.id ?? '', 'agree')).status, 404)
	assert.equal((await decide(writer, waiting?.id ?? '', 'withdraw')).status, 200)
	for (const path of ['content', `content/thing?thing=${thing}`]) {
		assert.equal((await call(reception, path)).status, 403, path)
	}
	assert.deepEqual(said(await call(elsewhere, `content/thing?thing=${thing}`)), [404, { thing: 'not_found' }])
	assert.deepEqual(said(await call(auditor, 'content/state?id=x')), [404, { id: 'not_found' }])
	assert.equal(await contents(elsewhere, slug), undefined)
	for (const name of ['content_drafts', 'content_states']) {
		await assert.rejects(elsewhere.collection(name).getFullList(), { status: 403 })
		const [some] = (await administrator.collection(name).getList(1, 1)).items
		await assert.rejects(administrator.collection(name).update(some?.id ?? '', { why: 'x' }), { status: 403 })
		await assert.rejects(administrator.collection(name).delete(some?.id ?? ''), { status: 403 })
	}
	await assert.rejects(
		elsewhere
			.collection('services')
			.update((await thingOf('kadi', 'service-request')).slice(9), { open: false }),
		{
			status: 403,
		},
	)
})

test('the desk tells how the newest state fares on its way into the portal', async () => {
	const editor = await holder('yusr', 'content')
	const portal = async () => ((await call(editor, 'content')).body as ContentOverview).portal
	assert.equal(await portal(), null)
	const { version } = await (await fetch(`${url}/api/sila/content`)).json()
	tell(dir, { state: 'failed', content: version, why: 'The portal could not be built' })
	const failed = await portal()
	assert.deepEqual([failed?.state, failed?.why], ['failed', 'The portal could not be built'])
	tell(dir, { state: 'public', content: 'an older one' })
	assert.deepEqual(await portal(), { state: 'waiting', at: '', why: '' })
})

test('a setting that is saved at the same time takes nothing of the content back', async () => {
	const slug = 'kadi'
	const [manager, editor] = [await holder(slug, 'management'), await holder(slug, 'content')]
	const thing = await thingOf(slug)
	const phoneOf = async () => (await detail(editor, thing)).content.contact as Loose
	for (let n = 0; n < 12; n++) {
		const value = `05010000${10 + n}`
		const answers = await Promise.all([
			...['none', 'all', 'open'].map(proof => call(manager, 'proof', { association: idOf(slug), proof })),
			call(editor, 'content/now', { thing, field: 'contact.phone', value }),
			...['none', 'all', 'open'].map(proof => call(manager, 'proof', { association: idOf(slug), proof })),
		])
		assert.deepEqual(
			answers.map(({ status }) => status),
			Array(7).fill(200),
		)
		assert.equal((await phoneOf()).phone, value)
	}
})
