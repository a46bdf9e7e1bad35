import { html, nothing } from 'lit'
import type { Receipt } from '../../core/api.ts'
import { replyText } from '../../core/progress.ts'
import { fill, type Lang } from '../../core/text.ts'
import { day } from '../shared/dates.ts'
import type { AfterWords } from './after.words.ts'
import { copy, download, print } from './keep.ts'
import type { View } from './view.ts'

/*
 * What a receipt says and offers beyond its two numbers. It is fetched while the person reviews the request;
 * should that fail, the numbers are shown all the same.
 */

export interface After {
	next: (view: View, receipt: Receipt) => unknown
	ways: (view: View) => unknown
}

const WORDS = {
	ar: () => import('./after.ar.ts'),
	en: () => import('./after.en.ts'),
}

export const after = async (lang: Lang): Promise<After> => afterIn((await WORDS[lang]()).words)

const afterIn = (words: AfterWords): After => ({
	/** What was received when, and what happens to it. */
	next({ association, service, lang, form }, { received, changed }) {
		const decider = association.decidedBy?.[lang]
		const track = form.page('track/')
		return html`${changed ? html`<p class="box danger">${words.first}</p>` : nothing}
			<p>${service.name[lang]}<br>${association.name[lang]}<br>${day(received, lang)}</p>
			<h3>${words.next}</h3>
			<ul>
				<li>${words.checked}</li>
				${decider ? html`<li>${fill(words.decides, { decider })}</li>` : nothing}
				<li>${replyText(association.reply, words, lang)}</li>
				<li>${words.track} <a href=${track} target="_blank" dir="ltr">${track}</a></li>
			</ul>`
	},

	/** Ways to keep the receipt. */
	ways(view) {
		const { form, state } = view
		const part = (name: string) => form.renderRoot.querySelector(`[part=${name}]`) as HTMLElement
		const text = () => part('receipt').innerText
		return html`<div class="actions">
				<button part="button" @click=${async () => form.change({ copied: await copy(text(), form.renderRoot) })}>
					${state.copied ? words.copied : words.copy}</button>
				<button part="button" @click=${() => download('sila.txt', `${text()}\n\n${part('letter').innerText}`)}>${words.download}</button>
				<button part="button" @click=${() => print(part('receipt'))}>${words.print}</button>
			</div>`
	},
})
