import { dayFault } from '../../core/time/clock.ts'
import { DAY_TEXTS } from '../base/days.ts'
import { findAll } from '../base/records.ts'
import type { Saving } from '../base/stored.ts'

/** The official holidays as staff have them, as days YYYY-MM-DD. */
export function holidays(app: core.App): Set<string> {
	const records = findAll(app, 'holidays', '')
	return new Set(records.map(record => record.getString('day')))
}

/** Refuses a holiday on a day that the calendar does not have. */
export function checkHoliday(e: Saving<'holidays'>): void {
	const fault = dayFault(e.record.getString('day'))
	if (!fault) return
	const text = DAY_TEXTS[fault]
	throw new BadRequestError(`لم يُحفظ: ${text}`, { day: new ValidationError(fault, text) })
}
