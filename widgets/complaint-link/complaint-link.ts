import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { openDialog } from '../../ui/dialog.ts'
import type { SilaComplaintForm } from '../complaint-form/complaint-form.ts'
import { define, SilaElement } from '../shared/element.ts'
import { styles } from './complaint-link.styles.ts'
import { type ComplaintLinkWords, WORDS } from './words.ts'

/** What the page may style of the form in the dialog, by `::part()` of this element. */
const PARTS = 'base,heading,label,problem,problems,input,option,button,letter,receipt,numbers'

/**
 * A link to an association's complaint form, which opens in a dialog; its code comes with the first opening. What is
 * inside the element is the link, as `<a href>` to the portal's complaints page: it works where scripts do not run, and
 * opens that page in a new tab where a person asks for one. Empty, the element has a link of its own.
 * Closing keeps what was written until the page is left; after a receipt was saved, the next opening begins anew.
 *
 * @attr sent - There while the dialog shows a receipt: a print of the page is then of that alone.
 * @attr drafts - As on `<sila-complaint-form>`, which the dialog holds.
 * @slot - The link.
 * @csspart link - The link, where none is inside.
 * @csspart dialog - The dialog. @csspart bar - Its head, with the button that closes it.
 */
export class SilaComplaintLink extends SilaElement<ComplaintLinkWords> {
	static override styles = [styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		form: { state: true },
	}

	/** Slug of the association. */
	declare association: string
	/** The form; absent until its code came, null where it did not come. */
	declare form?: SilaComplaintForm | null | undefined

	protected override async load(lang: Lang): Promise<object> {
		return { words: WORDS[lang] }
	}

	/** What was used to open the dialog. */
	#opener: HTMLElement | null | undefined
	/** While it is open: holds the page behind it still, without touching its elements. */
	#still: CSSStyleSheet | undefined

	get #dialog(): HTMLDialogElement | null {
		return this.renderRoot.querySelector('dialog')
	}

	protected override content(): null {
		return null
	}

	protected override render(): TemplateResult {
		const words = this.words ?? WORDS[this.language]
		const { lang } = words
		const page = this.page(`${this.association}/complaints/`)
		return html`<slot @click=${this.#click}><a part="link" href=${page} lang=${lang}>${words.link}</a></slot>
			<dialog part="dialog" lang=${lang} dir=${lang === 'en' ? 'ltr' : 'rtl'} aria-labelledby="title" @close=${this.#closed}>
				<div part="bar"><h2 id="title" tabindex="-1" autofocus>${words.title}</h2><button @click=${this.close}>${words.close}</button></div>
				${this.form ?? html`<p role="status">${this.form === null ? html`${words.failed} <a href=${page}>${words.page}</a>` : words.loading}</p>`}
			</dialog>`
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.close()
		this.#release()
	}

	#click(event: MouseEvent): void {
		// Who asks for a new tab or a copy gets the page.
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
		event.preventDefault()
		this.#opener = (event.target as HTMLElement).closest<HTMLElement>('a, button')
		this.open()
	}

	/** Opens the dialog. */
	open(): void {
		if (!openDialog(this.renderRoot)) return
		this.#hold()
		this.#mark()
		this.#bring()
	}

	/** Closes the dialog. What was written stays, for the next opening. */
	close(): void {
		this.#dialog?.close()
	}

	#closed(): void {
		// It is told a moment after: meanwhile it may be open again.
		if (this.#dialog?.open) return
		this.#release()
		this.#mark()
		if (this.form?.state.saved) this.form = undefined
		this.#opener?.focus()
	}

	readonly #mark = (): void => {
		this.toggleAttribute('sent', this.#dialog?.open === true && this.form?.state.receipt !== undefined)
	}

	#hold(): void {
		this.#release()
		const bar = innerWidth > document.documentElement.clientWidth
		this.#still = new CSSStyleSheet()
		// Where the page had a bar to scroll with, its place stays, so that nothing moves.
		this.#still.replaceSync(
			`@media screen{:root{overflow:hidden!important;${bar ? 'scrollbar-gutter:stable' : ''}}}`,
		)
		document.adoptedStyleSheets.push(this.#still)
	}

	#release(): void {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#still)
	}

	async #bring(): Promise<void> {
		if (this.form) return
		this.form = undefined
		try {
			await import('../complaint-form/complaint-form.ts')
			const form = document.createElement('sila-complaint-form')
			const drafts = this.getAttribute('drafts')
			if (drafts) form.setAttribute('drafts', drafts)
			form.setAttribute('exportparts', PARTS)
			form.addEventListener('sila-complaint-sent', this.#mark)
			this.form = Object.assign(form, { association: this.association, backend: this.origin })
		} catch {
			this.form = null
		}
	}
}

define('sila-complaint-link', SilaComplaintLink)

declare global {
	interface HTMLElementTagNameMap {
		'sila-complaint-link': SilaComplaintLink
	}
}
