import type { Lang } from '../../../core/language/text.ts'

/** What is said about the draft that is kept on the device. */
export interface DraftNoteWords {
	lang: Lang
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
}
