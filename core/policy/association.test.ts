import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { associationSchema, serviceSchema } from './association.ts'
import { load, SLUGS } from './associations.fixture.ts'
import { isAlternatives } from './eligibility.ts'

/* The facts of the five policies, checked one by one: a later edit that loses one fails here. */

const kinds = (slug: string) => load(slug).channels.map(({ kind }) => kind)
const common = ['interview', 'phone', 'social-media', 'letters', 'help-request', 'volunteering', 'website']

test('the five, and no other', () => {
	const files = readdirSync(new URL('../../associations', import.meta.url)).sort()
	assert.deepEqual(files, SLUGS.map(slug => `${slug}.json`).sort())
	for (const slug of SLUGS) assert.equal(load(slug).slug, slug)
})

test('channels', () => {
	assert.deepEqual(kinds('artwa'), [...common, 'branch-delegates'])
	assert.deepEqual(kinds('yusr'), [...common, 'branch-delegates'])
	assert.deepEqual(kinds('nama-makkiyah'), [...common, 'field-visit'])
	assert.deepEqual(kinds('kitab-wa-qari'), common)
	assert.deepEqual(kinds('kadi'), [
		'interview',
		'letters',
		'social-media',
		'phone',
		'fax',
		'website',
		'email',
		'volunteering',
		'other',
	])
})

test('staff tools', () => {
	assert.deepEqual(
		SLUGS.map(slug => load(slug).staffTools.length),
		[4, 4, 6, 3, 2],
	)
})

test('who clarifies, who decides, what is declared, when the reply comes', () => {
	const facts = (slug: string) => {
		const { clarifiedBy, decidedBy, declaration, reply } = load(slug)
		return [clarifiedBy.map(({ en }) => en).join(', '), decidedBy?.en ?? null, declaration, reply]
	}
	const floor = { kind: 'floor', weeks: 2 }
	const silent = { kind: 'not-stated' }
	assert.deepEqual(facts('artwa'), [
		'the social-research officer',
		'the research committee',
		'responsible',
		floor,
	])
	assert.deepEqual(facts('yusr'), ['the social-research officer', 'the research committee', 'signed', floor])
	assert.deepEqual(facts('nama-makkiyah'), [
		'the social-research department',
		'the social-research department',
		'signed',
		silent,
	])
	assert.deepEqual(facts('kadi'), [
		'technical support, the contact officer',
		'the competent administrative unit',
		'signed',
		{ kind: 'deadline', workingDays: 15 },
	])
	assert.deepEqual(facts('kitab-wa-qari'), ['the head of department', null, 'none', silent])
	assert.equal(load('nama-makkiyah').studies.length, 2)
})

test('approval records', () => {
	const record = (slug: string) => {
		const { meeting, hijri, gregorian } = load(slug).policy.approval ?? {}
		return [meeting, hijri, gregorian]
	}
	assert.deepEqual(record('artwa'), [3, undefined, '2020-11-28'])
	assert.deepEqual(record('nama-makkiyah'), [11, '1446-04-17', '2024-10-20'])
	assert.deepEqual(record('yusr'), [5, '1442-11-25', '2021-07-05'])
	assert.deepEqual(record('kitab-wa-qari'), [2, '1444-10-13', '2023-05-04'])
	assert.equal(load('kadi').policy.approval, null)
	assert.equal(load('kitab-wa-qari').policy.replacesEarlier, true)
	assert.equal(load('kitab-wa-qari').policy.licence?.number, '5093')
})

test('complaints and compensation are Kadi’s; contact details are Nama’s; nobody else’s are invented', () => {
	for (const slug of SLUGS) {
		const { complaints, compensation, contact } = load(slug)
		assert.equal(!!complaints, slug === 'kadi')
		assert.equal(!!compensation, slug === 'kadi')
		assert.equal(!!contact, slug === 'nama-makkiyah')
	}
	assert.equal(load('kadi').compensation?.length, 3)
	assert.equal(load('nama-makkiyah').contact?.phone, '0507553717')
})

