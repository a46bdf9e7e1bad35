import { tidyNumber } from '../language/text.ts'

/*
 * The one-time code by which somebody who lost the secret code of a case proves to have its means of contact: 8 digits
 * `1234 5678`, good for a while and for few attempts.
 */

/** How long it can be typed, in minutes. */
export const ONCE_MINUTES = 30
/** How often it can be mistyped. */
export const ONCE_TRIES = 5
/** How many are sent for a case in a day. */
export const ONCE_A_DAY = 5
/** For so many days after its means of contact changed a case gives no new code over them. */
export const CONTACT_LOCK_DAYS = 14

/** A one-time code from random hexadecimal digits (at least 13). */
export const onceFrom = (hex: string): string =>
	String(Number.parseInt(hex.slice(0, 13), 16) % 100_000_000).padStart(8, '0')

/** As it was typed, or null when it does not have the shape of one. */
export function parseOnce(value: string): string | null {
	const digits = tidyNumber(value).replace(/\D/g, '')
	return /^\d{8}$/.test(digits) ? digits : null
}
