import { findAll, findOne } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { awayOn, today } from './away.ts'
import { barredFrom } from './deciders.ts'

/*
 * Who never sees a case: the accounts of whom it is about, and of who stands in for them, whether they are away or not.
 * It stands on the case, so that every rule and query leaves it out without asking further.
 */

/** Writes it on a case that is about to be saved. */
export function setBarred(app: core.App, record: Stored<'cases'>): void {
	const ids = accountsOf(app, barredFrom(app, record), record.getString('association'))
	const barred = ids.join(' ')
	if (record.getString('barred') !== barred) record.set('barred', barred)
}

/** The accounts of some officers, of their substitutes, and of who holds the offices of one of these while they are away. */
function accountsOf(app: core.App, officers: string[], association: string): string[] {
	const found = new Set<string>()
	for (const id of officers) {
		const officer = findOne(app, 'officers', { id })
		const substitute = officer?.getString('substitute')
		for (const one of [officer, substitute ? findOne(app, 'officers', { id: substitute }) : null]) {
			const account = one?.getString('account')
			if (account) found.add(account)
		}
	}
	const away = found.size > 0 ? awayOn(app, today()) : []
	// What is added is gone through too.
	for (const account of found)
		for (const absence of away)
			if (absence.account === account && absence.association === association) found.add(absence.substitute)
	return [...found].sort()
}

/** After an officer was given an account or a substitute: the cases that are about them are barred anew. */
export function officerChanged(e: Saving<'officers'>): void {
	const { id } = e.record
	const substituted = findAll(e.app, 'officers', { substitute: id }).map(other => other.id)
	barAnew(e.app, [id, ...substituted])
}

/** After somebody went away or came back, and when a day begins: the cases that are about them or about whom they stand in for. */
export function absenceTurned(app: core.App, accounts: string[]): void {
	const away = awayOn(app, today())
	const turned = new Set(accounts)
	// Whom somebody stands in for, and who those stand in for: whatever is theirs moves on with it.
	for (const account of turned)
		for (const absence of away) if (absence.substitute === account) turned.add(absence.account)
	const officers = [...turned].flatMap(account => findAll(app, 'officers', { account }))
	const substituted = officers.flatMap(({ id }) => findAll(app, 'officers', { substitute: id }))
	barAnew(
		app,
		[...officers, ...substituted].map(({ id }) => id),
	)
}

function barAnew(app: core.App, officers: string[]): void {
	for (const officer of new Set(officers))
		for (const record of findAll(app, 'cases', 'about_officers ~ {:officer}', { officer })) {
			const barred = record.getString('barred')
			setBarred(app, record)
			if (record.getString('barred') !== barred) app.save(record)
		}
}
