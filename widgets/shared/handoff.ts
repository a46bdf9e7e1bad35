import { parseReference } from '../../core/case/reference.ts'
import { formatCode, formatReference } from '../../core/language/spaced.ts'

/*
 * From the tracking page to the complaint form without typing the two numbers again. The reference stands in the
 * address, after `#`; the code goes through the tab's own storage, only between pages of one site, and is taken once.
 */

const NAME = 'sila-handoff'
const FRAGMENT = '#concerns-'

/** The two numbers of the case that a form is to concern; the code is empty where it did not come along. */
interface HandedOver {
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
function takeOver(): HandedOver | undefined {
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

/** A form that asks which case it concerns. */
interface Concerning {
	readonly state: { values: Record<string, string> }
	change(part: { values: Record<string, string> }): void
}

/** Writes what was left for this page into a complaint form, unless something stands there. */
export function concern(form: Concerning): void {
	const { values } = form.state
	const handed = takeOver()
	if (!handed || values.concernsReference) return
	const concernsReference = formatReference(handed.reference)
	form.change({
		values: { ...values, concerns: 'yes', concernsReference, concernsCode: formatCode(handed.code) },
	})
}
