import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type PocketBase from 'pocketbase'
import { wasInField } from '../field/been.ts'
import { guideOf } from '../guide/places.ts'
import { bringLabels } from '../labels.ts'
import { learnSite } from '../portal.ts'
import { onCount, recount } from '../tasks/count.ts'
import { administrator } from './administrator.ts'
import { DOORS, type Door, SIGN_IN } from './doors.ts'
import './header.ts'
import { PEOPLE } from '../people/nav.ts'
import { language, onLanguage } from './language.ts'
import { keptBack } from './leaving.ts'
import { look } from './look.ts'
import { dropOldWorker } from './old-worker.ts'
import { HOME, PAGES, type Page } from './pages.ts'
import { holdsAny } from './rights.ts'
import { find, place, type Route } from './router.ts'
import { account, beforeSignOut, keepSession, leftHere, pb, renewSession } from './session.ts'
import { sheets } from './sheets.ts'
import { troubled } from './states.ts'
import './shortcuts.ts'
import { frame } from './words.ts'

/**
 * The desk: the staff's application, whole. It finds its page by what the address says after the `#`, and lets nobody in
 * who has not signed in. It stands at `/desk/`, and in PocketBase's dashboard at `/_/`.
 */
/** Whether a page is for one of the account's offices, or for the administrator, who holds none. */
const isFor = (page: Page): boolean => page.administrator === true || holdsAny(page.for)

/** One's own offices and absence are for everybody, also for who holds nothing now. */
const isOwn = (path: string): boolean => `#${path}` === PEOPLE

export class SilaDesk extends LitElement {
	/** Every page by its address. */
	static readonly pages = PAGES

	static override properties: PropertyDeclarations = {
		administrator: { attribute: false },
		tasks: { state: true },
		mine: { state: true },
		page: { state: true },
		shown: { state: true },
		door: { state: true },
		failed: { state: true },
	}

	/** How many tasks wait, once that is known. */
	declare tasks: number | undefined
	/** How many notes mention the account, and reminders of its own are due. */
	declare mine: number | undefined
	/** Which page is shown; undefined where the address has none. */
	declare page: Page | undefined
	declare shown: HTMLElement | undefined
	/** The page of an account in the making, or of a forgotten password. */
	declare door: { open: Door['open']; token: string } | undefined
	declare failed: boolean

	/** The administrator's session, lent by PocketBase's dashboard around the desk. */
	declare administrator: PocketBase | undefined

	/** The address whose page is shown or on its way. */
	#at = ''
	/** The address that was for other offices when it was last gone to. */
	#refused = ''
	#unsubscribe: (() => void)[] = []
	/** Language and direction of the page around, where the desk does not stay. */
	#around = { lang: '', dir: '' }

	protected override createRenderRoot(): ShadowRoot {
		const root = this.attachShadow({ mode: 'open' })
		root.adoptedStyleSheets = sheets()
		return root
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const { lang, dir } = document.documentElement
		this.#around = { lang, dir }
		addEventListener('hashchange', this.#moved)
		this.#unsubscribe = [
			onLanguage(() => this.#speak()),
			pb.authStore.onChange(() => this.#account()),
			onCount(({ tasks, mine }) => {
				this.tasks = tasks
				this.mine = mine
			}),
		]
		this.#speak()
		this.dress()
		if (account()) learnSite()
		this.#go()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		removeEventListener('hashchange', this.#moved)
		for (const end of this.#unsubscribe) end()
		Object.assign(document.documentElement, this.#around)
	}

	/** Wears the colours that were chosen. */
	dress(): void {
		this.dataset.look = look()
	}

	/** Brings the style of the pages, once. */
	async #dressPages(): Promise<void> {
		const { dress } = await import('./page-sheets.ts')
		dress(this)
	}

	#speak(): void {
		const lang = language()
		this.lang = lang
		this.dir = lang === 'en' ? 'ltr' : 'rtl'
		document.documentElement.lang = lang
		document.documentElement.dir = this.dir
		this.requestUpdate()
	}

	/** Somebody came or left, in whichever tab. */
	#account(): void {
		if (!account() && !this.page?.administrator) this.#leave()
		else if (!this.shown) {
			learnSite()
			recount()
		}
		this.requestUpdate()
		if (account() && !this.shown) this.#go()
		// Who signs in next begins at the beginning; a session that ended by itself goes on where it was.
		if (leftHere()) location.replace(HOME)
	}

	#leave(): void {
		pb.cancelAllRequests()
		this.shown = undefined
		this.#at = ''
	}

