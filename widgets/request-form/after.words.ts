import type { ReplyWords } from '../../core/language/words/case.ts'
import type { KeepWords } from '../shared/form/ways.ts'

/** The words of a receipt beyond its two numbers. */
export interface AfterWords extends ReplyWords, KeepWords {
	/** The request had arrived before, with other content. */
	first: string
	/** Heading of what happens next. */
	next: string
	checked: string
	/** `{decider}`. */
	decides: string
	/** Before the tracker's address. */
	track: string
}
