import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'

/** Where this script came from. Rendered on the server it came from a file, and links stay within the site. */
const SCRIPT_ORIGIN = /^http/.test(import.meta.url) ? new URL(import.meta.url).origin : ''

/** Registers an element, unless another copy of this script did. */
export function define(tag: string, element: CustomElementConstructor): void {
	if (!customElements.get(tag)) customElements.define(tag, element)
}

const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput']

/**
 * Outside the shadow root, a page's shortcuts cannot see that somebody is typing: what is typed into a field stays in
 * here. Escape, Tab, function keys and combinations are for the page too.
 */
function keepTyping(event: Event): void {
	const { key = '', ctrlKey, metaKey } = event as KeyboardEvent
	const [from] = event.composedPath()
	const typed = !/^(Escape|Tab|F\d+)$/.test(key) && !metaKey
	// On some keyboards AltGr, which types, counts as Ctrl and Alt together.
	const plain = !ctrlKey || (event as KeyboardEvent).altKey
	if (typed && plain && (from as Element).matches?.('input, textarea, select')) event.stopPropagation()
}

/**
 * What every Sila element has in common. Reactive properties are declared, here and in what extends it: a class field
 * would hide the accessor that Lit makes of each.
 *
 * @slot - Shown until the element is ready, and for good where it cannot load: a plain link to the portal's page.
 * @csspart base - What holds everything; its direction and language are those of the words.
 * @cssprop --sila-font - Font family; default `system-ui`.
 * @cssprop --sila-font-size - Size of the text; default 1.125 times the size that the reader has set in the browser: 18px, unless they changed it.
 * @cssprop --sila-accent - Colour of buttons, links and what is chosen; `--sila-on-accent` of the text on it.
 * @cssprop --sila-surface - Ground of the element; `--sila-raised` of what lies on it: fields, notices, the letter.
 * @cssprop --sila-text - Colour of the text; `--sila-muted` of hints and of the outline of fields, `--sila-line` of other outlines.
 * @cssprop --sila-danger - Colour of what is wrong.
 * @cssprop --sila-focus - Colour of the ring around what has the focus; its inner tone is the surface.
 * @cssprop --sila-radius - Rounding of corners; default `10px`.
 */
export abstract class SilaElement<Words extends { lang: Lang }> extends LitElement {
	static override properties: PropertyDeclarations = {
		backend: {},
		lang: { reflect: true },
		words: { attribute: false },
		failed: { state: true },
	}

	/** Origin of the Sila that answers, such as `https://sila.example`. Default: the origin of the script. */
	declare backend?: string
	/** `ar` or `en`. Default: the nearest `lang` around the element; Arabic unless that is English. */
	declare lang: string
	/** The words, in one language. Loaded when absent; a page rendered on the server passes them. */
	declare words?: Words
	declare failed?: boolean

	#asked: string | undefined

	/** Brings what the element needs to show itself in a language; a rejection offers another try. */
	protected abstract load(lang: Lang): Promise<object>
	/** The element itself; null until it has what it needs. */
	protected abstract content(): TemplateResult | null

	get origin(): string {
		return this.backend?.replace(/\/$/, '') || SCRIPT_ORIGIN
	}

	/** Address of a page of the portal, in the language shown; `path` without a leading slash. */
	page(path: string): string {
		return `${this.origin}/${this.words?.lang === 'en' ? 'en/' : ''}${path}`
	}

	/** Tells the page of something, by an event that bubbles and leaves shadow roots. */
	tell(type: string, detail: object): void {
		this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }))
	}

	/** The language of the page around. */
	get language(): Lang {
		let at: Element | undefined = this
		while (at) {
			const around: Element | null = at.closest('[lang]')
			if (around) return /^en/i.test(around.getAttribute('lang') ?? '') ? 'en' : 'ar'
			const root: Node = at.getRootNode()
			at = root instanceof ShadowRoot ? root.host : undefined
		}
		return 'ar'
	}

	override connectedCallback(): void {
		super.connectedCallback()
		for (const type of KEYS) this.addEventListener(type, keepTyping)
		// A moved node may stand in another language.
		this.requestUpdate()
	}

	protected override updated(): void {
		const asked =
			this.language + this.origin + this.getAttribute('association') + this.getAttribute('service')
		if (asked !== this.#asked) this.ask(asked)
	}

	/** Loads anew what the element needs to show itself. */
	protected async ask(asked = this.#asked): Promise<void> {
		this.#asked = asked
		this.failed = false
		try {
			const answer = await this.load(this.language)
			if (asked === this.#asked) Object.assign(this, answer)
		} catch (error) {
			this.failed = true
			console.error(this, error)
		}
	}

	protected override render(): TemplateResult {
		const lang = this.words?.lang ?? 'ar'
		return html`<div part="base" lang=${lang} dir=${lang === 'en' ? 'ltr' : 'rtl'}>${
			this.content() ??
			html`<div class="waiting"><slot></slot>${
				// In both languages, because the words may be what did not load.
				this.failed
					? html`<p role="alert"><button @click=${() => this.ask()}>حاول من جديد · Try again</button></p>`
					: nothing
			}</div>`
		}</div>`
	}
}
