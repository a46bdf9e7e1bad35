import { type CountedType, isSatisfied, type Value } from './survey-figures.ts'

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
export const LEAST_OF_EACH = 3

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
 * Which groups of a whole may be shown beside it. Hiding only those that `fits` refuses is not enough: the whole less the
 * others would be what is hidden. So what stays hidden is at least two groups, and together fits as well; until it does,
 * the smallest of the shown ones is hidden too. Empty when nothing can be told apart.
 */
export function shownCells(cells: readonly Cell[], fits: (values: readonly Value[]) => boolean): Cell[] {
	const answered = cells.filter(({ values }) => values.length > 0)
	let shown = answered.filter(({ values }) => fits(values))
	const hidden = answered.filter(cell => !shown.includes(cell))
	const bySize = [...shown].sort((a, b) => a.values.length - b.values.length)
	while (hidden.length > 0 && (hidden.length < 2 || !fits(hidden.flatMap(({ values }) => values)))) {
		const next = bySize.shift()
		// Nothing is left to hide it among, and the whole says all there is.
		if (!next) return []
		hidden.push(next)
		shown = shown.filter(cell => cell !== next)
	}
	return shown
}
