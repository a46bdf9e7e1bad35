import { html, nothing, type TemplateResult } from 'lit'
import type { ApiError } from '../../core/api/requests.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { checkFile, extension, FILE_LIMITS, FILE_TYPES } from '../../core/sending/files.ts'
import type { AttachedFile, Problem } from '../../core/sending/request.ts'
import { newKey } from '../shared/send.ts'
import type { Room } from './room.ts'
import { post } from './room-send.ts'

const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** A file that passed the check, held in memory whole so that it stays whatever becomes of it on the device. */
interface ChosenFile extends AttachedFile {
	head: Uint8Array<ArrayBuffer>
}

/** `message`: as the server worded it. */
type ShownProblem = Problem & { message?: string }

/**
 * One thing that a person writes about the case: what was typed and attached, what is wrong with it, and its sending.
 * Ids of controls begin with the form's name, for several stand on the page.
 */
export class RoomForm {
	readonly room: Room
	readonly name: string
	values: Record<string, string> = {}
	/** What it starts with, and again once it was sent. */
	given: Record<string, string> = {}
	files: ChosenFile[] = []
	problems: ShownProblem[] = []
	/** Kept until an answer says that it was stored. */
	key = newKey()
	/** What went wrong, for no field in particular. */
	notice = ''
	/** What went well. */
	done = ''
	/** Share sent so far; absent when nothing is being sent. */
	sending: number | undefined

	constructor(room: Room, name: string) {
		this.room = room
		this.name = name
	}

	value(field: string): string {
		return tidy(this.values[field] ?? '')
	}

	/** Whether leaving the page would lose something. */
	get begun(): boolean {
		const { files, values, given } = this
		return files.length > 0 || Object.keys(values).some(field => this.value(field) !== (given[field] ?? ''))
	}

	change(part: Partial<RoomForm>): void {
		Object.assign(this, part)
		this.room.draw()
	}

	/** Starts with what is known already. */
	begin(given: Record<string, string>): void {
		this.given = given
		this.values = { ...given }
	}

	/** After what was written is stored. */
	clear(done: string): void {
		this.change({ values: { ...this.given }, files: [], problems: [], key: newKey(), done })
	}

	/** Shows what is wrong, and goes to the first of it. */
	async refuse(problems: ShownProblem[]): Promise<void> {
		this.change({ problems, done: '' })
		await this.room.host.updateComplete
		const field = problems[0]?.field
		// What concerns all documents stands above them.
		this.#control(field ?? '')?.focus()
	}

