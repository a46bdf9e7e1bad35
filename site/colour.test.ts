import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import { byColourScheme, lightAndDark } from '../ui/colours.ts'
import { colour, contrast } from './colour.ts'

const text = (file: string) => fs.readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const css = text('ui/colours.css')

const GROUNDS = ['--sila-surface', '--sila-raised', '--accent-wash']

/** Pairs that stand on each other, with the ratio that WCAG AA asks of them: text 4.5, outlines and focus 3. */
const PAIRS: [of: string, on: string[], ratio: number][] = [
	...['--sila-text', '--sila-muted', '--sila-accent'].map((of): [string, string[], number] => [
		of,
		GROUNDS,
		4.5,
	]),
	...['--sila-danger', '--sila-success'].map((of): [string, string[], number] => [
		of,
		['--sila-surface', '--sila-raised'],
		4.5,
	]),
	['--sila-on-accent', ['--sila-accent'], 4.5],
	['--on-danger', ['--danger-fill'], 4.5],
	['--strong-line', ['--sila-surface', '--sila-raised'], 3],
	['--sila-focus', [...GROUNDS, '--focus-halo'], 3],
	['--focus-halo', ['--sila-accent', '--danger-fill'], 3],
]

test('contrast is what WCAG says it is', () => {
	const all = new Map([
		['--black', 'oklch(0 0 0)'],
		['--white', 'oklch(1 0 0)'],
		// #777 on white is the textbook's 4.48.
		['--grey', 'oklch(0.5693 0 0)'],
	])
	const of = (one: string, two: string) => contrast(colour(one, all), colour(two, all)).toFixed(2)
	assert.equal(of('--black', '--white'), '21.00')
	assert.equal(of('--white', '--grey'), '4.48')
})

/** A stylesheet's colours in one look. */
function tokens(css: string, scheme: 'light' | 'dark'): Map<string, string> {
	const [light, dark] = lightAndDark(css)
	return scheme === 'dark' ? new Map([...light, ...dark]) : light
}

/** Pairs that are not told apart well enough, at a hue. */
function failing(all: Map<string, string>, hue: number): string[] {
	all.set('--hue', String(hue))
	return PAIRS.flatMap(([of, grounds, ratio]) =>
		grounds.flatMap(on => {
			const found = contrast(colour(of, all), colour(on, all))
			return found < ratio ? `${of} on ${on} at hue ${hue}: ${found.toFixed(2)} < ${ratio}` : []
		}),
	)
}

/** One side of what has two looks. */
function side(value: string, scheme: 'light' | 'dark'): string {
	const both = /^light-dark\((.+)\)$/.exec(value)?.[1]
	if (both === undefined) return value
	// The comma that is in no brackets.
	const at = [...both.matchAll(/, /g)]
		.map(({ index }) => index)
		.find(index => both.slice(0, index).split('(').length === both.slice(0, index).split(')').length)
	return scheme === 'light' ? both.slice(0, at) : both.slice((at ?? 0) + 2)
}

for (const scheme of ['light', 'dark'] as const) {
	// Staff may give an association any hue, so every one must hold.
	test(`every hue is readable in ${scheme}`, () => {
		const all = Array.from({ length: 360 }, (_, hue) => failing(tokens(css, scheme), hue))
		assert.deepEqual(all.flat(), [])
	})

	test(`the desk has the same colours, calmer where it says so, readable in ${scheme}`, () => {
		const [given] = lightAndDark(byColourScheme(css, ':host'))
		const [own] = lightAndDark(text('desk/style/tokens.css'))
		const all = new Map([...given, ...own].map(([name, value]) => [name, side(value, scheme)]))
		assert.equal(all.get('--sila-surface'), tokens(css, scheme).get('--sila-surface'))
		assert.deepEqual(failing(all, Number(own.get('--hue'))), [])
	})

	test(`widgets that are given no colours have nearly these in ${scheme}`, () => {
		const base = text('widgets/shared/base.styles.ts')
		const all = tokens(css, scheme).set('--hue', '195')
		const found = [...base.matchAll(/var\((--sila-[\w-]+), (light-dark\(.+\))\);/g)]
		assert.ok(found.length >= 7)
		for (const [, name = '', value = ''] of found) {
			const round = colour(name, new Map([[name, side(value, scheme)]]))
			const near = colour(name, all)
			for (const [i, part] of near.entries())
				assert.ok(Math.abs(part - (round[i] ?? 9)) < 0.02, `${name}: ${side(value, scheme)}`)
		}
	})
}
