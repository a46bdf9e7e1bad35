import type { ContactQuery } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import {
	CONTACT_FIELDS,
	type Contact,
	checkContact,
	checkDiscreet,
	normalizeContact,
} from '../../core/sending/contact.ts'
import { actBy } from '../base/audit.ts'
import { byId, canonical, toJson } from '../base/records.ts'
import { associationOf } from '../content/content.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { readdress } from '../telling/outbox.ts'
import { openCase, readQuery, textOf } from './access.ts'
import { contactDetails } from './contact.ts'
import { followed } from './follow.ts'

/**
 * POST /api/sila/cases/contact, as core/api/contract.ts documents it. What was declared and signed stays; the correction stands
 * beside it. One that says what is so already changes nothing.
 */
export function correctContact(e: core.RequestEvent): Reply {
	const query = readQuery<ContactQuery>(e)
	const opened = openCase(e, query, [...CONTACT_FIELDS])
	if ('body' in opened) return opened
	const { lang } = opened
	if (opened.record.getBool('anonymous')) return refusal(409, [{ field: 'status', code: 'not_now' }], lang)
	const sent: Contact = {}
	for (const field of CONTACT_FIELDS) sent[field] = tidy(textOf(query?.[field]))
	const parent = byId(e.app, 'associations', opened.record.getString('association'))
	const problems = [...checkContact(associationOf(parent), sent), ...checkDiscreet(sent)]
	if (problems.length > 0) return refusal(400, problems, lang)
	const { discreet, ...contact } = normalizeContact(sent)

	let record = opened.record
	e.app.runInTransaction(tx => {
		record = byId(tx, 'cases', record.id)
		const { discreet: _, ...before } = contactDetails(record)
		const told = discreet ? discreet === 'yes' : record.getBool('discreet')
		const same = canonical(before) === canonical(contact)
		if (same && told === record.getBool('discreet')) return
		if (!same) record.set('contact', toJson(contact))
		record.set('discreet', told)
		actBy(record, 'applicant')
		tx.save(record)
		if (!same) readdress(tx, record)
	})
	return { status: 200, body: followed(e.app, record, lang) }
}
