import { parseReference } from '../case/reference.ts'
import { tidyLine, tidyNumber } from '../language/text.ts'
import { foldName, nameKey } from '../people/name.ts'
import type { Service } from '../policy/association.ts'
import { type Contact, emailAddress, nationalId, saudiPhone } from './contact.ts'
import { aboutApplicant } from './request.ts'

/*
 * Finding a case by what somebody says who calls: a name in any of its spellings, a reference, a phone, an identity
 * number, an e-mail address, or words of what was sent. Each case keeps the folded form of these beside what was sent;
 * what is asked is folded the same way, so that one comparison finds all spellings. Whole numbers and addresses are looked
 * up as they are; for parts of them, and of names, a full-text index has every three letters in a row (a gram), so that
 * nothing is read through to find them.
 */

/** What a case keeps to be found by; empty where it has none. */
export interface FindingKeys {
	/** Names as `nameKey` folds them, with a space between several. */
	name_key: string
	phone_key: string
	email_key: string
	identity_key: string
}

/** Words that are written in several ways where they stand by themselves in a name, and which of them is kept. */
const PARTICLES: Record<string, string> = { ابي: 'ابو', ابا: 'ابو', ابن: 'بن', ابنه: 'بنت' }

/** The words of a name, each folded. */
const nameWords = (name: string): string[] =>
	tidyLine(name)
		.split(' ')
		.map(nameKey)
		.filter(Boolean)
		.map(word => PARTICLES[word] ?? word)

/** The keys of names. */
export const nameKeys = (names: string[]): Pick<FindingKeys, 'name_key'> => ({
	name_key: names.map(nameKey).filter(Boolean).join(' '),
})

/** The keys of contact details. */
export const contactKeys = ({ phone, email }: Contact): Pick<FindingKeys, 'phone_key' | 'email_key'> => ({
	phone_key: saudiPhone(phone ?? '') ?? '',
	email_key: (emailAddress(email ?? '') ?? '').toLowerCase(),
})

/** The key of the identity number, where the form asks for it: the applicant's, or that of whom they applied for. */
export const identityKey = (
	{ questions }: Pick<Service, 'questions'>,
	answers: Record<string, string>,
): Pick<FindingKeys, 'identity_key'> => {
	const asked = questions.find(aboutApplicant)
	return { identity_key: nationalId((asked && answers[asked.id]) ?? '') ?? '' }
}

/** What the full-text index has of a case, by its columns. */
export interface FindingIndex {
	names: string
	phone: string
	email: string
	identity: string
	reference: string
	/** Of the letter. */
	words: string
}
export type FoundBy = keyof FindingIndex

const GRAM = 3
/** Stands behind what is indexed, so that each of its letters begins a gram; no key has it. */
const END = 'ـ'.repeat(GRAM - 1)

const gramsOf = (text: string): string =>
	Array.from({ length: text.length - GRAM + 1 }, (_, i) => text.slice(i, i + GRAM)).join(' ')

const indexed = (key: string): string => (key ? gramsOf(key + END) : '')

/** A number as it is dialled at home, without what the country adds. */
const national = (phone: string): string => phone.replace(/^\+966/, '0')

/** What of a case goes into the index. */
export interface Findable extends Omit<FindingKeys, 'name_key'> {
	names: string[]
	reference: string
	letter: string
}

/** What is written into the index of a case. */
export const findingIndex = (it: Findable): FindingIndex => ({
	names: it.names.map(name => indexed(nameWords(name).join(''))).join(' '),
	phone: indexed(national(it.phone_key)),
	email: indexed(it.email_key),
	identity: indexed(it.identity_key),
	reference: indexed(it.reference),
	words: wordsOf(it.letter).join(' '),
})

