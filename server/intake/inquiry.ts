import type { InquirySubmission } from '../../core/api/complaints.ts'
import type { Actor } from '../../core/case/process.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { type ContactMeans, normalizeContact } from '../../core/sending/contact.ts'
import { checkInquiry, readInquiry } from '../../core/sending/inquiry.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import { canonical, findOne } from '../base/records.ts'
import type { Stored, Values } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { officerFor, publishedOfficers } from '../people/contact-officers.ts'
import { answersJson, caseOf, receipt, storeCase } from './new-case.ts'
import { channelOf, checkChannel } from './request.ts'
import { readSent } from './sent.ts'

/** POST /api/sila/inquiries, as core/api/complaints.ts documents it. */
export const submitInquiry = (e: core.RequestEvent): Reply => arrive(e, 'applicant')

/** POST /api/sila/staff/inquiries: the same by staff. */
export const enterInquiry = (e: core.RequestEvent): Reply => arrive(e, 'staff')

function arrive(e: core.RequestEvent, by: Actor): Reply {
	const sent = readSent(e, by, 'inquiry', readInquiry, null)
	if ('code' in sent) return refusal(sent.code === 'too_large' ? 413 : 400, [sent], preferredLang(e))
	const { key, channel, value: inquiry, problems } = sent
	const { lang, topic, category, field } = inquiry
	const answers = written(inquiry)
	const about = { ...answers, association: inquiry.association, ...(channel && { channel }) }
	const content = $security.sha256(canonical(about))
	const again = (record: Stored<'cases'>): Reply => {
		const changed = record.getString('content_hash') !== content
		return { status: 200, body: receipt(e.app, record, key, changed) }
	}
	const earlier = caseOf(e.app, key)
	if (earlier) return again(earlier)

	const association = findOne(e.app, 'associations', { slug: inquiry.association })
	if (!association) return refusal(404, [{ field: 'association', code: 'unknown_association' }], lang)
	const policy = associationOf(association)
	const found = [
		...problems,
		...(by === 'staff' ? checkChannel(policy, channel) : []),
		...checkInquiry(policy, publishedOfficers(e.app, association.id), inquiry),
	]
	if (topic === '' || found.length > 0) return refusal(400, found, lang)

	const values: Values<'cases'> = {
		kind: 'inquiry',
		status: 'received',
		topic,
		category,
		field,
		applicant: inquiry.fullName,
		contact_means: (inquiry.contactMeans ?? '') as ContactMeans | '',
		channel: channelOf(channel),
		association: association.id,
		assigned_to: officerFor(e.app, association.id, { topic, category, field }),
		lang,
		content_hash: content,
		answers: answersJson(answers),
		letter: plainLetter(
			policy,
			inquiryLetter({ ...inquiry, ...answers }, inquiryWords, requestWords),
			requestWords,
			'ar',
		),
	}
	const stored = storeCase(e.app, key, values, [], by === 'staff' ? e.auth : null)
	if (stored.earlier) return again(stored.record)
	return { status: 201, body: receipt(e.app, stored.record, key, false) }
}

/** What was written, in one spelling. */
function written(inquiry: InquirySubmission): Record<string, string> {
	const { topic, category, field, text, fullName } = inquiry
	return { topic, category, field, text, fullName, ...normalizeContact(inquiry) }
}
