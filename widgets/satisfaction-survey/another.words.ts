import type { Lang } from '../../core/language/text.ts'

/** The question whether answers are somebody else's than those that arrived before. */
export interface AnotherWords {
	lang: Lang
	asked: string
	/** Nothing of these is sent yet. */
	waits: string
	another: string
	same: string
}
