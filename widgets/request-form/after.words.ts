import type { ReplyWords } from '../../core/words/case.ts'

/** The words of a receipt beyond its two numbers. */
export interface AfterWords extends ReplyWords {
	/** The request had arrived before, with other content. */
	first: string
	/** Heading of what happens next. */
	next: string
	checked: string
	/** `{decider}`. */
	decides: string
	/** Before the tracker's address. */
	track: string
	copy: string
	copied: string
	download: string
	print: string
}
