import { html, nothing, type TemplateResult } from 'lit'
import type { Receipt } from '../../../core/api/common.ts'
import { trackLink } from '../../../core/case/track-link.ts'
import { leftToRight } from '../../../core/language/phone.ts'
import type { LetterPart } from '../../../core/sending/letter.ts'
import { riyadhDay } from '../../../core/time/clock.ts'
import { day } from '../../../ui/dates.ts'
import { copyText, print, saveFile } from '../../../ui/keep.ts'
import { storedLetter } from '../../../ui/letter.ts'
import { paper } from './letter.ts'
import { numbers } from './numbers.ts'
import { printAlone } from './print-alone.ts'
import type { ReceiptWords } from './receipt.words.ts'
import type { FormView } from './view.ts'

/*
 * What is needed once a form was sent: a file of its own, brought while the person reads the review. Where it did not
 * come, the form shows the two numbers without it.
 */

/** The receipt of a form. */
export interface ReceiptOf<View extends FormView> {
	draw(view: View, received: Receipt): TemplateResult
}

/** What a form of its own says of what it sent. */
export interface Sent {
	/** What was sent. */
	about: unknown
	/** What happens to it now. */
	next: unknown[]
	/** What stands in its letter. */
	parts: LetterPart[]
}

/** The two numbers, what happens next, ways to keep it all, and the letter. */
export function receipt(view: FormView, words: ReceiptWords, received: Receipt, sent: Sent): TemplateResult {
	const { lang, state, form } = view
	const track = trackLink(form.origin, received.reference, lang)
	printAlone(form.renderRoot)
	return html`<div part="receipt">
			${numbers(view, received)}
			${received.changed ? html`<p class="box danger">${words.first}</p>` : nothing}
			<p>${sent.about}<br>${day(received.received, lang)}</p>
			<h3>${words.whatNext}</h3>
			<ul>
				${sent.next.map(line => html`<li>${line}</li>`)}
				<li>${words.track} <a href=${track} target="_blank" dir="ltr">${track}</a></li>
			</ul>
		</div>
		${ways(view, words, received)}
		<div role="status" class="actions">
			${
				state.saved
					? words.bye
					: html`<button part="button primary" @click=${() => form.change({ saved: true })}>${words.saved}</button>`
			}
		</div>
		${received.letter ? storedLetter(received.letter) : paper(view, sent.parts)}`
}

/** Ways to keep the receipt. */
function ways({ form, state }: FormView, words: ReceiptWords, received: Receipt): TemplateResult {
	const part = (name: 'receipt' | 'letter') => form.renderRoot.querySelector<HTMLElement>(`[part=${name}]`)
	const text = (name: 'receipt' | 'letter') => leftToRight(part(name)?.innerText ?? '')
	const copy = async () => form.change({ copied: await copyText(text('receipt'), form.renderRoot) })
	// Who thinks better of it in the device's own dialog has not lost anything.
	const share = () => navigator.share({ text: text('receipt') }).catch(() => undefined)
	const download = () => {
		// The mark at its start tells old readers that it is Unicode.
		const whole = new Blob([`\ufeff${text('receipt')}\n\n${text('letter')}`])
		saveFile(`sila-${received.reference}-${riyadhDay(received.received)}.txt`, whole)
	}
	const printOut = () => {
		const paper = part('receipt')
		if (paper) print(paper)
	}
	// A browser that translates the page replaces its words: another template draws them anew.
	return html`<div class="actions">
		${'share' in navigator ? html`<button part="button" @click=${share}>${words.share}</button>` : nothing}
		<button part="button" @click=${copy}>${state.copied ? html`${words.copied}` : html`${words.copy}`}</button>
		<button part="button" @click=${download}>${words.download}</button>
		<button part="button" @click=${printOut}>${words.print}</button>
	</div>`
}
