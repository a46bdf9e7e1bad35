import { html } from 'lit'
import { formatPhone } from '../../core/language/phone.ts'
import { fill } from '../../core/language/text.ts'
import { replyText } from '../../core/policy/progress.ts'
import { type ReceiptOf, receipt } from '../shared/form/receipt.ts'
import type { RequestReceiptWords } from './receipt.words.ts'
import { partsOf } from './review.ts'
import type { View } from './view.ts'

/** What was asked for, who checks and decides it, and when an answer comes. */
export const receiptOf = (words: RequestReceiptWords): ReceiptOf<View> => ({
	draw(view, received) {
		const { title, association, lang } = view
		const decider = association.decidedBy?.[lang]
		const decides = decider ? [fill(words.decides, { decider })] : []
		return receipt(view, words, received, {
			about: html`${title}<br>${association.name[lang]}`,
			next: [...checked(view, words), ...decides, replyText(association.reply, words, lang)],
			parts: partsOf(view),
		})
	},
})

/** Who looks whether something is missing, and how the person hears of it: who comes by is told where and when. */
function checked({ association, request, lang }: View, words: RequestReceiptWords): string[] {
	if (request.answers.contactMeans !== 'visit') return [words.checked]
	const { visit } = words
	const { address, phone } = association.contact ?? {}
	const hours = association.officers.find(officer => officer.hours)?.hours?.[lang]
	const known = [
		address && fill(visit.place, { place: address[lang] }),
		hours && fill(visit.hours, { hours }),
		phone && fill(visit.phone, { phone: formatPhone(phone) }),
	].filter(line => line !== undefined && line !== '')
	return [visit.checked, ...(address || hours ? (known as string[]) : [visit.unknown])]
}
