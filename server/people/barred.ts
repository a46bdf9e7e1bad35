import { findAll, findOne } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { barredFrom } from './deciders.ts'

/*
 * Who never sees a case: the accounts of whom it is about, and of who stands in for them, whether they are away or not.
 * It stands on the case, so that every rule and query leaves it out without asking further.
 */

/** Writes it on a case that is about to be saved. */
export function setBarred(app: core.App, record: Stored<'cases'>): void {
	const ids = accountsOf(app, barredFrom(app, record))
	const barred = ids.join(' ')
	if (record.getString('barred') !== barred) record.set('barred', barred)
}

/** The accounts of some officers and of their substitutes. */
function accountsOf(app: core.App, officers: string[]): string[] {
	const found = new Set<string>()
	for (const id of officers) {
		const officer = findOne(app, 'officers', { id })
		const substitute = officer?.getString('substitute')
		for (const one of [officer, substitute ? findOne(app, 'officers', { id: substitute }) : null]) {
			const account = one?.getString('account')
			if (account) found.add(account)
		}
	}
	return [...found].sort()
}

/** After an officer was given an account or a substitute: the cases that are about them are barred anew. */
export function officerChanged(e: Saving<'officers'>): void {
	const { id } = e.record
	const substituted = findAll(e.app, 'officers', { substitute: id }).map(other => other.id)
	for (const officer of [id, ...substituted])
		for (const record of findAll(e.app, 'cases', 'about_officers ~ {:officer}', { officer })) {
			const barred = record.getString('barred')
			setBarred(e.app, record)
			if (record.getString('barred') !== barred) e.app.save(record)
		}
}
