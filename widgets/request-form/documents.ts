import { html } from 'lit'
import { askedDocuments } from '../../core/policy/eligibility.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { attachments, limits } from '../../ui/form/files.ts'
import type { View } from './view.ts'

/** The documents that the service asks for, and a place for whatever else the applicant wants to add. */
export const documents = (view: View) =>
	html`<p class="small">${limits(view.words)}</p>
		${[
			...askedDocuments(view.service, view.request.conditions),
			{ id: SUPPORTING, required: false, hint: undefined },
		].map(({ id, required, hint }) =>
			attachments(view, `documents.${id}`, { required, hint: hint?.[view.lang] }),
		)}`
