import { tidyNumber } from '../language/text.ts'
import { luhn } from './luhn.ts'

// Apart, because the request form shows these numbers but never reads one.
export { formatCode, formatReference } from '../language/spaced.ts'

/*
 * A case is known by two numbers, digits only, so that they can be read over a phone and typed
 * on any keyboard without changing its language:
 * the reference, 9 digits `123 456 782`, which is no secret and ends in a check digit;
 * the code, 12 digits `1234 5678 9012`, which is the secret.
 */

/** Copied from a message, a number comes with its label, a sign before it or a comma behind. */
const digitsOf = (value: string) => tidyNumber(value).replace(/\D/g, '')

/** The reference as stored (9 digits), or null when it is not one or a digit was mistyped. */
export function parseReference(value: string): string | null {
	const digits = digitsOf(value)
	return /^\d{9}$/.test(digits) && luhn(digits) ? digits : null
}

/** The code as stored nowhere (12 digits), or null when it does not have the shape of one. */
export function parseCode(value: string): string | null {
	const digits = digitsOf(value)
	return /^\d{12}$/.test(digits) ? digits : null
}

/** A reference from random hexadecimal digits (at least 12): 8 digits, the first not 0, and the check digit. */
export function referenceFrom(hex: string): string {
	const body = String(10_000_000 + (Number.parseInt(hex.slice(0, 12), 16) % 90_000_000))
	for (let check = 0; check < 10; check++) if (luhn(body + check)) return body + check
	throw new Error('unreachable: one of ten check digits always fits')
}

/** A code from random hexadecimal digits (at least 13). */
export function codeFrom(hex: string): string {
	return String(Number.parseInt(hex.slice(0, 13), 16) % 1_000_000_000_000).padStart(12, '0')
}
