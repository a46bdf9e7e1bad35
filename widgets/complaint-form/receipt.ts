import { type ReceiptOf, receipt } from '../shared/form/receipt.ts'
import type { ComplaintReceiptWords } from './receipt.words.ts'
import { partsOf } from './review.ts'
import type { View } from './view.ts'

/** Who reads the complaint, and how the answer comes. */
export const receiptOf = (words: ComplaintReceiptWords): ReceiptOf<View> => ({
	draw(view, received) {
		const { title, complaint } = view
		const answer = complaint.anonymous ? words.answer.nameless : words.answer.named
		return receipt(view, words, received, { about: title, next: [words.goes, answer], parts: partsOf(view) })
	},
})
