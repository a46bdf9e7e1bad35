import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type { StaffAccount, StaffInvitation } from '../../core/api/accounts.ts'
import type { HeldRole, Proposed } from '../../core/api/people.ts'
import { fill } from '../../core/language/text.ts'
import { administrator } from '../frame/administrator.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { languageButton } from '../frame/language-button.ts'
import { icon } from '../frame/page-icons.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { proposalRow } from '../people/role.ts'
import { askedOf, roleOptions, rolesFields, roleWords } from '../people/roles.ts'
import { peopleWords } from '../people/words.ts'
import { troubleText } from '../problem.ts'
import '../glass/glasses.ts'
import '../setup/backups.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { type AccountAct, accountRow } from './account.ts'
import {
	change,
	end,
	endRole,
	invite,
	inviteAgain,
	loadAccounts,
	loadAssociations,
	proposeRoles,
	requireCode,
	restore,
	withdraw,
} from './data.ts'
import './link.ts'
import { troubleAt } from '../frame/field.ts'
import { accountWords } from './words.ts'

type Association = Awaited<ReturnType<typeof loadAssociations>>[number]

/** What is asked in the form over the page: to invite somebody, to change a name, to propose roles, or for whom to ask for a code. */
interface Open {
	of: 'invite' | 'change' | 'roles' | 'code'
	record: Partial<Pick<StaffAccount, 'id' | 'name' | 'email'>> & { association?: string; roles?: string[] }
}

/**
 * The accounts of staff, for the administrator of the system: invited by a link that is shown once, changed, taken away and
 * given back; and the roles that are proposed for them. Inside PocketBase's console it has the administrator's session; by itself it asks for it, and keeps it no
 * longer than the page.
 */
