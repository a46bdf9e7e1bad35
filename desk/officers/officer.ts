import { html, nothing, type TemplateResult } from 'lit'
import type { OfficersRecord } from '../../core/api/collections.ts'
import { awayText, titleOf } from '../complaints/officers.ts'
import { icon } from '../frame/page-icons.ts'
import { labels } from '../labels.ts'
import { officerWords } from './words.ts'

const lines = ({ categories_ar, fields_ar }: OfficersRecord): string[] =>
	[categories_ar, fields_ar].flatMap(text => text.split('\n').map(line => line.trim())).filter(Boolean)

/** One officer: who, of what, what comes to them, how they are reached. `of` are all officers of the association; `keep` is for who keeps them. */
export function officerRow(
	officer: OfficersRecord,
	of: OfficersRecord[],
	keep: { change: () => void; remove: () => void } | undefined,
): TemplateResult {
	const words = officerWords()
	const { id, name, role, topics, phone, email, hours_ar, published, show_name, away, account } = officer
	const { values } = labels.officers
	const title = titleOf(officer)
	const what = [...topics.map(topic => values.topics?.[topic] ?? topic), ...lines(officer)].join(words.comma)
	const seen = published ? (show_name ? words.publishedNamed : words.published) : words.unpublished
	return html`<li>
		<p class="task-what"><strong><bdi>${name}</bdi></strong> · ${title}${title === values.role[role] ? nothing : html` <span class="sila-hint">(${values.role[role]})</span>`}</p>
		${away ? html`<p><span class="attention">${awayText(officer, of)}</span></p>` : nothing}
		${what ? html`<p>${words.comes}: ${what}</p>` : nothing}
		<p class="sila-hint">${[phone, email].filter(Boolean).map(detail => html`<bdi dir="ltr">${detail}</bdi> · `)}${hours_ar ? `${hours_ar} · ` : ''}${seen}</p>
		${phone || email ? nothing : html`<p class="sila-hint">${words.unreached}</p>`}
		${
			keep
				? html`${account ? nothing : html`<p class="sila-hint">${words.noAccount}</p>`}<div class="sila-actions"><button type="button" class="sila-button" id="officer-${id}" @click=${keep.change}>${icon('pencil')} ${words.change}<span class="sila-unseen"> ${name}</span></button>
			<button type="button" class="sila-button quiet" @click=${keep.remove}>${icon('trash')} ${words.remove}<span class="sila-unseen"> ${name}</span></button></div>`
				: nothing
		}
	</li>`
}

/** What an association lacks, so that what arrives would reach nobody. */
export function lacks(own: OfficersRecord[]): string[] {
	const words = officerWords()
	const has = (role: OfficersRecord['role']) => own.some(officer => officer.role === role)
	const followed = has('follow-up-unit') || own.some(({ topics }) => topics.includes('complaint'))
	return [
		...(followed ? [] : [words.noFollowUp]),
		...(has('senior-management') ? [] : [words.noManagement]),
		...(own.some(({ published }) => published) ? [] : [words.nonePublished]),
	]
}
