import { parseReference } from '../case/reference.ts'
import { tidyLine, tidyNumber } from '../language/text.ts'
import { nameKey } from '../people/name.ts'
import type { Service } from '../policy/association.ts'
import { type Contact, emailAddress, nationalId, saudiPhone } from './contact.ts'
import { aboutApplicant } from './request.ts'

/*
 * Finding a case by what somebody says who calls: a name in any of its spellings, a reference, a phone, an identity
 * number, an e-mail address. Each case keeps the folded form of these beside what was sent; what is asked is folded the
 * same way, so that one comparison finds all spellings.
 */

/** What a case keeps to be found by; empty where it has none. */
export interface FindingKeys {
	/** Names as `nameKey` folds them, with a space between several. */
	name_key: string
	phone_key: string
	email_key: string
	identity_key: string
}

/** The keys of names. */
export const nameKeys = (names: string[]): Pick<FindingKeys, 'name_key'> => ({
	name_key: names.map(nameKey).filter(Boolean).join(' '),
})

/** The keys of contact details. */
export const contactKeys = ({ phone, email }: Contact): Pick<FindingKeys, 'phone_key' | 'email_key'> => ({
	phone_key: saudiPhone(phone ?? '') ?? '',
	email_key: (emailAddress(email ?? '') ?? '').toLowerCase(),
})

/** The key of the identity number, where the form asks for it: the applicant's, or that of whom they applied for. */
export const identityKey = (
	{ questions }: Pick<Service, 'questions'>,
	answers: Record<string, string>,
): Pick<FindingKeys, 'identity_key'> => {
	const asked = questions.find(aboutApplicant)
	return { identity_key: nationalId((asked && answers[asked.id]) ?? '') ?? '' }
}

/** One thing of a case that is compared with a value: with all of it, else with any part of it. */
interface Term {
	key: keyof FindingKeys | 'reference'
	value: string
	whole: boolean
}

/** Terms of which any must be met, or, of the words of a name, all. */
export interface Sought {
	any: boolean
	terms: Term[]
}

const MOST_WORDS = 6
const LONGEST = 40

/** What a typed search asks for; null for nothing. */
export function sought(typed: string): Sought | null {
	const line = tidyLine(typed).replace(/[%_\\]/g, ' ')
	if (line.includes('@')) return anyOf([byEmail(tidyLine(typed))])
	const digits = tidyNumber(line).replace(/\D/g, '')
	// A number is copied with its label; a name has no digits.
	if (digits && (digits.length >= 4 || !/[^\d\s+#().\-/]/.test(tidyNumber(line))))
		return anyOf(byNumber(digits))
	const words = line
		.split(' ')
		.map(word => nameKey(word).slice(0, LONGEST))
		.filter(Boolean)
	if (words.length === 0) return null
	const terms = words.slice(0, MOST_WORDS).map((value): Term => ({ key: 'name_key', value, whole: false }))
	return { any: false, terms }
}

const anyOf = (terms: Term[]): Sought => ({ any: true, terms })

function byEmail(line: string): Term {
	const whole = emailAddress(line)
	return { key: 'email_key', value: (whole ?? line).toLowerCase(), whole: whole !== null }
}

/** A whole number is one of its kind; of one that is begun or misheard, the part is looked for in all kinds. */
function byNumber(digits: string): Term[] {
	const known = {
		reference: parseReference(digits),
		phone_key: saudiPhone(digits),
		identity_key: nationalId(digits),
	}
	const whole = Object.entries(known).flatMap(([key, value]) =>
		value ? [{ key: key as keyof typeof known, value, whole: true }] : [],
	)
	if (whole.length > 0) return whole
	const national = digits.replace(/^(?:00)?9660?|^0/, '') || digits
	return [
		{ key: 'reference', value: digits, whole: false },
		{ key: 'phone_key', value: national, whole: false },
		{ key: 'identity_key', value: digits, whole: false },
	]
}
