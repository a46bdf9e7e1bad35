import type { Lang } from '../../../core/language/text.ts'

/** What is said about a draft that was found on the device. */
export interface DraftGateWords {
	lang: Lang
	/** One was left here, of which nothing is shown yet: `{date}`, when it was last written in; to go on with it, or to delete it. */
	found: string
	goOn: string
	anew: string
	/** It was found again: `{date}`. */
	restored: string
	/** The form is another than that of the draft. */
	changed: string
}
