import { maskedContact } from '../../core/sending/masked-contact.ts'
import { contactDetails } from '../applicant/contact.ts'
import { actBy, auditAs } from '../base/audit.ts'
import { findOne, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { replaceCode } from '../case/code.ts'
import { notify, readdress, tellFormer } from '../telling/outbox.ts'

/* What two of staff agreed to for who cannot use the tracking page (corrections.ts) is done. */

/** Whether it could be done: the case may have been erased meanwhile. `by` is who agreed, or who did it alone. */
export function correct(app: core.App, proposal: Stored<'proposals'>, by: string): boolean {
	const record = findOne(app, 'cases', { id: proposal.getString('subject') })
	if (!record || record.getString('erased_at')) return false
	const { identified = 'card', contact } = json(proposal, 'values')
	const who = { actor: by, id: findOne(app, 'staff', { email: by })?.id }
	if (proposal.getString('act') === 'code') {
		replaceCode(app, record, proposal.id, who, { identified })
		return true
	}
	if (!contact) return false
	const before = contactDetails(record)
	record.set('contact', toJson(contact))
	actBy(record, who.actor, who.id)
	auditAs(record, 'contact-corrected', {
		identified,
		before: maskedContact(before),
		after: maskedContact(contact),
	})
	app.save(record)
	readdress(app, record)
	notify(app, record, 'contact-corrected', proposal.id)
	tellFormer(app, record, before, proposal.id)
	return true
}
