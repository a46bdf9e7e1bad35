import { html, nothing } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { day } from '../shared/dates.ts'
import type { After } from '../shared/form/receipt.ts'
import { ways } from '../shared/form/ways.ts'
import type { AfterWords } from './after.words.ts'

/* What a complaint's receipt says and offers beyond its two numbers. It is fetched while the person reviews it. */

const WORDS = {
	ar: () => import('./after.ar.ts'),
	en: () => import('./after.en.ts'),
}

export const after = async (lang: Lang): Promise<After> => afterIn((await WORDS[lang]()).words)

const afterIn = (words: AfterWords): After => ({
	next({ title, lang, form }, { received, changed }) {
		const track = form.page('track/')
		return html`${changed ? html`<p class="box danger">${words.first}</p>` : nothing}
			<p>${title}<br>${day(received, lang)}</p>
			<h3>${words.next}</h3>
			<ul>
				<li>${words.read}</li>
				<li>${form.discreet?.() ? words.nameless : words.named}</li>
				<li>${words.track} <a href=${track} target="_blank" dir="ltr">${track}</a></li>
			</ul>`
	},
	ways: view => ways(view, words),
})
