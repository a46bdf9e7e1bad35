import type { Lang } from '../core/language/text.ts'
import { language } from './frame/language.ts'

/* Times as staff read them: Riyadh's clock, whatever the computer's own is set to, in the language of the desk. */

const timeZone = 'Asia/Riyadh'
const OFFSET = '+03:00'

const formats = (locale: string, hijri: string, words: string) => ({
	days: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
	clock: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone }),
	hijri: new Intl.DateTimeFormat(hijri, { dateStyle: 'long', timeZone }),
	nightsAgo: new Intl.RelativeTimeFormat(words, { numeric: 'auto' }),
	longAgo: new Intl.RelativeTimeFormat(words),
})

const ar = {
	...formats('ar-u-ca-gregory-nu-latn', 'ar-SA-u-ca-islamic-umalqura-nu-latn', 'ar-u-nu-latn'),
	now: 'الآن',
}
const en = {
	...formats('en-GB-u-ca-gregory-nu-latn', 'en-GB-u-ca-islamic-umalqura-nu-latn', 'en'),
	now: 'just now',
}
const spoken = (lang: Lang = language()) => (lang === 'en' ? en : ar)

/** A time of the HTTP API, which has a space where ISO has a T; null when there is none. */
export function parse(time: unknown): Date | null {
	const date = new Date(String(time ?? '').replace(' ', 'T'))
	return Number.isNaN(date.getTime()) ? null : date
}

/** «21 نوفمبر 2026», “21 November 2026”; without `lang` in the language of the desk. */
export const day = (date: Date, lang?: Lang): string => spoken(lang).days.format(date)

/** «5:42 م», “5:42 pm” */
export const hour = (date: Date): string => spoken().clock.format(date)

/** «12 جمادى الآخرة 1448 هـ», “12 Jumada II 1448 AH” */
export const hijriDay = (date: Date, lang?: Lang): string => spoken(lang).hijri.format(date)

const UNITS = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['week', 7 * 86_400],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
] as const

/** «قبل 3 أيام», “3 days ago”, in the largest unit of which it has been one. Days are counted by the calendar, as people do. */
export function ago(date: Date, now: Date = new Date()): string {
	const { nightsAgo, longAgo, now: just } = spoken()
	const seconds = Math.max(0, (now.getTime() - date.getTime()) / 1000)
	const nights = midnight(now) - midnight(date)
	if (nights >= 1 && nights < 7) return nightsAgo.format(-nights, 'day')
	for (const [unit, length] of UNITS) {
		if (seconds >= length) return longAgo.format(-Math.floor(seconds / length), unit)
	}
	return just
}

const midnight = (date: Date) => Math.floor((date.getTime() + 3 * 3_600_000) / 86_400_000)

/** The value of a `datetime-local` control, in Riyadh's time. */
export function toControl(time: unknown): string {
	const date = parse(time)
	return date ? new Date(date.getTime() + 3 * 3_600_000).toISOString().slice(0, 16) : ''
}

/** What such a control says, as the HTTP API stores it. */
export function fromControl(value: string): string {
	return (
		parse(value && `${value}${OFFSET}`)
			?.toISOString()
			.replace('T', ' ') ?? ''
	)
}
