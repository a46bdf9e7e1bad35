import { type CountedType, isSatisfied, type Value } from './figures.ts'

/*
 * Which figures may be shown, so that none lets an answer be worked out.
 *
 * Two readers are thought of. One knows nothing of who answered what. The other answered too, knows that answer, and so
 * knows one more than the first. Neither may learn from figures whether somebody else was satisfied.
 */

/** Groups of fewer answers are never shown. */
export const SMALLEST = 5

/**
 * How many at least are satisfied, and how many are not, in a group that is published in full: a reader who is one of
 * them is left with two or more of each kind among the others.
 */
const LEAST_OF_EACH = 3

/** The answers of one group, such as a service, to one question. */
export interface Cell {
	key: string
	values: readonly Value[]
}

/** Whether a group may be published in full. */
export function isMixed(type: CountedType, values: readonly Value[]): boolean {
	const satisfied = values.filter(value => isSatisfied(type, value)).length
	return values.length >= SMALLEST && satisfied >= LEAST_OF_EACH && values.length - satisfied >= LEAST_OF_EACH
}

/**
 * What may be published of a group that is large enough but nearly all of one mind: a bound that would be the same
 * with up to two others in it. Null where it may be published in full, or is too small for anything.
 */
export function boundOf(
	type: CountedType,
	values: readonly Value[],
): { kind: 'at-least' | 'at-most'; share: number } | null {
	const n = values.length
	if (n < SMALLEST || isMixed(type, values)) return null
	const satisfied = values.filter(value => isSatisfied(type, value)).length
	const few = LEAST_OF_EACH - 1
	return satisfied * 2 > n ? { kind: 'at-least', share: (n - few) / n } : { kind: 'at-most', share: few / n }
}

/**
 * Which groups of a whole may be shown beside it. Hiding only the small ones is not enough: the whole less the others
 * would be what is hidden. So what stays hidden is together as large as what may be shown, which no group that had to be
 * hidden is by itself; until it is, the smallest of the shown ones is hidden too. Only sizes decide, so that what is
 * hidden says nothing of what was answered.
 */
export function shownCells(cells: readonly Cell[], smallest = SMALLEST): Cell[] {
	const sizeOf = (list: readonly Cell[]) => list.reduce((sum, { values }) => sum + values.length, 0)
	const hidden = cells.filter(({ values }) => values.length > 0 && values.length < smallest)
	const bySize = cells
		.filter(({ values }) => values.length >= smallest)
		.sort((a, b) => a.values.length - b.values.length)
	while (hidden.length > 0 && sizeOf(hidden) < smallest) {
		const next = bySize.shift()
		// Nothing is left to hide it among, and the whole says all there is.
		if (!next) return []
		hidden.push(next)
	}
	return cells.filter(cell => bySize.includes(cell))
}

/**
 * Which groups may be published beside a whole that is published in full: those that are large enough, if each of them
 * and what is left over are mixed; else none. Leaving out only the others would tell that they are not.
 */
export function publishedCells(type: CountedType, cells: readonly Cell[]): Cell[] {
	const shown = shownCells(cells, 2 * LEAST_OF_EACH)
	const rest = cells.filter(cell => !shown.includes(cell)).flatMap(({ values }) => values)
	const safe =
		shown.every(({ values }) => isMixed(type, values)) && (rest.length === 0 || isMixed(type, rest))
	return safe ? shown : []
}
