import { html, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'

const WORDS = {
	ar: () => import('./another.ar.ts'),
	en: () => import('./another.en.ts'),
}

/** Asks whose answers these are; of those that arrived before nothing is known here. */
export async function question(
	lang: Lang,
	{ another, same }: Record<'another' | 'same', () => void>,
): Promise<TemplateResult> {
	const { words } = await WORDS[lang]()
	return html`<strong class="question" tabindex="-1">${words.asked}</strong>
		<p>${words.waits}</p>
		<div class="actions">
			<button type="button" part="button" @click=${another}>${words.another}</button>
			<button type="button" part="button" @click=${same}>${words.same}</button>
		</div>`
}
