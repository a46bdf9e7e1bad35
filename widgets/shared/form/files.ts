import { html } from 'lit'
import { fill } from '../../../core/language/text.ts'
import { FILE_LIMITS, FILE_TYPES } from '../../../core/sending/files.ts'
import { about, label } from './fields.ts'
import type { FormView } from './view.ts'
import type { FileWords } from './words.ts'

type View = FormView & { words: FileWords }

export const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** What a form takes: types, sizes, number. */
export const limits = ({ words }: View): string => fill(words.limits, LIMITS)

/** The id of the document that a field of files is for; a field for files of any kind has none. */
export const documentOf = (field: string): string => field.slice('documents.'.length)

/** A place for files, with those that are there. */
export const attachments = (view: View, name: string, required: boolean, hint?: unknown) => {
	const { words, state, form } = view
	return html`<fieldset>
		<legend part="label">${label(view, name, required)}</legend>
		<div aria-live="polite">
			${about(view, name, hint)}
			${state.files
				.filter(({ document }) => document === documentOf(name))
				.map(
					file => html`<p class="row"><span><bdi>${file.name}</bdi></span><small dir="ltr">${Math.ceil(file.size / 1024)} KB</small>
						<button type="button" class="link" aria-label=${`${words.remove} ${file.name}`} @click=${() => form.drop(file, name)}>${words.remove}</button></p>`,
				)}
		</div>
		<label part="button">${words.add}<input class="unseen" type="file" multiple name=${name}
			accept=${Object.keys(FILE_TYPES)} aria-describedby=${`${name}?`}></label>
	</fieldset>`
}
