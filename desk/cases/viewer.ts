import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { saveFile } from '../../ui/keep.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import type { Fetched } from './file-data.ts'
import { viewerWords } from './viewer-words.ts'

/** A file that can be looked at. */
export interface Viewable {
	stored: string
	title: string
	name: string
}

interface Shown extends Fetched {
	url: string
}

/**
 * Files in their place, one after the other: pictures, and PDFs without anything of theirs that runs. Each is fetched when
 * it is looked at, and lies in memory alone while the viewer is open.
 *
 * @fires viewer-closed - Somebody is done.
 * @fires viewer-tab - One is to be opened in a tab of its own; `detail` is its name in the storage.
 */
export class DeskViewer extends DeskElement {
	static override properties: PropertyDeclarations = {
		files: { attribute: false },
		at: { type: Number },
		fetch: { attribute: false },
		shown: { state: true },
		trouble: { state: true },
	}

	declare files: readonly Viewable[]
	/** Which of them is shown. */
	declare at: number
	declare fetch: (stored: string) => Promise<Fetched>
	declare shown: Shown | undefined
	declare trouble: string
	readonly #kept = new Map<string, Shown>()

	constructor() {
		super()
		this.files = []
		this.at = 0
		this.trouble = ''
	}

	get #file(): Viewable | undefined {
		return this.files[this.at]
	}

	protected override firstUpdated(): void {
		this.querySelector('dialog')?.showModal()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		for (const { url } of this.#kept.values()) URL.revokeObjectURL(url)
		this.#kept.clear()
	}

	protected override updated(changed: PropertyValues<this>): void {
		if (changed.has('at') || changed.has('files')) this.#load()
	}

	async #load(): Promise<void> {
		const file = this.#file
		if (!file) return
		this.trouble = ''
		this.shown = this.#kept.get(file.stored)
		if (this.shown) return
		try {
			const fetched = await this.fetch(file.stored)
			// Of what is no picture and no PDF nothing is drawn, whatever it says it is.
			const url = URL.createObjectURL(
				new Blob([fetched.bytes], { type: fetched.type || 'application/octet-stream' }),
			)
			const shown = { ...fetched, url }
			if (!this.isConnected) return URL.revokeObjectURL(url)
			this.#kept.set(file.stored, shown)
			if (this.#file === file) this.shown = shown
		} catch (error) {
			if (this.#file === file) this.trouble = troubleText(error)
		}
	}

	#go(by: number): void {
		const to = this.at + by
		if (to >= 0 && to < this.files.length) this.at = to
	}

	readonly #key = (event: KeyboardEvent): void => {
		const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
		if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
		event.preventDefault()
		this.#go(event.key === forward ? 1 : -1)
	}

	#close(): void {
		this.dispatchEvent(new Event('viewer-closed'))
	}

	#save(): void {
		const file = this.#file
		if (this.shown && file) saveFile(file.name, new Blob([this.shown.bytes], { type: this.shown.type }))
	}

	#page(): TemplateResult {
		const { shown, trouble } = this
		const name = this.#file?.name ?? ''
		const words = viewerWords()
		if (!shown) return html`<p role="status">${trouble ? '' : '…'}</p>`
		if (shown.type.startsWith('image/')) return html`<img src=${shown.url} alt=${name}>`
		if (shown.type !== 'application/pdf') return html`<p>${words.unshown}</p>`
		return html`<object type="application/pdf" data=${shown.url} aria-label=${name}><p>${words.unshown}</p></object>`
	}

	#bar(file: Viewable): TemplateResult {
		const words = viewerWords()
		const many = this.files.length > 1
		const tab = () => this.dispatchEvent(new CustomEvent('viewer-tab', { detail: file.stored }))
		return html`<div class="viewer-bar">
			<h2 id="sila-viewer-title" tabindex="-1">${file.title} · <bdi>${file.name}</bdi></h2>
			${
				many
					? html`<span role="status">${fill(words.place, { at: this.at + 1, all: this.files.length })}</span>
				<button type="button" class="sila-button" ?disabled=${this.at === 0} @click=${() => this.#go(-1)}>${words.before}</button>
				<button type="button" class="sila-button" ?disabled=${this.at === this.files.length - 1} @click=${() => this.#go(1)}>${words.next}</button>`
					: nothing
			}
			<button type="button" class="sila-button quiet" @click=${tab}>${words.tab}</button>
			<button type="button" class="sila-button quiet" ?disabled=${!this.shown} @click=${() => this.#save()}>${icon('download')} ${words.save}</button>
			<button type="button" class="sila-button viewer-close" autofocus @click=${() => this.#close()}>${icon('x')} ${words.close}</button>
		</div>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const file = this.#file
		if (!file) return nothing
		return html`<dialog class="viewer desk-dialog" aria-labelledby="sila-viewer-title" @keydown=${this.#key} @close=${() => this.#close()}>
			${this.#bar(file)}
			<div class="viewer-page">${this.#page()}</div>
			${troubleAt(this.trouble)}
		</dialog>`
	}
}

customElements.define('desk-viewer', DeskViewer)
