import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { figures, meanEstimate, netPromoter, shareEstimate, tQuantile } from './figures.ts'

const near = (actual: number, expected: number, digits: number, what = '') =>
	assert.ok(Math.abs(actual - expected) < 0.5 * 10 ** -digits + 1e-12, `${what} ${actual} is not ${expected}`)

test('the interval of a share is Wilson’s: the worked examples of Newcombe (1998), table I, method 3', () => {
	for (const [count, of, low, high] of [
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	] as const) {
		const estimate = shareEstimate(count, of)
		assert.equal(estimate.value, count / of)
		near(estimate.low, low, 4, `${count}/${of}`)
		near(estimate.high, high, 4, `${count}/${of}`)
	}
	assert.deepEqual(shareEstimate(5, 5).high, 1)
})

test('the interval of a mean is Student’s: the worked example of the NIST handbook, 1.3.5.2', () => {
	// 195 measurements of heat flow: mean 9.261460, standard deviation 0.022789, interval 9.258242 to 9.264679.
	const [mean, deviation] = [9.26146, 0.0227888]
	const values = [mean, ...Array(97).fill(mean + deviation), ...Array(97).fill(mean - deviation)]
	const { value, low, high } = meanEstimate(values, [0, 20])
	near(value, mean, 6)
	near(low, 9.258242, 5)
	near(high, 9.264679, 5)
})

test('and Student’s own: ten patients, hours of sleep gained by one drug over another (1908)', () => {
	const hours = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
	const { value, low, high } = meanEstimate(hours, [-24, 24])
	near(value, 1.58, 10)
	near(low, 0.7001, 3)
	near(high, 2.4599, 3)
})

test('quantiles of t beyond the table are right to three places', () => {
	for (const [freedom, t] of [
		[1, 12.706],
		[30, 2.042],
		[31, 2.0395],
		[40, 2.0211],
		[60, 2.0003],
		[120, 1.9799],
		[194, 1.9723],
		[100_000, 1.96],
	] as const) {
		near(tQuantile(freedom), t, 3, `t(${freedom})`)
	}
})

test('an interval holds its value and stays within the scale', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), values => {
			const { n, mean, satisfied } = figures('rating', values) ?? assert.fail()
			assert.equal(n, values.length)
			for (const [estimate, min, max] of [
				[mean, 1, 5],
				[satisfied, 0, 1],
			] as const) {
				if (!estimate) continue
				const { low, value, high } = estimate
				assert.ok(min <= low && low <= value + 1e-9 && value <= high + 1e-9 && high <= max)
			}
		}),
	)
})

test('the net promoter score is the share of 9–10 less that of 0–6', () => {
	// 5 promoters, 3 passives, 2 detractors.
	assert.equal(netPromoter([10, 10, 9, 9, 9, 8, 7, 7, 6, 0]), 30)
	assert.equal(netPromoter([9, 10]), 100)
	assert.equal(netPromoter([0, 6]), -100)
})

test('each type has its own figures', () => {
	assert.equal(figures('rating', []), null)
	assert.deepEqual(Object.keys(figures('yes-no', ['yes', 'no']) ?? {}), ['n', 'satisfied'])
	assert.deepEqual(Object.keys(figures('rating', [3]) ?? {}), ['n', 'satisfied'])
	assert.deepEqual(Object.keys(figures('scale', [3, 9]) ?? {}), ['n', 'mean', 'satisfied', 'nps'])
	assert.equal(figures('rating', [1, 3, 4, 5])?.satisfied.value, 0.5)
	assert.equal(figures('scale', [8, 9, 10, 0])?.satisfied.value, 0.5)
})
