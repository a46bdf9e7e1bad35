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
