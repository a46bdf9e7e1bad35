import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './associations.fixture.ts'
import { changesOf, type Step } from './changes.ts'
import { joined } from './joined.ts'
import type { Content } from './shape.ts'

type Loose = ReturnType<typeof structuredClone<Content>> & Record<string, never>
const artwa = load('yusr')
const { services, slug: _, ...association } = artwa
const {
	slug: __,
	open: ___,
	...service
} = services.find(({ slug }) => slug === 'skills-programmes') ?? services[0] ?? {}
// biome-ignore lint/suspicious/noExplicitAny: tests write anywhere
const changed = (content: object, change: (content: any) => void): Content => {
	const copy = structuredClone(content) as Loose
	change(copy)
	return copy
}
const place = (steps: Step[]) => steps.map(step => (typeof step === 'string' ? step : '*')).join('.')
const seen = (kind: 'associations' | 'services', before: Content, after: Content) =>
	changesOf(kind, before, after).map(({ steps, what, before, after }) => [place(steps), what, before, after])

test('a comparison names each field that changed, and no other', () => {
	const [first, second] = (service as Content).conditions as { text: { ar: string; en: string } }[]
	const after = changed(service, one => {
		one.conditions[0].text = { ar: 'س', en: first?.text.en }
		one.documents.push({ id: 'new', label: { ar: 'ه', en: 'h' }, required: true })
		one.sensitive = true
	})
	assert.deepEqual(seen('services', service, after), [
		['conditions.*.text', 'value', first?.text, { ar: 'س', en: first?.text.en }],
		['documents.*', 'value', undefined, { id: 'new', label: { ar: 'ه', en: 'h' }, required: true }],
		['sensitive', 'value', undefined, true],
	])
	const turned = changed(service, one => one.conditions.reverse())
	assert.deepEqual(
		seen('services', service, turned).map(([at, what]) => [at, what]),
		[['conditions', 'order']],
	)
	const removed = changed(service, one => one.conditions.splice(1, 1))
	assert.deepEqual(seen('services', service, removed), [['conditions.*', 'value', second, undefined]])
	assert.deepEqual(changesOf('services', service, structuredClone(service)), [])
})

test('texts without a name of their own stand beside what was there before', () => {
	const before: Content = { ...association }
	const [first, ...others] = association.policy.goals
	const goal = { ar: 'هدف', en: 'Goal' }
	const after = changed(association, one => {
		one.policy.goals = [goal, ...others]
		one.reply = { kind: 'not-stated' }
	})
	assert.deepEqual(
		seen('associations', before, after).map(([at, , then, now]) => [at, then, now]),
		[
			['policy.goals.*', first, goal],
			['reply.kind', 'floor', 'not-stated'],
			['reply.weeks', 2, undefined],
		],
	)
})

test('what only one of two touched is as that one wrote it', () => {
	const mine = changed(service, one => {
		one.name.ar = 'اسم'
		one.conditions[0].text.ar = 'شرط'
		one.documents = one.documents.filter((_: unknown, i: number) => i > 0)
	})
	const theirs = changed(service, one => {
		one.name.en = 'Name'
		one.conditions[0].text.en = 'Condition'
		one.conditions.push({ id: 'another', text: { ar: 'آ', en: 'a' }, at: 'study' })
	})
	const both = changed(mine, one => {
		one.name.en = 'Name'
		one.conditions[0].text.en = 'Condition'
		one.conditions.push({ id: 'another', text: { ar: 'آ', en: 'a' }, at: 'study' })
	})
	const { content, clashes } = joined('services', service, mine, theirs)
	assert.deepEqual(clashes, [])
	assert.deepEqual(changesOf('services', both, content), [])
	assert.deepEqual(changesOf('services', both, joined('services', service, theirs, mine).content), [])
})

test('what both wrote stays as mine has it, and is told', () => {
	const mine = changed(service, one => {
		one.conditions[0].text.ar = 'لي'
		one.documents = []
	})
	const theirs = changed(service, one => {
		one.conditions[0].text.ar = 'لهم'
		one.documents[0].label.ar = 'لهم'
	})
	const { content, clashes } = joined('services', service, mine, theirs)
	assert.deepEqual(changesOf('services', mine, content), [])
	assert.deepEqual(
		clashes.map(({ steps, mine, theirs }) => [place(steps), mine, typeof theirs]),
		[
			['conditions.*.text.ar', 'لي', 'string'],
			['documents.*', undefined, 'object'],
		],
	)
})

test('entries that one moved and the other added are all there, each once', () => {
	const ids = (content: Content) => (content.conditions as { id: string }[]).map(({ id }) => id)
	const more = { id: 'more', text: { ar: 'آ', en: 'a' }, at: 'study' }
	const mine = changed(service, one => one.conditions.reverse())
	const theirs = changed(service, one => one.conditions.splice(1, 0, more))
	const { content, clashes } = joined('services', service, mine, theirs)
	assert.deepEqual(clashes, [])
	assert.deepEqual([...ids(content)].sort(), [...ids(theirs)].sort())
	assert.deepEqual(
		ids(content).filter(id => id !== 'more'),
		ids(mine),
	)
})
