/** The languages Sila speaks. Arabic is the first and the one staff work in. */
export type Lang = 'ar' | 'en'

/** One text in both languages; neither may be missing. */
export interface Text {
	ar: string
	en: string
}

/*
 * How text comes in. Whatever is typed or pasted passes one of these before anything else looks at it, in the form and
 * on the server: `tidy` for a text of several lines, `tidyLine` for a field of one line, `tidyNumber` for what is a
 * number. Classes are written out, since the server's script engine knows no \p{…}.
 */

/** Not written where they are used: the server's engine would read each anew. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g
const SPACES = /\s+/g

/** Control characters, but for tab and line feed; a lone half of a pair is no character either. */
const CONTROLS = /[^\t\n\x20-\x7e\xa0-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g

/**
 * Characters that show nothing: soft hyphen, grapheme joiner, Arabic number signs, fillers of Korean, vowels of Khmer
 * that are none, zero-width spaces, marks and embeddings of direction, word joiner, byte order mark, interlinear marks.
 * Pasted with a number they make it another one, and an embedding turns around what is read beside it.
 */
const INVISIBLE =
	/[\u034f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g

/**
 * Joiners shape words of Persian and pictures of several, variation selectors choose between shapes of one sign; one line
 * of a name or a number needs neither, nor tags of flags.
 */
const JOINERS = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u200c\u200d]|\udb40[\udc00-\udfff]/g

/*
 * Most texts are plain: letters, digits and marks of a sentence that no step below changes, wherever they stand. To look
 * for any other costs the server's engine a fraction of what the steps do, all of which read the whole text.
 */
const NOT_PLAIN =
	/[^\t\n -~\xa0-\xac\xae-\xff\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669\u2010-\u2027]/
const NOT_PLAIN_LINE = /[^ -~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669]| {2}/

/** A text of several lines as it is kept: line breaks unified, what shows nothing dropped, one composition of letters. */
export function tidy(value: string): string {
	if (!NOT_PLAIN.test(value)) return value.trim()
	return value.replace(BREAKS, '\n').replace(CONTROLS, '').replace(INVISIBLE, '').normalize('NFC').trim()
}

/**
 * More letters than any line may have. A letter can stand for a sentence of eighteen, and to write out so many that
 * nobody takes would cost a server seconds.
 */
const LONGEST_LINE = 4000

/**
 * One line as it is kept, such as a name or an address: letters in their plain forms (NFKC) and single spaces. What is
 * longer than any line may be stays as it is, for whoever checks it to refuse.
 */
export function tidyLine(value: string): string {
	const line = tidy(value)
	if (line.length > LONGEST_LINE || !NOT_PLAIN_LINE.test(line)) return line
	return line.replace(JOINERS, '').normalize('NFKC').replace(SPACES, ' ').trim()
}

/** The same for what is a number: digits 0–9, one kind of dash, and no mark of a sentence behind it. */
export function tidyNumber(value: string): string {
	const line = tidyLine(value)
	if (line.length > LONGEST_LINE) return line
	return foldDigits(line)
		.replace(DASHES, '-')
		.replace(TATWEEL, '$1-')
		.replace(/[\s.,;:،؛]+$/, '')
}

/** What a keyboard of Arabic has for a dash between digits. */
const TATWEEL = /(\d)\u0640+(?=\d)/g
const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b]/g
const ARABIC_INDIC = /[\u0660-\u0669\u06F0-\u06F9]/g

/**
 * Arabic-Indic and Persian digits as 0–9. People type numbers with the keyboard they have,
 * so every number is folded before it is checked.
 */
export function foldDigits(value: string): string {
	return value.replace(ARABIC_INDIC, digit => String(digit.charCodeAt(0) & 0xf))
}

/** Whether a label is a question, whose own mark stands for one behind it. */
export const isQuestion = (label: string): boolean => label.endsWith('؟') || label.endsWith('?')

/** A sentence that names a `{field}`: where that is a question, its own mark stands for the one behind it. */
export const sentence = (template: string, values: Record<string, string | number>): string =>
	fill(isQuestion(String(values.field)) ? template.replace(/(\{field\})[:.]/g, '$1') : template, values)

/** `template` with each `{name}` replaced by its value; a name without a value is left out. */
export function fill(template: string, values: Record<string, string | number> = {}): string {
	const [first = '', ...rest] = template.split('{')
	return rest.reduce((filled, part) => {
		const end = part.indexOf('}')
		const name = part.slice(0, end)
		return end > 0 && /^\w+$/.test(name)
			? `${filled}${values[name] ?? ''}${part.slice(end + 1)}`
			: `${filled}{${part}`
	}, first)
}
