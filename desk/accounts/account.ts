import { html, nothing, type TemplateResult } from 'lit'
import type { StaffAccount } from '../../core/api/accounts.ts'
import type { HeldRole } from '../../core/api/people.ts'
import { fill } from '../../core/language/text.ts'
import { day, parse } from '../dates.ts'
import { icon } from '../frame/page-icons.ts'
import { roleRow } from '../people/role.ts'
import { accountWords } from './words.ts'

export type AccountAct = 'change' | 'roles' | 'again' | 'end' | 'restore'

/** One account: whose, since when, with which roles where, and what can be done with it. */
export function accountRow(
	account: StaffAccount,
	nameOf: (association: string) => string,
	act: (act: AccountAct) => void,
	endRole: (role: HeldRole) => void,
): TemplateResult {
	const words = accountWords()
	const { id, name, email, roles, state, since } = account
	const places = [...new Set(roles.map(({ association }) => association))]
	const date = parse(since)
	const button = (name_: AccountAct, label: string, sign: TemplateResult | typeof nothing = nothing) =>
		html`<button type="button" class="sila-button" id="${name_}-${id}" @click=${() => act(name_)}>${sign} ${label}<span class="sila-unseen">: ${name}</span></button>`
	return html`<li>
		<p class="task-what"><strong><bdi>${name}</bdi></strong> · <bdi dir="ltr">${email}</bdi></p>
		<p>${words.states[state]}${date ? html` <span class="sila-hint">${fill(words.since[state], { day: day(date) })}</span>` : nothing}</p>
		${places.map(
			place => html`<p class="people-place">${nameOf(place)}</p>
			<ul class="people-roles">${roles
				.filter(({ association }) => association === place)
				.map(role => roleRow(role, { name, end: () => endRole(role) }))}</ul>`,
		)}
		${places.length || state === 'ended' ? nothing : html`<p class="sila-hint">${words.noRole}</p>`}
		<div class="sila-actions">${
			state === 'ended'
				? button('restore', words.restore)
				: html`${button('roles', words.addRoles, icon('plus'))}${button('change', words.change, icon('pencil'))}${button('again', words.again, icon('key-round'))}${button('end', words.end)}`
		}</div>
	</li>`
}
