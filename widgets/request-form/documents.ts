import { html } from 'lit'
import { FILE_LIMITS, FILE_TYPES } from '../../core/files.ts'
import { SUPPORTING } from '../../core/request.ts'
import { fill } from '../../core/text.ts'
import { about, label } from './fields.ts'
import type { View } from './view.ts'

export const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** The documents that the service asks for, and a place for whatever else the applicant wants to add. */
export function documents(view: View) {
	const { service, words, lang, state, form } = view
	return html`<p class="small">${fill(words.limits, LIMITS)}</p>
		${[...service.documents, { id: SUPPORTING, required: false, hint: undefined }].map(
			({ id, required, hint }) => {
				const name = `documents.${id}`
				return html`<fieldset>
				<legend part="label">${label(view, name, required)}</legend>
				<div aria-live="polite">
					${about(view, name, hint?.[lang])}
					${state.files
						.filter(({ document }) => document === id)
						.map(
							file => html`<p class="row"><span><bdi>${file.name}</bdi></span><small dir="ltr">${Math.ceil(file.size / 1024)} KB</small>
								<button type="button" class="link" aria-label=${`${words.remove} ${file.name}`} @click=${() => form.drop(file)}>${words.remove}</button></p>`,
						)}
				</div>
				<label part="button">${words.add}<input class="unseen" type="file" multiple name=${name}
					accept=${Object.keys(FILE_TYPES)} aria-describedby=${`${name}?`}></label>
			</fieldset>`
			},
		)}`
}
