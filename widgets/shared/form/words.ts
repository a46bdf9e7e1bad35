import type { Lang } from '../../../core/language/text.ts'
import type { CommonWords } from '../../../core/language/words/request.ts'

/** What all forms say alike, in one language; `{…}` are filled in. */
export interface SharedWords {
	lang: Lang
	/** `{n}`, `{all}`. */
	step: string
	next: string
	back: string
	optional: string
	/** Of files. */
	add: string
	remove: string
	/** Heading of the list of problems. */
	mend: string
	change: string
}

/** The words that every form has, in one language. */
export interface StepWords extends SharedWords {
	form: CommonWords
	/** Headings of the steps. */
	titles: Record<string, string>
	send: string
	sending: string
	/** Notice before personal data: purpose, who sees it, rights. */
	privacy: string
	/** The connection broke. */
	lost: string
	/** Heading of the receipt, and what is to be done with its numbers. */
	arrived: string
	keep: string
}

/** The words that every form with files has beside them. */
export interface FileWords {
	/** `{mb}`, `{max}`. */
	limits: string
}
