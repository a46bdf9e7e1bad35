import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { StaffAccount, StaffInvitation } from '../../core/api/accounts.ts'
import { fill } from '../../core/language/text.ts'
import { administrator } from '../frame/administrator.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { language } from '../frame/language.ts'
import { languageButton } from '../frame/language-button.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import '../glass/glasses.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { type AccountAct, accountRow } from './account.ts'
import { change, end, invite, inviteAgain, loadAccounts, loadAssociations, restore } from './data.ts'
import './link.ts'
import { troubleAt } from '../frame/field.ts'
import { accountWords } from './words.ts'

type Association = Awaited<ReturnType<typeof loadAssociations>>[number]

/**
 * The accounts of staff, for the administrator of the system: invited by a link that is shown once, changed, taken away and
 * given back. Inside PocketBase's console it has the administrator's session; by itself it asks for it, and keeps it no
 * longer than the page.
 */
export class DeskAccounts extends DeskElement {
	static override properties: PropertyDeclarations = {
		accounts: { state: true },
		associations: { state: true },
		mail: { state: true },
		trouble: { state: true },
		wrong: { state: true },
		open: { state: true },
		invitation: { state: true },
		done: { state: true },
	}

	declare accounts: StaffAccount[] | undefined
	declare associations: Association[]
	/** Whether invitations can be mailed. */
	declare mail: boolean
	declare trouble: string
	/** What is wrong with signing in. */
	declare wrong: string
	/** The account that is being changed; one without an id is invited. */
	declare open: Partial<StaffAccount> | undefined
	declare invitation: StaffInvitation | undefined
	declare done: string
	#client = administrator.client

	constructor() {
		super()
		this.associations = []
		this.mail = false
		this.trouble = this.wrong = this.done = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load()
	}

