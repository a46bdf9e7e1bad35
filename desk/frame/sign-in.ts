import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { troubleText } from '../problem.ts'
import { ACCOUNTS } from './administrator.ts'
import { DeskElement } from './element.ts'
import { troubleAt } from './field.ts'
import { mark } from './icons.ts'
import { languageButton } from './language-button.ts'
import { HOME } from './pages.ts'
import { halfway, pb, signIn } from './session.ts'
import { frame } from './words.ts'

/**
 * The staff's own sign-in.
 *
 * @attr away - It stands at an address of its own, and leads to the list of cases.
 */
export class DeskSignIn extends DeskElement {
	static override properties: PropertyDeclarations = {
		wrong: { state: true },
		said: { state: true },
		busy: { state: true },
		mfa: { state: true },
	}

	declare wrong: string
	/** What is to be known beside the form. */
	declare said: string
	declare busy: boolean
	/** Once the password was right, where a code is needed too. */
	declare mfa: { id: string; email: string } | undefined

	constructor() {
		super()
		this.wrong = ''
		this.said = ''
		this.busy = false
	}

	#value(name: 'email' | 'password'): string {
		return this.querySelector<HTMLInputElement>(`#desk-${name}`)?.value ?? ''
	}

	async #enter(event: Event): Promise<void> {
		event.preventDefault()
		if (this.busy) return
		this.busy = true
		this.wrong = ''
		const email = this.#value('email')
		try {
			await signIn(email, this.#value('password'))
			this.#entered()
		} catch (error) {
			const id = halfway(error)
			this.mfa = id ? { id, email: email.trim() } : undefined
			this.busy = false
			if (id) {
				await import('./code.ts')
				return
			}
			this.wrong = [400, 403].includes(Object(error).status) ? frame().wrong : troubleText(error)
			this.focusOn('#desk-password')
		}
		this.busy = false
	}

	#entered(): void {
		if (this.hasAttribute('away')) location.hash = HOME
	}

	async #forgot(): Promise<void> {
		const email = this.#value('email').trim()
		this.wrong = this.said = ''
		if (!email.includes('@')) {
			this.focusOn('#desk-email')
			return
		}
		try {
			await pb.collection('staff').requestPasswordReset(email, { requestKey: null })
			// The same whoever asks: nobody learns here whose address has an account.
			this.said = `${frame().forgotSent} ${frame().forgotHint}`
		} catch (error) {
			this.wrong = troubleText(error) || frame().forgotHint
		}
	}

	#code({ id, email }: NonNullable<DeskSignIn['mfa']>): TemplateResult {
		const leave = () => {
			this.mfa = undefined
			this.focusOn('#desk-email')
		}
		return html`<div class="desk-door sila">
			${mark(56)}
			<h1>${frame().signIn}</h1>
			<desk-code .email=${email} .mfa=${id} @code-entered=${this.#entered} @code-left=${leave}></desk-code>
			${languageButton()}
		</div>`
	}

	protected override render(): TemplateResult {
		const words = frame()
		if (this.mfa) return this.#code(this.mfa)
		return html`<div class="desk-door sila">
			${mark(56)}
			<h1>${words.signIn}</h1>
			<p class="sila-hint">${words.signInHint}</p>
			<form class="desk-form" @submit=${this.#enter}>
				<label for="desk-email">${words.email}</label>
				<input id="desk-email" class="sila-input" type="email" inputmode="email" dir="ltr" required autocomplete="username" spellcheck="false">
				<label for="desk-password">${words.password}</label>
				<input id="desk-password" class="sila-input" type="password" dir="ltr" required autocomplete="current-password"
					aria-invalid=${this.wrong ? 'true' : 'false'} aria-describedby="desk-wrong">
				${troubleAt(this.wrong, 'desk-wrong')}
				<div class="sila-actions">
					<button class="sila-button primary" ?disabled=${this.busy}>${words.enter}</button>
					<button type="button" class="sila-button quiet" @click=${this.#forgot}>${words.forgot}</button>
				</div>
				<p role="status">${this.said}</p>
			</form>
			<p class="sila-hint">${words.administrator} <a href="/_/#/collections">${words.console}</a> · <a href=${ACCOUNTS}>${words.accounts}</a></p>
			${languageButton()}
		</div>`
	}
}

customElements.define('desk-sign-in', DeskSignIn)
