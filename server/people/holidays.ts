import { isDay } from '../../core/time/clock.ts'
import { findAll } from '../base/records.ts'
import type { Saving } from '../base/stored.ts'

/** The official holidays as staff have them, as days YYYY-MM-DD. */
export function holidays(app: core.App): Set<string> {
	const records = findAll(app, 'holidays', '')
	return new Set(records.map(record => record.getString('day')))
}

/** Refuses a holiday on a day that the calendar does not have. */
export function checkHoliday(e: Saving<'holidays'>): void {
	if (isDay(e.record.getString('day'))) return
	const text = 'اكتب يومًا صحيحًا، مثل 2027-02-22 · write a day of the calendar, like 2027-02-22'
	throw new BadRequestError(`لم يُحفظ: ${text}`, { day: new ValidationError('day', text) })
}