	async #load(): Promise<void> {
		const client = this.#client
		if (!client) return
		this.trouble = ''
		try {
			const [{ accounts, mail }, associations] = await Promise.all([
				loadAccounts(client),
				loadAssociations(client),
			])
			Object.assign(this, { accounts, mail, associations })
		} catch (error) {
			if ([401, 403].includes(Object(error).status)) this.#client = undefined
			this.trouble = troubleText(error)
		}
	}

	readonly #signIn = async (event: Event): Promise<void> => {
		event.preventDefault()
		const value = (id: string) => this.querySelector<HTMLInputElement>(id)?.value ?? ''
		const client = new PocketBase(location.origin, new BaseAuthStore())
		this.wrong = ''
		try {
			const email = value('#admin-email').trim()
			await client
				.collection('_superusers')
				.authWithPassword(email, value('#admin-password'), { requestKey: null })
			this.#client = client
			await this.#load()
		} catch (error) {
			this.wrong = [400, 403].includes(Object(error).status) ? frame().wrong : troubleText(error)
			this.focusOn('#admin-password')
		}
	}

	async #act(act: AccountAct, account: StaffAccount): Promise<void> {
		const client = this.#client
		const words = accountWords()
		if (!client) return
		this.done = this.trouble = ''
		if (act === 'change') {
			this.open = account
			return
		}
		const { id, name } = account
		if (act === 'end' && !(await confirm(fill(words.endAsk, { name }), words.endYes))) return
		try {
			if (act === 'again') this.invitation = await inviteAgain(client, id, this.mail)
			else if (act === 'end') await end(client, id)
			else await restore(client, id)
			if (act !== 'again') this.done = fill(act === 'end' ? words.ended : words.restored, { name })
			await this.#load()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		if (this.done) this.focusOn('#accounts-done')
	}

	readonly #store = async (values: Record<string, unknown>): Promise<unknown> => {
		const client = this.#client
		if (!client || !this.open) return undefined
		const { id, name, email, associations } = { ...this.open, ...values } as Partial<StaffAccount>
		const given = { name: name ?? '', associations: associations ?? [] }
		if (id) return change(client, { id, ...given })
		return invite(client, { ...given, email: email ?? '', mail: values.mail === true })
	}

	readonly #saved = async (event: Event): Promise<void> => {
		const stored = (event as CustomEvent<StaffInvitation | StaffAccount>).detail
		if ('link' in stored) this.invitation = stored
		else this.done = accountWords().changed
		this.open = undefined
		await this.#load()
	}

	#fields(isNew: boolean): RecordField[] {
		const words = accountWords()
		const options = this.associations.map(one => ({
			value: one.id,
			label: language() === 'en' ? one.name_en : one.name_ar,
		}))
		return [
			{ name: 'name', type: 'text', label: words.name, hint: words.nameHint, required: true },
			...(isNew
				? [
						{
							name: 'email',
							type: 'email',
							label: frame().email,
							hint: words.emailHint,
							required: true,
						} as const,
					]
				: []),
			{
				name: 'associations',
				type: 'many',
				label: words.associations,
				hint: words.associationsHint,
				options,
			},
			...(isNew && this.mail
				? [{ name: 'mail', type: 'yes', label: words.mailIt, hint: words.mailHint } as const]
				: []),
		]
	}

	#list(accounts: StaffAccount[]): TemplateResult {
		const words = accountWords()
		const names = (account: StaffAccount) =>
			this.associations
				.filter(({ id }) => account.associations.includes(id))
				.map(one => (language() === 'en' ? one.name_en : one.name_ar))
		const rows = (some: StaffAccount[]) =>
			html`<ul class="tasks">${some.map(one => accountRow(one, names(one), act => this.#act(act, one)))}</ul>`
		const now = accounts.filter(({ state }) => state !== 'ended')
		const former = accounts.filter(({ state }) => state === 'ended')
		return html`<section class="sila-card">
			${now.length ? rows(now) : former.length ? html`<p><strong>${words.noneNow}</strong></p>` : html`<p><strong>${words.none}</strong></p><p>${words.noneHint}</p>`}
			${former.length ? html`<details><summary>${words.former}</summary>${rows(former)}</details>` : nothing}
		</section>`
	}

	#door(): TemplateResult {
		const words = frame()
		return html`<section class="sila-card"><p>${accountWords().signIn}</p>
			<form class="desk-form" @submit=${this.#signIn}>
				<label for="admin-email">${words.email}</label>
				<input id="admin-email" class="sila-input" type="email" dir="ltr" required autocomplete="username">
				<label for="admin-password">${words.password}</label>
				<input id="admin-password" class="sila-input" type="password" dir="ltr" required autocomplete="current-password" aria-describedby="admin-wrong">
				${troubleAt(this.wrong, 'admin-wrong')}
				<div class="sila-actions"><button class="sila-button primary">${words.enter}</button></div>
			</form></section>`
	}

	#body(): TemplateResult | typeof nothing {
		if (!this.#client) return this.#door()
		if (this.accounts) return this.#list(this.accounts)
		return this.trouble ? nothing : waiting()
	}

	protected override render(): TemplateResult {
		const words = accountWords()
		called(words.title)
		const begin = () => {
			this.done = ''
			this.open = {
				associations: this.associations.length === 1 ? this.associations.map(({ id }) => id) : [],
			}
		}
		const forget = () => {
			this.invitation = undefined
			this.focusOn('#accounts-invite')
		}
		const leave = () => {
			this.open = undefined
		}
		return html`<div class="page-content sila sila-list">
			<div class="accounts-ways"><nav class="accounts-ways" aria-label=${words.title}><a href="/_/#/collections">${words.console}</a> <a href="/desk/">${words.desk}</a></nav>${languageButton()}</div>
			<header class="sila-top"><h1 tabindex="-1">${words.title}</h1>
				${this.accounts ? html`<button type="button" class="sila-button primary" id="accounts-invite" @click=${begin}>${icon('plus')} ${words.invite}</button>` : nothing}</header>
			<p class="sila-hint">${words.hint}</p>
			${troubled(this.trouble, () => this.#load())}
			<p role="status" class="sila-done" id="accounts-done" tabindex="-1">${this.done}</p>
			${this.#body()}
			${this.#client && this.accounts ? html`<desk-glasses .client=${this.#client} .associations=${this.associations}></desk-glasses>` : nothing}
			${this.open ? html`<desk-record-form .heading=${this.open.id ? words.change : words.invite} .fields=${this.#fields(!this.open.id)} .record=${this.open} .save=${this.#store} @record-saved=${this.#saved} @record-left=${leave}></desk-record-form>` : nothing}
			${this.invitation ? html`<desk-invitation .invitation=${this.invitation} @link-seen=${forget}></desk-invitation>` : nothing}
		</div>`
	}
}

customElements.define('desk-accounts', DeskAccounts)

export const accountsPage = (): HTMLElement => document.createElement('desk-accounts')
