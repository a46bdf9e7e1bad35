import { html } from 'lit'
import { fill } from '../../core/language/text.ts'
import { replyText } from '../../core/policy/progress.ts'
import { type ReceiptOf, receipt } from '../shared/form/receipt.ts'
import type { RequestReceiptWords } from './receipt.words.ts'
import type { View } from './view.ts'

/** What was asked for, who checks and decides it, and when an answer comes. */
export const receiptOf = (words: RequestReceiptWords): ReceiptOf<View> => ({
	draw(view, received) {
		const { title, association, lang } = view
		const decider = association.decidedBy?.[lang]
		const decides = decider ? [fill(words.decides, { decider })] : []
		return receipt(view, words, received, {
			about: html`${title}<br>${association.name[lang]}`,
			next: [words.checked, ...decides, replyText(association.reply, words, lang)],
		})
	},
})
