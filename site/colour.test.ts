import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import { colour, contrast, tokens } from './colour.ts'

const css = fs.readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')

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

for (const scheme of ['light', 'dark'] as const) {
	// Staff may give an association any hue, so every one must hold.
	test(`every hue is readable in ${scheme}`, () => {
		const failing: string[] = []
		for (let hue = 0; hue < 360; hue++) {
			const all = tokens(css, scheme).set('--hue', String(hue))
			for (const [of, grounds, ratio] of PAIRS) {
				for (const on of grounds) {
					const found = contrast(colour(of, all), colour(on, all))
					if (found < ratio) failing.push(`${of} on ${on} at hue ${hue}: ${found.toFixed(2)} < ${ratio}`)
				}
			}
		}
		assert.deepEqual(failing, [])
	})
}