/** What is no letter of any script; what has digits in it is found by numbers alone. */
const BETWEEN =
	/[\s!-@[-`{-\xbf\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f\u060c\u061b\u061f\u066a-\u066d\u06d4\ufd3e\ufd3f]+/
const SHORTEST = 2

/** Letters that the article, and what is written in one with it, leave of a word at least; and the word «and». */
const [LEFT, LEFT_OF_AND] = [3, 4]
const AND = 'وف'
const BEFORE = 'بك'

/** A word without its article, and what is written in one with it: «وال…», «بال…», «لل…». */
function withoutArticle(word: string): string {
	const start = AND.includes(word[0] ?? ' ') ? 1 : 0
	const at = BEFORE.includes(word[start] ?? ' ') && word.startsWith('ال', start + 1) ? start + 1 : start
	if (!word.startsWith('ال', at) && !word.startsWith('لل', at)) return word
	return word.length - at - 2 >= LEFT ? word.slice(at + 2) : word
}

const withoutAnd = (word: string): string =>
	AND.includes(word[0] ?? ' ') && word.length > LEFT_OF_AND ? word.slice(1) : word

/** The words of a text, folded, each once; one with an article or «و» before it without that too. */
function wordsOf(text: string): string[] {
	const found = new Set<string>()
	for (const word of foldName(text).split(BETWEEN)) {
		if (word.length < SHORTEST || found.has(word)) continue
		found.add(word)
		found.add(withoutArticle(word))
		const bare = withoutAnd(word)
		if (bare !== word) found.add(withoutArticle(bare))
	}
	return [...found]
}

/** One way in which a case is found; who does not see that of it does not find it so. */
export interface Way {
	by: FoundBy
	/** The whole of its key, which is looked up. */
	whole?: string
	/** What the index is asked for, in the language of SQLite's FTS5. */
	match?: string
}

/** The ways in which what was typed is looked for: by any of the first, and where they find nothing in letters. */
export interface Sought {
	first: Way[]
	letters: Way[]
}

const MOST_WORDS = 6
const LONGEST = 40
/** Fewer digits are part of nearly every number. */
const FEWEST_DIGITS = 3
/** By so many digits people say the end of a number. */
const LAST_DIGITS = 4

/** What a typed search asks for; null for nothing. */
export function sought(typed: string): Sought | null {
	const line = tidyLine(typed)
	if (line.includes('@')) return { first: byEmail(line), letters: [] }
	const digits = tidyNumber(line).replace(/\D/g, '')
	// A number is copied with its label; a name has no digits.
	if (digits && (digits.length >= LAST_DIGITS || !/[^\d\s+#().\-/]/.test(tidyNumber(line))))
		return digits.length < FEWEST_DIGITS ? null : { first: byNumber(digits), letters: [] }
	const first = byName(line)
	const letters = byWords(line)
	return first.length + letters.length > 0 ? { first, letters } : null
}

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`

/** A part, wherever in its key it stands: all of its grams in a row, or what is shorter as the beginning of one. */
const part = (text: string): string => (text.length < GRAM ? `${quoted(text)} *` : quoted(gramsOf(text)))

const all = (by: FoundBy, terms: string[]): Way[] =>
	terms.length > 0 ? [{ by, match: `${by} : (${terms.join(' AND ')})` }] : []

function byName(line: string): Way[] {
	const words = nameWords(line).map(word => word.slice(0, LONGEST))
	const long = words.filter(word => word.length >= SHORTEST)
	return all('names', long.slice(0, MOST_WORDS).map(part))
}

function byWords(line: string): Way[] {
	const words = foldName(line)
		.split(BETWEEN)
		.filter(word => word.length > SHORTEST)
		.map(word => withoutArticle(word).slice(0, LONGEST))
	return all(
		'words',
		words.slice(0, MOST_WORDS).map(word => `${quoted(word)} *`),
	)
}

function byEmail(line: string): Way[] {
	const whole = emailAddress(line)?.toLowerCase()
	if (whole) return [{ by: 'email', whole }]
	const begun = line.toLowerCase().replace(/[^\w.@+-]/g, '')
	return begun.length < GRAM ? [] : all('email', [part(begun)])
}

/** A whole number is one of its kind; of one that is begun or misheard, the part is looked for in all kinds. */
function byNumber(digits: string): Way[] {
	const known = {
		reference: parseReference(digits),
		phone: saudiPhone(digits),
		identity: nationalId(digits),
	}
	const whole = Object.entries(known).flatMap(([by, value]) =>
		value ? [{ by: by as keyof typeof known, whole: value }] : [],
	)
	if (whole.length > 0) return whole
	const end = digits.length === LAST_DIGITS ? END : ''
	return [
		...all('reference', [part(digits)]),
		...all('phone', [part(digits.replace(/^(?:00)?9660?/, '0') + end)]),
		...all('identity', [part(digits + end)]),
	]
}
