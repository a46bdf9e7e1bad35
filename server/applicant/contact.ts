import { CONTACT_DETAIL, type Contact, type ContactMeans } from '../../core/sending/contact.ts'
import { json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/**
 * How the applicant of a case is to be reached: as declared in the request, or as corrected since; `discreet` is there
 * where it is `yes`, whoever said so last.
 */
export function contactDetails(record: Stored<'cases'>): Contact {
	return { ...detailsOf(record), ...(record.getBool('discreet') && { discreet: 'yes' }) }
}

const detailsOf = (record: Stored<'cases'>): Contact =>
	detailsIn(json(record, 'contact'), json(record, 'answers').answers, record.getString('contact_means'))

/** The same of what a case holds: what was corrected, what was answered, and the means. */
export function detailsIn(
	corrected: Contact | null,
	answers: Partial<Record<'contactMeans' | 'phone' | 'email' | 'address', string>> | null | undefined,
	agreed: string,
): Contact {
	if (corrected?.contactMeans) return corrected
	const { contactMeans, phone, email, address } = answers ?? {}
	const means = contactMeans ?? agreed
	return {
		...(means && { contactMeans: means }),
		...(phone && { phone }),
		...(email && { email }),
		...(address && { address }),
	}
}

/**
 * The means agreed on, empty where none was yet, and the number or address it goes to; empty for a visit. Who comes by
 * is told there, and nothing of it discreetly.
 */
export function contactOf(record: Stored<'cases'>): {
	means: ContactMeans | ''
	to: string
	discreet: boolean
} {
	const contact = contactDetails(record)
	const means = (contact.contactMeans ?? '') as ContactMeans | ''
	const detail = means && CONTACT_DETAIL[means]
	return {
		means,
		to: (detail && contact[detail]) ?? '',
		discreet: contact.discreet === 'yes' && means !== 'visit',
	}
}
