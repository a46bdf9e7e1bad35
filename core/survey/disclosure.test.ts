import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { boundOf, type Cell, isMixed, publishedCells, SMALLEST, shownCells } from './disclosure.ts'
import { figures } from './figures.ts'

/** All that is published of one question of points or of yes and no, as server/survey/publications.ts puts it together. */
function published(type: 'rating' | 'yes-no', cells: Cell[]) {
	const all = cells.flatMap(({ values }) => values)
	if (all.length < SMALLEST) return null
	if (!isMixed(type, all)) return { n: all.length, bound: boundOf(type, all) }
	return {
		figures: figures(type, all),
		services: publishedCells(type, cells).map(({ key, values }) => ({ key, figures: figures(type, values) })),
	}
}

/** How many of each service say yes: what a reader does not know. Who asked which service the reader may know. */
type Yes = number[]
const cellsOf = (sizes: number[], yes: Yes): Cell[] =>
	sizes.map((size, i) => ({
		key: `s${i}`,
		values: Array.from({ length: size }, (_, n) => (n < (yes[i] ?? 0) ? 'yes' : 'no')),
	}))

const possibilities = (sizes: number[]): Yes[] =>
	sizes.reduce<Yes[]>(
		(all, size) => all.flatMap(yes => Array.from({ length: size + 1 }, (_, k) => [...yes, k])),
		[[]],
	)

const sizes = fc
	.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
	.filter(list => list.reduce((product, size) => product * (size + 1), 1) <= 1000)

test('nobody’s answer can be worked out from all that is published, neither from outside nor by somebody who answered', () => {
	fc.assert(
		fc.property(sizes, fc.infiniteStream(fc.nat()), (sizes, random) => {
			const yes = sizes.map(size => Number(random.next().value) % (size + 1))
			const shown = JSON.stringify(published('yes-no', cellsOf(sizes, yes)))
			// Everything that would have been published the same: a reader who knows how this works cannot tell them apart.
			const same = possibilities(sizes).filter(
				other => JSON.stringify(published('yes-no', cellsOf(sizes, other))) === shown,
			)
			/** Whether somebody in a service may have said yes, and may have said no, as far as a reader can know. */
			const open = (
				service: number,
				worlds: Yes[],
				others = (yes: Yes) => yes[service] ?? 0,
				of = sizes[service] ?? 0,
			) => of === 0 || (worlds.some(world => others(world) > 0) && worlds.some(world => others(world) < of))
			sizes.forEach((_, service) => {
				assert.ok(open(service, same), `${sizes} ${yes}: ${shown}`)
				// A reader of service `own` who said yes (1) or no (0), and asks about the others of each service.
				sizes.forEach((size, own) => {
					for (const said of [0, 1]) {
						if (said ? yes[own] === 0 : yes[own] === size) continue
						const mine = same.filter(world => (said ? (world[own] ?? 0) > 0 : (world[own] ?? 0) < size))
						const less = own === service ? said : 0
						const of = (sizes[service] ?? 0) - (own === service ? 1 : 0)
						assert.ok(
							open(service, mine, world => (world[service] ?? 0) - less, of),
							`${sizes} ${yes}, one of ${own} who said ${said}: ${shown}`,
						)
					}
				})
			})
		}),
		{ numRuns: 500 },
	)
})

test('nor does a mean with its interval say what anybody rated, in groups of any kind', () => {
	const multisets = (n: number, from = 1): number[][] =>
		n === 0
			? [[]]
			: Array.from({ length: 6 - from }, (_, i) => from + i).flatMap(value =>
					multisets(n - 1, value).map(rest => [value, ...rest]),
				)
	for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
		const shown = new Map<string, number[][]>()
		for (const values of multisets(n)) {
			const text = JSON.stringify(published('rating', [{ key: 's', values }]))
			shown.set(text, [...(shown.get(text) ?? []), values])
		}
		for (const [text, worlds] of shown) {
			for (const known of [null, 1, 2, 3, 4, 5]) {
				// What the others may have rated, for a reader who rated `known`, or did not take part.
				const possible = worlds.flatMap(values => {
					if (known === null) return [values]
					const at = values.indexOf(known)
					return at < 0 ? [] : [values.toSpliced(at, 1)]
				})
				const rated = new Set(possible.flat())
				if (possible.length > 0 && n > (known === null ? 0 : 1)) assert.ok(rated.size > 1, `${n}: ${text}`)
			}
		}
	}
})

test('what is left over by subtraction is as large and as mixed as what is shown', () => {
	const values = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 15 })
	fc.assert(
		fc.property(fc.array(values, { maxLength: 7 }), lists => {
			const cells = lists.map((values, i) => ({ key: `${i}`, values }))
			const mixed = (list: readonly (number | string)[]) => isMixed('rating', list)
			const large = (list: readonly (number | string)[]) => list.length >= SMALLEST
			for (const [shown, fits] of [
				[publishedCells('rating', cells), mixed],
				[shownCells(cells), large],
			] as const) {
				for (const { values } of shown) assert.ok(fits(values))
				const hidden = cells.filter(cell => cell.values.length > 0 && !shown.includes(cell))
				if (shown.length > 0 && hidden.length > 0) {
					assert.ok(hidden.length > 1)
					assert.ok(fits(hidden.flatMap(({ values }) => values)))
				}
			}
		}),
	)
})

test('a single small group takes another with it, and all where nothing else hides it', () => {
	const cell = (key: string, n: number) => ({ key, values: Array(n).fill(4) })
	const keys = (...cells: Cell[]) => shownCells(cells).map(({ key }) => key)
	assert.deepEqual(keys(cell('a', 20), cell('b', 9), cell('c', 3)), ['a'])
	assert.deepEqual(keys(cell('a', 20), cell('b', 9), cell('c', 3), cell('d', 2)), ['a', 'b'])
	assert.deepEqual(keys(cell('a', 20), cell('b', 9), cell('c', 2), cell('d', 2)), ['a'])
	assert.deepEqual(keys(cell('a', 20), cell('c', 2)), [])
	assert.deepEqual(keys(cell('a', 20), cell('b', 9), cell('c', 0)), ['a', 'b'])
})

test('where nearly all are of one mind, a bound is said that hides how nearly', () => {
	const yes = (count: number, of: number) => [...Array(count).fill('yes'), ...Array(of - count).fill('no')]
	for (const count of [8, 9, 10]) {
		assert.deepEqual(boundOf('yes-no', yes(count, 10)), { kind: 'at-least', share: 0.8 })
		assert.deepEqual(boundOf('yes-no', yes(10 - count, 10)), { kind: 'at-most', share: 0.2 })
	}
	assert.equal(boundOf('yes-no', yes(7, 10)), null)
	assert.deepEqual(boundOf('yes-no', yes(3, 5)), { kind: 'at-least', share: 0.6 })
	assert.equal(boundOf('yes-no', yes(4, 4)), null)
})
