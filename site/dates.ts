import { fill, type Lang } from '../core/language/text.ts'
import type { Association } from '../core/policy/association.ts'

/** A date of the approval record: as readers see it, and whether the document states it or it was computed from the other calendar. */
export interface RecordedDate {
	text: string
	computed: boolean
}

type Approval = NonNullable<Association['policy']['approval']>

const DAY = 86_400_000
const UMALQURA = 'u-ca-islamic-umalqura-nu-latn'

const numbers = new Intl.DateTimeFormat(`en-${UMALQURA}`, {
	year: 'numeric',
	month: 'numeric',
	day: 'numeric',
	timeZone: 'UTC',
})

/** The date, YYYY-MM-DD in the Umm al-Qura calendar, of a Gregorian day. */
export function toHijri(gregorian: string): string {
	const parts = Object.fromEntries(
		numbers.formatToParts(new Date(`${gregorian}T00:00Z`)).map(({ type, value }) => [type, value]),
	)
	return `${parts.year}-${parts.month?.padStart(2, '0')}-${parts.day?.padStart(2, '0')}`
}

/** The Gregorian day, YYYY-MM-DD, of an Umm al-Qura date; null for a day that its month does not have. */
export function toGregorian(hijri: string): string | null {
	const [year = 0, month = 1, day = 1] = hijri.split('-').map(Number)
	const near = Date.UTC(622, 6, 19) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * DAY
	for (let offset = -6; offset <= 6; offset++) {
		const candidate = new Date(near + offset * DAY).toISOString().slice(0, 10)
		if (toHijri(candidate) === hijri) return candidate
	}
	return null
}

const PATTERN = {
	ar: { hijri: '{day} {month} {year} هـ', gregorian: '{day} {month} {year} م' },
	en: { hijri: '{day} {month} {year} AH', gregorian: '{day} {month} {year}' },
} as const

/** A date, YYYY-MM-DD in its own calendar, with the name of its month. */
function written(date: string, calendar: 'hijri' | 'gregorian', lang: Lang): string {
	const [year = 0, , day = 0] = date.split('-').map(Number)
	const locale = `${lang}-${calendar === 'hijri' ? UMALQURA : 'u-ca-gregory'}`
	// The month alone is looked up, so that a stated day stands as the document has it.
	const within = calendar === 'hijri' ? toGregorian(`${date.slice(0, 7)}-01`) : date
	const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
		new Date(`${within}T00:00Z`),
	)
	// A date stays on one line.
	return fill(PATTERN[lang][calendar], { day, month: name, year }).replaceAll(' ', '\u00a0')
}

/** Both dates of an approval. The one that the document does not state is computed; with neither, both are null. */
export function approvalDates(
	approval: Approval,
	lang: Lang,
): Record<'hijri' | 'gregorian', RecordedDate | null> {
	const { hijri, gregorian } = approval
	const entry = (
		stated: string | undefined,
		computed: () => string | null | undefined,
		calendar: 'hijri' | 'gregorian',
	) => {
		const date = stated ?? computed()
		return date ? { text: written(date, calendar, lang), computed: !stated } : null
	}
	return {
		hijri: entry(hijri, () => gregorian && toHijri(gregorian), 'hijri'),
		gregorian: entry(gregorian, () => hijri && toGregorian(hijri), 'gregorian'),
	}
}

/** Where a document states both dates, and they are of different days: what its Gregorian day is in the other calendar. */
export function differing({ hijri, gregorian }: Approval, lang: Lang): string | null {
	if (!hijri || !gregorian || toHijri(gregorian) === hijri) return null
	return written(toHijri(gregorian), 'hijri', lang)
}
