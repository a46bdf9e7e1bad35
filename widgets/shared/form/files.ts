import { html } from 'lit'
import { fill } from '../../../core/language/text.ts'
import { checkFile, FILE_LIMITS, FILE_TYPES } from '../../../core/sending/files.ts'
import { about, aboutId, type Fields, label } from './fields.ts'
import type { ChosenFile, ShownProblem } from './state.ts'

/** What fields of files are drawn from. */
export interface FileFields extends Fields {
	words: { optional: string; limits: string; add: string; remove: string }
	files: ChosenFile[]
	/** Takes a file back. */
	drop(file: ChosenFile, field: string): void
}

/** `mb` of a file, and the `max` number of files. */
const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** What a form takes: types, sizes, number. */
export const limits = ({ limits }: { limits: string }): string => fill(limits, LIMITS)

/** The id of the document that a field of files is for; a field for files of any kind, `files`, has none. */
const documentOf = (field: string): string => field.slice('documents.'.length)

/** Reads a chosen file and checks it, where `already` others are chosen. */
export async function readFile(
	field: string,
	file: File,
	already: number,
): Promise<{ chosen: ChosenFile } | { problem: ShownProblem }> {
	const { name, size } = file
	const tooLarge = size > FILE_LIMITS.bytes
	// Read whole: on phones a file can be gone by the time it is sent. One that cannot be read counts as empty.
	const content = tooLarge ? undefined : await file.arrayBuffer().catch(() => undefined)
	const chosen = { document: documentOf(field), name, size, head: new Uint8Array(content ?? []) }
	const code = already < FILE_LIMITS.count ? checkFile(chosen) : 'file_count'
	return code ? { problem: { field, code, values: { file: name, ...LIMITS }, kept: true } } : { chosen }
}

/** A place for files, with those that are there. */
export const attachments = (
	fields: FileFields,
	name: string,
	{ required, hint }: { required: boolean; hint?: unknown },
) => {
	const { words, files } = fields
	const own = files.filter(({ document }) => name === 'files' || document === documentOf(name))
	return html`<fieldset>
		<legend part="label">${label(fields, name, required)}</legend>
		<div aria-live="polite">
			${about(fields, name, hint)}
			${own.map(
				file => html`<p class="row">
					<span><bdi>${file.name}</bdi></span><small dir="ltr">${Math.ceil(file.size / 1024)} KB</small>
					<button type="button" class="link" aria-label=${`${words.remove} ${file.name}`}
						@click=${() => fields.drop(file, name)}>${words.remove}</button>
				</p>`,
			)}
		</div>
		<label part="button">${words.add}<input class="unseen" type="file" multiple id=${fields.prefix + name} name=${name}
			aria-label=${`${words.add}: ${fields.label(name)}`} aria-describedby=${aboutId(fields, name)}
			accept=${Object.keys(FILE_TYPES).join()}></label>
	</fieldset>`
}
