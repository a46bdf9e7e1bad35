import type { Lang } from '../../core/text.ts'
import type { FormWords } from '../../core/words/request.ts'
import type { Step } from './state.ts'

/** All words of the request form in one language; `{…}` are filled in. */
export interface RequestFormWords {
	lang: Lang
	request: FormWords
	/** Headings of the steps. */
	titles: Record<Step, string>
	/** `{n}`, `{all}`. */
	step: string
	next: string
	back: string
	send: string
	sending: string
	/** Said at a doubt about a condition. */
	unsure: string
	/** `{association}`. */
	contact: string
	optional: string
	/** Of files: `{mb}`, `{max}`. */
	limits: string
	add: string
	remove: string
	/** Notice before personal data: purpose, who sees it, rights. `{association}`. */
	privacy: string
	/** Heading of the list of problems. */
	mend: string
	change: string
	/** What the declaration is bound to: `{title}`, `{date}` of its approval, `{version}` of the form. */
	bound: string
	/** The connection broke. */
	lost: string
	/** Heading of the receipt. */
	arrived: string
	keep: string
	saved: string
	bye: string
}
