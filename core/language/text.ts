/** The languages Sila speaks. Arabic is the first and the one staff work in. */
export type Lang = 'ar' | 'en'

/** One text in both languages; neither may be missing. */
export interface Text {
	ar: string
	en: string
}

const ARABIC_INDIC = /[\u0660-\u0669\u06F0-\u06F9]/g

/**
 * Arabic-Indic and Persian digits as 0–9. People type numbers with the keyboard they have,
 * so every number is folded before it is checked.
 */
export function foldDigits(value: string): string {
	return value.replace(ARABIC_INDIC, digit => String(digit.charCodeAt(0) & 0xf))
}

/** Line breaks unified, white space trimmed and control characters dropped (tab and line feed stay). */
export function tidy(value: string): string {
	return value
		.replace(/\r\n?/g, '\n')
		.replace(/[^\t\n\x20-\x7e\xa0-\uffff]/g, '')
		.trim()
}

const TASHKEEL_AND_TATWEEL = /[\u064B-\u065F\u0670\u0640]/g

/**
 * Two spellings of one Arabic name made comparable: hamza forms, final ya, ta marbuta, tashkeel,
 * letter case and runs of white space are folded. For comparing only, never for storing.
 */
export function comparable(value: string): string {
	return tidy(value)
		.toLowerCase()
		.replace(TASHKEEL_AND_TATWEEL, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/\s+/g, ' ')
}

/** `template` with each `{name}` replaced by its value; a name without a value is left out. */
export function fill(template: string, values: Record<string, string | number> = {}): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