export class DeskAccounts extends DeskElement {
	static override properties: PropertyDeclarations = {
		accounts: { state: true },
		associations: { state: true },
		mail: { state: true },
		proposals: { state: true },
		unmanaged: { state: true },
		secondFactor: { state: true },
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
	declare proposals: Proposed[]
	/** Associations, by their ids, whose first manager is not named yet. */
	declare unmanaged: string[]
	/** Roles whose holders type a code beside their password. */
	declare secondFactor: Role[]
	declare trouble: string
	/** What is wrong with signing in. */
	declare wrong: string
	declare open: Open | undefined
	declare invitation: StaffInvitation | undefined
	declare done: string
	#client = administrator.client

	constructor() {
		super()
		this.associations = []
		this.proposals = []
		this.unmanaged = []
		this.secondFactor = []
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
			const [accounts, associations] = await Promise.all([loadAccounts(client), loadAssociations(client)])
			Object.assign(this, accounts, { associations })
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
		const { id, name } = account
		if (act === 'change' || act === 'roles') {
			this.open = { of: act, record: { id, name, ...(act === 'roles' && this.#place()) } }
			return
		}
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

	async #endRole({ id, role }: HeldRole, name: string): Promise<void> {
		const words = peopleWords()
		if (await confirm(fill(words.endAsk, { role: roleWords()[role].name, name }), words.endYes))
			await this.#do(client => endRole(client, id), words.ended)
	}

	/** Does something, and says that it is done. */
	async #do(act: (client: PocketBase) => Promise<unknown>, done: string): Promise<void> {
		const client = this.#client
		if (!client) return
		this.done = this.trouble = ''
		try {
			await act(client)
			this.done = done
			await this.#load()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		if (this.done) this.focusOn('#accounts-done')
	}

	/** The association, where there is one alone. */
	#place(): { association?: string } {
		const [only, ...more] = this.associations
		return only && more.length === 0 ? { association: only.id } : {}
	}

	readonly #store = async (values: Record<string, unknown>): Promise<unknown> => {
		const client = this.#client
		if (!client || !this.open) return undefined
		const { of, record } = this.open
		const all: Record<string, unknown> = { ...record, ...values }
		const [id, name] = [record.id ?? '', String(all.name ?? '')]
		if (of === 'change') return change(client, { id, name })
		if (of === 'code') return requireCode(client, (all.roles as Role[] | undefined) ?? [])
		if (of === 'roles') return proposeRoles(client, { account: id, ...askedOf(all) })
		return invite(client, { name, email: String(all.email ?? ''), ...askedOf(all), mail: all.mail === true })
	}

	readonly #saved = async (event: Event): Promise<void> => {
		const stored = (event as CustomEvent<StaffInvitation | StaffAccount>).detail
		if ('link' in stored) this.invitation = stored
		else this.done = this.open?.of === 'roles' ? peopleWords().proposed : accountWords().changed
		this.open = undefined
		await this.#load()
	}

	#fields({ of }: Open): RecordField[] {
		const words = accountWords()
		const name = {
			name: 'name',
			type: 'text',
			label: words.name,
			hint: words.nameHint,
			required: true,
		} as const
		if (of === 'change') return [name]
		if (of === 'code')
			return [{ name: 'roles', type: 'many', label: peopleWords().roles, options: roleOptions() }]
		const roles = rolesFields(this.associations.map(({ id }) => ({ value: id, label: this.#nameOf(id) })))
		if (of === 'roles') {
			const { from, fromHint, until, untilHint } = peopleWords()
			return [
				...roles,
				{ name: 'from', type: 'day', label: from, hint: fromHint },
				{ name: 'until', type: 'day', label: until, hint: untilHint },
			]
		}
		return [
			name,
			{ name: 'email', type: 'email', label: frame().email, hint: words.emailHint, required: true },
			...roles,
			...(this.mail
				? [{ name: 'mail', type: 'yes', label: words.mailIt, hint: words.mailHint } as const]
				: []),
		]
	}

	#nameOf(association: string): string {
		const one = this.associations.find(({ id }) => id === association)
		return (language() === 'en' ? one?.name_en : one?.name_ar) ?? ''
	}

	#begin(record: Open['record']): void {
		this.done = ''
		this.open = { of: 'invite', record }
	}

	/** Associations that nobody manages yet: their first manager is named first, and agrees to all that follows. */
	#first(): TemplateResult | typeof nothing {
		if (this.unmanaged.length === 0) return nothing
		const words = accountWords()
		const begin = (association: string) => () => this.#begin({ association, roles: ['management'] })
		return html`<section class="sila-card" aria-labelledby="accounts-first"><h2 id="accounts-first">${words.first}</h2>
			<p>${words.firstHint}</p>
			<ul class="tasks">${this.unmanaged.map(
				id =>
					html`<li><p class="task-what">${this.#nameOf(id)}</p><div class="sila-actions"><button type="button" class="sila-button" id="first-${id}" @click=${begin(id)}>${icon('plus')} ${words.nameFirst}<span class="sila-unseen">: ${this.#nameOf(id)}</span></button></div></li>`,
			)}</ul></section>`
	}

	/** Whose holders type a code from an e-mail beside their password. */
	#code(): TemplateResult {
		const words = accountWords()
		const roles = this.secondFactor
		const begin = () => {
			this.open = { of: 'code', record: { roles } }
		}
		return html`<section class="sila-card" aria-labelledby="accounts-code"><h2 id="accounts-code">${words.code}</h2>
			<p>${words.codeHint}</p>
			<p><strong>${roles.length ? roles.map(role => roleWords()[role].name).join(words.comma) : words.codeNone}</strong></p>
			${this.mail || roles.length ? html`<div class="sila-actions"><button type="button" class="sila-button" @click=${begin}>${icon('key-round')} ${words.codeChange}</button></div>` : html`<p class="sila-hint">${words.codeMail}</p>`}
		</section>`
	}

	#waiting(): TemplateResult | typeof nothing {
		if (this.proposals.length === 0) return nothing
		const words = peopleWords()
		const take = (id: string) => () => this.#do(client => withdraw(client, id), words.withdrawn)
		return html`<section class="sila-card" aria-labelledby="accounts-waiting"><h2 id="accounts-waiting">${words.waiting}</h2>
			<ul class="tasks">${this.proposals.map(one => proposalRow(one, take(one.id), this.#nameOf(one.association)))}</ul></section>`
	}

	#list(accounts: StaffAccount[]): TemplateResult {
		const words = accountWords()
		const name = (association: string) => this.#nameOf(association)
		const rows = (some: StaffAccount[]) =>
			html`<ul class="tasks">${some.map(one =>
				accountRow(
					one,
					name,
					act => this.#act(act, one),
					role => this.#endRole(role, one.name),
				),
			)}</ul>`
		const now = accounts.filter(({ state }) => state !== 'ended')
		const former = accounts.filter(({ state }) => state === 'ended')
		return html`<section class="sila-card">
			${now.length ? rows(now) : former.length ? html`<p><strong>${words.noneNow}</strong></p>` : html`<p><strong>${words.none}</strong></p><p>${words.noneHint}</p>`}
			${former.length ? html`<details><summary>${words.former}</summary>${rows(former)}</details>` : nothing}
		</section>`
	}

	#heading({ of, record }: Open): string {
		const words = accountWords()
		if (of === 'code') return words.code
		if (of === 'roles') return fill(peopleWords().proposeFor, { name: record.name ?? '' })
		return of === 'change' ? words.change : words.invite
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
		if (this.accounts)
			return html`${this.#first()}${this.#waiting()}${this.#list(this.accounts)}${this.#code()}`
		return this.trouble ? nothing : waiting()
	}

	protected override render(): TemplateResult {
		const words = accountWords()
		called(words.title)
		const begin = () => this.#begin(this.#place())
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
			${this.#client && this.accounts ? html`<desk-glasses .client=${this.#client} .associations=${this.associations}></desk-glasses><desk-backups .client=${this.#client}></desk-backups>` : nothing}
			${this.open ? html`<desk-record-form .heading=${this.#heading(this.open)} .fields=${this.#fields(this.open)} .record=${this.open.record} .save=${this.#store} @record-saved=${this.#saved} @record-left=${leave}></desk-record-form>` : nothing}
			${this.invitation ? html`<desk-invitation .invitation=${this.invitation} @link-seen=${forget}></desk-invitation>` : nothing}
		</div>`
	}
}

customElements.define('desk-accounts', DeskAccounts)

export const accountsPage = (): HTMLElement => document.createElement('desk-accounts')
