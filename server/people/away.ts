import type { Standing } from '../../core/access/standing.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/* Who is away, as the collection `absences` says. */

export const today = () => riyadhDay(new Date().toISOString())

/** The absences of a day (YYYY-MM-DD in Riyadh), and where `later` those that begin after it. */
export function absencesOn(app: core.App, day: string, later = false): Stored<'absences'>[] {
	const begun = later ? '' : 'from <= {:day} && '
	return findAll(app, 'absences', `${begun}until >= {:day} && ended = ''`, { day }, '@rowid')
}

/** Who is away on a day, and who stands in. */
export const awayOn = (app: core.App, day: string): Standing[] =>
	absencesOn(app, day).map(entry => ({
		account: entry.getString('account'),
		association: entry.getString('association'),
		substitute: entry.getString('substitute'),
	}))
