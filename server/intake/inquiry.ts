import { parseReference } from '../../core/case/reference.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { type ContactMeans, checkDiscreet, normalizeContact } from '../../core/sending/contact.ts'
import {
	checkEnteredInquiry,
	type EnteredInquiry,
	readEnteredInquiry,
} from '../../core/sending/entered-inquiry.ts'
import { checkInquiry, type InquirySubmission, readInquiry } from '../../core/sending/inquiry.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import { mayObject, objectionValues } from '../applicant/objecting.ts'
import { byId, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import type { Reply } from '../http/reply.ts'
import { officerFor, publishedOfficers } from '../people/contact-officers.ts'
import { toldDiscreetly } from './discretion.ts'
import { answersJson } from './new-case.ts'
import { type Intake, takeIn } from './pipeline.ts'
import { findPolicy, isOfAssociation, type PolicyForm } from './policy.ts'

/*
 * An inquiry, and an objection to a refusal that staff write down for somebody: it goes the way of one that its
 * applicant writes (server/applicant/objection.ts), but opens with a code of its own, since staff know no other.
 */

/** What was written, in one spelling. */
function written(inquiry: EnteredInquiry) {
	const { topic, category, field, text, fullName } = inquiry
	return { topic, category, field, text, fullName, ...normalizeContact(inquiry) }
}

const INQUIRY: Intake<EnteredInquiry, PolicyForm, ReturnType<typeof written>> = {
	kind: 'inquiry',
	parts: { json: 'inquiry', files: null },
	read: (given, by) => (by === 'staff' ? readEnteredInquiry(given) : readInquiry(given)),
	find: findPolicy,
	check(app, { association, policy }, { value }, by) {
		const officers = publishedOfficers(app, association.id)
		const problems =
			by === 'staff'
				? checkEnteredInquiry(policy, officers, value)
				: checkInquiry(policy, officers, value as InquirySubmission)
		return [...problems, ...checkDiscreet(value)]
	},
	normalise: (_, inquiry) => written(inquiry),
	normaliseEarlier: (_, __, inquiry) => written(inquiry),
	isOf: isOfAssociation,
	answers: written => written,
	content: (written, { value: { association, concerns } }) => ({
		...written,
		association,
		...(concerns && { concerns }),
	}),

	compose(app, { association, policy }, written, { value: inquiry }) {
		const { topic, category, field, fullName, contactMeans } = inquiry
		if (topic === '') return { field: 'topic', code: 'choose' }
		const request = topic === 'objection' ? requestOf(app, inquiry, association.id) : null
		// Said of one that was not refused too: nobody learns by it which references there are.
		if (topic === 'objection' && !request) return { field: 'concerns', code: 'not_now' }
		const letter = inquiryLetter({ ...inquiry, ...written }, inquiryWords, requestWords)
		return {
			values: {
				topic,
				category,
				field,
				...(request
					? objectionValues(app, request)
					: { assigned_to: officerFor(app, association.id, { topic, category, field }) }),
				applicant: fullName,
				contact_means: (contactMeans ?? '') as ContactMeans | '',
				discreet: toldDiscreetly(app, association, written),
				answers: answersJson(written),
				letter: plainLetter(policy, letter, requestWords, 'ar'),
			},
			files: [],
		}
	},

	barred: (tx, { topic, concerns }) =>
		topic === 'objection' && !mayObject(tx, byId(tx, 'cases', concerns ?? ''))
			? { field: 'concerns', code: 'not_now' }
			: null,
}

/** The request of an association whose refusal is objected to, or null. */
function requestOf(
	app: core.App,
	{ concerns = '' }: EnteredInquiry,
	association: string,
): Stored<'cases'> | null {
	const found = findOne(app, 'cases', { reference: parseReference(concerns) ?? '', association })
	return found && kindOf(found) === 'request' ? found : null
}

/** POST /api/sila/inquiries */
export const submitInquiry = (e: core.RequestEvent): Reply => takeIn(e, 'applicant', INQUIRY)

/** POST /api/sila/staff/inquiries */
export const enterInquiry = (e: core.RequestEvent): Reply => takeIn(e, 'staff', INQUIRY)
