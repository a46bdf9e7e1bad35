import { INQUIRY_TOPICS, type InquirySubmission, type PublishedOfficer } from '../api/complaints.ts'
import { type Text, tidy } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import { checkContact } from './contact.ts'
import type { Problem } from './problems.ts'
import { checkName, checkWords } from './text.ts'

/** An untrusted value in the shape of an inquiry: what is missing or of another kind becomes empty. Null when it is no object. */
export function readInquiry(value: unknown): InquirySubmission | null {
	if (typeof value !== 'object' || value === null) return null
	const input = value as Record<string, unknown>
	const text = (name: string) => (typeof input[name] === 'string' ? tidy(input[name]) : '')
	return {
		association: text('association'),
		lang: input.lang === 'en' ? 'en' : 'ar',
		topic: text('topic') as InquirySubmission['topic'],
		category: text('category'),
		field: text('field'),
		text: text('text'),
		fullName: text('fullName'),
		contactMeans: text('contactMeans'),
		phone: text('phone'),
		email: text('email'),
		address: text('address'),
	}
}

/** The categories, or the fields of work, that the inquiry form offers: each that an officer is there for, once. */
export function choices(officers: PublishedOfficer[], of: 'categories' | 'fields'): Text[] {
	const all = officers.flatMap(officer => officer[of])
	return all.filter(({ ar }, i) => all.findIndex(entry => entry.ar === ar) === i)
}

/**
 * Everything that is wrong with an inquiry, in the order of the form; empty when it can be accepted. Fields are the
 * names of InquirySubmission.
 */
export function checkInquiry(
	association: Pick<Association, 'channels'>,
	officers: PublishedOfficer[],
	inquiry: InquirySubmission,
): Problem[] {
	const problems: Problem[] = []
	const { topic } = inquiry
	if (!(INQUIRY_TOPICS as readonly string[]).includes(topic))
		problems.push({ field: 'topic', code: 'choose' })
	for (const [field, of] of [
		['category', 'categories'],
		['field', 'fields'],
	] as const) {
		const chosen = inquiry[field]
		if (chosen && !choices(officers, of).some(({ ar }) => ar === chosen))
			problems.push({ field, code: 'choose' })
	}
	problems.push(...checkWords('text', inquiry.text, true))
	// Who offers to help has to be reached; who asks may read the answer on the tracking page.
	const reached = topic === 'volunteering' || !!inquiry.contactMeans
	if (inquiry.fullName || reached) problems.push(...checkName(inquiry.fullName))
	if (reached) problems.push(...checkContact(association, inquiry))
	else {
		for (const field of ['phone', 'email', 'address'] as const) {
			if (inquiry[field]) problems.push({ field: 'contactMeans', code: 'choose' })
		}
	}
	return problems
}
