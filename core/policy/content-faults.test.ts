import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { associationSchema, serviceSchema } from './association.ts'
import { load, SLUGS } from './associations.fixture.ts'
import { contentFaults } from './content-faults.ts'
import { type Content, type ContentKind, type Field, NOT_WRITTEN, SHAPE } from './shape.ts'
import { tidied } from './written.ts'

const contentOf = ({ slug: _, services: __, open: ___, ...content }: Content): Content => content
const contents: [ContentKind, string, Content][] = SLUGS.map(load).flatMap(association => [
	['associations', association.slug, contentOf(association)] as [ContentKind, string, Content],
	...association.services.map(
		service => ['services', service.slug, contentOf(service)] as [ContentKind, string, Content],
	),
])

test('what the product gives is right as it is, and stays so in one spelling', () => {
	assert.ok(contents.length > 10)
	for (const [kind, slug, content] of contents) {
		assert.deepEqual(contentFaults(kind, content, slug), [], slug)
		assert.deepEqual(tidied(kind, content), content, slug)
	}
})

const [, slug, service] = contents.find(
	([kind, slug]) => kind === 'services' && slug === 'skills-programmes',
) ?? ['services', '', {}]
const [, , association] = contents.find(([, slug]) => slug === 'nama-makkiyah') ?? ['associations', '', {}]

/** Faults of a content in which one place was written otherwise. */
function faultsWith(kind: ContentKind, path: string, value: unknown): [string, string][] {
	const content = structuredClone(kind === 'services' ? service : association)
	const keys = path.split('.')
	const last = keys.pop() ?? ''
	const there = keys.reduce<Content>((inner, key) => inner[key] as Content, content)
	if (value === undefined) delete there[last]
	else there[last] = value
	return contentFaults(kind, tidied(kind, content), slug).map(({ field, code }) => [field, code])
}

test('each fault stands at its field, with a code that has plain words', () => {
	const cases: [ContentKind, string, unknown, string, string?][] = [
		['services', 'name.ar', ' ', 'required'],
		['services', 'name.en', 'x'.repeat(201), 'too_long'],
		['services', 'summary', undefined, 'required'],
		['services', 'conditions.0.text.ar', '', 'required'],
		['services', 'conditions.0.text.ar', 'A sentence in English', 'arabic'],
		['services', 'conditions.0.text.en', 'جملة عربية', 'english'],
		['services', 'conditions.0.at', 'never', 'choose'],
		['services', 'documents.0.label.ar', '', 'required'],
		['services', 'documents.0.id', 'supporting', 'taken'],
		['services', 'entry.by', 'nobody', 'choose'],
		['associations', 'contact.phone', '12', 'phone'],
		['associations', 'contact.email', 'x', 'email'],
		['associations', 'policy.approval.hijri', '1446', 'day'],
		['associations', 'policy.approval.meeting', 'ط', 'number'],
		['associations', 'channels', [], 'least'],
		['associations', 'staffTools', [], 'least'],
		['associations', 'hue', '400', 'number'],
		['associations', 'policy.goals.0.ar', '', 'required'],
		['associations', 'declaration', '', 'required'],
		['associations', 'process.0.actor', undefined, 'required'],
	]
	for (const [kind, path, value, code] of cases)
		assert.deepEqual(faultsWith(kind, path, value), [[path, code]], `${path}: ${code}`)
})

test('what is left empty where nothing needs to be is not there', () => {
	const content = tidied('associations', {
		...association,
		contact: { phone: ' ٠٥٠ ١٢٣-٤٥٦٧ ', email: '', address: { ar: ' ', en: '' } },
		decidedBy: { ar: '', en: '' },
		restrictedTopics: [],
		hue: '١٢٠',
	})
	assert.deepEqual(content.contact, { phone: '0501234567' })
	assert.deepEqual([content.decidedBy, 'restrictedTopics' in content, content.hue], [null, false, 120])
	assert.equal('contact' in tidied('associations', { contact: { phone: '', email: '' } }), false)
	assert.deepEqual(tidied('associations', { policy: { approval: {}, title: { ar: 'س', en: '' } } }), {
		policy: { approval: null, title: { ar: 'س', en: '' } },
	})
	assert.deepEqual(tidied('services', { sensitive: false, audience: { ar: '', en: '' } }), {})
})

/** Every place that a schema knows, lists and unions looked into; `ar` and `en` and ids are of what they belong to. */
function schemaPlaces(schema: unknown, path = ''): string[] {
	const { properties, items, anyOf, oneOf } = Object(schema)
	const inner = Object.entries((properties ?? {}) as Record<string, unknown>).flatMap(([name, one]) =>
		['ar', 'en', 'id'].includes(name) ? [] : schemaPlaces(one, path ? `${path}.${name}` : name),
	)
	const ways = [...(anyOf ?? []), ...(oneOf ?? []), ...(items ? [items] : [])].flatMap(one =>
		schemaPlaces(one, path),
	)
	return [...new Set([...(path ? [path] : []), ...inner, ...ways])]
}

function shapePlaces(fields: readonly Field[], path = ''): string[] {
	return fields.flatMap(field => {
		const here = path ? `${path}.${field.name}` : field.name
		if (field.sort !== 'group' && field.sort !== 'list') return [here]
		const { ways } = field
		const by = ways && [
			...(ways.by === 'anyOf' ? [] : [`${here}.${ways.by}`]),
			...Object.values(ways.of).flatMap(own => shapePlaces(own, here)),
		]
		return [here, ...shapePlaces(field.fields, here), ...(by ?? [])]
	})
}

test('all that the schema knows can be written at the desk, but for what is listed with its reason', () => {
	const schemas = { associations: associationSchema, services: serviceSchema }
	for (const kind of ['associations', 'services'] as const) {
		const left = Object.keys(NOT_WRITTEN[kind])
		const known = schemaPlaces(z.toJSONSchema(schemas[kind], { io: 'input' })).filter(
			place => !left.some(one => place.startsWith(`${one}.`)),
		)
		assert.deepEqual([...new Set([...shapePlaces(SHAPE[kind]), ...left])].sort(), known.sort())
	}
	const waiting = Object.values(NOT_WRITTEN)
		.flatMap(reasons => Object.values(reasons))
		.filter(reason => reason.startsWith('not yet'))
	assert.equal(waiting.length, 1)
})
