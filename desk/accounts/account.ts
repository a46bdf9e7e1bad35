import { html, nothing, type TemplateResult } from 'lit'
import type { StaffAccount } from '../../core/api/accounts.ts'
import { fill } from '../../core/language/text.ts'
import { day, parse } from '../dates.ts'
import { icon } from '../frame/icons.ts'
import { accountWords } from './words.ts'

export type AccountAct = 'change' | 'again' | 'end' | 'restore'

/** One account: whose, since when, for which associations, and what can be done with it. */
export function accountRow(
	account: StaffAccount,
	associations: string[],
	act: (act: AccountAct) => void,
): TemplateResult {
	const words = accountWords()
	const { id, name, email, state, since } = account
	const date = parse(since)
	const button = (name_: AccountAct, label: string, sign: TemplateResult | typeof nothing = nothing) =>
		html`<button type="button" class="sila-button" id="${name_}-${id}" @click=${() => act(name_)}>${sign} ${label}<span class="sila-unseen">: ${name}</span></button>`
	return html`<li>
		<p class="task-what"><strong><bdi>${name}</bdi></strong> · <bdi dir="ltr">${email}</bdi></p>
		<p>${words.states[state]}${date ? html` <span class="sila-hint">${fill(words.since[state], { day: day(date) })}</span>` : nothing}</p>
		<p class="sila-hint">${associations.length ? associations.join(' · ') : words.noAssociation}</p>
		<div class="sila-actions">${
			state === 'ended'
				? button('restore', words.restore)
				: html`${button('change', words.change, icon('pencil'))}${button('again', words.again, icon('key-round'))}${button('end', words.end)}`
		}</div>
	</li>`
}
