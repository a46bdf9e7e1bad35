import { count } from '../../core/language/count.ts'
import { riyadhDay } from '../../core/time/clock.ts'

const DAY = 86_400_000
const DAYS = { one: 'يومًا واحدًا', two: 'يومين', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' }

/** «3 أيام»: by how many days a day (YYYY-MM-DD) has passed; empty where it has not. */
export function lateBy(due: string, now: Date = new Date()): string {
	const days = (Date.parse(riyadhDay(now.toISOString())) - Date.parse(due)) / DAY
	return days > 0 ? count(days, DAYS, 'ar') : ''
}
