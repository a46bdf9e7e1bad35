import { contactOf } from '../applicant/contact.ts'
import { byId, findAll, findOne } from '../base/records.ts'
import { canCarry, notify } from './outbox.ts'

/** Days from the invitation, where an association sets none. No period of a policy: it is said to nobody. */
const DAYS = 7
const DAY = 86_400_000

/**
 * The job of each day: who was invited and has not answered is reminded once, by e-mail or text message alone. Nobody is
 * called or visited for a survey; they were told with the delivery, and the tracker asks them. `moment` is UTC, ISO 8601.
 */
export function remindDue(app: core.App, moment: string): void {
	for (const setting of associationsWithDays(app)) {
		const until = new Date(Date.parse(moment) - setting.days * DAY).toISOString().replace('T', ' ')
		const filter =
			"state = 'open' && reminded_at = '' && invited_at <= {:until} && case.status = 'delivered' && case.association = {:id}"
		const params = { until, id: setting.id }
		for (const invitation of findAll(app, 'invitations', filter, params, 'invited_at')) {
			try {
				remind(app, invitation.id)
			} catch (error) {
				// One that cannot be reminded does not hold up the others.
				app.logger().error('Sila failed to remind', 'invitation', invitation.id, 'error', String(error))
			}
		}
	}
}

function associationsWithDays(app: core.App): { id: string; days: number }[] {
	return findAll(app, 'associations', '').map(({ id }) => {
		const own = findOne(app, 'survey_settings', { association: id })?.getInt('remind_days')
		return { id, days: own || DAYS }
	})
}

function remind(app: core.App, id: string): void {
	app.runInTransaction(tx => {
		// It may have been answered since.
		const filter = "id = {:id} && state = 'open' && reminded_at = ''"
		const invitation = findOne(tx, 'invitations', filter, { id })
		if (!invitation) return
		const record = byId(tx, 'cases', invitation.getString('case'))
		const { means, to, discreet } = contactOf(record)
		// Each message on a phone that others look at is a risk, and this one is not worth it.
		if (!to || discreet || record.getString('status') !== 'delivered' || !canCarry(tx, means)) return
		notify(tx, record, 'survey', 'reminder')
		invitation.set('reminded_at', new DateTime())
		tx.save(invitation)
	})
}
