import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import type { FollowedCase } from '../../core/api/followed.ts'
import type { ObjectionReceipt, ObjectionSubmission } from '../../core/api/requests.ts'
import { parseCode } from '../../core/case/reference.ts'
import { tidy } from '../../core/language/text.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { ContactMeans } from '../../core/sending/contact.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import { checkWords } from '../../core/sending/text.ts'
import { byId, isoTime } from '../base/records.ts'
import type { Stored, Values } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { answersJson, caseOf, type Outcome, storeCase } from '../intake/new-case.ts'
import { type OpenedCase, openCase, readQuery, textOf } from './access.ts'
import { contactDetails } from './contact.ts'
import { followed } from './follow.ts'
import { mayObject, objectionValues } from './objecting.ts'

/**
 * POST /api/sila/cases/objection, as core/api/contract.ts documents it: an inquiry with the name and the contact details
 * of the request, held by nobody who decided. It opens with the request's own code, so that nobody has a second to keep.
 */
export function objectTo(e: core.RequestEvent): Reply {
	const sent = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(sent)) return refusal(400, [{ field: 'key', code: 'bad_key' }], preferredLang(e))
	const query = readQuery<ObjectionSubmission>(e)
	const opened = openCase(e, query, ['reason'])
	if ('body' in opened) return opened
	const { lang } = opened
	const text = tidy(textOf(query?.reason))
	const problems = checkWords('reason', text, true)
	if (problems.length > 0) return refusal(400, problems, lang)
	const code = parseCode(textOf(query?.code)) ?? ''
	// Of this request alone: what another case was sent under is not found by it.
	const key = `objection:${opened.record.id}:${sent}`

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		const request = byId(tx, 'cases', opened.record.id)
		const earlier = caseOf(tx, key)
		if (!earlier && !mayObject(tx, request)) {
			reply = refusal(409, [{ field: 'status', code: 'not_now' }], lang)
			return
		}
		const content_hash = $security.sha256(text)
		const values = { ...valuesOf(tx, opened, request, text), content_hash }
		const record = earlier ?? madeOf(storeCase(tx, { key, values, fileNames: [], code }))
		const body: ObjectionReceipt = {
			reference: record.getString('reference'),
			received: isoTime(record, 'created'),
			changed: record.getString('content_hash') !== content_hash,
			case: followed(tx, request, lang) as FollowedCase,
		}
		reply = { status: earlier ? 200 : 201, body }
	})
	if (!reply) throw new Error('unreachable: the transaction either set the reply or threw')
	return reply
}

/** What was stored in the transaction that found nothing against it. */
function madeOf(outcome: Outcome): Stored<'cases'> {
	if (outcome === 'changed' || 'code' in outcome) throw new Error('unreachable: nothing is against it')
	return outcome.record
}

/** The inquiry that an objection is. */
function valuesOf(
	app: core.App,
	{ reference, lang }: OpenedCase,
	request: Stored<'cases'>,
	text: string,
): Values<'cases'> {
	const association = byId(app, 'associations', request.getString('association'))
	const contact = contactDetails(request)
	const written = {
		topic: 'objection' as const,
		category: '',
		field: '',
		text,
		fullName: request.getString('applicant'),
		...contact,
	}
	const letter = inquiryLetter({ ...written, concerns: reference }, inquiryWords, requestWords)
	return {
		...objectionValues(app, request),
		kind: 'inquiry',
		status: 'received',
		channel: 'website',
		association: association.id,
		lang,
		applicant: written.fullName,
		contact_means: (contact.contactMeans ?? '') as ContactMeans | '',
		discreet: request.getBool('discreet'),
		answers: answersJson(written),
		letter: plainLetter(associationOf(association), letter, requestWords, 'ar'),
	}
}
