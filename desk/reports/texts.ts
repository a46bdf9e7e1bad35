import { type Period, wholeMonths } from '../../core/api/report.ts'
import { fill } from '../../core/language/text.ts'
import type { Estimate } from '../../core/survey/figures.ts'
import { day, hijriDay } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { reportWords } from './words.ts'

/* Numbers, days and periods of a report as they are read. */

const forms = (locale: string) => ({
	whole: new Intl.NumberFormat(locale),
	decimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
	month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
})
const FORMS = { ar: forms('ar-u-ca-gregory-nu-latn'), en: forms('en-GB') }

export const number = (n: number): string => FORMS[language()].whole.format(n)
export const decimal = (n: number): string => FORMS[language()].decimal.format(n)
/** «80٪» */
export const percent = (share: number): string =>
	`${number(Math.round(share * 100))}${language() === 'en' ? '%' : '٪'}`
/** «+3», «−2»; nothing where nothing changed. */
export const change = (now: number, before: number): string => {
	const by = now - before
	return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${number(Math.abs(by))}`
}

const at = (text: string) => new Date(`${text}T12:00:00Z`)
export const dayText = (text: string): string => day(at(text))
const hijriText = (text: string): string => hijriDay(at(text))
/** «31 أكتوبر 2026 الموافق 20 جمادى الأولى 1448 هـ» */
export const bothText = (text: string): string =>
	fill(reportWords().both, { gregorian: dayText(text), hijri: hijriText(text) })

/** «أكتوبر 2026», of YYYY-MM and what may follow. */
export const monthText = (day: string): string => FORMS[language()].month.format(at(`${day.slice(0, 7)}-15`))

const between = (from: string, to: string) => fill(reportWords().between, { from, to })

/** A month by its name, another period by its days. */
export const periodText = (period: Period): string =>
	wholeMonths(period) === 1 ? monthText(period.from) : between(dayText(period.from), dayText(period.to))

/** Its days in both calendars. */
export const gregorianText = ({ from, to }: Period): string => between(dayText(from), dayText(to))
export const hijriPeriodText = ({ from, to }: Period): string => between(hijriText(from), hijriText(to))

/** «5 أيام»; what took none was done on the day itself. */
export function daysText(days: number): string {
	const words = reportWords()
	return days === 0 ? words.sameDay : counted(days, words.days)
}

export const intervalText = ({ low, high }: Estimate, say: (value: number) => string): string =>
	fill(reportWords().interval, { low: say(low), high: say(high) })
