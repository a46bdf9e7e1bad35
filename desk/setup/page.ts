import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Setup } from '../../core/api/setup.ts'
import { isPublicSite, isSite, tidySite } from '../../core/telling/site.ts'
import { ask, send } from '../api.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { back, called } from '../frame/states.ts'
import { learnSite } from '../portal.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { setupWords } from './words.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

/** The portal's public address, which stands in every link that notifications have. */
export class DeskSite extends LoadedPage {
	static override properties: PropertyDeclarations = {
		setup: { state: true },
		typed: { state: true },
		done: { state: true },
	}

	declare setup: Setup | undefined
	declare typed: string
	declare done: string
	readonly #form = new DeskForm(this, {
		fields: () => ['site'],
		control: () => '#sila-site',
		check: () => ({ site: isSite(spelt(this.typed)) ? '' : setupWords().wrong }),
		send: () => this.#store(spelt(this.typed)),
		read: ({ text }) => ({ site: text }),
	})

	constructor() {
		super()
		this.typed = this.done = ''
	}

	protected async bring(): Promise<void> {
		this.setup = await ask('staff/setup', 'sila-setup')
		this.typed ||= this.setup.site
	}

	readonly #save = async (event: Event): Promise<void> => {
		this.done = ''
		if (await this.#form.submit(event)) this.focusOn('#sila-site-saved')
	}

	async #store(site: string): Promise<void> {
		this.setup = await send('staff/site', { site }, {}, PATIENCE)
		this.typed = site
		this.done = isPublicSite(site) ? setupWords().saved : setupWords().savedHere
		learnSite()
	}

	readonly #type = (event: Event): void => {
		this.typed = (event.target as HTMLInputElement).value
		this.#form.changed('site')
		this.done = ''
	}

	#asked({ site, given }: Setup): TemplateResult {
		const words = setupWords()
		if (given)
			return html`<p>${words.given} <bdi dir="ltr">${site}</bdi></p><p class="sila-hint">${words.givenHint}</p>`
		return html`<form class="step" novalidate @submit=${this.#save}>
				${field(
					{ id: 'sila-site', label: words.label, hint: words.hint, wrong: this.#form.wrong('site') },
					({
						about,
						invalid,
					}) => html`<input id="sila-site" class="sila-input" type="url" inputmode="url" dir="ltr" autocomplete="off" spellcheck="false"
						aria-invalid=${invalid} aria-describedby=${about} .value=${this.typed} @input=${this.#type}>`,
				)}
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.#form.busy}>${words.save}</button></div>
			</form>
			<p role="status" class="sila-done" id="sila-site-saved" tabindex="-1">${this.done}</p>`
	}

	protected override render(): TemplateResult {
		const { title } = setupWords()
		called(title)
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header><h1>${title}</h1></header>
			${this.loaded(this.setup && html`<section class="sila-card">${this.#asked(this.setup)}</section>`)}
		</div>`
	}
}

customElements.define('desk-site', DeskSite)

export const sitePage = (): HTMLElement => document.createElement('desk-site')

/** An address as browsers spell it: a host in Arabic becomes what mail and telephones take; what is none stays as it is. */
function spelt(given: string): string {
	const tidy = tidySite(given)
	try {
		const { protocol, host, pathname, search, hash, username } = new URL(tidy)
		return pathname === '/' && !search && !hash && !username ? `${protocol}//${host}` : tidy
	} catch {
		return tidy
	}
}
