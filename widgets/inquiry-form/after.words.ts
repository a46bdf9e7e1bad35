import type { KeepWords } from '../shared/form/ways.ts'

/** The words of an inquiry's receipt beyond its two numbers. */
export interface AfterWords extends KeepWords {
	/** The inquiry had arrived before, with other content. */
	first: string
	/** Heading of what happens next. */
	next: string
	goes: string
	/** How the answer comes: by the means chosen too, or on the tracking page alone. */
	told: string
	page: string
	/** Before the tracker's address. */
	track: string
}
