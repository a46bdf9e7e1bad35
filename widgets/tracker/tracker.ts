import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { FollowQuery } from '../../core/api/common.ts'
import type { AnyFollowed } from '../../core/api/followed.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import type { Lang } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { HashFollower } from '../shared/address.ts'
import { loadAssociation, post } from '../shared/api.ts'
import { base } from '../shared/base.styles.ts'
import { define, SilaElement } from '../shared/element.ts'
import { LeaveGuard } from '../shared/leaving.ts'
import type { WayOut } from '../shared/sensitive/way-out.ts'
import { fetchBeside } from '../shared/words/fetch.ts'
import { asking, linkedReference, type Trouble, typed, type Wrong } from './asking.ts'
import { type CaseNumbers, isKept } from './case-kept.ts'
import type { CaseMemory } from './case-memory.ts'
import type { CaseHost, OpenCase } from './case-types.ts'
import { fetchCaseWords } from './case-words.ts'
import type { LostCode } from './lost-code.ts'
import { head, standing } from './standing.ts'
import { styles } from './tracker.styles.ts'
import type { TrackerWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}
const REPLY = {
	ar: () => import('../../core/language/words/reply.ar.ts'),
	en: () => import('../../core/language/words/reply.en.ts'),
}

interface Found {
	case: AnyFollowed
	association: PublishedAssociation
}

/** A case is on show. Which and whose is not told: only what it is, how it stands, and with whom (a slug). */
export type CaseShownEvent = CustomEvent<{ kind: CaseKind; status: CaseStatus; association: string }>
/** It was left, and the form for the two numbers is back. */
export type CaseLeftEvent = CustomEvent<Record<string, never>>

/**
 * Where a case stands, for the holder of its reference and secret code, and what they can do about it. The reference may
 * come with the page's address, after `#`. While a case is open its tab keeps it, until it is left or the tab is closed;
 * the device does where the person asks for it, and nothing does where the case is sensitive.
 *
 * @fires sila-case-shown - {@link CaseShownEvent}; bubbles, composed. A case was found and is on show.
 * @fires sila-case-left - {@link CaseLeftEvent}; bubbles, composed. The person has left the case.
 * @attr leave-to - Address that the quick way out of a sensitive case leads to; default: a search engine's first page.
 * @csspart heading - The status.
 * @csspart label - A field's label.
 * @csspart problem - What is wrong with a field.
 * @csspart input - A text field.
 * @csspart button - A button; also `primary`.
 * @csspart notice - What happens next.
 * @csspart steps - The handling steps.
 * @csspart missing - What staff say is missing.
 * @csspart settlement - A proposed settlement of a complaint, or one that was answered.
 * @csspart answer - The answer to an inquiry.
 * @csspart messages - The conversation.
 * @csspart option - One answer of several.
 * @csspart copy - The copy of all that is held, to read and print.
 */
export class SilaTracker extends SilaElement<TrackerWords> {
	static override styles = [base, styles]
	static override properties: PropertyDeclarations = {
		found: { state: true },
		linked: { state: true },
		wrong: { state: true },
		trouble: { state: true },
		looking: { state: true },
		recalling: { state: true },
		opened: { state: true },
		lost: { state: true },
	}

	declare found?: Found | undefined
	/** The reference that the page’s address brings. */
	declare linked?: string | undefined
	declare wrong?: Wrong | undefined
	declare trouble?: Trouble | undefined
	declare looking?: boolean
	/** What the tab or the device keeps is brought back. */
	declare recalling?: boolean
	/** What follows the first look; absent until its code came, null where that failed. */
	declare opened?: OpenCase | null | undefined
	/** Who lost the code gets another; undefined unless asked for. */
	declare lost?: LostCode | undefined
	readonly #guard = new LeaveGuard()
	#out: WayOut | undefined
	/** What was kept, once it was looked for. */
	#memory: CaseMemory | undefined
	#begun = false
	/** Brings it, with the two numbers. */
	#open: ((lang: Lang) => Promise<void>) | undefined

