import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { ACCOUNT } from '../account/nav.ts'
import { guideAt } from '../guide/places.ts'
import { MINE } from '../notes/nav.ts'
import { DeskElement } from './element.ts'
import { type FIRST_ICONS, icon, mark } from './icons.ts'
import { languageButton } from './language-button.ts'
import { LOOKS, type Look, look, wear } from './look.ts'
import { HOME, PART_FOR, PARTS, type Part } from './pages.ts'
import { holdsAny } from './rights.ts'
import { account, signOut } from './session.ts'
import { frame } from './words.ts'

const ICONS: Record<Part, keyof typeof FIRST_ICONS> = {
	day: 'sun',
	work: 'inbox',
	tasks: 'list-todo',
	oversight: 'eye',
	reports: 'chart-column',
	satisfaction: 'star',
	content: 'file-text',
	settings: 'settings',
}

/**
 * What stands above every page: the ways to all parts of the desk, and the account.
 *
 * @fires desk-look - Other colours were chosen.
 */
export class DeskHeader extends DeskElement {
	static override properties: PropertyDeclarations = {
		at: { attribute: false },
		guide: { attribute: false },
		tasks: { attribute: false },
		mine: { attribute: false },
		who: { attribute: false },
	}

	/** The part that is shown. */
	declare at: Part | undefined
	/** The part of the guide that the page is told in. */
	declare guide: string | undefined
	/** How many tasks wait; undefined while that is not known. */
	declare tasks: number | undefined
	/** How many notes mention the account, and reminders of its own are due. */
	declare mine: number | undefined
	/** The account, of which another has other offices. */
	declare who: ReturnType<typeof account>

	override connectedCallback(): void {
		super.connectedCallback()
		addEventListener('click', this.#elsewhere)
		addEventListener('focusin', this.#elsewhere)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		removeEventListener('click', this.#elsewhere)
		removeEventListener('focusin', this.#elsewhere)
	}

	get #menu(): HTMLDetailsElement | null {
		return this.querySelector<HTMLDetailsElement>('.desk-account')
	}

	/** The menu lies over the page, so it goes once somebody turns to that. */
	readonly #elsewhere = (event: Event): void => {
		const menu = this.#menu
		if (menu && !event.composedPath().includes(menu)) menu.open = false
	}

	#close(): void {
		const menu = this.#menu
		if (!menu?.open) return
		menu.open = false
		menu.querySelector('summary')?.focus()
	}

	readonly #key = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') this.#close()
	}

	/** Whoever chooses to stay has the menu closed again. */
	readonly #leave = (): void => {
		this.#close()
		signOut()
	}

	#wear(chosen: Look): void {
		wear(chosen)
		this.dispatchEvent(new Event('desk-look', { bubbles: true }))
		this.requestUpdate()
	}

	/** On a phone the parts stand in a row that is wider than the screen. */
	protected override updated(changed: PropertyValues): void {
		const row = this.querySelector('nav')
		const here = this.querySelector('[aria-current="page"]')
		if (!row || !here || !changed.has('at')) return
		// Not by scrollIntoView, from which the keyboard would go on.
		const middle = (element: Element) => {
			const { left, width } = element.getBoundingClientRect()
			return left + width / 2
		}
		row.scrollLeft += middle(here) - middle(row)
	}

	#part(part: Part): TemplateResult {
		const number = part === 'tasks' && this.tasks ? ` (${this.tasks})` : ''
		return html`<li><a href=${PARTS[part]} aria-current=${part === this.at ? 'page' : 'false'}>${icon(ICONS[part])} <span>${frame()[part]}${number}</span></a></li>`
	}

	protected override render(): TemplateResult {
		const words = frame()
		return html`<header class="desk-header">
			<a class="desk-mark" href=${HOME}>${mark(32)}<span class="sila-unseen">${words.desk}</span></a>
			<nav aria-label=${words.pages}><ul>${(Object.keys(PARTS) as Part[])
				.filter(part => holdsAny(PART_FOR[part]))
				.map(part => this.#part(part))}</ul></nav>
			<a class="desk-guide" href=${guideAt(this.guide)} aria-label=${words.guide}>${icon('circle-question-mark')}</a>
			<details class="desk-account" @keydown=${this.#key}>
				<summary>${icon('users')} <span><bdi>${account()?.name || words.account}</bdi>${this.mine ? html` <span class="sila-new">${this.mine}<span class="sila-unseen"> ${words.mineWaits}</span></span>` : nothing}</span></summary>
				<div>
					<p class="sila-hint"><bdi dir="ltr">${account()?.email}</bdi></p>
					<p><a href=${MINE} @click=${() => this.#close()}>${icon('star')} ${words.mine}${this.mine ? ` (${this.mine})` : ''}</a></p>
					<p><a href=${ACCOUNT} @click=${() => this.#close()}>${icon('users')} ${words.ownAccount}</a></p>
					<fieldset class="desk-looks"><legend>${words.look}</legend>${LOOKS.map(
						one =>
							html`<label><input type="radio" name="desk-look" .checked=${look() === one} @change=${() => this.#wear(one)}> ${words.looks[one]}</label>`,
					)}</fieldset>
					${languageButton()}
					<button type="button" class="sila-button quiet" @click=${this.#leave}>${icon('log-out')} ${words.signOut}</button>
				</div>
			</details>
		</header>`
	}
}

customElements.define('desk-header', DeskHeader)
