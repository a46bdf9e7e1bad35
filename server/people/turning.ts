import { riyadhDay } from '../../core/time/clock.ts'
import { findAll } from '../base/records.ts'
import { doAlone } from './agreed.ts'
import { dayDone, dayTurned, workOutAll } from './appointments.ts'
import { absenceTurned } from './barred.ts'

/** The job of each minute: what waited for its day, and offices and absences that begin or end with one. `moment` is UTC, ISO 8601. */
export function peopleTurned(app: core.App, moment: string): void {
	doAlone(app, moment)
	const day = riyadhDay(moment)
	if (!dayTurned(app, day)) return
	workOutAll(app, day)
	absenceTurned(
		app,
		findAll(app, 'absences', "ended = ''").map(entry => entry.getString('account')),
	)
	dayDone(app, day)
}
