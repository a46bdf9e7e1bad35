import { html, nothing, type TemplateResult } from 'lit'
import type { CaseCopy, CaseMessages, FollowedCase, FollowQuery } from '../../core/api.ts'
import type { PublishedAssociation } from '../../core/association.ts'
import { fill, type Lang } from '../../core/text.ts'
import { day } from '../shared/dates.ts'
import { styles } from './room.styles.ts'
import type { RoomWords } from './room.words.ts'
import { completion } from './room-completion.ts'
import { conversation } from './room-conversation.ts'
import { RoomForm } from './room-form.ts'
import { post } from './room-send.ts'
import { ways } from './room-ways.ts'
import type { SilaTracker } from './tracker.ts'

const WORDS = {
	ar: () => import('./room.ar.ts'),
	en: () => import('./room.en.ts'),
}

/** What a person can do about a case that is on show: complete, write, withdraw, correct, copy, ask for erasure. */
export class Room {
	readonly host: SilaTracker
	readonly association: PublishedAssociation
	readonly #numbers: Pick<FollowQuery, 'reference' | 'code'>
	declare words: RoomWords
	declare lang: Lang
	declare case: FollowedCase
	/** The conversation; absent until it came, null when it did not come. */
	messages: CaseMessages['messages'] | null | undefined
	readonly forms = {
		message: new RoomForm(this, 'message'),
		completion: new RoomForm(this, 'completion'),
		contact: new RoomForm(this, 'contact'),
		copy: new RoomForm(this, 'copy'),
		withdraw: new RoomForm(this, 'withdraw'),
		erasure: new RoomForm(this, 'erasure'),
	}
	copy: CaseCopy | undefined
	/** What was done last with the case as a whole. */
	said = ''

	constructor(
		host: SilaTracker,
		association: PublishedAssociation,
		found: FollowedCase,
		numbers: Pick<FollowQuery, 'reference' | 'code'>,
	) {
		this.host = host
		this.association = association
		this.case = found
		this.#numbers = numbers
		this.forms.contact.begin({ ...found.contact })
	}

	async speak(lang: Lang): Promise<void> {
		this.words = (await WORDS[lang]()).words
		this.lang = lang
	}

	get query(): FollowQuery {
		return { ...this.#numbers, lang: this.lang }
	}

	/** What the documents asked for are called, by their ids. */
	get labels(): Record<string, string> {
		return Object.fromEntries((this.case.checklist ?? []).map(({ document, label }) => [document, label]))
	}

	address(route: string): string {
		return `${this.host.origin}/api/sila/cases/${route}`
	}

	draw(): void {
		this.guard(true)
		this.host.requestUpdate()
	}

	/** Has the browser ask before the page is left while something is written and not sent. */
	guard(here: boolean): void {
		const guarding = here && this.host.isConnected && Object.values(this.forms).some(({ begun }) => begun)
		globalThis[`${guarding ? 'add' : 'remove'}EventListener`]('beforeunload', ask)
	}

	/** The case stands elsewhere now. */
	arrive(found: FollowedCase, said: string): void {
		this.copy = undefined
		this.case = found
		this.said = said
		this.host.show(this, found)
		this.bring()
	}

	/** Looks the case up again. */
	async look(): Promise<void> {
		const { status, body } = await post<FollowedCase>(this.address('follow'), JSON.stringify(this.query))
		if (status !== 200 || !body) return
		this.case = body
		this.host.show(this, body, false)
	}

	async bring(): Promise<void> {
		const { status, body } = await post<CaseMessages>(this.address('messages'), JSON.stringify(this.query))
		this.messages = status === 200 && body ? body.messages : null
		this.draw()
	}

	/** What is to be known and done first, beneath the status: what is missing, and the conversation. */
	above(): TemplateResult {
		const { words, lang, said } = this
		const { reason, erasure, erased } = this.case
		return html`<div role="status">${said ? html`<p class="box">${said}</p>` : nothing}</div>
			${reason ? html`<h3>${words.reason}</h3><p class="own">${reason}</p>` : nothing}
			${erased ? html`<p class="box">${fill(words.erased, { date: day(erased, lang) })}</p>` : nothing}
			${
				erasure
					? html`<div class="box"><p>${fill(words.erasureStates[erasure.state], {
							date: day(erasure.asked, lang),
							due: day(erasure.due, lang),
						})}</p>${erasure.answer ? html`<p class="own">${erasure.answer}</p>` : nothing}</div>`
					: nothing
			}
			${this.case.can.includes('received') ? completion(this) : nothing}
			${erased ? nothing : conversation(this)}`
	}

	/** What is seldom wanted; a case that was erased has none of it. */
	below(): TemplateResult | typeof nothing {
		return this.case.erased ? nothing : ways(this)
	}
}

const ask = (event: Event) => event.preventDefault()

export async function room(
	host: SilaTracker,
	association: PublishedAssociation,
	found: FollowedCase,
	numbers: Pick<FollowQuery, 'reference' | 'code'>,
	lang: Lang,
): Promise<Room> {
	const made = new Room(host, association, found, numbers)
	await made.speak(lang)
	const { adoptedStyleSheets } = host.renderRoot as ShadowRoot
	const sheet = styles.styleSheet as CSSStyleSheet
	if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
	if (!found.erased) made.bring()
	return made
}