test('services', () => {
	const services = (slug: string) => load(slug).services.map(service => service.slug)
	assert.deepEqual(services('artwa'), ['support-request'])
	assert.deepEqual(services('nama-makkiyah'), ['support-request'])
	assert.deepEqual(services('kadi'), ['service-request'])
	assert.deepEqual(services('kitab-wa-qari'), ['beneficiary-services'])
	assert.deepEqual(services('yusr'), [
		'family-consultations',
		'awareness-meetings',
		'skills-programmes',
		'shaml-center',
		'family-and-child-protection',
	])
	const protection = load('yusr').services.at(-1)
	assert.ok(protection?.entry.by === 'referral')
	assert.equal(protection.entry.individual.phone, '1919')
	assert.deepEqual(
		protection.entry.sources.map(({ id }) => id),
		['unified-centre', 'police', 'hospitals', 'schools'],
	)
	// No other service takes a referral but Yusr's Shaml centre, and there it is one of two ways.
	const ways = SLUGS.flatMap(slug => load(slug).services).flatMap(({ slug, conditions }) =>
		conditions
			.filter(isAlternatives)
			.flatMap(({ anyOf }) => anyOf.map(({ id, sources }) => [slug, id, sources?.map(source => source.id)])),
	)
	assert.deepEqual(ways, [
		['shaml-center', 'official-referral', ['execution-court', 'civil-rights-execution']],
		['shaml-center', 'self-referral', undefined],
	])
})

test('evaluation afterwards is a condition where Yusr makes it one', () => {
	const evaluated = load('yusr').services.filter(({ conditions }) =>
		conditions.some(condition => 'at' in condition && condition.at === 'after-service'),
	)
	assert.deepEqual(
		evaluated.map(({ slug }) => slug),
		['family-consultations', 'awareness-meetings', 'skills-programmes'],
	)
})

test('a file with a wrong or a superfluous field is refused by name', () => {
	const wrong = associationSchema.safeParse({ ...load('kadi'), hue: 400, fax: '123' })
	assert.equal(wrong.success, false)
	assert.match(JSON.stringify(wrong.error?.issues), /hue/)
	assert.match(JSON.stringify(wrong.error?.issues), /fax/)
})

test('an id names one thing only', () => {
	const yusr = load('yusr')
	const found = yusr.services.find(({ slug }) => slug === 'skills-programmes')
	assert.ok(found)
	const paths = (change: Partial<typeof found>) =>
		serviceSchema.safeParse({ ...found, ...change }).error?.issues.map(({ path }) => path.join('.'))
	const line = { type: 'paragraph', label: found.name, required: false } as const
	assert.deepEqual(paths({ questions: [...found.questions, { ...line, id: 'need' }] }), ['questions.3.id'])
	assert.deepEqual(paths({ questions: [{ ...line, id: 'phone' }] }), ['questions.0.id'])
	const document = { id: 'supporting', label: found.name, required: false }
	assert.deepEqual(paths({ documents: [document] }), ['documents.0.id'])
	assert.deepEqual(paths({ documents: [{ ...document, id: 'referral-letter' }] }), ['documents.0.id'])
	const source = { id: 'police', ...found.name }
	const individual = { name: found.name, phone: '1919', text: found.name }
	assert.deepEqual(paths({ entry: { by: 'referral', sources: [source, source], individual } }), [
		'entry.sources.1.id',
	])
	const way = { text: found.name, conditions: [] }
	const ways = {
		id: 'route',
		text: found.name,
		question: found.name,
		anyOf: [
			{ ...way, id: 'official', sources: [source, source] },
			{ ...way, id: 'own' },
		],
	}
	assert.deepEqual(paths({ conditions: [ways] }), ['conditions.0.anyOf.0.sources.1.id'])
	assert.deepEqual(paths({ conditions: [...found.conditions, ...found.conditions.slice(0, 1)] }), [
		'conditions.5.id',
	])
})
