import { type Entry, entriesOf, keyOf, namesIn, type Step } from './changes.ts'
import { common, equal, woven } from './improve.ts'
import { type Content, type ContentKind, type Field, fieldsOf, partOf, SHAPE } from './shape.ts'

/*
 * Two have written at once, from one state: what only one of them touched is as that one wrote it, and what both wrote
 * otherwise is told.
 */

/** What both wrote, each in another way; undefined: taken away. */
export interface Clash {
	steps: Step[]
	field?: Field
	mine: unknown
	theirs: unknown
}

export interface Joined {
	/** With what both wrote as `mine` has it. */
	content: Content
	clashes: Clash[]
}

interface Three {
	base: unknown
	mine: unknown
	theirs: unknown
}

/** What comes of `mine` and `theirs`, which both began from `base`. */
export function joined(kind: ContentKind, base: Content, mine: Content, theirs: Content): Joined {
	const clashes: Clash[] = []
	const content = inside(SHAPE[kind], { base, mine, theirs }, [], clashes)
	return { content, clashes }
}

const each = ({ base, mine, theirs }: Three, pick: (value: unknown) => unknown): Three => ({
	base: pick(base),
	mine: pick(mine),
	theirs: pick(theirs),
})
const all = ({ base, mine, theirs }: Three, is: (value: unknown) => boolean): boolean =>
	is(base) && is(mine) && is(theirs)

function inside(shape: readonly Field[], three: Three, steps: Step[], clashes: Clash[]): Content {
	const content: Content = {}
	for (const name of namesIn(shape, three.mine, three.theirs)) {
		const field = shape.find(one => one.name === name)
		const value = of(
			field,
			each(three, whole => partOf(whole, name)),
			[...steps, name],
			clashes,
		)
		if (value !== undefined) content[name] = value
	}
	return content
}

const isObject = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function of(field: Field | undefined, three: Three, steps: Step[], clashes: Clash[]): unknown {
	const { base, mine, theirs } = three
	if (equal(mine, theirs) || equal(base, theirs)) return mine
	if (equal(base, mine)) return theirs
	const key = keyOf(field)
	if (field?.sort === 'group' && all(three, isObject)) {
		const shape = [base, mine, theirs].flatMap(value => fieldsOf(field, value))
		return inside(shape, three, steps, clashes)
	}
	// Each of the two languages by itself.
	if (field?.sort === 'text' && all(three, isObject)) return inside([], three, steps, clashes)
	if (key && all(three, Array.isArray)) return list(field as Field, key, three, steps, clashes)
	clashes.push({ steps, ...(field && { field }), mine, theirs })
	return mine
}

function list(field: Field, key: string, three: Three, steps: Step[], clashes: Clash[]): unknown[] {
	const [base, mine, theirs] = [three.base, three.mine, three.theirs].map(value => entriesOf(value, key)) as [
		Map<string, Entry>,
		Map<string, Entry>,
		Map<string, Entry>,
	]
	const entries = new Map<string, unknown>()
	for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
		const own = { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) }
		const there = [...steps, { entry: own.mine ?? own.theirs }]
		const value =
			field.sort === 'list' && all(own, isObject)
				? inside(
						[own.base, own.mine, own.theirs].flatMap(one => fieldsOf(field, one)),
						own,
						there,
						clashes,
					)
				: of(undefined, own, there, clashes)
		if (value !== undefined) entries.set(id, value)
	}
	const ids = [base, mine, theirs].map(one => [...one.keys()]) as [string[], string[], string[]]
	const moved = !equal(common(ids[1], ids[0]), common(ids[0], ids[1]))
	const order = moved ? woven(ids[1], ids[2]) : woven(ids[2], ids[1])
	return order.flatMap(id => (entries.has(id) ? [entries.get(id)] : []))
}
