import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { SHORTEST_PASSWORD } from '../../core/people/password.ts'
import { send } from '../api.ts'
import { DeskElement } from './element.ts'
import { field } from './field.ts'
import { DeskForm } from './form.ts'
import { mark } from './icons.ts'
import { language } from './language.ts'
import { languageButton } from './language-button.ts'
import { pb } from './session.ts'
import { frame } from './words.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

/**
 * Where a password is chosen, by a link that works once: of an invitation or, with `reset`, of a message to who forgot it.
 *
 * @attr reset - The link came by mail to who forgot the password.
 */
export class DeskJoin extends DeskElement {
	static override properties: PropertyDeclarations = {
		token: { attribute: false },
		done: { state: true },
	}

	declare token: string
	declare done: boolean
	readonly #form = new DeskForm(this, {
		fields: () => ['password'],
		control: () => 'input',
		send: () => this.#store(),
		read: ({ text, fields }) => ({
			password: fields.password ?? (fields.token || text === '' ? frame().linkEnded : text),
		}),
	})

	constructor() {
		super()
		this.done = false
	}

	async #store(): Promise<void> {
		await this.#send(this.querySelector<HTMLInputElement>('input')?.value ?? '')
		this.done = true
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
			<form class="desk-form" @submit=${this.#form.submit}>
				${field(
					{
						id: 'desk-password',
						label: words.newPassword,
						hint: words.passwordHint,
						wrong: this.#form.wrong('password'),
					},
					({
						about,
						invalid,
					}) => html`<input id="desk-password" class="sila-input" type="password" dir="ltr" required minlength=${SHORTEST_PASSWORD} autocomplete="new-password"
						aria-invalid=${invalid} aria-describedby=${about} @input=${() => this.#form.changed('password')}>`,
				)}
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.#form.busy}>${words.savePassword}</button></div>
			</form>`
			}
			${languageButton()}
		</div>`
	}
}

customElements.define('desk-join', DeskJoin)