	constructor() {
		super()
		// A link from a notification or a receipt has the reference.
		new HashFollower(this, () => {
			this.linked = linkedReference() ?? undefined
		})
	}

	protected override async load(lang: Lang): Promise<object> {
		const [{ words }] = await Promise.all([
			fetchBeside(WORDS[lang](), REPLY[lang]()),
			this.opened?.speak(lang),
		])
		if (!this.#begun && isKept()) this.#recall(words.lang)
		this.#begun = true
		return { words, linked: linkedReference() }
	}

	protected override content() {
		if (!this.words) return null
		const { found, opened } = this
		if (this.lost) return this.lost.draw()
		if (this.recalling) return html`<p class="waiting" role="status">${this.words.looking}</p>`
		// What is no request is drawn by what comes later.
		return found && (found.case.kind === 'request' || opened !== undefined)
			? this.#shown(this.words, found)
			: this.#asking(this.words)
	}

	#asking(words: TrackerWords): TemplateResult {
		const again = this.#memory && (() => this.#recall(words.lang))
		return asking(words, this, this.#look, this.#mend, { again, lost: this.#lose })
	}

	/** Brings what helps who lost the code. */
	#lose = async () => {
		const typed = this.renderRoot.querySelector<HTMLInputElement>('#reference')?.value ?? ''
		this.trouble = undefined
		const { lang } = this.words as TrackerWords
		const lost = await import('./lost-code.ts')
			.then(({ lostCode }) => lostCode(this, lang, typed))
			.catch(() => undefined)
		this.lost = lost
		if (lost) this.focusOn('h2')
		else this.trouble = 'lost'
	}

	/** Back to the form for the two numbers. */
	find(): void {
		this.lost = undefined
		this.focusOn('#reference')
	}

	/** Opens the case that has these numbers, after a new code was shown; returns why not, where it cannot. */
	async enter(numbers: CaseNumbers): Promise<Trouble | undefined> {
		const trouble = await this.#lookUp(numbers)
		if (!trouble) this.lost = undefined
		return trouble
	}

