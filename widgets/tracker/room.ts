import { html, nothing, type TemplateResult } from 'lit'
import type {
	AnyFollowed,
	CaseCopy,
	CaseMessages,
	FollowedCase,
	FollowQuery,
} from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import type { PublishedAssociation } from '../../core/policy/association.ts'
import { day } from '../shared/dates.ts'
import { styles } from './room.styles.ts'
import type { RoomWords } from './room.words.ts'
import { completion } from './room-completion.ts'
import { conversation } from './room-conversation.ts'
import { RoomForm } from './room-form.ts'
import { type Kind, worded } from './room-kind.ts'
import { post } from './room-send.ts'
import { evaluation } from './room-survey.ts'
import { ways } from './room-ways.ts'
import type { SilaTracker } from './tracker.ts'

const WORDS = {
	ar: () => import('./room.ar.ts'),
	en: () => import('./room.en.ts'),
}

/** What is drawn otherwise of what is no request, by its kind; brought once such a case is found. */
const KINDS = {
	request: undefined,
	complaint: async (lang: Lang) => (await import('./room-complaint.ts')).complaint(lang),
	inquiry: async (lang: Lang) => (await import('./room-inquiry.ts')).inquiry(lang),
}

/** What a person can do about a case that is on show: complete, write, withdraw, correct, copy, ask for erasure. */
export class Room {
	readonly host: SilaTracker
	readonly association: PublishedAssociation
	readonly #numbers: Pick<FollowQuery, 'reference' | 'code'>
	declare words: RoomWords
	declare lang: Lang
	declare case: AnyFollowed
	/** What differs by the kind of the case; absent for a request. */
	declare kind: Kind | undefined
	/** The conversation; absent until it came, null when it did not come. */
	messages: CaseMessages['messages'] | null | undefined
	readonly forms = {
		message: new RoomForm(this, 'message'),
		completion: new RoomForm(this, 'completion'),
		contact: new RoomForm(this, 'contact'),
		copy: new RoomForm(this, 'copy'),
		withdraw: new RoomForm(this, 'withdraw'),
		erasure: new RoomForm(this, 'erasure'),
		settlement: new RoomForm(this, 'settlement'),
		reopen: new RoomForm(this, 'reopen'),
	}
	copy: CaseCopy | undefined
	/** The agreement to a settlement that waits for the second act. */
	sure: string | undefined
	/** The survey is on show. */
	evaluating = false
	/** What was done last with the case as a whole. */
	said = ''

	constructor(
		host: SilaTracker,
		association: PublishedAssociation,
		found: AnyFollowed,
		numbers: Pick<FollowQuery, 'reference' | 'code'>,
	) {
		this.host = host
		this.association = association
		this.case = found
		this.#numbers = numbers
		this.forms.contact.begin({ ...found.contact })
	}

	async speak(lang: Lang): Promise<void> {
		const [{ words }, kind] = await Promise.all([WORDS[lang](), KINDS[this.case.kind]?.(lang)])
		this.kind = kind
		this.words = kind ? worded(words, kind.words(this.case)) : words
		this.lang = lang
	}

	get query(): FollowQuery {
		return { ...this.#numbers, lang: this.lang }
	}

	/** What the documents asked for are called, by their ids. */
	get labels(): Record<string, string> {
		const { checklist = [] } = this.case as FollowedCase
		return Object.fromEntries(checklist.map(({ document, label }) => [document, label]))
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
	arrive(found: AnyFollowed, said: string): void {
		this.copy = undefined
		this.case = found
		this.said = said
		this.host.show(this, found)
		this.bring()
	}

	/** Tells the person something about the case as a whole. */
	say(said: string): void {
		this.said = said
		this.draw()
	}

	/** Looks the case up again. */
	async look(): Promise<void> {
		const { status, body } = await post<AnyFollowed>(this.address('follow'), JSON.stringify(this.query))
		if (status !== 200 || !body) return
		this.case = body
		this.host.show(this, body, false)
	}

	async bring(): Promise<void> {
		const { status, body } = await post<CaseMessages>(this.address('messages'), JSON.stringify(this.query))
		this.messages = status === 200 && body ? body.messages : null
		this.draw()
	}

	/** The head of what is no request; the tracker itself has that of a request. */
	head(): TemplateResult | undefined {
		const { kind, host, association, lang } = this
		if (!kind) return
		const { status, due } = this.case
		const awaited = due ? html`<p>${fill(kind.said.due, { date: day(due, lang) })}</p>` : nothing
		return host.head(
			this.case,
			association,
			{ ...kind.said, subject: kind.subject(this.case) },
			kind.statuses[status] as StatusWords,
			awaited,
		)
	}

	/** What is to be known and done first, beneath the status: what is missing, and the conversation. */
	above(): TemplateResult {
		const { words, lang, said, kind } = this
		const { reason, erasure, erased } = this.case
		const can: CaseStatus[] = this.case.can
		return html`<div role="status">${said ? html`<p class="box">${said}</p>` : nothing}</div>
			${evaluation(this)}
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
			${kind ? kind.own(this) : can.includes('received') ? completion(this) : nothing}
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
	found: AnyFollowed,
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
