import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { bringLabels } from '../labels.ts'
import { DeskElement } from './element.ts'
import { type IconName, icon, mark } from './icons.ts'
import { language, speak } from './language.ts'
import { LOOKS, type Look, look, wear } from './look.ts'
import { HOME, PARTS, type Part } from './pages.ts'
import { account, signOut } from './session.ts'
import { frame } from './words.ts'

const ICONS: Record<Part, IconName> = {
	work: 'inbox',
	tasks: 'list-todo',
	oversight: 'eye',
	reports: 'chart-column',
	satisfaction: 'star',
	settings: 'settings',
}

/** Once the labels of the other language are here, all of the page is in it. */
async function change(lang: Lang): Promise<void> {
	await bringLabels(lang)
	speak(lang)
}

/** The desk in the other of its two languages. */
export const languageButton = () => {
	const other = language() === 'ar' ? 'en' : 'ar'
	return html`<button type="button" class="sila-button quiet" lang=${other} @click=${() => change(other)}>${icon('languages')} ${frame().otherLanguage}</button>`
}

/**
 * What stands above every page: the ways to all parts of the desk, and the account.
 *
 * @fires desk-look - Other colours were chosen.
 */
export class DeskHeader extends DeskElement {
	static override properties: PropertyDeclarations = {
		at: { attribute: false },
		tasks: { attribute: false },
	}

	/** The part that is shown. */
	declare at: Part | undefined
	/** How many tasks wait; undefined while that is not known. */
	declare tasks: number | undefined

	#wear(chosen: Look): void {
		wear(chosen)
		this.dispatchEvent(new Event('desk-look', { bubbles: true }))
		this.requestUpdate()
	}

	#part(part: Part): TemplateResult {
		const number = part === 'tasks' && this.tasks ? ` (${this.tasks})` : ''
		return html`<li><a href=${PARTS[part]} aria-current=${part === this.at ? 'page' : 'false'}>${icon(ICONS[part])} <span>${frame()[part]}${number}</span></a></li>`
	}

	protected override render(): TemplateResult {
		const words = frame()
		return html`<header class="desk-header">
			<a class="desk-mark" href=${HOME}>${mark(32)}<span class="sila-unseen">${words.desk}</span></a>
			<nav aria-label=${words.pages}><ul>${(Object.keys(PARTS) as Part[]).map(part => this.#part(part))}</ul></nav>
			<details class="desk-account">
				<summary>${icon('users')} <span><bdi>${account()?.name || words.account}</bdi></span></summary>
				<div>
					<p class="sila-hint"><bdi dir="ltr">${account()?.email}</bdi></p>
					<fieldset class="desk-looks"><legend>${words.look}</legend>${LOOKS.map(
						one =>
							html`<label><input type="radio" name="desk-look" .checked=${look() === one} @change=${() => this.#wear(one)}> ${words.looks[one]}</label>`,
					)}</fieldset>
					${languageButton()}
					<button type="button" class="sila-button quiet" @click=${signOut}>${icon('log-out')} ${words.signOut}</button>
				</div>
			</details>
		</header>`
	}
}

customElements.define('desk-header', DeskHeader)
