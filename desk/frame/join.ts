import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { send } from '../api.ts'
import { trouble } from '../problem.ts'
import { DeskElement } from './element.ts'
import { languageButton } from './header.ts'
import { mark } from './icons.ts'
import { language } from './language.ts'
import { pb } from './session.ts'
import { frame } from './words.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

/** Shortest password, in letters. */
const SHORTEST = 12

/**
 * Where a password is chosen, by a link that works once: of an invitation or, with `reset`, of a message to who forgot it.
 *
 * @attr reset - The link came by mail to who forgot the password.
 */
export class DeskJoin extends DeskElement {
	static override properties: PropertyDeclarations = {
		token: { attribute: false },
		wrong: { state: true },
		done: { state: true },
		busy: { state: true },
	}

	declare token: string
	declare wrong: string
	declare done: boolean
	declare busy: boolean

	constructor() {
		super()
		this.wrong = ''
		this.done = false
		this.busy = false
	}

	async #save(event: Event): Promise<void> {
		event.preventDefault()
		if (this.busy) return
		const password = this.querySelector<HTMLInputElement>('input')?.value ?? ''
		this.busy = true
		this.wrong = ''
		try {
			await this.#send(password)
			this.done = true
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.wrong = fields.password ?? (fields.token || text === '' ? frame().linkEnded : text)
			this.focusOn('input')
		}
		this.busy = false
	}

	#send(password: string): Promise<unknown> {
		const { token } = this
		if (!this.hasAttribute('reset'))
			return send('accounts/join', { token, password, lang: language() }, {}, PATIENCE)
		return pb.collection('staff').confirmPasswordReset(token, password, password, { requestKey: null })
	}

	protected override render(): TemplateResult {
		const words = frame()
		const reset = this.hasAttribute('reset')
		return html`<div class="desk-door sila">
			${mark(56)}
			<h1>${reset ? words.newPassword : words.join}</h1>
			${
				this.done
					? html`<p role="status" class="sila-done">${reset ? words.passwordSaved : words.joined}</p><p><a class="sila-button primary" href="#/sign-in">${words.enter}</a></p>`
					: html`<p class="sila-hint">${reset ? nothing : words.joinHint}</p>
			<form class="desk-form" @submit=${this.#save}>
				<label for="desk-password">${words.newPassword}</label>
				<input id="desk-password" class="sila-input" type="password" dir="ltr" required minlength=${SHORTEST} autocomplete="new-password"
					aria-invalid=${this.wrong ? 'true' : 'false'} aria-describedby="desk-hint desk-wrong">
				<p class="sila-hint" id="desk-hint">${words.passwordHint}</p>
				<div id="desk-wrong" role="alert">${this.wrong ? html`<p class="sila-error">${this.wrong}</p>` : nothing}</div>
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${words.savePassword}</button></div>
			</form>`
			}
			${languageButton()}
		</div>`
	}
}

customElements.define('desk-join', DeskJoin)
