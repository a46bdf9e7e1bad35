import { onceFrom } from '../../core/case/once.ts'
import { NEVER_TOLD } from '../../core/telling/kinds.ts'
import { assign, findAll } from '../base/records.ts'
import { keyed } from '../base/secret.ts'

/*
 * One-time codes that are on their way to who lost the secret code of a case. None is stored: each is made of its record
 * with the server's secret when it leaves and when it is typed.
 */

/** The one-time code of a record of `lost_codes`. */
export const onceOf = (app: core.App, id: string): string => onceFrom(keyed(app, `one-time:${id}`))

/** No one-time code of some cases is taken any more, and none that has not left does. `app` is the transaction. */
export function endLostCodes(app: core.App, cases: readonly string[]): void {
	for (const id of cases)
		for (const row of findAll(app, 'lost_codes', 'case = {:id} && expires_at > @now', { id })) {
			row.set('expires_at', new DateTime())
			app.save(row)
			recall(app, row.id)
		}
}

/** The job of each minute: what can no longer be typed does not leave, and goes once nothing is counted by it. */
export function forgetLostCodes(app: core.App, now: string): void {
	const dayAgo = new Date(Date.parse(now) - 86_400_000).toISOString().replace('T', ' ')
	app.runInTransaction(tx => {
		for (const row of findAll(tx, 'lost_codes', 'expires_at <= @now')) {
			recall(tx, row.id)
			if (!row.getString('case') || row.getString('created') < dayAgo) tx.delete(row)
		}
	})
}

function recall(app: core.App, id: string): void {
	const among = NEVER_TOLD.map(state => `state = '${state}'`).join(' || ')
	const unsent = `kind = 'one-time-code' && cause = {:id} && (${among})`
	for (const entry of findAll(app, 'outbox', unsent, { id })) {
		assign(entry, { state: 'superseded', to: '', next_at: '', last_error: '' })
		app.saveNoValidate(entry)
	}
}
