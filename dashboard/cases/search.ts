import { foldDigits, tidy } from '../../core/language/text.ts'
import { nameKey } from '../../core/people/name.ts'

/*
 * Finding a case by what a caller says: the reference, or parts of the name. SQLite compares letter by letter, and one
 * Arabic name is spelled in several ways, so a word is looked for in each of them.
 */

/** Alternatives a search may have altogether; PocketBase refuses filters that are much longer. */
const MOST = 60
const LONGEST = 40

/** A filter for PocketBase with its values apart from it, or null when nothing is searched for. */
export interface Search {
	filter: string
	params: Record<string, string>
}

/** The filter that a typed text means. */
export function search(typed: string): Search | null {
	const text = tidy(typed).replace(/[%_\\]/g, ' ')
	const digits = foldDigits(text).replace(/[\s\-–]/g, '')
	if (/^\d+$/.test(digits)) return { filter: 'reference ~ {:reference}', params: { reference: digits } }
	const words = text.split(/\s+/).filter(Boolean)
	if (words.length === 0) return null
	const params: Record<string, string> = {}
	const filter = words.slice(0, 6).map((word, i, all) => {
		const terms = spellings(word.slice(0, LONGEST), Math.floor(MOST / all.length)).map((spelling, j) => {
			params[`w${i}x${j}`] = spelling
			return `applicant ~ {:w${i}x${j}}`
		})
		return `(${terms.join(' || ')})`
	})
	return { filter: filter.join(' && '), params }
}

const ALEF = ['ا', 'أ', 'إ', 'آ']
const FINAL = [
	['ي', 'ى'],
	['ه', 'ة'],
]

/** The ways in which people write a word of a name, the typed one first: hamza on the alef, final ya and ta marbuta. At most `most`. */
export function spellings(word: string, most: number): string[] {
	const letters = [...word.replace(/[\u064B-\u065F\u0670\u0640]/g, '')]
	let found = ['']
	letters.forEach((letter, i) => {
		const starts = i === 0 || (i === 2 && letters.slice(0, 2).join('') === 'ال')
		// Inside a word alef seldom carries more than a hamza above.
		const alef = nameKey(letter) === 'ا' ? (starts ? ALEF : ['ا', 'أ']) : []
		const last = i === letters.length - 1 ? (FINAL.find(pair => pair.includes(letter)) ?? []) : []
		const ways = [...new Set([letter, ...alef, ...last])]
		const longer = found.flatMap(start => ways.map(way => start + way))
		found = longer.length <= most ? longer : found.map(start => start + letter)
	})
	return found
}
