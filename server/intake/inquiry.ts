import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { type ContactMeans, checkDiscreet, normalizeContact } from '../../core/sending/contact.ts'
import { checkInquiry, type InquirySubmission, readInquiry } from '../../core/sending/inquiry.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import type { Reply } from '../http/reply.ts'
import { officerFor, publishedOfficers } from '../people/contact-officers.ts'
import { toldDiscreetly } from './discretion.ts'
import { answersJson } from './new-case.ts'
import { type Intake, takeIn } from './pipeline.ts'
import { findPolicy, isOfAssociation, type PolicyForm } from './policy.ts'

/** What was written, in one spelling. */
function written(inquiry: InquirySubmission) {
	const { topic, category, field, text, fullName } = inquiry
	return { topic, category, field, text, fullName, ...normalizeContact(inquiry) }
}

const INQUIRY: Intake<InquirySubmission, PolicyForm, ReturnType<typeof written>> = {
	kind: 'inquiry',
	parts: { json: 'inquiry', files: null },
	read: readInquiry,
	find: findPolicy,
	check: (app, { association, policy }, { value }) => [
		...checkInquiry(policy, publishedOfficers(app, association.id), value),
		...checkDiscreet(value),
	],
	normalise: (_, inquiry) => written(inquiry),
	normaliseEarlier: (_, __, inquiry) => written(inquiry),
	isOf: isOfAssociation,
	answers: written => written,
	content: (written, { value: { association } }) => ({ ...written, association }),

	compose(app, { association, policy }, written, { value: inquiry }) {
		const { topic, category, field, fullName, contactMeans } = inquiry
		if (topic === '') return { field: 'topic', code: 'choose' }
		const letter = inquiryLetter({ ...inquiry, ...written }, inquiryWords, requestWords)
		return {
			values: {
				topic,
				category,
				field,
				applicant: fullName,
				contact_means: (contactMeans ?? '') as ContactMeans | '',
				discreet: toldDiscreetly(app, association.id, written),
				assigned_to: officerFor(app, association.id, { topic, category, field }),
				answers: answersJson(written),
				letter: plainLetter(policy, letter, requestWords, 'ar'),
			},
			files: [],
		}
	},
}

/** POST /api/sila/inquiries */
export const submitInquiry = (e: core.RequestEvent): Reply => takeIn(e, 'applicant', INQUIRY)

/** POST /api/sila/staff/inquiries */
export const enterInquiry = (e: core.RequestEvent): Reply => takeIn(e, 'staff', INQUIRY)
