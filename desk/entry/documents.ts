import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { askedDocuments } from '../../core/policy/eligibility.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { about } from '../../ui/form/fields.ts'
import { attachments } from '../../ui/form/files.ts'
import { askedOf, type Chosen, type Entry, requestOf } from './draft.ts'
import type { View } from './fields.ts'
import { section } from './section.ts'
import { entryWords } from './words.ts'

/** That a document comes later: the request is taken without it, and needs completion. */
function later(view: View<Entry>, id: string): TemplateResult {
	const name = `later.${id}`
	const words = entryWords().request
	const ticked = !!view.values[name]
	return html`<div class="field entry-later">
		<label part="option"><input type="checkbox" id="${view.prefix}${name}" name=${name} aria-describedby="${view.prefix}${name}-hint" ?checked=${ticked}>${words.later}<span class="sila-unseen">: ${view.label(`documents.${id}`)}</span></label>
		<p class="sila-hint" id="${view.prefix}${name}-hint">${ticked ? words.laterHint : nothing}</p>
	</div>`
}

/** The documents that the service asks for, and a place for whatever else came with the request. */
export function documents(view: View<Entry>, chosen: Chosen): TemplateResult {
	const request = requestOf(view.entry, chosen)
	const waits = (id: string, required: boolean) =>
		required && !request.referral && !view.files.some(({ document }) => document === id)
	const asked = [
		...(request.referral
			? askedOf(view.entry, chosen).documents
			: askedDocuments(chosen.service, request.conditions)),
		{ id: SUPPORTING, required: false, hint: undefined },
	]
	return section(
		'documents',
		entryWords().request.documents,
		html`${about(view, 'documents', view.words.limits)}
		${repeat(
			asked,
			({ id }) => id,
			({ id, required, hint }) =>
				html`${attachments(view, `documents.${id}`, { required: required && !request.later?.includes(id), hint: hint?.[view.lang] })}${waits(id, required) ? later(view, id) : nothing}`,
		)}`,
	)
}
