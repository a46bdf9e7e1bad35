import { collectionLabel } from '../labels.ts'
import { messages, patterns } from './messages.ts'
import { words, wordsWithin } from './words.ts'

const own = (table: Record<string, string>, key: string): string | undefined =>
	Object.hasOwn(table, key) ? table[key] : undefined

/** A text of the interface in Arabic, with the white space around it; as it was when it is not known. */
export function translate(text: string): string {
	return replaceWithin(text, inner => own(words, inner) ?? own(messages, inner))
}

/** The same for a text whose meaning depends on where it stands; `stands` says whether it is within a selector's element. */
export function translateThere(text: string, stands: (selector: string) => boolean): string {
	const there = Object.entries(wordsWithin).find(
		([selector, table]) => own(table, text.trim()) !== undefined && stands(selector),
	)
	return there ? replaceWithin(text, inner => own(there[1], inner)) : translate(text)
}

const ARABIC = /[\u0621-\u064A]/

/**
 * A message in Arabic: one of PocketBase's, or the Arabic half of one of Sila's own, which say the same in both
 * languages with « · » between. A message nobody foresaw stays as it is: a clue is better than none.
 */
export function translateMessage(message: string): string {
	const [first = '', ...rest] = message.trim().split(' · ')
	if (rest.length > 0 && ARABIC.test(first) && !ARABIC.test(rest.join(''))) return first.replace(/\.?$/, '.')
	const whole = translate(message)
	if (whole !== message) return whole
	const dotted = own(messages, `${message.trim()}.`)
	if (dotted) return dotted
	return translatePattern(message)
}

/** A text that has something in it, such as a number or a name. */
export function translatePattern(text: string): string {
	for (const [pattern, arabic] of patterns) {
		const found = pattern.exec(text.trim())
		if (found)
			return arabic.replace(/\$(\d)/g, (_, n: string) => {
				const value = found[Number(n)] ?? ''
				return collectionLabel(value) ?? value
			})
	}
	return text
}

function replaceWithin(text: string, find: (inner: string) => string | undefined): string {
	const inner = text.trim()
	const found = find(inner)
	return found === undefined ? text : text.replace(inner, () => found)
}
