import type { Contact } from './contact.ts'

/** What stands for letters and digits that are not shown. */
const HIDDEN = '•••'
const LAST = 3

/** An e-mail address by its first letter and its host, a number by its last digits, a postal address by nothing. */
const MASK: Record<'phone' | 'email' | 'address', (value: string) => string> = {
	phone: value => `${HIDDEN}${value.slice(-LAST)}`,
	email: value => `${value.slice(0, 1)}${HIDDEN}${value.slice(value.lastIndexOf('@'))}`,
	address: () => HIDDEN,
}

/** Contact details as far as they tell one from another, for records that no erasure reaches and for who does not see them. */
export function maskedContact(contact: Contact): Contact {
	const { contactMeans = '' } = contact
	const kept: Contact = contactMeans ? { contactMeans } : {}
	for (const field of ['phone', 'email', 'address'] as const) {
		const value = contact[field]
		if (value) kept[field] = MASK[field](value)
	}
	return kept
}