	#control(field: string): HTMLElement | null {
		const { renderRoot } = this.room.host
		return renderRoot.querySelector(`[id="${this.name}.${field}"], [id="${this.name}.${field}."] input`)
	}

	/**
	 * Sends to a route under `cases/`: JSON, or with a `part` the JSON as that part with the files beside it.
	 * Returns the answer's body once it is stored; else shows why not, and all that was written stays.
	 */
	async send<Body>(route: string, fields: object, part?: string): Promise<Body | undefined> {
		if (this.sending !== undefined) return
		this.change({ sending: 0, notice: '', done: '', problems: [] })
		const json = JSON.stringify({ ...this.room.query, ...fields })
		const content = new FormData()
		if (part) content.append(part, json)
		const { case: found } = this.room
		const nameless = found.kind === 'complaint' && found.anonymous
		this.files.forEach(({ document, head, name }, i) => {
			const field = part === 'message' ? `files.${i + 1}` : `documents.${document}`
			// What a file is called can tell whose it is.
			content.append(field, new Blob([head]), nameless ? `${i + 1}.${extension(name)}` : name)
		})
		const told = (sending: number) => this.change({ sending })
		const { status, body } = await post<Body | ApiError>(
			this.room.address(route),
			part ? content : json,
			part ? { key: this.key, told } : {},
		)
		this.change({ sending: undefined })
		if (status && status < 300 && body) return body as Body
		await this.#failed(status, body as ApiError | null)
		return
	}

	async #failed(status: number, error: ApiError | null): Promise<void> {
		const { words } = this.room
		const problems = Object.entries(error?.data ?? {}).map(
			([field, problem]): ShownProblem => ({ ...problem, field }),
		)
		const here = problems.filter(({ field }) => this.#control(field))
		if (here.length > 0) return this.refuse(here)
		this.change({ notice: error?.message || (status ? words.server : words.lost) })
		// The case has moved on meanwhile.
		if (status === 409) {
			await this.room.look()
			await this.#left()
		}
	}

	/** Where the case stands now it may have no such form: what was written then waits in the message box. */
	async #left(): Promise<void> {
		const { notice, files, room } = this
		await room.host.updateComplete
		if (room.host.renderRoot.querySelector(`[id="${this.name}"]`)) return
		const text = this.value('words') || this.value('answer') || this.value('reason')
		const { message } = room.forms
		message.values.text ||= text
		message.files.push(...files)
		this.clear('')
		this.notice = ''
		room.say(text || files[0] ? `${notice} ${room.words.kept}` : notice)
	}

	#label(field: string): string {
		const { words, labels } = this.room
		const own: Record<string, string> = { ...words.form.fields, ...words.fields, ...labels }
		return own[field.replace(/^documents\./, '')] ?? field
	}

	#sentence({ field, code, values, message }: ShownProblem): string {
		const { words } = this.room
		const said: Record<string, string> = { ...words.form.problems, nothing_sent: words.nothingSent }
		return message ?? fill(said[code] ?? words.server, { field: this.#label(field), ...values })
	}

	#about(field: string, hint?: unknown) {
		return html`<div id=${`${this.name}.${field}?`}>${hint ? html`<p class="small">${hint}</p>` : nothing}${this.problems
			.filter(problem => problem.field === field)
			.map(problem => html`<p part="problem">${this.#sentence(problem)}</p>`)}</div>`
	}

	#wrong = (field: string) => this.problems.some(problem => problem.field === field)

	/** Some lines of text. */
	paragraph(field: string, optional = false): TemplateResult {
		const id = `${this.name}.${field}`
		return html`<div class="field"><label part="label" for=${id}>${this.#label(field)} ${this.#optional(optional)}</label>
			${this.#about(field)}
			<textarea part="input" id=${id} name=${field} rows="4" dir="auto" aria-describedby=${`${id}?`}
				aria-invalid=${this.#wrong(field)} .value=${this.values[field] ?? ''}></textarea></div>`
	}

	/** One line of text. With a `mode`, the keyboard for it; such text runs from left to right. */
	line(field: string, autocomplete: string, mode?: string): TemplateResult {
		const id = `${this.name}.${field}`
		return html`<div class="field"><label part="label" for=${id}>${this.#label(field)}</label>
			${this.#about(field)}
			<input part="input" id=${id} name=${field} aria-describedby=${`${id}?`} aria-invalid=${this.#wrong(field)}
				.value=${this.values[field] ?? ''} autocomplete=${autocomplete} inputmode=${mode ?? nothing} dir=${mode ? 'ltr' : nothing}></div>`
	}

	/** One of several; `options` are values with their texts. */
	choice(field: string, options: [string, string][]): TemplateResult {
		const id = `${this.name}.${field}`
		return html`<fieldset id=${`${id}.`} role="radiogroup" aria-describedby=${`${id}?`} aria-invalid=${this.#wrong(field)}>
			<legend part="label">${this.#label(field)}</legend>${this.#about(field)}
			<div class="options">${options.map(
				([value, text]) => html`<label part="option"><input type="radio" name=${field} value=${value}
					.checked=${this.values[field] === value}>${text}</label>`,
			)}</div></fieldset>`
	}

	/** Files for one document; for a message the field is `files`. */
	attachments(field: string, hint?: unknown, optional = false): TemplateResult {
		const { words } = this.room
		const id = `${this.name}.${field}`
		return html`<fieldset><legend part="label">${this.#label(field)} ${this.#optional(optional)}</legend>
			<div aria-live="polite">${this.#about(field, hint)}${this.files
				.filter(({ document }) => field === 'files' || field === `documents.${document}`)
				.map(
					file => html`<p class="row"><bdi>${file.name}</bdi> <small dir="ltr">${Math.ceil(file.size / 1024)} KB</small>
						<button type="button" class="link" aria-label=${`${words.remove} ${file.name}`} @click=${() => this.#drop(file, field)}>${words.remove}</button></p>`,
				)}</div>
			<label part="button">${words.attach}<input class="unseen" type="file" multiple id=${id} name=${field}
				aria-label=${`${words.attach}: ${this.#label(field)}`} accept=${Object.keys(FILE_TYPES)} aria-describedby=${`${id}?`}></label></fieldset>`
	}

	/** What is wrong with all the files together, and the limits. */
	limits(): TemplateResult {
		return this.#about('documents', fill(this.room.words.limits, LIMITS))
	}

	#optional(optional: boolean) {
		return optional ? html`<small>${this.room.words.optional}</small>` : nothing
	}

	/** The form itself around its fields; what it says to its sending is read out. */
	around(fields: unknown, button: string, send: () => unknown, beside: unknown = nothing): TemplateResult {
		const { sending, notice, done, room } = this
		const percent = Math.round((sending ?? 0) * 100)
		return html`<form id=${this.name} method="dialog" novalidate @input=${this.#read} @submit=${(
			event: Event,
		) => {
			event.preventDefault()
			send()
		}}>${fields}
			<div role="alert">${notice ? html`<p class="box danger">${notice}</p>` : nothing}</div>
			<div role="status">${done ? html`<p class="box">${done}</p>` : nothing}</div>
			<div class="actions"><button part="button primary">${
				sending === undefined ? button : fill(room.words.sending, { percent })
			}</button>${beside}</div></form>`
	}

	#read = (event: Event) => {
		const { name, value, type, files } = event.target as HTMLInputElement
		this.problems = this.problems.filter(({ field }) => field !== name && field !== 'documents')
		this.done = ''
		if (type !== 'file') {
			this.values[name] = value
			this.room.draw()
			return
		}
		for (const file of files ?? []) this.#attach(name, file)
		;(event.target as HTMLInputElement).value = ''
	}

	/** Takes a chosen file that passes the check; one that does not leaves the others where they are. */
	async #attach(field: string, file: File): Promise<void> {
		const { name, size } = file
		// Read whole: on phones a file can be gone by the time it is sent.
		const read = await (size > FILE_LIMITS.bytes ? null : file.arrayBuffer().catch(() => null))
		const head = new Uint8Array(read ?? [])
		const chosen = { document: field.replace('documents.', ''), name, size, head }
		const code = this.files.length < LIMITS.max ? checkFile(chosen) : 'file_count'
		if (code) this.problems.push({ field, code, values: { file: name, ...LIMITS } })
		else this.files.push(chosen)
		this.room.draw()
	}

	async #drop(file: ChosenFile, field: string): Promise<void> {
		this.change({ files: this.files.filter(other => other !== file) })
		await this.room.host.updateComplete
		this.#control(field)?.focus()
	}
}
