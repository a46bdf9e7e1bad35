import { isDiscreet } from '../../core/policy/discreet.ts'
import type { Contact } from '../../core/sending/contact.ts'
import { contactDetails } from '../applicant/contact.ts'
import { writeAudit } from '../base/audit.ts'
import { findAll, findOne, inTransaction, json } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { serviceOf } from '../content/content.ts'
import { type KeptAssociation, keptServices } from '../content/kept.ts'
import { readdress } from '../telling/outbox.ts'

/** Whether who sent a complaint or an inquiry is told discreetly: it can be about any service of the association. */
export const toldDiscreetly = (
	app: core.App,
	association: KeptAssociation,
	{ contactMeans, discreet }: Contact,
): boolean => {
	const services = () => keptServices(app, association).map(({ service }) => service)
	return !!contactMeans && isDiscreet(discreet, services())
}

/**
 * Hook of a service's change: once it is sensitive, who said nothing about it is told discreetly from now on, as if they
 * came now: of its requests, and of complaints and inquiries to its association. What was not told yet follows.
 */
export function followSensitive(e: Saving<'services'>): void {
	inTransaction(e, () => {
		const before = findOne(e.app, 'services', { id: e.record.id })
		e.next()
		if (!serviceOf(e.record).sensitive || !before || serviceOf(before).sensitive) return
		for (const found of unasked(e.app, e.record)) {
			// Nothing else of the case is judged anew: how far it is does not matter here.
			e.app
				.db()
				.newQuery('UPDATE cases SET discreet = TRUE WHERE id = {:id}')
				.bind({ id: found.id })
				.execute()
			found.set('discreet', true)
			writeAudit(e.app, found, 'updated', { changed: ['discreet'] })
			readdress(e.app, found)
		}
	})
}

/** The cases that a service's being sensitive concerns, of people who never said whether they are to be told discreetly. */
function unasked(app: core.App, service: Stored<'services'>): Stored<'cases'>[] {
	const concerned =
		"association = {:association} && (service = {:service} || kind != 'request') && discreet = false && erased_at = ''"
	const of = { association: service.getString('association'), service: service.id }
	return findAll(app, 'cases', concerned, of).filter(found => {
		if (kindOf(found) !== 'request' && !contactDetails(found).contactMeans) return false
		if (json(found, 'answers')?.answers?.discreet) return false
		return !findOne(app, 'audit', 'case = {:id} && changed ~ \'"discreet"\'', { id: found.id })
	})
}
