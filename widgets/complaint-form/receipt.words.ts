import type { ReceiptWords } from '../shared/form/receipt.words.ts'

/** The words of a complaint's receipt in one language. */
export interface ComplaintReceiptWords extends ReceiptWords {
	/** What happens next, and how the answer comes, with a name and without. */
	goes: string
	answer: Record<'named' | 'nameless', string>
}
