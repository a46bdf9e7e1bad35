import type { CaseKind } from '../../core/case/status.ts'
import { language, onLanguage } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** How staff speak of a case of each kind. */
export interface KindWords {
	/** What it is. */
	name: string
	/** What all of the kind are called. */
	all: string
	/** The way to the list of them. */
	every: string
	/** Who sent it, within a sentence and standing alone. */
	owner: string
	ownerAlone: string
	number: string
	/** Its text, as it was written. */
	letter: string
	/** That it came, before the day. */
	came: string
	/** That staff wrote it down, before who did. */
	entered: string
	/** What its history is called, and what two of its records say. */
	history: string
	received: string
	updated: string
	/** That nothing came with it. */
	noFiles: string
	/** That somebody else saved it meanwhile. */
	stale: string
	/** In the place of who sent it: the data were erased. */
	erased: string
}

const now = () => (language() === 'en' ? en : ar)

/** In the language of now: read it where something is drawn, not where a module begins. */
export let kindWords: Record<CaseKind, KindWords> = now()
onLanguage(() => {
	kindWords = now()
})
