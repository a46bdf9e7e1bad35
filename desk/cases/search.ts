import { sought } from '../../core/sending/finding.ts'

/** A filter for PocketBase with its values apart from it, or null when nothing is searched for. */
export interface Search {
	filter: string
	params: Record<string, string>
}

/** The filter that a typed text means: a name in any spelling, a reference, a phone, an identity number or an e-mail. */
export function search(typed: string): Search | null {
	const found = sought(typed)
	if (!found) return null
	const terms = found.terms.map(({ key, whole }, i) => `${key} ${whole ? '=' : '~'} {:sought${i}}`)
	return {
		filter: `(${terms.join(found.any ? ' || ' : ' && ')})`,
		params: Object.fromEntries(found.terms.map(({ value }, i) => [`sought${i}`, value])),
	}
}
