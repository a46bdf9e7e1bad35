import { html, nothing, type TemplateResult } from 'lit'
import type { CaseStatus } from '../../core/case/status.ts'
import { checkText } from '../../core/sending/completion.ts'
import { CONTACT_DETAIL, type Contact, type ContactMeans, checkContact } from '../../core/sending/contact.ts'
import { contactFields, paragraph } from '../shared/form/fields.ts'
import { copies } from './room-copy.ts'
import type { Room } from './room-types.ts'

/** What is seldom wanted, each behind its own heading. What cannot be undone is explained there, and done by a second act. */
export function ways(room: Room): TemplateResult {
	const { words } = room
	const { erasure } = room.case
	const can: CaseStatus[] = room.case.can
	const nameless = room.case.kind === 'complaint' && room.case.anonymous
	return html`<h3>${words.more}</h3>
		${nameless ? nothing : html`<details><summary>${words.contact}</summary>${contact(room)}</details>`}
		<details><summary>${words.copy}</summary>${copies(room)}</details>
		${
			can.includes('withdrawn')
				? html`<details><summary>${words.withdraw}</summary>${final(room, 'withdraw', [words.withdrawMeans], words.withdrawYes)}</details>`
				: nothing
		}
		${
			erasure?.state === 'open'
				? nothing
				: html`<details><summary>${words.erasure}</summary>${final(room, 'erasure', words.erasureMeans, words.erasureYes)}</details>`
		}`
}

function contact(room: Room): TemplateResult {
	const { words, association } = room
	const form = room.forms.contact
	const detail = CONTACT_DETAIL[form.value('contactMeans') as ContactMeans]
	return html`<p>${words.contactHint}</p>${form.around(
		contactFields(form, association, words.form.means),
		words.contactSend,
		async () => {
			const means = form.value('contactMeans')
			const sent: Contact = { contactMeans: means, ...(detail && { [detail]: form.value(detail) }) }
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
function final(room: Room, route: 'withdraw' | 'erasure', means: string[], yes: string): TemplateResult {
	const { words } = room
	const form = room.forms[route]
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
			room.arrive(found, route === 'withdraw' ? words.withdrawn : '')
		},
		html`<button part="button" type="button" @click=${(event: Event) => {
			const around = (event.target as HTMLElement).closest('details')
			around?.removeAttribute('open')
			around?.querySelector('summary')?.focus()
		}}>${words.no}</button>`,
	)
}
