import type { ReceiptWords } from '../shared/form/receipt.words.ts'

/** The words of an inquiry's receipt in one language. */
export interface InquiryReceiptWords extends ReceiptWords {
	/** What happens next, and how the answer comes, by the means chosen too or on the tracking page alone. */
	goes: string
	answer: Record<'means' | 'page', string>
}
