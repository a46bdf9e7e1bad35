import type { SameTrait } from '../../core/api/cases.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './related-words.ar.ts'
import { words as en } from './related-words.en.ts'

/** What the page of a case says of others that could be the same person's, and of duplicates. */
export interface RelatedWords {
	title: string
	/** That nobody has joined them. */
	hint: string
	agrees: string
	differs: string
	traits: Record<SameTrait, string>
	/** Shows all of them; `{n}` is how many. */
	all: string
	/** This case is a duplicate of one; one is a duplicate of this. Before its number. */
	isOf: string
	hasThis: string
	/** Says so of one that is shown, and takes it back. */
	mark: string
	undo: string
	/** What asks for the number of one that is not shown. */
	ask: string
	askTitle: string
	reference: string
	referenceHint: string
	confirm: string
	/** Once it is done; `{reference}` is the other. */
	marked: string
	undone: string
}

export const relatedWords = () => (language() === 'en' ? en : ar)
