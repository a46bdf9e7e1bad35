import { html, nothing } from 'lit'
import { fileName } from '../../core/sending/file-name.ts'
import {
	checkFile,
	FILE_LIMITS,
	FILE_TYPES,
	SNIFF_BYTES,
	SUPPORTING,
	sniff,
} from '../../core/sending/files.ts'
import { icon } from '../cases/parts.ts'
import { askedOf, type Chosen, type Entry } from './draft.ts'
import { about, idOf, type View, wrong } from './fields.ts'
import type { ChosenFile, ShownProblem } from './types.ts'

const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** What may be attached, in words. */
export const FILES_HINT = `PDF أو صورة JPG أو PNG، حتى ${LIMITS.mb} ميجابايت للملف و${LIMITS.max} ملفات. صوّر الورق أو امسحه ضوئيًا.`

type FileView = View<Pick<Entry, 'values' | 'problems' | 'files'>>

/** Takes chosen files that pass the check; one that does not leaves the others where they are. */
async function attach(
	{ entry, sentence }: FileView,
	field: string,
	document: string,
	files: File[],
): Promise<void> {
	entry.problems = entry.problems.filter(problem => problem.field !== field)
	for (const file of files) {
		const read = file.size > FILE_LIMITS.bytes ? file.slice(0, SNIFF_BYTES) : file
		const head = new Uint8Array(await read.arrayBuffer().catch(() => new ArrayBuffer(0)))
		const name = fileName(file.name, sniff(head))
		const chosen: ChosenFile = { document, name, size: head.length && file.size, head }
		const code = entry.files.length < LIMITS.max ? checkFile(chosen) : 'file_count'
		if (!code) {
			entry.files.push(chosen)
			continue
		}
		const problem: ShownProblem = { field, code, values: { file: file.name, ...LIMITS } }
		entry.problems.push({ ...problem, message: sentence(problem) })
	}
}

interface Place {
	/** Name of the field that what is wrong stands at. */
	field: string
	/** Id of the document that the files are for. */
	document: string
	required?: boolean
	hint?: string | undefined
}

/** A place for files of one document: those that are chosen, and a way to add more. */
export function fileField(view: FileView, { field, document: id, required, hint }: Place, draw: () => void) {
	const { entry } = view
	const drop = (file: ChosenFile) => {
		entry.files.splice(entry.files.indexOf(file), 1)
		draw()
		document.getElementById(idOf(field))?.focus()
	}
	return html`<fieldset class="entry-field">
		<legend>${view.label(field)}${required ? nothing : html` <small class="sila-hint">(اختياري)</small>`}</legend>
		<div aria-live="polite">
			${about(view, field, hint)}
			<ul class="entry-files">${entry.files
				.filter(file => file.document === id)
				.map(
					file => html`<li class="entry-file"><bdi>${file.name}</bdi>
						<button type="button" class="sila-button quiet" @click=${() => drop(file)}>${icon('x')} حذف<span class="sila-unseen"> ${file.name}</span></button></li>`,
				)}</ul>
		</div>
		<input id=${idOf(field)} class="sila-unseen" type="file" multiple accept=${Object.keys(FILE_TYPES).join()}
			aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)}
			@change=${async (event: Event) => {
				const input = event.target as HTMLInputElement
				const files = [...(input.files ?? [])]
				input.value = ''
				await attach(view, field, id, files)
				draw()
			}}>
		<label for=${idOf(field)} class="sila-button">${icon('upload')} أضف ملفًا<span class="sila-unseen">: ${view.label(field)}</span></label>
	</fieldset>`
}

/** The documents that the service asks for, and a place for whatever else came with the request. */
export function documents(view: View<Entry>, chosen: Chosen, draw: () => void) {
	return html`<section class="sila-card entry-part" aria-labelledby="sila-part-documents">
		<h2 id="sila-part-documents">المستندات</h2>
		<div><p class="sila-hint">${FILES_HINT}</p>
		${about(view, 'documents')}</div>
		${[...askedOf(view.entry, chosen).documents, { id: SUPPORTING, required: false, hint: undefined }].map(
			({ id, required, hint }) =>
				fileField(view, { field: `documents.${id}`, document: id, required, hint: hint?.ar }, draw),
		)}
	</section>`
}