	#mend = ({ target }: Event) => {
		this.trouble = undefined
		this.wrong = { ...this.wrong, [(target as HTMLInputElement).name]: undefined }
	}

	#shown(words: TrackerWords, { case: found, association }: Found) {
		const { opened } = this
		return html`${this.#out?.button()}${
			found.kind === 'request'
				? standing(words, found, association, opened?.above())
				: html`${opened?.head()}${opened?.above()}`
		}
		${opened?.below()}
		${opened === null ? this.#openFailed(words) : nothing}
		${opened ? opened.foot() : html`<p class="again"><button part="button" @click=${() => this.leave()}>${words.leave}</button></p>`}
		${this.#out?.note()}`
	}

	#openFailed(words: TrackerWords) {
		return html`<p class="box danger" role="alert">${words.problems.lost}
			<button class="link" @click=${() => this.#open?.(words.lang)}>${words.retry}</button></p>`
	}

	/** What any case begins with. */
	readonly head: CaseHost['head'] = (...of) => head(this.words as TrackerWords, ...of)

	/** Shows the case as `opened` knows it now, unless the person has gone on to another; `focus` its status. */
	show(opened: OpenCase, found: AnyFollowed, focus = true): void {
		if (this.opened !== opened || !this.found) return
		this.found = { ...this.found, case: found }
		if (!focus) return
		this.#announce(found)
		this.focusOn()
	}

	protected override updated(): void {
		super.updated()
		this.#guardLeaving()
		this.#bringWayOut()
	}

	/** Brings the quick way out while a case is on show that others who use the device must not see. */
	async #bringWayOut(): Promise<void> {
		const shown = () => this.found?.case.sensitive === true
		if (!shown()) {
			this.#out?.release()
			this.#out = undefined
		} else if (!this.#out) {
			const brought = await import('../shared/sensitive/way-out.ts').catch(() => undefined)
			if (!brought || this.#out || !shown()) return
			this.#out = new brought.WayOut(this)
			this.requestUpdate()
		}
	}

	/** Draws the case, whose state has changed. */
	redraw(): void {
		this.#guardLeaving()
		this.requestUpdate()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#guardLeaving()
	}

	#guardLeaving(): void {
		this.#guard.update(this.isConnected && (this.opened?.begun || this.lost?.begun) === true)
	}

	/** Takes the case off the page, and shows the form for another. */
	leave(): void {
		this.found = this.opened = this.#open = this.#memory = undefined
		this.tell('sila-case-left', {})
		this.focusOn('#reference')
	}

	/** Goes on to a case that opens with the same code. */
	async go(reference: string): Promise<void> {
		const numbers = this.opened && { ...this.opened.query, reference }
		const trouble = numbers && (await this.#lookUp({ reference, code: numbers.code }))
		if (trouble) this.opened?.say((this.words as TrackerWords).problems[trouble])
	}

	#announce({ kind, status, association }: AnyFollowed): void {
		this.tell('sila-case-shown', { kind, status, association })
	}

	/** Opens the case that the tab or the device keeps, unless the page was opened for another. */
	async #recall(lang: Lang): Promise<void> {
		this.recalling = true
		this.trouble = undefined
		const memory = await import('./open-case.ts')
			.then(({ recall }) => recall(this.origin))
			.catch(() => undefined)
		const linked = linkedReference()
		if (memory && (!linked || linked === memory.numbers.reference)) {
			this.#memory = memory
			this.trouble = await this.#lookUp(memory.numbers, memory, lang)
			// There is no such case any more, or not with this code.
			if (this.trouble === 'not_found') memory.forget()
			if (this.trouble) this.linked = memory.numbers.reference
			if (!this.trouble || this.trouble === 'not_found') this.#memory = undefined
		}
		this.recalling = false
	}

	#look = async (event: Event) => {
		event.preventDefault()
		if (this.looking) return
		const numbers = typed(this.renderRoot)
		this.trouble = this.wrong = undefined
		if ('wrong' in numbers) {
			this.wrong = numbers.wrong
			return this.focusOn(numbers.wrong.reference ? '#reference' : '#code')
		}
		this.looking = true
		this.trouble = await this.#lookUp(numbers)
		this.looking = false
	}

	/** Shows the case that has these numbers; returns why not, where it cannot. */
	async #lookUp(
		numbers: CaseNumbers,
		memory?: CaseMemory,
		lang = this.words?.lang ?? 'ar',
	): Promise<Trouble | undefined> {
		const query: FollowQuery = { ...numbers, lang }
		const { status, body } = await post(this.origin, 'cases/follow', query)
		if (status === 429) return 'too_many'
		if (status >= 500) return 'server'
		if (status >= 400) return 'not_found'
		if (!body) return 'lost'
		const association = await loadAssociation(this.origin, body.association).catch(() => null)
		if (!association) return 'lost'
		const entered = this.#enter({ case: body, association }, numbers, lang, memory)
		if (body.kind !== 'request') await entered
		this.#announce(body)
		this.focusOn()
		return undefined
	}

	/** Shows what was found, and brings what the person can do about it, now that there is something to do it with. */
	#enter(found: Found, numbers: CaseNumbers, lang: Lang, memory?: CaseMemory): Promise<void> {
		this.opened = undefined
		this.found = found
		this.#open = async lang => {
			const made = await fetchBeside(import('./open-case.ts'), fetchCaseWords(lang))
				.then(({ openCase }) => openCase(this, found.association, found.case, numbers, lang, memory))
				.catch(() => null)
			// Unless the person has gone on to another.
			if (this.found === found) this.opened = made
		}
		return this.#open(lang)
	}

	/** Brings the focus to what a selector finds, once it is drawn. */
	async focusOn(selector = 'h2'): Promise<void> {
		await this.updateComplete
		this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
	}
}

define('sila-tracker', SilaTracker)

declare global {
	interface HTMLElementTagNameMap {
		'sila-tracker': SilaTracker
	}
	interface HTMLElementEventMap {
		'sila-case-shown': CaseShownEvent
		'sila-case-left': CaseLeftEvent
	}
}
