import { ASKED_TOPICS, type AskedTopic } from '../case/topics.ts'
import { type Lang, type Text, tidy, tidyLine } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import { type Contact, checkContact } from './contact.ts'
import type { Problem } from './problems.ts'
import { checkName, checkWords } from './text.ts'

/**
 * An inquiry as it is sent; core/sending/inquiry.ts checks it. Who leaves `contactMeans` empty reads the answer on the tracking
 * page alone and may leave `fullName` empty too; an offer to volunteer needs both.
 */
export interface InquirySubmission extends Contact {
	/** Slug. */
	association: string
	lang: Lang
	topic: AskedTopic | ''
	/** One of the published officers’ `categories`, by its Arabic text; empty for none of them. */
	category: string
	/** One of the published officers’ `fields`, by its Arabic text; empty for none of them. */
	field: string
	/** The question or the offer, in words. Required. */
	text: string
	fullName: string
}

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
		fullName: tidyLine(text('fullName')),
		contactMeans: text('contactMeans'),
		phone: text('phone'),
		email: text('email'),
		address: text('address'),
		discreet: text('discreet'),
	}
}

/** Of a published officer, what an inquiry can ask for. */
type Expertise = Record<'categories' | 'fields', Text[]>

/** The categories, or the fields of work, that the inquiry form offers: each that an officer is there for, once. */
export function choices(officers: Expertise[], of: 'categories' | 'fields'): Text[] {
	const all = officers.flatMap(officer => officer[of])
	return all.filter(({ ar }, i) => all.findIndex(entry => entry.ar === ar) === i)
}

/**
 * Everything that is wrong with an inquiry, in the order of the form; empty when it can be accepted. Fields are the
 * names of InquirySubmission.
 */
export function checkInquiry(
	association: Pick<Association, 'channels'>,
	officers: Expertise[],
	inquiry: InquirySubmission,
): Problem[] {
	const problems: Problem[] = []
	const { topic } = inquiry
	if (!(ASKED_TOPICS as readonly string[]).includes(topic)) problems.push({ field: 'topic', code: 'choose' })
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
		for (const field of ['phone', 'email', 'address', 'discreet'] as const) {
			if (inquiry[field]) problems.push({ field: 'contactMeans', code: 'choose' })
		}
	}
	return problems
}
