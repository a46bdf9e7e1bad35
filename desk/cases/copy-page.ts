import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { DataCopy } from '../../core/api/requests.ts'
import { formatReference } from '../../core/case/reference.ts'
import { saveFile } from '../../ui/keep.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { back, called, troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { makeCopy } from './copy-data.ts'
import { copySheet } from './copy-sheet.ts'
import { copyWords } from './copy-words.ts'
import { loadCase } from './data.ts'
import { type Loaded, loaded } from './loaded.ts'
import { sender } from './parts.ts'
import { PATH } from './paths.ts'
import type { AnyCase } from './types.ts'

/** An identity number as the server masks it (core/access/mask.ts). */
const MASKED = /•{6}\d{4}/

const server = { loadCase, makeCopy }

/** Makes the copy of somebody's data that they asked for by word of mouth, to be printed or saved and handed to them. */
export class DeskCopy extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		theCase: { state: true },
		copy: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	declare route: Pick<Route, 'params'>
	declare server: typeof server
	declare theCase: Loaded<AnyCase>
	declare copy: DataCopy | undefined
	declare busy: boolean
	declare trouble: string

	constructor() {
		super()
		this.server = server
		this.theCase = { trouble: '' }
		this.busy = false
		this.trouble = ''
	}

	get #id(): string {
		return this.route.params.id ?? ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load().then(() => this.focusOn('h1'))
	}

	readonly #load = async (): Promise<void> => {
		this.theCase = await loaded(this.server.loadCase(this.#id), this.theCase)
	}

	readonly #make = async (): Promise<void> => {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			this.copy = await this.server.makeCopy(this.route.params.request ?? '')
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
		await this.focusOn('.copy-after')
	}

	/** As the applicant would save it from the tracking page. */
	#save(copy: DataCopy): void {
		const file = new Blob([JSON.stringify(copy, null, '\t')], { type: 'application/json' })
		saveFile(`sila-${copy.case.reference}.json`, file)
	}

	#made(copy: DataCopy): TemplateResult {
		const { page } = copyWords()
		return html`<div class="copy-made">
			<p role="status" class="sila-done copy-after" tabindex="-1">${page.after}</p>
			${MASKED.test(JSON.stringify(copy)) ? html`<p class="sila-hint">${page.masked}</p>` : nothing}
			<div class="sila-actions">
				<button type="button" class="sila-button primary" @click=${() => window.print()}>${icon('printer')} ${page.print}</button>
				<button type="button" class="sila-button" @click=${() => this.#save(copy)}>${icon('download')} ${page.save}</button>
			</div></div>
			${copySheet(copy)}`
	}

	#before({ record }: AnyCase): TemplateResult {
		const { page } = copyWords()
		return html`<h1 tabindex="-1">${page.title}</h1>
			<p>${sender(record)} · <bdi dir="ltr">${formatReference(record.reference)}</bdi></p>
			<p class="entry-lead">${page.before}</p>
			${troubleAt(this.trouble)}
			<div class="sila-actions"><button type="button" class="sila-button primary" ?disabled=${this.busy} @click=${this.#make}>${page.make}</button></div>`
	}

	protected override render(): TemplateResult {
		const { page } = copyWords()
		called(page.title)
		const { value, trouble } = this.theCase
		return html`<div class="page-content sila sila-case sila-sheet">
			${back(`${PATH}/${this.#id}`, page.back)}
			${value ? (this.copy ? this.#made(this.copy) : this.#before(value)) : trouble ? troubled(trouble, this.#load) : waiting()}
		</div>`
	}
}

customElements.define('desk-copy', DeskCopy)

export const copyPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-copy'), { route })
