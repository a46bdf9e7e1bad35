import { parseReference } from '../../core/case/reference.ts'

/*
 * From the tracking page to the complaint form without typing the two numbers again. The reference stands in the
 * address, after `#`; the code goes through the tab's own storage, only between pages of one site, and is taken once.
 */

const NAME = 'sila-handoff'
const FRAGMENT = '#concerns-'

/** The two numbers of the case that a form is to concern; the code is empty where it did not come along. */
export interface HandedOver {
	reference: string
	code: string
}

/** What stands behind the address of a form that is to concern a case. */
export const concerning = (reference: string): string => FRAGMENT + reference

/** Leaves the numbers for the page that the person goes to now. */
export function handOver(numbers: HandedOver): void {
	try {
		sessionStorage.setItem(NAME, JSON.stringify({ reference: numbers.reference, code: numbers.code }))
	} catch {
		// The code is typed again.
	}
}

/** Takes what was left for this page; undefined where its address names no case. */
export function takeOver(): HandedOver | undefined {
	if (!location.hash.startsWith(FRAGMENT)) return
	const reference = parseReference(location.hash)
	if (!reference) return
	try {
		const left: HandedOver | null = JSON.parse(sessionStorage.getItem(NAME) ?? 'null')
		sessionStorage.removeItem(NAME)
		return { reference, code: left?.reference === reference ? left.code : '' }
	} catch {
		return { reference, code: '' }
	}
}
