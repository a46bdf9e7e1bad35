import { riyadhDay } from '../../core/time/clock.ts'
import { counted } from '../frame/counted.ts'
import { matterWords } from './words.ts'

const DAY = 86_400_000

/** «3 أيام»: by how many days a day (YYYY-MM-DD) has passed; empty where it has not. */
export function lateBy(due: string, now: Date = new Date()): string {
	const days = (Date.parse(riyadhDay(now.toISOString())) - Date.parse(due)) / DAY
	return days > 0 ? counted(days, matterWords().days) : ''
}
