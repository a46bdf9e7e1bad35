import { html, nothing } from 'lit/html.js'
import { checkFile, FILE_LIMITS, FILE_TYPES } from '../../core/files.ts'
import { SUPPORTING } from '../../core/request.ts'
import { icon } from '../cases/parts.ts'
import { askedOf, type Chosen, type ChosenFile, type ShownProblem } from './draft.ts'
import { about, idOf, labelOf, sentence, type View, wrong } from './fields.ts'

const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** Takes chosen files that pass the check; one that does not leaves the others where they are. */
async function attach({ entry, service }: View, document: string, files: File[]): Promise<void> {
	const field = `documents.${document}`
	entry.problems = entry.problems.filter(problem => problem.field !== field)
	for (const file of files) {
		const { name, size } = file
		const read = size > FILE_LIMITS.bytes ? null : await file.arrayBuffer().catch(() => null)
		const chosen: ChosenFile = { document, name, size, head: new Uint8Array(read ?? []) }
		const code = entry.files.length < LIMITS.max ? checkFile(chosen) : 'file_count'
		if (!code) {
			entry.files.push(chosen)
			continue
		}
		const problem: ShownProblem = { field, code, values: { file: name, ...LIMITS } }
		entry.problems.push({ ...problem, message: sentence(service, problem) })
	}
}

/** The documents that the service asks for, and a place for whatever else came with the request. */
export function documents(view: View, chosen: Chosen, draw: () => void) {
	const { entry } = view
	const drop = (file: ChosenFile) => {
		entry.files.splice(entry.files.indexOf(file), 1)
		draw()
		document.getElementById(idOf(`documents.${file.document}`))?.focus()
	}
	return html`<section class="sila-card entry-part" aria-labelledby="sila-part-documents">
		<h2 id="sila-part-documents">المستندات</h2>
		<div><p class="sila-hint">PDF أو صورة JPG أو PNG، حتى ${LIMITS.mb} ميجابايت للملف و${LIMITS.max} ملفات للطلب. صوّر الورق أو امسحه ضوئيًا.</p>
		${about(view, 'documents')}</div>
		${[...askedOf(entry, chosen).documents, { id: SUPPORTING, required: false, hint: undefined }].map(
			({ id, required, hint }) => {
				const field = `documents.${id}`
				return html`<fieldset class="entry-field">
				<legend>${labelOf(view, field)}${required ? nothing : html` <small class="sila-hint">(اختياري)</small>`}</legend>
				<div aria-live="polite">
					${about(view, field, hint?.ar)}
					<ul class="entry-files">${entry.files
						.filter(file => file.document === id)
						.map(
							file => html`<li class="entry-file"><bdi>${file.name}</bdi>
								<button type="button" class="sila-button quiet" @click=${() => drop(file)}>${icon('close-line')} حذف<span class="sila-unseen"> ${file.name}</span></button></li>`,
						)}</ul>
				</div>
				<input id=${idOf(field)} class="sila-unseen" type="file" multiple accept=${Object.keys(FILE_TYPES).join()}
					aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)}
					@change=${async (event: Event) => {
						const input = event.target as HTMLInputElement
						const files = [...(input.files ?? [])]
						input.value = ''
						await attach(view, id, files)
						draw()
					}}>
				<label for=${idOf(field)} class="sila-button">${icon('upload-2-line')} أضف ملفًا<span class="sila-unseen">: ${labelOf(view, field)}</span></label>
			</fieldset>`
			},
		)}
	</section>`
}
