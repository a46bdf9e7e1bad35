import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CaseEvent, SameCase } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { awaitsAssociation, type CaseStatus } from '../../core/case/status.ts'
import { isMatter } from '../complaints/data.ts'
import { matterView } from '../complaints/view.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { renewSession } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import type { Saved } from '../saved.ts'
import { type Notification, notificationsOf } from '../tasks/data.ts'
import { isExpected } from './acts.ts'
import { byReason } from './by-reason.ts'
import { hiddenLetter } from './case-letter.ts'
import { caseWords } from './case-words.ts'
import { contactView } from './contact.ts'
import './copies.ts'
import './corrections.ts'
import { loadCase, loadHistory, takeBack } from './data.ts'
import { erasedView } from './erased.ts'
import { listAddress, type Neighbours, neighboursOf, walkTo } from './walk.ts'
import { backToList, waysOn } from './way-back.ts'
import './erasure.ts'
import { filesView } from './files.ts'
import { historyView, lastStep } from './history.ts'
import { type Loaded, loaded } from './loaded.ts'
import './looks.ts'
import { messagesNotice } from './messages.ts'
import '../notes/notes.ts'
import '../notes/own.ts'
import './notifications.ts'
import { partWords } from './part-words.ts'
import { moment, sender } from './parts.ts'
import './presence.ts'
import { printButton, printHead } from './print.ts'
import { reachView } from './reach.ts'
import './reason.ts'
import { duplicateNotice } from './related.ts'
import { relatedCases } from './related-data.ts'
import { requestView } from './request.ts'
import { stepWords } from './step-words.ts'
import { toolsView } from './tools.ts'
import type { AnyCase, Case, KindView } from './types.ts'
import { kindWords } from './words.ts'

const viewOf = (theCase: AnyCase): KindView<AnyCase> =>
	isMatter(theCase) ? (matterView as KindView<AnyCase>) : (requestView as KindView<Case> as KindView<AnyCase>)

/** What the page asks of the server; its parts ask for what is theirs. */
const server = { loadCase, loadHistory, notificationsOf, relatedCases, takeBack }

