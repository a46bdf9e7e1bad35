import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { OwnSession } from '../../core/api/accounts.ts'
import { SHORTEST_PASSWORD } from '../../core/people/password.ts'
import { send } from '../api.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { account, continueWith } from '../frame/session.ts'
import { called } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { ownWords } from './words.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

const server = {
	changePassword: (current: string, password: string): Promise<OwnSession> =>
		send('staff/password', { current, password }, {}, PATIENCE),
	signOutElsewhere: (): Promise<OwnSession> => send('staff/sign-out', {}, {}, PATIENCE),
}

const CONTROLS: Record<string, string> = { current: '#own-current', password: '#own-password' }

/** What somebody does with their own account: another password, and an end to what is open elsewhere. */
export class DeskAccount extends DeskElement {
	static override properties: PropertyDeclarations = {
		server: { attribute: false },
		confirm: { attribute: false },
		continueWith: { attribute: false },
		done: { state: true },
		trouble: { state: true },
	}

	declare server: typeof server
	declare confirm: typeof confirm
	/** Goes on here with the session that is left. */
	declare continueWith: typeof continueWith
	/** What was done last. */
	declare done: 'changed' | 'left' | ''
	declare trouble: string
	readonly #form = new DeskForm(this, {
		fields: () => Object.keys(CONTROLS),
		control: name => CONTROLS[name] ?? '',
		send: () => this.#change(),
	})

	constructor() {
		super()
		this.server = server
		this.confirm = confirm
		this.continueWith = continueWith
		this.done = ''
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.focusOn('h1')
	}

	#typed(name: string): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>(CONTROLS[name] ?? '')
	}

	async #change(): Promise<void> {
		const inputs = ['current', 'password'].map(name => this.#typed(name))
		const [current = '', password = ''] = inputs.map(input => input?.value)
		this.done = ''
		this.continueWith(await this.server.changePassword(current, password))
		for (const input of inputs) if (input) input.value = ''
		this.done = 'changed'
	}

	readonly #leave = async (): Promise<void> => {
		const words = ownWords()
		if (!(await this.confirm(words.leaveAsk, words.leaveYes))) return
		this.done = ''
		this.trouble = ''
		try {
			this.continueWith(await this.server.signOutElsewhere())
			this.done = 'left'
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#password(name: 'current' | 'password', label: string, hint: string): TemplateResult {
		const id = `own-${name}`
		return field(
			{ id, label, hint, wrong: this.#form.wrong(name) },
			({ about, invalid }) => html`<input id=${id} class="sila-input" type="password" dir="ltr" required
				minlength=${name === 'password' ? SHORTEST_PASSWORD : nothing} autocomplete=${name === 'password' ? 'new-password' : 'current-password'}
				aria-invalid=${invalid} aria-describedby=${about} @input=${() => this.#form.changed(name)}>`,
		)
	}

	#said(what: 'changed' | 'left'): TemplateResult | typeof nothing {
		return this.done === what ? html`<p role="status" class="sila-done">${ownWords()[what]}</p>` : nothing
	}

	protected override render(): TemplateResult {
		const words = ownWords()
		called(words.title)
		const { email = '', name = '' } = account() ?? {}
		return html`<div class="page-content sila own-account">
			<h1 tabindex="-1">${words.title}</h1>
			<p><bdi>${name}</bdi> · <bdi dir="ltr">${email}</bdi></p>
			<p class="sila-hint">${words.lasts}</p>
			<section class="sila-card">
				<h2>${words.password}</h2>
				<p class="sila-hint">${words.passwordHint}</p>
				<form class="desk-form" @submit=${this.#form.submit}>
					<input type="hidden" autocomplete="username" value=${email}>
					${this.#password('current', words.current, words.currentHint)}
					${this.#password('password', words.next, frame().passwordHint)}
					${this.#form.notice ? html`<p class="sila-trouble" role="alert">${this.#form.notice}</p>` : nothing}
					<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.#form.busy}>${words.change}</button></div>
				</form>
				${this.#said('changed')}
			</section>
			<section class="sila-card">
				<h2>${words.elsewhere}</h2>
				<p class="sila-hint">${words.elsewhereHint}</p>
				<div class="sila-actions"><button type="button" class="sila-button" @click=${this.#leave}>${words.leave}</button></div>
				${this.trouble ? html`<p class="sila-trouble" role="alert">${this.trouble}</p>` : nothing}
				${this.#said('left')}
			</section>
		</div>`
	}
}

customElements.define('desk-own-account', DeskAccount)

export const accountPage = (): HTMLElement => document.createElement('desk-own-account')