	readonly #moved = (event: HashChangeEvent): void => {
		if (!keptBack(event)) this.#go()
	}

	readonly #go = async (): Promise<void> => {
		const { path, query } = place()
		const door = find(DOORS, path)
		this.door = door && { open: door.page.open, token: door.params.token ?? '' }
		if (door) this.#bring(door.page)
		if (this.door) return
		if (path === '' || path === '/') {
			location.replace(HOME)
			return
		}
		renewSession()
		const found = find(PAGES, path)
		this.page = found?.page
		if ((!account() && !found?.page.administrator) || location.hash === this.#at) return
		this.#leave()
		if (!found) return
		if (!isFor(found.page) && !isOwn(path)) {
			// An office may have been given since the session was last looked at; what it has then comes back here.
			if (this.#refused !== location.hash) renewSession(true)
			this.#refused = location.hash
			return
		}
		this.#refused = ''
		await this.#open(found.page, { path, query, params: found.params })
	}

	async #open(page: Page, route: Route): Promise<void> {
		const at = location.hash
		this.#at = at
		this.failed = false
		try {
			const [open] = await Promise.all([page.load(), bringLabels(), page.plain || this.#dressPages()])
			// Somebody went on meanwhile.
			if (this.#at !== at) return
			administrator.client = this.administrator
			this.shown = open(route)
		} catch (error) {
			console.error(error)
			if (this.#at === at) this.failed = true
		}
	}

	/** Fetches what a door is drawn by. */
	#bring({ load }: Pick<Door, 'load'>): void {
		load().catch(() => {
			this.failed = true
		})
	}

	protected override updated(changed: PropertyValues): void {
		if (!account() && !this.door && !this.page?.administrator) this.#bring(SIGN_IN)
		if (changed.has('shown') && this.shown) this.#arrived(changed.get('shown') !== undefined)
		const pageless = this.failed || !this.page || (!account() && !this.page.administrator)
		if (pageless || this.door) document.title = frame().desk
	}

	/** Another page: from its beginning, for those who hear it too. The first keeps the focus where the browser has it. */
	#arrived(another: boolean): void {
		scrollTo(0, 0)
		if (another) this.renderRoot.querySelector<HTMLElement>('#page')?.focus({ preventScroll: true })
	}

	#notLoaded(): TemplateResult {
		return html`<div class="page-content sila">${troubled(frame().notLoaded, () => location.reload())}</div>`
	}

	#body(): TemplateResult | HTMLElement {
		const words = frame()
		if (this.shown) return this.shown
		if (this.failed) return this.#notLoaded()
		if (!this.page)
			return html`<div class="page-content sila"><h1>${words.notFound}</h1><p>${words.notFoundHint}</p><p><a href=${HOME}>${words.day}</a></p></div>`
		if (!isFor(this.page))
			return html`<div class="page-content sila"><h1>${holdsAny() ? words.noRight : words.noRole}</h1><p>${holdsAny() ? words.noRightHint : words.noRoleHint}</p><p><a href=${PEOPLE}>${words.roles}</a></p></div>`
		return html`<p class="sila-empty" role="status">${words.wait}</p>`
	}

	/** The main part of the page: PocketBase's dashboard has one around the desk already. */
	#main(content: unknown): TemplateResult {
		return this.closest('main')
			? html`<div id="page" tabindex="-1">${content}</div>`
			: html`<main id="page" tabindex="-1">${content}</main>`
	}

	protected override render(): TemplateResult {
		if (this.door) return this.#main(this.failed ? this.#notLoaded() : this.door.open(this.door.token))
		if (this.page?.administrator) return this.#main(this.#body())
		if (!account()) return this.#main(this.failed ? this.#notLoaded() : SIGN_IN.open(''))
		return html`<nav aria-label=${frame().skip}><button type="button" class="desk-skip" @click=${this.#skip}>${frame().skip}</button></nav>
			<desk-header .at=${this.page?.of} .guide=${this.page && guideOf(this.page)} .tasks=${this.tasks} .mine=${this.mine} .who=${account()} @desk-look=${() => this.dress()}></desk-header>
			${this.#main(this.#body())}
			<desk-shortcuts></desk-shortcuts>
			<div class="desk-notices" role="status"></div>`
	}

	readonly #skip = (): void => {
		this.renderRoot.querySelector<HTMLElement>('#page')?.focus()
	}
}

customElements.define('sila-desk', SilaDesk)
keepSession()
dropOldWorker()
// What was gathered in the field leaves by itself, on whatever page one is; most devices have never been there.
const leaving = () => import('../field/leaving.ts')
if (wasInField())
	setTimeout(async () => {
		;(await import('../field/sending.ts')).keepSending()
		// There may be no network when somebody signs out.
		leaving()
	}, 1000)
beforeSignOut(async () => !wasInField() || (await leaving()).mayLeave())

declare global {
	interface HTMLElementTagNameMap {
		'sila-desk': SilaDesk
	}
}
