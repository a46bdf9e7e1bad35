/*
 * How an improvement of the product reaches what an association has stored. Three states of a definition are put side by
 * side, part by part: what the product gave before (`given`), what is stored, and what the product says now. What staff
 * left as it was given takes the new one; what they changed stays theirs, and the new one is offered.
 */

/** The definition of an association, a service or a survey as data, with its name or title in it. */
export type Parts = Record<string, unknown>

/** A part that both the product and staff have changed. */
export interface Offer {
	/** Its key; for one entry of a list, the list's key and the entry's id, joined with a dot. */
	part: string
	/** As it is stored; undefined where staff removed it. */
	stored: unknown
	/** As the product has it now; undefined where the product removed it. */
	offered: unknown
}

export interface Improved {
	/** What is to be stored. */
	definition: Parts
	/** What the product gave of it; a part that is offered stays as it was given before, so that it is offered on. */
	given: Parts
	/** The parts that took the product's new state. */
	taken: string[]
	offers: Offer[]
}

/** Not the product's to change: the version of the shape, the address, and whether a service takes requests. */
const OWN = ['schema', 'slug', 'open', 'services']

/** By which key the entries of a list are told apart. */
const KEYS = ['id', 'status', 'stage', 'kind']

/**
 * Brings `product` into `stored`. `given` are the states that the product may have given before: one where it is known,
 * else all that were ever released.
 */
export function improve(given: Parts[], stored: Parts, product: Parts): Improved {
	const result: Improved = { definition: {}, given: {}, taken: [], offers: [] }
	for (const name of union([stored, product, ...given])) {
		if (OWN.includes(name)) {
			put(result.definition, name, stored[name])
			put(result.given, name, product[name])
			continue
		}
		const [before, now, next] = [given.map(state => state[name]), stored[name], product[name]]
		const key = keyOf([...before, now, next])
		if (key === null) {
			const one = settle(name, before, now, next, result)
			put(result.definition, name, one.value)
			put(result.given, name, one.given)
		} else {
			const lists = byEntry(name, key, before as Entry[][], now as Entry[], next as Entry[], result)
			result.definition[name] = lists.value
			result.given[name] = lists.given
		}
	}
	return result
}

/** The same after staff decided about one offer: to take it, or to keep what is stored. */
export function decide(given: Parts, stored: Parts, offered: Parts, part: string, take: boolean): Improved {
	return improve([withPart(given, part, partOf(take ? stored : offered, part))], stored, offered)
}

type Entry = Record<string, unknown>

/** One part: what it becomes, and what it counts as given. */
function settle(part: string, before: unknown[], now: unknown, next: unknown, result: Improved) {
	if (equal(now, next)) return { value: now, given: next }
	if (before.some(state => equal(state, now))) {
		result.taken.push(part)
		return { value: next, given: next }
	}
	const news = before.findIndex(state => !equal(state, next))
	if (news === -1) return { value: now, given: next }
	result.offers.push({ part, stored: now, offered: next })
	return { value: now, given: before[news] }
}

/** The same for a list, entry by entry. Its order is the product's unless staff have put it in another. */
function byEntry(
	name: string,
	key: string,
	before: Entry[][],
	now: Entry[],
	next: Entry[],
	result: Improved,
) {
	const ids = (list: Entry[]) => list.map(entry => String(entry[key]))
	const find = (list: Entry[], id: string) => list.find(entry => entry[key] === id)
	const value = new Map<string, unknown>()
	const given = new Map<string, unknown>()
	for (const id of new Set([now, next, ...before].flatMap(ids))) {
		const states = before.map(list => find(list, id))
		const one = settle(`${name}.${id}`, states, find(now, id), find(next, id), result)
		if (one.value !== undefined) value.set(id, one.value)
		if (one.given !== undefined) given.set(id, one.given)
	}
	const asGiven = before.some(list => equal(common(ids(now), ids(list)), common(ids(list), ids(now))))
	const [first, second] = asGiven ? [ids(next), ids(now)] : [ids(now), ids(next)]
	const listed = (entries: Map<string, unknown>, order: string[]) =>
		order.flatMap(id => (entries.has(id) ? [entries.get(id)] : []))
	return {
		value: listed(value, woven(first, second)),
		given: listed(given, woven(woven(ids(next), ids(now)), ids(before[0] ?? []))),
	}
}

export const common = (list: string[], other: string[]) => list.filter(id => other.includes(id))

/** `first`, with what only `second` has, each after what it follows there. */
export function woven(first: string[], second: string[]): string[] {
	const all = [...first]
	second.forEach((id, i) => {
		if (all.includes(id)) return
		const previous = second.slice(0, i).findLast(other => all.includes(other))
		all.splice(previous === undefined ? 0 : all.indexOf(previous) + 1, 0, id)
	})
	return all
}

/** The key that tells the entries apart where all of these are lists of such entries; null where they are not. */
function keyOf(values: unknown[]): string | null {
	const lists = values.filter(value => value !== undefined)
	if (lists.length < values.length || !lists.every(Array.isArray)) return null
	const tells = (key: string) =>
		(lists as unknown[][]).every(list => {
			const ids = list.map(entry => (Object(entry) as Entry)[key])
			return ids.every(id => typeof id === 'string') && new Set(ids).size === ids.length
		})
	return KEYS.find(tells) ?? null
}

/** A part by its name as an offer has it. */
function partOf(definition: Parts, part: string): unknown {
	const [name = '', id] = split(part)
	return id === undefined ? definition[name] : entryOf(definition[name], id)
}

function withPart(definition: Parts, part: string, value: unknown): Parts {
	const [name = '', id] = split(part)
	const changed = { ...definition }
	if (id === undefined) {
		delete changed[name]
		put(changed, name, value)
		return changed
	}
	const list = (definition[name] ?? []) as Entry[]
	const at = list.indexOf(entryOf(list, id) as Entry)
	const entry = value === undefined ? [] : [value]
	changed[name] = at < 0 ? [...list, ...entry] : [...list.slice(0, at), ...entry, ...list.slice(at + 1)]
	return changed
}

function split(part: string): [string, string?] {
	const dot = part.indexOf('.')
	return dot < 0 ? [part] : [part.slice(0, dot), part.slice(dot + 1)]
}

const entryOf = (list: unknown, id: string): unknown =>
	Array.isArray(list)
		? (list as Entry[]).find(entry =>
				KEYS.some(key => Object.hasOwn(Object(entry), key) && entry[key] === id),
			)
		: undefined

const union = (states: Parts[]): Set<string> => new Set(states.flatMap(state => Object.keys(state)))

function put(into: Parts, name: string, value: unknown): void {
	if (value !== undefined) into[name] = value
}

/** Whether two values say the same, whatever the order of their keys. */
export function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
	if (Array.isArray(a) !== Array.isArray(b)) return false
	const keys = Object.keys(a)
	return (
		keys.length === Object.keys(b).length &&
		keys.every(key => Object.hasOwn(b, key) && equal((a as Entry)[key], (b as Entry)[key]))
	)
}
