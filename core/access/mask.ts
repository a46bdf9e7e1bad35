import { luhn } from '../case/luhn.ts'

const NUMBER = /\d(?:[ {2}]?\d)*/g
const DIGITS = 10
const LAST = 4

/** A text with the identity numbers in it masked but for their last four digits. Other numbers stay. */
export const masked = (text: string): string =>
	text.replace(NUMBER, written => {
		const digits = written.replace(/\D/g, '')
		if (digits.length !== DIGITS || !/^[12]/.test(digits) || !luhn(digits)) return written
		return `${'•'.repeat(DIGITS - LAST)}${digits.slice(-LAST)}`
	})

const HIDDEN = '•••'

/** A text without what is told in it of how somebody is reached, also where it is JSON: each of some values is hidden. */
export const unreachable = (text: string, values: readonly string[]): string =>
	values
		.filter(value => value !== '')
		.sort((a, b) => b.length - a.length)
		.reduce(
			(left, value) => left.split(value).join(HIDDEN).split(JSON.stringify(value).slice(1, -1)).join(HIDDEN),
			text,
		)
