import { html, type TemplateResult } from 'lit'
import { newKey } from '../../../ui/key.ts'
import type { SentName } from './state.ts'
import type { FormView } from './view.ts'

const WORDS = {
	ar: () => import('./another.ar.ts'),
	en: () => import('./another.en.ts'),
}

/**
 * Asks whether what is sent is another one than what arrived under its key before: of somebody else on this device, or
 * of the same person who means something else. "Yes" sends it under a key of its own; "no" says how the first is
 * followed up. Nothing of the first is known here, and nothing is told.
 */
export async function question({ form, lang }: FormView, name: SentName): Promise<TemplateResult> {
	const { words } = await WORDS[lang]()
	const another = () => {
		form.change({ key: newKey(), tried: undefined, notice: '' })
		form.renderRoot.querySelector('form')?.requestSubmit()
	}
	const same = () => form.change({ notice: words.kept[name] })
	return html`<strong class="question" tabindex="-1">${words.asked[name]}</strong>
		<p>${words.waits}</p>
		<div class="actions">
			<button type="button" part="button" @click=${another}>${words.another[name]}</button>
			<button type="button" part="button" @click=${same}>${words.same[name]}</button>
		</div>`
}
