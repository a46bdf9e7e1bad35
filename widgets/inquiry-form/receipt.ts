import { type ReceiptOf, receipt } from '../shared/form/receipt.ts'
import type { InquiryReceiptWords } from './receipt.words.ts'
import { partsOf } from './review.ts'
import type { View } from './view.ts'

/** Whom the inquiry reaches, and how the answer comes. */
export const receiptOf = (words: InquiryReceiptWords): ReceiptOf<View> => ({
	draw(view, received) {
		const { title, reached } = view
		const answer = reached ? words.answer.means : words.answer.page
		return receipt(view, words, received, { about: title, next: [words.goes, answer], parts: partsOf(view) })
	},
})
