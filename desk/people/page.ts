import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Colleague, HeldRole, People, PeopleOf, Proposed } from '../../core/api/people.ts'
import { fill } from '../../core/language/text.ts'
import { ask, send } from '../api.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { confirm } from '../frame/confirm.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import { renewSession } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { awayRow, proposalRow, roleRow } from './role.ts'
import { roleOptions, roleWords } from './roles.ts'
import { peopleWords } from './words.ts'

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000

/** What is asked in the form over the page. The focus goes back to the button `from`. */
interface Open {
	of: 'role' | 'absence'
	account: Pick<Colleague, 'id' | 'name'>
	association: string
	from: string
}

/**
 * Who holds which role: each member of staff sees their own and says when they are away; senior management proposes,
 * agrees, ends, and writes down who is away.
 */
export class DeskPeople extends LoadedPage {
	static override properties: PropertyDeclarations = {
		people: { state: true },
		associations: { state: true },
		open: { state: true },
		done: { state: true },
	}

	declare people: People | undefined
	declare associations: Named[]
	declare open: Open | undefined
	declare done: string

	constructor() {
		super()
		this.associations = []
		this.done = ''
	}

	protected async bring(): Promise<void> {
		const [people, associations] = await Promise.all([ask('staff/people', null), listAssociations()])
		Object.assign(this, { people, associations })
	}

