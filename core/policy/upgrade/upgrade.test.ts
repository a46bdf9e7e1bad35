import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import * as z from 'zod'
import { surveySchema } from '../../survey/definition.ts'
import { associationSchema, serviceSchema } from '../association.ts'
import { SLUGS } from '../associations.fixture.ts'
import { upgraded, upgradedFile, versionOf } from './upgrade.ts'
import { type DefinitionKind, VERSIONS } from './versions.ts'

const root = new URL('../../../', import.meta.url)
const read = (place: string) => JSON.parse(fs.readFileSync(new URL(place, root), 'utf8'))
const released = (place: string) => read(`core/policy/released/${place}.json`)

const SCHEMAS: Record<DefinitionKind, z.ZodType> = {
	association: associationSchema.omit({ services: true }),
	service: serviceSchema,
	survey: surveySchema,
}

/**
 * `present` without the values that its lists of codes have gained since `before`: one more code refuses nothing that is
 * stored, so it needs no new version.
 */
function asBefore(present: unknown, before: unknown, key = ''): unknown {
	if (Array.isArray(present)) {
		const known = Array.isArray(before) ? before : []
		if (key === 'enum') return present.filter(value => known.includes(value))
		return present.map((value, i) => asBefore(value, known[i]))
	}
	if (typeof present !== 'object' || present === null) return present
	const known = Object(before)
	return Object.fromEntries(
		Object.entries(present).map(([name, value]) => [name, asBefore(value, known[name], name)]),
	)
}

for (const [kind, schema] of Object.entries(SCHEMAS)) {
	const version = VERSIONS[kind as DefinitionKind]
	test(`the schema of ${kind} is the one its version ${version} was released with`, () => {
		const before = released(`${version}/schemas`)[kind]
		const present = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })))
		const message = 'a changed schema is a new version: core/policy/upgrade/versions.ts tells the steps'
		assert.deepEqual(asBefore(present, before), before, message)
	})

	test(`a migration upgrades what is stored to version ${version} of ${kind}`, () => {
		const folder = new URL('pb_migrations/', root)
		const texts = fs.readdirSync(folder).map(file => fs.readFileSync(new URL(file, folder), 'utf8'))
		const named = new RegExp(`^// .*\\b${kind} ${version}\\b`, 'm')
		assert.ok(texts.some(text => named.test(text) && text.includes('upgradePolicies(app)')))
	})
}

const versionsWithSamples = fs
	.readdirSync(new URL('core/policy/released/', root))
	.map(Number)
	.sort((a, b) => a - b)

test('there is a sample of each released version', () => {
	const newest = Math.max(...Object.values(VERSIONS))
	assert.deepEqual(
		versionsWithSamples,
		Array.from({ length: newest }, (_, i) => i + 1),
	)
})

for (const version of versionsWithSamples) {
	const files = fs.readdirSync(new URL(`core/policy/released/${version}/`, root))
	for (const file of files.filter(name => !['surveys.json', 'schemas.json'].includes(name))) {
		test(`version ${version} of ${file} is upgraded to what the present schema takes, and once is enough`, () => {
			const sample = read(`core/policy/released/${version}/${file}`)
			const before = structuredClone(sample)
			const now = upgradedFile(sample)
			assert.deepEqual(associationSchema.parse(now), now)
			assert.deepEqual(sample, before)
			assert.deepEqual(upgradedFile(now), now)
		})
	}
	if (files.includes('surveys.json')) {
		test(`the surveys of version ${version} are upgraded to what the present schema takes`, () => {
			for (const { definition } of released(`${version}/surveys`)) {
				const now = upgraded('survey', definition)
				assert.deepEqual(surveySchema.parse(now), now)
			}
		})
	}
}

test('an upgrade adds what is new and loses nothing', () => {
	for (const slug of SLUGS) {
		const { services, ...before } = released(`1/${slug}`)
		const { services: upgradedServices, ...now } = upgradedFile(released(`1/${slug}`)) as typeof before
		assert.deepEqual(now, { ...before, schema: VERSIONS.association })
		services.forEach((service: { entry: { sources?: object[] } }, i: number) => {
			const sources = service.entry.sources?.map((source, n) => ({ id: `source-${n + 1}`, ...source }))
			const entry = { ...service.entry, ...(sources && { sources }) }
			assert.deepEqual(upgradedServices[i], { ...service, entry, schema: VERSIONS.service })
		})
	}
})

test('an association from before there were processes gets one that every policy can work by', () => {
	const { process: _, ...first } = released('1/yusr')
	const now = associationSchema.parse(upgradedFile(first))
	const statuses = now.process.map(({ status }) => status)
	for (const { steps } of now.process) {
		for (const { to } of steps) assert.ok(statuses.includes(to), to)
	}
})

test('a document that was called as the letter of a referral is called now gets another id', () => {
	const [service] = released('1/artwa').services
	const documents = [{ id: 'referral-letter', label: { ar: 'خطاب', en: 'Letter' }, required: false }]
	const now = serviceSchema.parse(upgraded('service', { ...service, documents }))
	assert.equal(now.documents[0]?.id, 'own-referral-letter')
})

test('what is no definition, or of a version to come, comes back as it is', () => {
	for (const value of [null, 'x', 3, []]) {
		assert.equal(versionOf(value), null)
		assert.equal(upgraded('service', value), value)
	}
	assert.equal(versionOf({}), 1)
	assert.equal(versionOf({ schema: 'two' }), null)
	const later = { schema: 99, summary: 'x' }
	assert.deepEqual(upgraded('association', later), later)
})
