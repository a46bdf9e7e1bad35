import type { KeepWords } from '../shared/form/ways.ts'

/** The words of a complaint's receipt beyond its two numbers. */
export interface AfterWords extends KeepWords {
	/** The complaint had arrived before, with other content. */
	first: string
	/** Heading of what happens next. */
	next: string
	read: string
	/** How the answer comes, with a name and without. */
	named: string
	nameless: string
	/** Before the tracker's address. */
	track: string
}
