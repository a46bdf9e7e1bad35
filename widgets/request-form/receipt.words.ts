import type { ReplyWords } from '../../core/language/words/case.ts'
import type { ReceiptWords } from '../shared/form/receipt.words.ts'

/** The words of a request's receipt in one language; `{…}` are filled in. */
export interface RequestReceiptWords extends ReceiptWords, ReplyWords {
	/** What happens next. `{decider}`. */
	checked: string
	decides: string
}
