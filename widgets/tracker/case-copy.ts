import { html, nothing, type TemplateResult } from 'lit'
import type { DataCopy } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { day } from '../../ui/dates.ts'
import { print, saveFile } from '../../ui/keep.ts'
import type { OpenCase } from './case-types.ts'

/** A copy of all that is held: as data, and to read and print. It is fetched for each anew and kept only while shown. */
export function copies(opened: OpenCase): TemplateResult {
	const { words, copy } = opened
	const form = opened.forms.copy
	const show = async () => {
		const found = await form.send('copy', {})
		if (!found) return
		opened.copy = found
		opened.draw()
		await opened.host.updateComplete
		opened.host.renderRoot.querySelector<HTMLElement>('[part=copy] h4')?.focus()
	}
	const download = async () => {
		const found = await form.send('copy', {})
		if (!found) return
		const content = new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' })
		saveFile(`sila-${opened.case.reference}.json`, content)
	}
	const printOut = () => {
		const paper = opened.host.renderRoot.querySelector<HTMLElement>('[part=copy]')
		if (paper) print(paper)
	}
	return html`<p>${words.copyHint}</p>
		${form.around(
			nothing,
			words.copyShow,
			show,
			html`<button part="button" type="button" @click=${download}>${words.copySave}</button>`,
		)}
		${
			copy
				? html`${readable(opened, copy)}<button part="button" @click=${printOut}>${words.print}</button>`
				: nothing
		}`
}

function readable(
	{ words, lang, host, kind }: OpenCase,
	{ made, association, service, letter, writtenByStaff, contact, files, ...rest }: DataCopy,
): TemplateResult {
	const said = words.copied
	const requestStatuses: Partial<Record<CaseStatus, StatusWords>> = host.words?.case.statuses ?? {}
	const statusName = (status: CaseStatus) =>
		kind ? kind.statusName(status) : (requestStatuses[status]?.label ?? status)
	const part = (title: string, lines: unknown[]) =>
		lines.length ? html`<h5>${title}</h5>${lines.map(line => html`<p class="own">${line}</p>`)}` : nothing
	const { contactMeans, discreet, ...details } = contact
	return html`<article part="copy" class="box"><h4 tabindex="-1">${association[lang]} — ${service[lang]}</h4>
		<p>${fill(said.made, { date: day(made, lang) })}
			${writtenByStaff ? html`<br>${said.byStaff}` : nothing}</p>
		${part(said.letter, [letter])}
		${kind?.copied(rest.case).map(({ title, text }) => part(title, [text]))}
		${part(said.contact, [
			...(contactMeans ? [words.form.means[contactMeans as 'phone']] : []),
			...Object.values(details).map(value => html`<bdi>${value}</bdi>`),
			...(discreet ? [words.form.fields.discreet] : []),
		])}
		${part(
			said.files,
			files.map(({ name, at }) => html`<bdi>${name}</bdi> — ${day(at, lang)}`),
		)}
		${part(
			said.history,
			rest.history.map(
				({ status, at, by }) =>
					`${statusName(status)} — ${day(at, lang)} — ${by === 'staff' ? words.association : words.you}`,
			),
		)}
		${part(
			said.messages,
			rest.messages.map(
				({ from, at, text, files: its }) =>
					html`<strong>${from === 'staff' ? words.association : words.you}</strong> — ${day(at, lang)}<br>${text}${its.map(({ name }) => html`<br><bdi>${name}</bdi>`)}`,
			),
		)}
		${part(
			said.notifications,
			rest.notifications.map(
				({ means, written, subject, text }) =>
					html`<strong>${means && words.form.means[means]}</strong> — ${day(written, lang)}<br>${subject}<br>${text}`,
			),
		)}</article>`
}
