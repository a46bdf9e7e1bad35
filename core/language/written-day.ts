import type { Lang } from './text.ts'

/* For what the server writes, which knows no `Intl`; a browser writes days with it. */

const MONTHS: Record<Lang, string> = {
	ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
	en: 'January February March April May June July August September October November December',
}
// A date stays on one line.
const JOIN = '\u00a0'

/** A day, YYYY-MM-DD, as people write it: «8 مارس 2026», “8 March 2026”. What is none, or of the Hijri calendar, stays as it is. */
export function writtenDay(day: string, lang: Lang): string {
	const [, year, month, date] = /^((?:1[7-9]|2\d)\d\d)-(\d\d)-(\d\d)$/.exec(day) ?? []
	const name = MONTHS[lang].split(' ')[Number(month) - 1]
	return name ? [Number(date), name, year].join(JOIN) : day
}
