import { dayFault, dayInLieu, dueDay, holidaysUntil } from '../../core/time/clock.ts'
import { DAY_TEXTS } from '../base/days.ts'
import { findAll, findOne, inTransaction, newRecord } from '../base/records.ts'
import type { Saving } from '../base/stored.ts'

/** The official holidays as staff have them, as days YYYY-MM-DD; one that was withdrawn is a day as others. */
export function holidays(app: core.App): Set<string> {
	const records = findAll(app, 'holidays', 'withdrawn = false')
	return new Set(records.map(record => record.getString('day')))
}

/**
 * The last of so many working days after a day, by the holidays on record. Where it lies beyond them the log says so,
 * which staff read; they were told a year before (oversight/setup.ts).
 */
export function deadline(app: core.App, day: string, workingDays: number): string {
	const known = holidays(app)
	const due = dueDay(day, workingDays, known)
	const until = holidaysUntil(known)
	if (due > until) {
		app
			.logger()
			.warn('Sila counted a deadline for which no holidays are on record', 'due', due, 'until', until)
	}
	return due
}

/** Hook of a new holiday: National Day or Founding Day on a weekend brings its day in lieu, unless that is on record. */
export function holidayCreated(e: Saving<'holidays'>): void {
	inTransaction(e, () => {
		e.next()
		const day = dayInLieu(e.record.getString('day'))
		if (!day || findOne(e.app, 'holidays', { day })) return
		const name_ar = `${e.record.getString('name_ar')} (يوم بدل)`
		const name_en = `${e.record.getString('name_en')} (day in lieu)`
		e.app.save(newRecord(e.app, 'holidays', { day, name_ar, name_en }))
	})
}

/** Refuses a holiday on a day that the calendar does not have. */
export function checkHoliday(e: Saving<'holidays'>): void {
	const fault = dayFault(e.record.getString('day'))
	if (!fault) return
	const text = DAY_TEXTS[fault]
	throw new BadRequestError(`لم يُحفظ: ${text}`, { day: new ValidationError(fault, text) })
}
