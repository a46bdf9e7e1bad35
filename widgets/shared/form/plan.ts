import type { TemplateResult } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import type { ReceiptOf } from './receipt.ts'
import type { Parcel, Sender } from './sending.ts'
import type { FormView } from './view.ts'

/** Draws a step. As a method's type, so that a form of its own is a form. */
type Draw<View> = { draw(view: View): TemplateResult }['draw']

/** What a form of its own consists of. */
export interface Plan<Words, View extends FormView> {
	words: Record<Lang, () => Promise<{ words: Words }>>
	/** How each step is drawn. The review is brought with the step before it. */
	steps: Record<string, Draw<View>>
	/** Brings what draws the review, and what sends what was read there. */
	review(): Promise<{ review: Draw<View>; Sender: typeof Sender }>
	/** Sends what was read in the review; there with it. */
	Sender?: typeof Sender
	/** What is sent. */
	parcel(view: View): Parcel
	/** Brings what draws its receipt. */
	receipt(lang: Lang): Promise<ReceiptOf<View>>
}

/** A receipt and its words, which are brought at the same time. */
export async function lateReceipt<Words, Of>(
	code: Promise<{ receiptOf(words: Words): Of }>,
	said: Promise<{ words: Words }>,
): Promise<Of> {
	const [{ receiptOf }, { words }] = await Promise.all([code, said])
	return receiptOf(words)
}
