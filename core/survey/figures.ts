import type { SurveyQuestion } from './definition.ts'

/*
 * The figures of a survey. Pure: the server works them out, and nothing else is needed to check them by hand.
 *
 * A mean has the interval of Student's t: mean ± t · s / √n with n − 1 degrees of freedom, cut off at the ends of the scale
 * (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2).
 * A share has Wilson's score interval (E. B. Wilson, “Probable inference, the law of succession, and statistical
 * inference”, JASA 22, 1927; in the form of R. G. Newcombe, Statistics in Medicine 17, 1998, method 3), which stays
 * within 0 and 1 and is right for few answers, where the textbook's ± is not.
 * The net promoter score is the share of 9–10 less the share of 0–6, times 100 (F. Reichheld, “The one number you need to
 * grow”, Harvard Business Review, December 2003).
 */

/** A mean or a share with the interval in which, at 95 % confidence, the true one lies (core/survey/figures.ts). */
export interface Estimate {
	value: number
	low: number
	high: number
}

/** What a group answered to a question of points or of yes and no. */
export interface Figures {
	/** How many answered it. */
	n: number
	/** Of a rating (1–5) or scale (0–10), by Student's t. Absent for yes and no, and for fewer than two answers. */
	mean?: Estimate
	/** Share from 0 to 1, by Wilson's score: ratings of 4 and 5, 9 and 10 of a scale, or yes. */
	satisfied: Estimate
	/** Net promoter score of a scale, −100…100: share of 9–10 less share of 0–6. */
	nps?: number
}

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054

/**
 * Two-sided 95 % quantiles of Student's t for 1–30 degrees of freedom, as in the table of the same handbook (1.3.6.7.2,
 * column 0.975).
 */
const T = [
	12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
	2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

/** The quantile for any degrees of freedom; beyond the table by the expansion of Cornish and Fisher, right to three places. */
export function tQuantile(freedom: number): number {
	const known = T[freedom - 1]
	if (known !== undefined) return known
	return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2)
}

/** The mean of at least two values with its interval, within the ends of their scale. */
export function meanEstimate(values: readonly number[], [min, max]: readonly [number, number]): Estimate {
	const n = values.length
	const value = values.reduce((sum, each) => sum + each, 0) / n
	const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0)
	const margin = tQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n)
	return { value, low: Math.max(min, value - margin), high: Math.min(max, value + margin) }
}

/** The share of `of` that `count` are, with Wilson's interval. */
export function shareEstimate(count: number, of: number): Estimate {
	const value = count / of
	const spread = Z ** 2 / of
	const middle = (value + spread / 2) / (1 + spread)
	const half = (Z * Math.sqrt((value * (1 - value)) / of + spread / (4 * of))) / (1 + spread)
	// Where none or all are, the bound is the end itself, without the last digit's error.
	return {
		value,
		low: count === 0 ? 0 : Math.max(0, middle - half),
		high: count === of ? 1 : Math.min(1, middle + half),
	}
}

/** The net promoter score of answers on a scale of 0–10, from −100 to 100. */
export function netPromoter(values: readonly number[]): number {
	const promoters = values.filter(value => value >= 9).length
	const detractors = values.filter(value => value <= 6).length
	return (100 * (promoters - detractors)) / values.length
}

/** The questions that are counted: of points, or of yes and no. */
export type CountedType = 'rating' | 'scale' | 'yes-no'
export const isCounted = (type: SurveyQuestion['type']): type is CountedType =>
	type === 'rating' || type === 'scale' || type === 'yes-no'

export type Value = number | string

/** Whether an answer counts as satisfied: 4 and 5 of a rating, 9 and 10 of a scale, yes. */
export function isSatisfied(type: CountedType, value: Value): boolean {
	if (type === 'yes-no') return value === 'yes'
	return Number(value) >= (type === 'rating' ? 4 : 9)
}

/** The figures of the answers to one question; null for none. */
export function figures(type: CountedType, values: readonly Value[]): Figures | null {
	const n = values.length
	if (n === 0) return null
	const satisfied = shareEstimate(values.filter(value => isSatisfied(type, value)).length, n)
	if (type === 'yes-no') return { n, satisfied }
	const points = values.map(Number)
	const range = type === 'rating' ? ([1, 5] as const) : ([0, 10] as const)
	return {
		n,
		...(n > 1 && { mean: meanEstimate(points, range) }),
		satisfied,
		...(type === 'scale' && { nps: netPromoter(points) }),
	}
}
