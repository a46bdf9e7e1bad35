import type { ReplyWords } from '../../core/language/words/case.ts'
import type { ReceiptWords } from '../shared/form/receipt.words.ts'

/** The words of a request's receipt in one language; `{…}` are filled in. */
export interface RequestReceiptWords extends ReceiptWords, ReplyWords {
	/** What happens next. `{decider}`. */
	checked: string
	/** The same for who comes to the association, whom nobody calls: where and when, or that neither is published. */
	visit: Record<'checked' | 'place' | 'hours' | 'phone' | 'unknown', string>
	decides: string
}
