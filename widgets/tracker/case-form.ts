import { html, nothing, type TemplateResult } from 'lit'
import type { FollowQuery } from '../../core/api/common.ts'
import type { Sends } from '../../core/api/contract.ts'
import type { AnyFollowed } from '../../core/api/followed.ts'
import { fill, sentence, tidy } from '../../core/language/text.ts'
import { extension } from '../../core/sending/files.ts'
import type { ShownProblem } from '../../core/sending/problems.ts'
import { about } from '../../ui/form/fields.ts'
import { doneFirst, type FileFields, limits, takeFile } from '../../ui/form/files.ts'
import { newKey } from '../../ui/key.ts'
import { withFiles } from '../../ui/sending/files.ts'
import type { Answer, Answered, Path, Refused } from '../shared/api.ts'
import type { ChosenFile, Doing } from '../shared/form/state.ts'
import type { Telling } from '../shared/telling/telling.ts'
import { post } from './case-send.ts'
import type { OpenCaseWords } from './open-case.words.ts'

/** Why something about a case was refused. */
type Refusal = Partial<Refused<'cases/follow'>> | null
/** The routes below `cases/`. */
type CaseRoute = Path extends infer P ? (P extends `cases/${infer Route}` ? Route : never) : never

/** What a form needs of the case it stands in. */
export interface CaseFormHost {
	readonly host: { renderRoot: ParentNode; updateComplete: Promise<unknown> }
	readonly case: AnyFollowed
	readonly words: OpenCaseWords
	/** What the documents asked for are called, by their ids. */
	readonly labels: Record<string, string>
	readonly query: FollowQuery
	readonly origin: string
	readonly telling: Telling | undefined
	draw(): void
	look(): Promise<void>
	say(said: string): void
	/** Puts what cannot be sent where it was written into the message box, if there is anything; returns whether. */
	moveToMessage(text: string, files: ChosenFile[]): boolean
}

/**
 * One thing that a person writes about the case: what was typed and attached, what is wrong with it, and its sending.
 * Several stand on the page, each with its controls' ids after its own name.
 */
export class CaseForm implements FileFields {
	readonly #opened: CaseFormHost
	readonly name: string
	values: Record<string, string> = {}
	/** What it starts with, and again once it was sent. */
	given: Record<string, string> = {}
	files: ChosenFile[] = []
	readonly doing: Doing[] = []
	/** Sends it once these files are there: "send" was pressed before. */
	waits: (() => unknown) | undefined
	problems: ShownProblem[] = []
	/** Kept until an answer says that it was stored. */
	key = newKey()
	/** What went wrong, for no field in particular. */
	notice = ''
	/** What went well. */
	done = ''
	/** Share sent so far; absent when nothing is being sent. */
	sending: number | undefined
	/** The same in words, where files go ahead. */
	said: string | undefined

	constructor(opened: CaseFormHost, name: string) {
		this.#opened = opened
		this.name = name
	}

	get prefix(): string {
		return `${this.name}.`
	}

	get words(): OpenCaseWords {
		return this.#opened.words
	}

	value(field: string): string {
		return tidy(this.values[field] ?? '')
	}

	/** Whether leaving the page would lose something. */
	get begun(): boolean {
		const { files, doing, values, given } = this
		return (
			files.length + doing.length > 0 ||
			Object.keys(values).some(field => this.value(field) !== (given[field] ?? ''))
		)
	}

	change(
		part: Partial<
			Pick<CaseForm, 'values' | 'files' | 'problems' | 'key' | 'notice' | 'done' | 'sending' | 'said'>
		>,
	): void {
		Object.assign(this, part)
		this.#opened.draw()
	}

	/** Starts with what is known already. */
	begin(given: Record<string, string>): void {
		this.given = given
		this.values = { ...given }
	}

	/** Takes back what was written before the page was loaded anew. */
	restore(values: Record<string, string>, key: string): void {
		this.change({ values: { ...this.given, ...values }, key })
		this.#showValues()
	}

	/** After what was written is stored. */
	clear(done: string): void {
		this.change({ values: { ...this.given }, files: [], problems: [], key: newKey(), done })
		this.#showValues()
	}

	/** Takes over what was written elsewhere. */
	take(text: string, files: ChosenFile[]): void {
		this.values.text ||= text
		this.files.push(...files)
		this.#opened.draw()
		this.#showValues()
	}

