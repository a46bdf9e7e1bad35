import type { Lang } from '../core/language/text.ts'

const locales = {
	ar: ['ar-u-ca-gregory-nu-latn', 'ar-SA-u-ca-islamic-umalqura-nu-latn'],
	en: ['en-GB-u-ca-gregory'],
} as const

/** A day as people in Saudi Arabia write it, Arabic with the Hijri date beside it. `time`: ISO 8601. */
export function day(time: string, lang: Lang): string {
	const [gregorian, hijri] = locales[lang].map(locale =>
		new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Riyadh' }).format(new Date(time)),
	)
	// A date stays on one line.
	return [gregorian, hijri && `(${hijri})`]
		.map(date => date?.replaceAll(' ', '\u00a0'))
		.join(' ')
		.trim()
}
