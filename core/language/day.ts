import { tidyNumber } from './text.ts'

/** A day as it is kept, YYYY-MM-DD, from the year on with dashes, slashes or points between; what is none stays as it is. */
export function tidyDay(value: string): string {
	const line = tidyNumber(value)
	const day = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/.exec(line.replace(/ ?(?:هـ|م)$/, '').replace(/ /g, ''))
	return day ? [day[1], day[3]?.padStart(2, '0'), day[4]?.padStart(2, '0')].join('-') : line
}