	/** Has controls that the person has used show what is drawn. */
	async #showValues(): Promise<void> {
		await this.#opened.host.updateComplete
		this.#opened.host.renderRoot.querySelector<HTMLFormElement>(`#${this.name}`)?.reset()
	}

	/** Shows what is wrong, and goes to the first of it. */
	async refuse(problems: ShownProblem[]): Promise<void> {
		this.change({ problems, done: '' })
		await this.#opened.host.updateComplete
		// What concerns all documents has no control: it stands above them.
		this.#control(problems[0]?.field ?? '')?.focus()
	}

	#control(field: string): HTMLElement | null {
		return this.#opened.host.renderRoot.querySelector(`#${this.name} [name="${field}"]`)
	}

	/**
	 * Sends to a route under `cases/`: JSON, or with a `part` the JSON as that part with the files beside it.
	 * Returns the answer's body once it is stored; else shows why not, and all that was written stays.
	 */
	async send<Route extends CaseRoute>(
		route: Route,
		fields: Omit<Sends<`cases/${Route}`>, keyof FollowQuery>,
		part?: 'message' | 'completion',
	): Promise<Answered<`cases/${Route}`> | undefined> {
		if (this.sending !== undefined) return
		this.change({ sending: 0, notice: '', done: '', problems: [] })
		const opened = this.#opened
		const content = { ...opened.query, ...fields } as Sends<`cases/${Route}`>
		const path = `cases/${route}` as const
		const { status, body } = part
			? await this.#sendWithFiles(path, part, content)
			: await post(opened.origin, path, content, { key: this.key })
		this.change({ sending: undefined, said: undefined })
		if (status >= 200 && status < 300 && body) return body
		await this.#failed(status, body as Refusal)
		return
	}

	async #sendWithFiles<Route extends CaseRoute>(
		path: `cases/${Route}`,
		part: 'message' | 'completion',
		content: unknown,
	): Promise<Answer<`cases/${Route}`>> {
		const { case: found, origin, query } = this.#opened
		const nameless = found.kind === 'complaint' && found.anonymous
		const data = new FormData()
		data.append(part, JSON.stringify(content))
		const files = this.files.map((file, i) => ({
			field: part === 'message' ? `files.${i + 1}` : `documents.${file.document}`,
			// What a file is called can tell whose it is.
			name: nameless ? `${i + 1}.${extension(file.name)}` : file.name,
			file,
		}))
		const failed = await withFiles(origin, data, files, query.lang, (sending, said) =>
			this.change({ sending, said }),
		)
		if (failed) return failed as Answer<`cases/${Route}`>
		return post(origin, path, data, { key: this.key, progress: sending => this.change({ sending }) })
	}

	async #failed(status: number, error: Refusal): Promise<void> {
		const { words } = this
		const problems = Object.entries(error?.data ?? {}).map(
			([field, problem]): ShownProblem => ({ ...problem, field }),
		)
		const here = problems.filter(({ field }) => this.#control(field))
		if (here.length > 0) return this.refuse(here)
		this.change({ notice: error?.message || (status ? words.server : words.lost) })
		// The case has moved on meanwhile.
		if (status === 409) {
			await this.#opened.look()
			await this.#leaveIfGone()
		}
	}

	/** Where the case stands now it may have no such form: what was written then waits in the message box. */
	async #leaveIfGone(): Promise<void> {
		const opened = this.#opened
		await opened.host.updateComplete
		if (opened.host.renderRoot.querySelector(`#${this.name}`)) return
		const { notice } = this
		const moved = opened.moveToMessage(
			this.value('words') || this.value('answer') || this.value('reason'),
			this.files,
		)
		this.clear('')
		this.notice = ''
		opened.say(moved ? `${notice} ${opened.words.kept}` : notice)
	}

	label(field: string): string {
		const { form, fields } = this.words
		const names: Record<string, string> = { ...form.fields, ...fields, ...this.#opened.labels }
		return names[field.replace(/^documents\./, '')] ?? field
	}

	telling(group: string): unknown {
		return this.#opened.telling?.question(this, this.#opened.query.lang, group, false)
	}

	sentence({ field, code, values, message }: ShownProblem): string {
		const { form, nothingSent, server } = this.words
		const sentences: Record<string, string> = { ...form.problems, nothing_sent: nothingSent }
		return message ?? sentence(sentences[code] ?? server, { field: this.label(field), ...values })
	}

	/** What is wrong with all the files together, and the limits. */
	limits(): TemplateResult {
		return about(this, 'documents', limits(this.words))
	}

	/** The form itself around its fields; what it says to its sending is read out. */
	around(fields: unknown, button: string, send: () => unknown, beside: unknown = nothing): TemplateResult {
		const { sending, said, notice, done, words } = this
		const percent = Math.round((sending ?? 0) * 100)
		const submit = (event: Event) => {
			event.preventDefault()
			if (this.doing.length === 0) return send()
			this.waits = send
			this.#opened.draw()
		}
		return html`<form id=${this.name} method="dialog" novalidate aria-label=${button} @input=${this.#read} @submit=${submit}>
			${fields}
			<div role="alert">${notice ? html`<p class="box danger">${notice}</p>` : nothing}</div>
			<div role="status">${done ? html`<p class="box">${done}</p>` : nothing}</div>
			<div class="actions">
				<button part="button primary">${doneFirst(this) ?? (sending === undefined ? button : (said ?? fill(words.sending, { percent })))}</button>
				${beside}
			</div>
		</form>`
	}

	#read = (event: Event) => {
		const control = event.target as HTMLInputElement
		const { name, value, type, files } = control
		this.problems = this.problems.filter(({ field }) => field !== name && field !== 'documents')
		this.done = ''
		if (type !== 'file') this.values[name] = value
		else {
			for (const file of files ?? []) this.#attach(name, file)
			control.value = ''
		}
		this.#opened.draw()
	}

	/** Takes a chosen file that passes the check; what waits for it is then sent, or told why it is not. */
	async #attach(field: string, file: File): Promise<void> {
		const { lang } = this.#opened.query
		const place = () => ({ field, label: this.label(field), lang, already: this.files.length })
		const passed = await takeFile(file, place, this.words.lost, this, () => this.#opened.draw())
		this.#opened.draw()
		const { waits } = this
		if (!waits || (passed && this.doing.length > 0)) return
		this.waits = undefined
		if (passed) waits()
		else await this.refuse(this.problems)
	}

	async drop(file: ChosenFile, field: string): Promise<void> {
		this.change({ files: this.files.filter(other => other !== file) })
		await this.#opened.host.updateComplete
		this.#control(field)?.focus()
	}
}
