import { html, nothing } from 'lit'
import { fill, type Lang } from '../../core/language/text.ts'
import { replyText } from '../../core/policy/progress.ts'
import { day } from '../shared/dates.ts'
import type { After } from '../shared/form/receipt.ts'
import { ways } from '../shared/form/ways.ts'
import type { AfterWords } from './after.words.ts'

/* What a receipt says and offers beyond its two numbers. It is fetched while the person reviews the request. */

const WORDS = {
	ar: () => import('./after.ar.ts'),
	en: () => import('./after.en.ts'),
}

export const after = async (lang: Lang): Promise<After> => afterIn((await WORDS[lang]()).words)

const afterIn = (words: AfterWords): After => ({
	next({ association, title, lang, form }, { received, changed }) {
		const decider = association.decidedBy?.[lang]
		const track = form.page('track/')
		return html`${changed ? html`<p class="box danger">${words.first}</p>` : nothing}
			<p>${title}<br>${association.name[lang]}<br>${day(received, lang)}</p>
			<h3>${words.next}</h3>
			<ul>
				<li>${words.checked}</li>
				${decider ? html`<li>${fill(words.decides, { decider })}</li>` : nothing}
				<li>${replyText(association.reply, words, lang)}</li>
				<li>${words.track} <a href=${track} target="_blank" dir="ltr">${track}</a></li>
			</ul>`
	},
	ways: view => ways(view, words),
})
