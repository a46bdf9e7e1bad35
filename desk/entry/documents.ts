import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { SUPPORTING } from '../../core/sending/files.ts'
import { about } from '../../ui/form/fields.ts'
import { attachments } from '../../ui/form/files.ts'
import { askedOf, type Chosen, type Entry } from './draft.ts'
import type { View } from './fields.ts'
import { section } from './section.ts'
import { entryWords } from './words.ts'

/** The documents that the service asks for, and a place for whatever else came with the request. */
export function documents(view: View<Entry>, chosen: Chosen): TemplateResult {
	const asked = [
		...askedOf(view.entry, chosen).documents,
		{ id: SUPPORTING, required: false, hint: undefined },
	]
	return section(
		'documents',
		entryWords().request.documents,
		html`${about(view, 'documents', view.words.limits)}
		${repeat(
			asked,
			({ id }) => id,
			({ id, required, hint }) => attachments(view, `documents.${id}`, { required, hint: hint?.[view.lang] }),
		)}`,
	)
}
