import { tidyLine } from '../language/text.ts'

/*
 * Names of people. One person's name is spelled in many ways, by keyboards, by habit and by offices: what compares a
 * signature with a name and what finds a case by a name fold them with one function.
 */

/** Tashkeel, tatweel, the small letters of the Quran, and accents of other scripts once they stand apart. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed]/g

/**
 * Letters that stand for one another in names, and below each the one that is kept: hamza on every seat and none, alef, ya,
 * ta marbuta, Persian and Urdu forms. The last, a hamza alone, is left out.
 */
const FORMS = 'أإآٱؤئىیےېةہھەۃکڪء'
const KEPT = 'ااااويييييهههههكك'

/** What may stand in or behind a name without being part of it. */
const PUNCTUATION = /[\s'’‘ʼʻ`´./"“”«»،,;:؛()\-‐-―]/g

/** What has to be taken apart before it folds. */
const COMPOSED = /[^ -~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669]/

/** A text as one line whose words are comparable, whatever the spelling of their letters. For finding only. */
export function foldName(text: string): string {
	const line = tidyLine(text).toLowerCase()
	// First apart, then folded: ۀ and ۓ are letters to fold under a hamza.
	let folded = COMPOSED.test(line) ? line.normalize('NFD').replace(MARKS, '') : line
	// One by one and by plain texts: an expression that calls a function for each letter takes the server ten times as long.
	for (let i = 0; i < FORMS.length; i++) {
		const form = FORMS.charAt(i)
		if (folded.includes(form)) folded = folded.split(form).join(KEPT.charAt(i))
	}
	return folded
}

const NOT_LETTERS = /[^a-z\u0621-\u064a]/

/**
 * A name made comparable: equal for عبد الله and عبدالله, مؤيد and مويد, علی and علي, Zoë and Zoe, D’Arc and d'arc. For
 * comparing and finding only, never for keeping.
 */
export function nameKey(name: string): string {
	const key = foldName(name).split(' ').join('')
	return NOT_LETTERS.test(key) ? key.replace(PUNCTUATION, '') : key
}

/**
 * Whether a line can be somebody's name: two letters at least, of any script, and nothing but letters, marks, spaces,
 * hyphens, apostrophes, points, and the slash behind a title. One name is enough: many people have no other.
 */
export function isName(line: string): boolean {
	let letters = 0
	for (const sign of tidyLine(line)) {
		if (isMark(sign) || PUNCTUATION_OF_NAMES.includes(sign)) continue
		if (!isLetter(sign)) return false
		letters++
	}
	return letters >= 2
}

const PUNCTUATION_OF_NAMES = " -'’‘ʼʻ`.،,()‐–/"

type Range = readonly [first: number, last: number]
const within = (ranges: readonly Range[], sign: string): boolean => {
	const code = sign.codePointAt(0) ?? 0
	return ranges.some(([first, last]) => code >= first && code <= last)
}

/** What stands above or below a letter, and tatweel. */
const MARKED: readonly Range[] = [
	[0x0300, 0x036f],
	[0x0610, 0x061a],
	[0x0640, 0x0640],
	[0x064b, 0x065f],
]
const isMark = (sign: string) => within(MARKED, sign)

/** Scripts without capitals: Hebrew, Arabic, and those of Asia and Africa, with their marks; signs and pictures lie apart. */
const UNCASED: readonly Range[] = [
	[0x05d0, 0x0605],
	[0x0620, 0x065f],
	[0x066e, 0x06ef],
	[0x06fa, 0x1fff],
	[0x2c80, 0xd7a3],
	[0x20000, 0x323af],
]
const isLetter = (sign: string) => sign.toLowerCase() !== sign.toUpperCase() || within(UNCASED, sign)
