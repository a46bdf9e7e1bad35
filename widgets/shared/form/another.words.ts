import type { Lang } from '../../../core/language/text.ts'
import type { SentName } from './state.ts'

/** The question whether what is sent is another one than what arrived before, in one language. */
export interface AnotherWords {
	lang: Lang
	/** What happened, and the question. */
	asked: Record<SentName, string>
	/** Nothing of it is sent yet. */
	waits: string
	/** The answers. */
	another: Record<SentName, string>
	same: Record<SentName, string>
	/** What becomes of the first, and how it is followed up. */
	kept: Record<SentName, string>
}
