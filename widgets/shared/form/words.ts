import type { Lang } from '../../../core/language/text.ts'
import type { CommonWords } from '../../../core/language/words/request.ts'

/** The words that every form has, in one language; `{…}` are filled in. */
export interface StepWords {
	lang: Lang
	form: CommonWords
	/** Headings of the steps. */
	titles: Record<string, string>
	/** `{n}`, `{all}`. */
	step: string
	next: string
	back: string
	send: string
	sending: string
	optional: string
	/** Notice before personal data: purpose, who sees it, rights. `{association}`. */
	privacy: string
	/** Heading of the list of problems. */
	mend: string
	change: string
	/** The connection broke. */
	lost: string
	/** Heading of the receipt. */
	arrived: string
	keep: string
	saved: string
	bye: string
}

/** The words that every form with files has beside them. */
export interface FileWords {
	/** `{mb}`, `{max}`. */
	limits: string
	add: string
	remove: string
}
