import { html } from 'lit'
import { copy, download, print } from './keep.ts'
import type { FormView } from './view.ts'

/** The words of the ways to keep a receipt. */
export interface KeepWords {
	copy: string
	copied: string
	download: string
	print: string
}

/** Ways to keep the receipt. */
export function ways({ form, state }: FormView, words: KeepWords) {
	const part = (name: string) => form.renderRoot.querySelector(`[part=${name}]`) as HTMLElement
	const text = () => part('receipt').innerText
	return html`<div class="actions">
		<button part="button" @click=${async () => form.change({ copied: await copy(text(), form.renderRoot) })}>
			${state.copied ? words.copied : words.copy}</button>
		<button part="button" @click=${() => download('sila.txt', `${text()}\n\n${part('letter').innerText}`)}>${words.download}</button>
		<button part="button" @click=${() => print(part('receipt'))}>${words.print}</button>
	</div>`
}
