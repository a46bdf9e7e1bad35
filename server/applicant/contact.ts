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

function detailsOf(record: Stored<'cases'>): Contact {
	const corrected = json(record, 'contact')
	if (corrected?.contactMeans) return corrected
	const { contactMeans, phone, email, address } = json(record, 'answers').answers ?? {}
	const means = contactMeans ?? record.getString('contact_means')
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
