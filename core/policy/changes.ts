import { equal } from './improve.ts'
import { type Content, type ContentKind, type Field, fieldsOf, partOf, SHAPE, wayOf } from './shape.ts'

/* What differs between two states of a content, field by field, for people to read. */

/** On the way to a field: its name, or an entry of a list, as it was or, where it is new, as it is. */
export type Step = string | { entry: unknown }

export interface Change {
	/** From the whole to what changed. */
	steps: Step[]
	/** The field that changed, or that has the entry; undefined for what no editor writes. */
	field?: Field
	/** `value`: of a field or an entry; undefined where it is not there. `order`: entries of a list stand otherwise. */
	what: 'value' | 'order'
	before: unknown
	after: unknown
}

export type Entry = Record<string, unknown>

/** The entries of a list by what tells them apart; of several that are the same in that, each has a number of its own. */
export function entriesOf(value: unknown, key: string): Map<string, Entry> {
	const entries = new Map<string, Entry>()
	if (!Array.isArray(value)) return entries
	for (const entry of value) {
		const name = String(partOf(entry, key))
		let own = name
		for (let n = 2; entries.has(own); n++) own = `${name} ${n}`
		entries.set(own, entry as Entry)
	}
	return entries
}

/** By which key the entries of a field are told apart; undefined where they have none. */
export function keyOf(field: Field | undefined): string | undefined {
	if (field?.sort === 'list') return field.key
	return field?.sort === 'texts' && field.ids ? 'id' : undefined
}

export function changesOf(kind: ContentKind, before: Content, after: Content): Change[] {
	const found: Change[] = []
	within(SHAPE[kind], before, after, [], found)
	return found
}

/** The fields of `shape` first, in its order, then whatever else is there. */
export function namesIn(shape: readonly Field[], ...values: unknown[]): string[] {
	const own = shape.map(({ name }) => name)
	const there = values.flatMap(value => Object.keys(Object(value)))
	return [...new Set([...own.filter(name => there.includes(name)), ...there])]
}

function within(
	shape: readonly Field[],
	before: unknown,
	after: unknown,
	steps: Step[],
	found: Change[],
): void {
	for (const name of namesIn(shape, before, after)) {
		const field = shape.find(one => one.name === name)
		one(field, partOf(before, name), partOf(after, name), [...steps, name], found)
	}
}

const isObject = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function one(
	field: Field | undefined,
	before: unknown,
	after: unknown,
	steps: Step[],
	found: Change[],
): void {
	if (equal(before, after)) return
	const key = keyOf(field)
	if (field?.sort === 'group' && isObject(before) && isObject(after)) {
		within([...fieldsOf(field, before), ...fieldsOf(field, after)], before, after, steps, found)
	} else if (field && key && Array.isArray(before) && Array.isArray(after)) {
		entries(field, key, [before, after], steps, found)
	} else if (field?.sort === 'texts' && Array.isArray(before) && Array.isArray(after)) {
		texts(field, before, after, steps, found)
	} else found.push({ steps, ...(field && { field }), what: 'value', before, after })
}

function entries(
	field: Field,
	key: string,
	[before, after]: [unknown[], unknown[]],
	steps: Step[],
	found: Change[],
): void {
	const [was, is] = [entriesOf(before, key), entriesOf(after, key)]
	for (const id of new Set([...is.keys(), ...was.keys()])) {
		const [then, now] = [was.get(id), is.get(id)]
		if (equal(then, now)) continue
		const there = [...steps, { entry: then ?? now }]
		if (then && now && field.sort === 'list' && wayOf(field, then) === wayOf(field, now))
			within(fieldsOf(field, now), then, now, there, found)
		else found.push({ steps: there, field, what: 'value', before: then, after: now })
	}
	const stayed = (list: Map<string, Entry>, other: Map<string, Entry>) =>
		[...list.keys()].filter(id => other.has(id))
	if (!equal(stayed(was, is), stayed(is, was))) found.push({ steps, field, what: 'order', before, after })
}

/** Texts without ids: one that was written anew stands at the place of the one before. */
function texts(field: Field, before: unknown[], after: unknown[], steps: Step[], found: Change[]): void {
	const has = (list: unknown[], text: unknown) => list.some(other => equal(other, text))
	const gone = before.filter(text => !has(after, text))
	const come = after.filter(text => !has(before, text))
	if (gone.length === 0 && come.length === 0) {
		found.push({ steps, field, what: 'order', before, after })
		return
	}
	for (let i = 0; i < Math.max(gone.length, come.length); i++) {
		const [then, now] = [gone[i], come[i]]
		found.push({ steps: [...steps, { entry: then ?? now }], field, what: 'value', before: then, after: now })
	}
}