	#name(association: string): string {
		const found = this.associations.find(({ id }) => id === association)
		return found ? nameOf(found) : ''
	}

	/** Does something, says that it is done, and shows what there is now. */
	async #act(act: () => Promise<unknown>, done: string): Promise<void> {
		this.done = ''
		await this.attempt(async () => {
			await act()
			this.done = done
			// What this account may do may be another thing now.
			await renewSession()
			await this.bring()
		})
		if (this.done) this.focusOn('#people-done')
	}

	async #end(role: HeldRole, name: string): Promise<void> {
		const words = peopleWords()
		const question = fill(words.endAsk, { role: roleWords()[role.role].name, name })
		if (!(await confirm(question, words.endYes))) return
		await this.#act(() => send('staff/appointments/end', { id: role.id }, {}, PATIENCE), words.ended)
	}

	#look(role: HeldRole): Promise<void> {
		const looked = () => send('staff/appointments/looked', { id: role.id }, {}, PATIENCE)
		return this.#act(looked, peopleWords().looked)
	}

	#decide({ id }: Proposed, decision: 'agree' | 'decline' | 'withdraw'): Promise<void> {
		const words = peopleWords()
		const done = { agree: words.agreed, decline: words.declined, withdraw: words.withdrawn }[decision]
		return this.#act(() => send('staff/proposals/decide', { id, decision }, {}, PATIENCE), done)
	}

	#back(id: string): Promise<void> {
		return this.#act(() => send('staff/absences/end', { id }, {}, PATIENCE), peopleWords().backDone)
	}

	readonly #save = (values: Record<string, unknown>): Promise<unknown> => {
		if (!this.open) return Promise.resolve()
		const { of, account, association } = this.open
		const text = (name: string) => String(values[name] ?? '')
		const days = { from: text('from'), until: text('until') }
		const reason = text('reason')
		if (of === 'absence') {
			const query = { account: account.id, association, substitute: text('substitute'), ...days, reason }
			return send('staff/absences', query, {}, PATIENCE)
		}
		const role = { association, role: text('role') as HeldRole['role'], ...days }
		return send('staff/appointments', { account: account.id, role, reason }, {}, PATIENCE)
	}

	readonly #saved = async (event: Event): Promise<void> => {
		const words = peopleWords()
		const { entered } = (event as CustomEvent<{ entered: boolean }>).detail
		const of = this.open?.of
		this.open = undefined
		const done = of === 'role' ? words.proposed : entered ? words.awayEntered : words.awayProposed
		await this.#act(async () => undefined, done)
	}

	readonly #left = (): void => {
		const from = this.open?.from
		this.open = undefined
		if (from) this.focusOn(`#${from}`)
	}

	#fields({ of, account, association }: Open): RecordField[] {
		const words = peopleWords()
		const reason = { name: 'reason', type: 'lines', label: words.reason, hint: words.reasonHint } as const
		if (of === 'role')
			return [
				{ name: 'role', type: 'one', label: words.role, options: roleOptions(), required: true },
				{ name: 'from', type: 'day', label: words.from, hint: words.fromHint },
				{ name: 'until', type: 'day', label: words.until, hint: words.untilHint },
				reason,
			]
		const here = this.people?.associations.find(one => one.association === association)
		const options = (here?.people ?? [])
			.filter(({ id }) => id !== account.id)
			.map(({ id, name }) => ({ value: id, label: name }))
		return [
			{
				name: 'substitute',
				type: 'one',
				label: words.substitute,
				hint: words.awayHint,
				options,
				required: true,
			},
			{ name: 'from', type: 'day', label: words.from, hint: words.fromHint },
			{ name: 'until', type: 'day', label: words.until, required: true },
			reason,
		]
	}

	#form(open: Open): TemplateResult {
		const words = peopleWords()
		const { name } = open.account
		const heading = fill(open.of === 'role' ? words.proposeFor : words.awayOf, { name })
		return html`<desk-record-form .heading=${heading} .fields=${this.#fields(open)} .record=${{}} .save=${this.#save}
			@record-saved=${this.#saved} @record-left=${this.#left}></desk-record-form>`
	}

	#opener(of: Open['of'], account: Open['account'], association: string, label: string): TemplateResult {
		const from = `${of}-${account.id}-${association}`
		const begin = () => {
			this.done = ''
			this.open = { of, account, association, from }
		}
		return html`<button type="button" class="sila-button" id=${from} @click=${begin}>${icon(of === 'role' ? 'plus' : 'calendar-off')} ${label}<span class="sila-unseen">: ${account.name}، ${this.#name(association)}</span></button>`
	}

	#own(people: People): TemplateResult {
		const words = peopleWords()
		const { own } = people
		const places = [...new Set([...own.roles, ...own.away].map(({ association }) => association))]
		return html`<section class="sila-card" aria-labelledby="people-mine"><h2 id="people-mine">${words.mine}</h2>
			${places.length ? nothing : html`<p>${words.noneMine}</p>`}
			${places.map(place => {
				const away = own.away.filter(({ association }) => association === place)
				const alone =
					(people.associations.find(({ association }) => association === place)?.people.length ?? 0) < 2
				return html`<h3>${this.#name(place)}</h3>
					<ul class="tasks">${own.roles.filter(({ association }) => association === place).map(role => roleRow(role, { name: own.name, does: true }))}</ul>
					${away.map(one => awayRow(one, words.backMine, () => this.#back(one.id)))}
					${away.length || alone ? nothing : html`<div class="sila-actions">${this.#opener('absence', own, place, words.awayMine)}</div>`}`
			})}
		</section>`
	}

	#member(one: Colleague, { association, manages }: PeopleOf): TemplateResult {
		const words = peopleWords()
		const own = one.id === this.people?.own.id
		return html`<li>
			<p class="task-what"><strong><bdi>${one.name}</bdi></strong> · <bdi dir="ltr">${one.email}</bdi></p>
			${one.away.map(away => awayRow(away, words.back, manages ? () => this.#back(away.id) : undefined))}
			<ul class="people-roles">${one.roles.map(role =>
				roleRow(role, {
					name: one.name,
					...(manages && { end: () => this.#end(role, one.name), look: () => this.#look(role) }),
				}),
			)}</ul>
			${
				manages
					? html`<div class="sila-actions">${this.#opener('role', one, association, words.propose)}
					${own || one.away.length ? nothing : this.#opener('absence', one, association, words.away)}</div>`
					: nothing
			}
		</li>`
	}

	#association(of: PeopleOf): TemplateResult | typeof nothing {
		const words = peopleWords()
		const { association, people, proposals, manages } = of
		const knows = people.some(({ email }) => email !== '')
		if (!knows && proposals.length === 0) return nothing
		const carried = people.some(one => one.roles.some(({ basis, looked }) => basis === 'carried' && !looked))
		return html`<section class="sila-card people-of" aria-labelledby="people-of-${association}">
			<h2 id="people-of-${association}">${this.#name(association)}</h2>
			<h3>${words.waiting}</h3>
			${proposals.length ? html`<ul class="tasks">${proposals.map(one => proposalRow(one, decision => this.#decide(one, decision)))}</ul>` : html`<p class="sila-hint">${words.noneWaiting}</p>`}
			${
				knows
					? html`<h3>${words.members}</h3>${manages && carried ? html`<p class="officer-lack">${icon('triangle-alert')} ${words.lookHint}</p>` : nothing}
				<ul class="tasks">${people.map(one => this.#member(one, of))}</ul>`
					: nothing
			}
		</section>`
	}

	protected override render(): TemplateResult {
		const words = peopleWords()
		called(words.title)
		const { people } = this
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header class="sila-top"><h1 tabindex="-1">${words.title}</h1></header>
			<p class="sila-hint">${words.hint}</p>
			<p role="status" class="sila-done" id="people-done" tabindex="-1">${this.done}</p>
			${this.loaded(people && [this.#own(people), ...people.associations.map(one => this.#association(one))])}
			${this.open ? this.#form(this.open) : nothing}
		</div>`
	}
}

customElements.define('desk-people', DeskPeople)

export const peoplePage = (): HTMLElement => document.createElement('desk-people')