/** One case: the letter, its files, how to reach who sent it, where it stands, and what happened to it. */
export class DeskCase extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		theCase: { state: true },
		history: { state: true },
		told: { state: true },
		related: { state: true },
		fresh: { state: true },
		ways: { state: true },
		gone: { state: true },
		trouble: { state: true },
	}

	declare route: Pick<Route, 'params'>
	declare server: typeof server
	declare theCase: Loaded<AnyCase>
	declare history: Loaded<CaseEvent[]>
	/** What the one who sent it was told. */
	declare told: Loaded<Notification[]>
	declare related: SameCase[]
	/** How many messages nobody had read. */
	declare fresh: number
	/** What is before and after it in the list that it was opened from. */
	declare ways: Neighbours | undefined
	/** What was saved took it to where this account does not see it. */
	declare gone: boolean
	/** Why the step that did so was not taken back. */
	declare trouble: string

	constructor() {
		super()
		this.server = server
		this.theCase = this.history = this.told = { trouble: '' }
		this.related = []
		this.fresh = 0
		this.gone = false
		this.trouble = ''
	}

	get #id(): string {
		return this.route.params.id ?? ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#open()
	}

	async #open(): Promise<void> {
		walkTo(this.#id)
		neighboursOf(this.#id).then(ways => {
			this.ways = ways
		})
		this.#loadHistory()
		this.#loadTold()
		await this.#load()
		const { value } = this.theCase
		// The title takes the focus, so that a screen reader says where it is now.
		this.focusOn('h1')
		if (value && !isExpected(value.record)) await renewSession(true)
		await this.#loadRelated()
	}

	async #loadRelated(): Promise<void> {
		const { value } = this.theCase
		if (value) this.related = await this.server.relatedCases(value)
	}

	readonly #load = async (): Promise<void> => {
		this.theCase = await loaded(this.server.loadCase(this.#id), this.theCase)
	}

	/** One that was on the screen and is not found any more has gone on to others. */
	async #loadAnew(): Promise<void> {
		try {
			this.theCase = { value: await this.server.loadCase(this.#id), trouble: '' }
		} catch (error) {
			if (Object(error).status === 404) this.gone = true
			else this.theCase = { ...this.theCase, trouble: troubleText(error) }
		}
		if (this.gone) await this.focusOn('.case-gone')
	}

	/** The step that took it out of sight is taken back; it is seen again then. */
	async #back(): Promise<void> {
		this.trouble = ''
		try {
			await this.server.takeBack(this.#id)
			this.gone = false
			await this.#open()
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	async #loadHistory(): Promise<void> {
		this.history = await loaded(this.server.loadHistory(this.#id), this.history)
	}

	async #loadTold(): Promise<void> {
		this.told = await loaded(this.server.notificationsOf(this.#id), this.told)
	}

	/** After something was saved: the case, and what follows from it. */
	readonly #changed = (event: Saved): void => {
		for (const anew of [this.#loadAnew(), this.#loadHistory(), this.#loadTold()]) event.waitFor(anew)
	}

	/** Somebody asks for what colleagues changed; what is typed in the parts of the page stays. */
	readonly #anew = (): void => {
		this.#load()
		this.#loadHistory()
		this.#loadTold()
	}

	readonly #written = (event: Saved): void => {
		for (const anew of [this.#loadHistory(), this.#loadTold()]) event.waitFor(anew)
	}

	/** Something was said of another case of the same person. */
	readonly #compared = (event: Saved): void => {
		for (const anew of [this.#loadRelated(), this.#loadHistory()]) event.waitFor(anew)
	}

	readonly #settled = (event: Saved): void => event.waitFor(this.#loadTold())

	readonly #news = (event: CustomEvent<number>): void => {
		this.fresh = event.detail
	}

	#goTo(id: string): void {
		this.querySelector<HTMLElement>(`#${id}`)?.focus()
	}

	#top(theCase: AnyCase): TemplateResult {
		const { record } = theCase
		const words = kindWords[record.kind]
		const channel = record.channel && labels.cases.values.channel[record.channel]
		return html`<header class="case-top">
			<div>
				<h1 tabindex="-1">${sender(record)}</h1>
				<p class="case-top-reference">${words.number} <bdi dir="ltr">${formatReference(record.reference)}</bdi> ${theCase.shown.has('content') ? printButton() : nothing}</p>
			</div>
			<div>
				${viewOf(theCase).about(theCase)}
				<p class="sila-hint">${words.came} ${moment(record.created)}${record.entered_by ? html`${partWords().comma}${words.entered} <bdi>${record.entered_by}</bdi> (${channel})` : nothing}</p>
			</div>
		</header>`
	}

	/** The box of the answer stands open; what is owed is written there. */
	#write(): void {
		const answer = this.querySelector<HTMLElement>('#sila-answer')
		const message = this.querySelector<HTMLElement>('#sila-message')
		message?.closest('details')?.toggleAttribute('open', !answer)
		;(answer ?? message)?.focus()
	}

	#step(): void {
		const step = this.querySelector<HTMLElement>('#sila-answer, #sila-next')
		if (step) step.focus()
		else this.querySelector('#sila-status')?.scrollIntoView()
	}

	#reach(theCase: AnyCase): TemplateResult | typeof nothing {
		return reachView(theCase, { step: () => this.#step(), write: () => this.#write() })
	}

	/** Where nobody can be told from the case any more, only what stays is shown. */
	#rest(theCase: AnyCase): TemplateResult {
		return html`<div class="case-main">
			${erasedView(theCase)}<desk-told .told=${this.told} .association=${theCase.record.association}></desk-told>${this.#past(theCase)}${viewOf(theCase).foot(theCase)}
		</div>`
	}

	#past({ record }: AnyCase): TemplateResult {
		const looks = mayDo('access_log', 'list', record.association)
		return html`${historyView(record.kind, this.history)}${looks ? html`<desk-looks .caseId=${record.id}></desk-looks>` : nothing}`
	}

	#whole(theCase: AnyCase): TemplateResult {
		const view = viewOf(theCase)
		const { record, shown } = theCase
		// On a narrow screen one after the other: where it stands, what was sent, and then what is needed now and then.
		return html`<div class="case-grid">
			<div class="case-side">${view.side(theCase)}${contactView(theCase)}${this.#files(theCase)}<desk-related .theCase=${theCase} .found=${this.related} @related-changed=${this.#compared}></desk-related></div>
			<div class="case-main">
				<section aria-labelledby="sila-letter"><h2 id="sila-letter" class="sila-unseen">${kindWords[record.kind].letter}</h2>${shown.has('content') ? view.letter(theCase) : hiddenLetter()}</section>
				${view.beneath?.(theCase) ?? nothing}
				${this.#messages(theCase)}
				${mayDo('notes', 'list', record.association) ? html`<desk-notes .record=${record}></desk-notes>` : nothing}
				${view.recorded(theCase)}${this.#past(theCase)}${view.foot(theCase)}
			</div>
			<div class="case-side case-beside">
				<desk-told .told=${this.told} .association=${record.association}></desk-told><desk-corrections .theCase=${theCase}></desk-corrections>${mayDo('reminders', 'create', record.association) ? html`<desk-own .caseId=${record.id}></desk-own>` : nothing}${toolsView(theCase)}
			</div>
		</div>`
	}

	#messages(theCase: AnyCase): TemplateResult | typeof nothing {
		const { record } = theCase
		if (!mayDo('messages', 'list', record.association)) return nothing
		// Whoever writes with the applicant opens what came with it; others as a file of the case.
		const shut = byReason(theCase) === 'asked' && !mayDo('messages', 'create', record.association)
		// The answer has a box of its own.
		const owed = record.kind === 'inquiry' && awaitsAssociation(record.kind, record.status)
		return html`<desk-messages .record=${record} ?shut=${shut} .told=${this.told.value} .folded=${owed} @messages-new=${this.#news} @message-written=${this.#written}></desk-messages>`
	}

	#files(theCase: AnyCase): TemplateResult {
		const files = filesView(theCase, lastStep(this.history.value))
		const reason = byReason(theCase)
		if (!reason) return files
		return html`<desk-reason .theCase=${theCase}></desk-reason>${reason === 'given' ? files : nothing}`
	}

	#body(theCase: AnyCase): TemplateResult {
		const { record } = theCase
		return html`${this.#top(theCase)}
			${record.erased_at ? nothing : html`${printHead(theCase)}<desk-presence .theCase=${theCase} .since=${this.history.value?.[0]?.at ?? ''} @case-anew=${this.#anew}></desk-presence>`}
			${messagesNotice(record, record.erased_at ? 0 : this.fresh, () => this.#goTo('sila-messages'))}
			${record.erased_at ? nothing : duplicateNotice(this.related)}
			<desk-erasure .record=${record}></desk-erasure>${record.erased_at ? nothing : html`<desk-copies .record=${record}></desk-copies>`}
			${record.erased_at ? this.#rest(theCase) : html`${this.#whole(theCase)}${this.#reach(theCase)}`}`
	}

	#handedOn(): TemplateResult {
		const { kind = 'request', reference = '' } = this.theCase.value?.record ?? {}
		return html`<div class="page-content sila">${backToList(kind, listAddress(this.#id))}
			<h1>${kindWords[kind].name} <bdi dir="ltr">${formatReference(reference)}</bdi></h1>
			<p class="sila-done case-gone" role="status" tabindex="-1">${caseWords().gone}</p>
			<p><button type="button" class="sila-button" @click=${() => this.#back()}>${icon('undo-2')} ${stepWords().back}</button></p>
			${troubleAt(this.trouble)}
		</div>`
	}

	protected override render(): TemplateResult {
		const { value, trouble } = this.theCase
		if (this.gone) return this.#handedOn()
		return html`<div class="page-content sila sila-case" @case-changed=${this.#changed} @told-changed=${this.#settled}>
			<div class="case-ways-row">${backToList(value?.record.kind, listAddress(this.#id))}${this.ways ? waysOn(this.ways) : nothing}</div>
			${value ? this.#body(value) : trouble ? troubled(trouble, this.#load) : waiting()}
		</div>`
	}

	protected override updated(): void {
		const record = this.theCase.value?.record
		const name = kindWords[record?.kind ?? 'request'].name
		called(record ? `${name} ${formatReference(record.reference)}` : name)
	}
}

customElements.define('desk-case', DeskCase)

export const casePage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-case'), { route })
