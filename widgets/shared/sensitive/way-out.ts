import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import { elsewhere } from './elsewhere.ts'
import { leaveQuickly, onEscapes } from './leave.ts'
import { LEAVE_STYLES } from './styles.ts'
import type { SensitiveWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}

/** The element that has the way out. */
export interface LeaveHost extends ReactiveControllerHost, HTMLElement {
	readonly words?: { lang: Lang } | undefined
	readonly renderRoot: DocumentFragment | HTMLElement
}

/** The quick way out of an element. Where the page has one of its own, it is that page's. */
export class WayOut implements ReactiveController {
	readonly #host: LeaveHost
	/** The words, once they are there. */
	words: SensitiveWords | undefined
	#lang: Lang | undefined
	#once = false
	#end: (() => void) | undefined

	constructor(host: LeaveHost) {
		this.#host = host
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(LEAVE_STYLES)
		;(host.renderRoot as ShadowRoot).adoptedStyleSheets.push(sheet)
		host.addController(this)
	}

	hostConnected(): void {
		this.#end ??= this.#pageHasOne ? undefined : onEscapes(this.#leave, this.#press)
	}

	hostDisconnected(): void {
		this.#end?.()
		this.#end = undefined
	}

	/** Ends it, where what must not be seen is not on show any more. */
	release(): void {
		this.hostDisconnected()
		this.#host.removeController(this)
	}

	hostUpdated(): void {
		const { lang } = this.#host.words ?? {}
		if (!lang || lang === this.#lang) return
		this.#lang = lang
		this.#speak(lang)
	}

	async #speak(lang: Lang): Promise<void> {
		const brought = await WORDS[lang]().catch(() => undefined)
		if (lang !== this.#lang) return
		if (brought) this.words = brought.words
		else this.#lang = undefined
		this.#host.requestUpdate()
	}

	get #pageHasOne(): boolean {
		return document.querySelector('[data-leave-quickly]') !== null
	}

	get #to(): string {
		return elsewhere(this.#lang ?? 'ar', this.#host.getAttribute('leave-to'))
	}

	#leave = (): void => {
		leaveQuickly(this.#to)
	}

	#press = (left: number): void => {
		if (this.#once === (left === 1)) return
		this.#once = left === 1
		this.#host.requestUpdate()
	}

	#click(event: MouseEvent): void {
		event.preventDefault()
		this.#leave()
	}

	/** Above all else, so that the keyboard comes to it first. */
	button(): TemplateResult | typeof nothing {
		const words = this.words
		if (!words || this.#pageHasOne) return nothing
		return html`<div class="leave" role="region" aria-label=${words.leave}>
			<a part="button leave" href=${this.#to} rel="noreferrer nofollow" referrerpolicy="no-referrer"
				@click=${this.#click}>${words.leave} <small>${words.key}</small></a>
			<div role="status" class="small">${this.#once ? words.once : nothing}</div>
		</div>`
	}

	/** Below: what leaving does, and what it cannot. */
	note(): TemplateResult | typeof nothing {
		const words = this.words
		if (!words || this.#pageHasOne) return nothing
		return html`<details class="leaving small"><summary>${words.title}</summary><p>${words.does}</p><p>${words.cannot}</p></details>`
	}
}
