import { html, render } from 'lit'
import { frame } from './words.ts'

/**
 * Asks before what cannot be undone, over everything else on the page. Focus is on staying. Resolves to whether to go on.
 */
export function confirm(question: string, yes: string, no?: string): Promise<boolean> {
	const root = document.querySelector('sila-desk')?.shadowRoot ?? document.body
	const dialog = document.createElement('dialog')
	dialog.className = 'desk-dialog'
	dialog.setAttribute('aria-labelledby', 'sila-question')
	return new Promise(resolve => {
		const end = (agreed: boolean) => () => {
			dialog.remove()
			resolve(agreed)
		}
		dialog.addEventListener('cancel', end(false))
		render(
			html`<p id="sila-question">${question}</p>
				<div class="sila-actions">
					<button type="button" class="sila-button primary" autofocus @click=${end(false)}>${no ?? frame().stay}</button>
					<button type="button" class="sila-button" @click=${end(true)}>${yes}</button>
				</div>`,
			dialog,
		)
		root.append(dialog)
		dialog.showModal()
	})
}
