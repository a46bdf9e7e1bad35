import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { foldDigits } from '../../core/language/text.ts'
import { troubleText } from '../problem.ts'
import { DeskElement } from './element.ts'
import { field } from './field.ts'
import { askCode, enterCode } from './session.ts'
import { frame } from './words.ts'

const server = { askCode, enterCode }

/**
 * The second step of signing in, where a role needs it: a code that comes by e-mail.
 *
 * @fires code-entered - Somebody is signed in.
 * @fires code-left - Back to the password, also once its time is over.
 */
export class DeskCode extends DeskElement {
	static override properties: PropertyDeclarations = {
		email: { attribute: false },
		mfa: { attribute: false },
		server: { attribute: false },
		wrong: { state: true },
		said: { state: true },
		busy: { state: true },
	}

	declare email: string
	/** What the password was answered with. */
	declare mfa: string
	declare server: typeof server
	declare wrong: string
	declare said: string
	declare busy: boolean
	/** Of the code that was sent last. */
	#sent = ''

	constructor() {
		super()
		this.server = server
		this.wrong = this.said = ''
		this.busy = false
	}

	protected override firstUpdated(): void {
		this.#send(frame().codeSent)
	}

	async #send(said: string): Promise<void> {
		this.wrong = this.said = ''
		try {
			this.#sent = await this.server.askCode(this.email)
			this.said = said
		} catch (error) {
			this.wrong = troubleText(error)
		}
		await this.focusOn('#desk-code')
	}

	readonly #enter = async (event: Event): Promise<void> => {
		event.preventDefault()
		if (this.busy) return
		const typed = this.querySelector<HTMLInputElement>('#desk-code')?.value ?? ''
		this.busy = true
		this.wrong = this.said = ''
		try {
			await this.server.enterCode(this.#sent, foldDigits(typed).replace(/\D/g, ''), this.mfa)
			this.dispatchEvent(new Event('code-entered'))
		} catch (error) {
			this.wrong = [400, 401, 403].includes(Object(error).status) ? frame().codeWrong : troubleText(error)
			await this.focusOn('#desk-code')
		}
		this.busy = false
	}

	protected override render(): TemplateResult {
		const words = frame()
		const parts = { id: 'desk-code', label: words.code, hint: words.codeHint, wrong: this.wrong }
		const leave = () => this.dispatchEvent(new Event('code-left'))
		return html`<form class="desk-form" novalidate @submit=${this.#enter}>
			<div class="record-field">${field(
				parts,
				({ about, invalid }) =>
					html`<input id="desk-code" class="sila-input" dir="ltr" inputmode="numeric" autocomplete="one-time-code" aria-invalid=${invalid} aria-describedby=${about}>`,
			)}</div>
			<div class="sila-actions">
				<button class="sila-button primary" ?disabled=${this.busy}>${words.enter}</button>
				<button type="button" class="sila-button" @click=${() => this.#send(words.codeAgain)}>${words.codeResend}</button>
				<button type="button" class="sila-button quiet" @click=${leave}>${words.codeBack}</button>
			</div>
			<p role="status">${this.said}</p>
		</form>`
	}
}

customElements.define('desk-code', DeskCode)
