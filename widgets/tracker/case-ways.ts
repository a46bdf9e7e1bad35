import { html, nothing, type TemplateResult } from 'lit'
import type { CaseStatus } from '../../core/case/status.ts'
import { checkText } from '../../core/sending/completion.ts'
import { CONTACT_DETAIL, type Contact, type ContactMeans, checkContact } from '../../core/sending/contact.ts'
import { contactFields, paragraph } from '../../ui/form/fields.ts'
import { copies } from './case-copy.ts'
import { ownFiles } from './case-files.ts'
import type { OpenCase } from './case-types.ts'

/** What is seldom wanted, each behind its own heading. What cannot be undone is explained there, and done by a second act. */
export function ways(opened: OpenCase): TemplateResult {
	const { words } = opened
	const { erasure } = opened.case
	const can: CaseStatus[] = opened.case.can
	const nameless = opened.case.kind === 'complaint' && opened.case.anonymous
	return html`<h3>${words.more}</h3>
		${nameless ? nothing : html`<details @toggle=${() => opened.bringTelling()}><summary>${words.contact}</summary>${contact(opened)}</details>`}
		${ownFiles(opened)}
		<details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && opened.bringLooks()}>
			<summary>${words.looks}</summary>${looks(opened)}</details>
		<details><summary>${words.copy}</summary>${copies(opened)}</details>
		${
			can.includes('withdrawn')
				? html`<details><summary>${words.withdraw}</summary>${final(opened, 'withdraw', [words.withdrawMeans], words.withdrawYes)}</details>`
				: nothing
		}
		${
			erasure?.state === 'open'
				? nothing
				: html`<details><summary>${words.erasure}</summary>${final(opened, 'erasure', words.erasureMeans, words.erasureYes)}</details>`
		}`
}

/** By which functions it was opened. */
function looks(opened: OpenCase): TemplateResult {
	const { words, host } = opened
	if (opened.looks) return opened.looks(opened)
	if (opened.looks === undefined) return html`<p>${words.loading}</p>`
	return html`<p class="box danger">${host.words?.problems.lost}</p>
		<button part="button" @click=${() => opened.bringLooks()}>${words.retry}</button>`
}

function contact(opened: OpenCase): TemplateResult {
	const { words, association } = opened
	const form = opened.forms.contact
	const detail = CONTACT_DETAIL[form.value('contactMeans') as ContactMeans]
	return html`<p>${words.contactHint}</p>${form.around(
		contactFields(form, association, words.form.means),
		words.contactSend,
		async () => {
			const means = form.value('contactMeans')
			const sent: Contact = {
				contactMeans: means,
				...(detail && { [detail]: form.value(detail), discreet: form.value('discreet') }),
			}
			const problems = checkContact(association, sent)
			if (problems.length > 0) return form.refuse(problems)
			const found = await form.send('contact', sent)
			if (!found) return
			form.given = { ...found.contact }
			form.clear(words.contactDone)
		},
	)}`
}

/** A step that cannot be undone: what it means, a reason if wanted, yes or no. */
function final(
	opened: OpenCase,
	route: 'withdraw' | 'erasure',
	means: string[],
	yes: string,
): TemplateResult {
	const { words } = opened
	const form = opened.forms[route]
	return form.around(
		html`${means.map(text => html`<p>${text}</p>`)}${paragraph(form, 'reason', { required: false })}`,
		yes,
		async () => {
			const reason = form.value('reason')
			const problems = checkText('reason', reason)
			if (problems.length > 0) return form.refuse(problems)
			const found = await form.send(route, { reason })
			if (!found) return
			form.clear('')
			opened.arrive(found, route === 'withdraw' ? words.withdrawn : '')
		},
		html`<button part="button" type="button" @click=${(event: Event) => {
			const around = (event.target as HTMLElement).closest('details')
			around?.removeAttribute('open')
			around?.querySelector('summary')?.focus()
		}}>${words.no}</button>`,
	)
}
