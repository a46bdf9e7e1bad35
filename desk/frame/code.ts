import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { foldDigits } from '../../core/language/text.ts'
import { DeskElement } from './element.ts'
import { field } from './field.ts'
import { DeskForm, Refused } from './form.ts'
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
		said: { state: true },
	}

	declare email: string
	/** What the password was answered with. */
	declare mfa: string
	declare server: typeof server
	declare said: string
	/** Of the code that was sent last. */
	#sent = ''
	readonly #form = new DeskForm(this, {
		fields: () => ['code'],
		control: () => '#desk-code',
		send: () => this.#enter(),
		read: ({ text }) => ({ code: text }),
	})

	constructor() {
		super()
		this.server = server
		this.said = ''
	}

	protected override firstUpdated(): void {
		this.#ask(frame().codeSent)
	}

	async #ask(said: string): Promise<void> {
		this.said = ''
		this.#form.clear()
		const sent = await this.#form.run(async () => {
			this.#sent = await this.server.askCode(this.email)
		})
		if (sent) this.said = said
		await this.focusOn('#desk-code')
	}

	async #enter(): Promise<void> {
		const typed = this.querySelector<HTMLInputElement>('#desk-code')?.value ?? ''
		this.said = ''
		try {
			await this.server.enterCode(this.#sent, foldDigits(typed).replace(/\D/g, ''), this.mfa)
		} catch (error) {
			throw [400, 401, 403].includes(Object(error).status) ? new Refused({ code: frame().codeWrong }) : error
		}
		this.dispatchEvent(new Event('code-entered'))
	}

	protected override render(): TemplateResult {
		const words = frame()
		const parts = {
			id: 'desk-code',
			label: words.code,
			hint: words.codeHint,
			wrong: this.#form.wrong('code'),
		}
		const leave = () => this.dispatchEvent(new Event('code-left'))
		return html`<form class="desk-form" novalidate @submit=${this.#form.submit}>
			<div class="record-field">${field(
				parts,
				({ about, invalid }) =>
					html`<input id="desk-code" class="sila-input" dir="ltr" inputmode="numeric" autocomplete="one-time-code" aria-invalid=${invalid} aria-describedby=${about}>`,
			)}</div>
			<div class="sila-actions">
				<button class="sila-button primary" ?disabled=${this.#form.busy}>${words.enter}</button>
				<button type="button" class="sila-button" @click=${() => this.#ask(words.codeAgain)}>${words.codeResend}</button>
				<button type="button" class="sila-button quiet" @click=${leave}>${words.codeBack}</button>
			</div>
			<p role="status">${this.said}</p>
		</form>`
	}
}

customElements.define('desk-code', DeskCode)
