import type { Lang } from '../../../core/language/text.ts'

/** What is said about a draft that is kept on the device. */
export interface DraftWords {
	lang: Lang
	/** One was left here, of which nothing is shown yet: `{date}`, when it was last written in; to go on with it, or to delete it. */
	found: string
	goOn: string
	anew: string
	/** Before the first answer: what is typed will be kept. */
	keeps: string
	/** It is kept here, where, and for how long. */
	saved: string
	/** Deletes it. */
	forget: string
	forgotten: string
	undo: string
	/** Of a device that others use too: nothing is to be kept. */
	shared: string
	unsaved: string
	/** It was found again: `{date}`. */
	restored: string
	/** The form is another than that of the draft. */
	changed: string
}
