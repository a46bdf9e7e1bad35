import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CaseEvent } from '../../core/api/cases.ts'
import type { CaseState, Present } from '../../core/api/work.ts'
import { fill } from '../../core/language/text.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { whileSeen } from '../frame/pulse.ts'
import { account } from '../frame/session.ts'
import { roleWords } from '../people/roles.ts'
import { troubleText } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { takeBack } from './data.ts'
import { whatHappened } from './history.ts'
import { presenceWords } from './presence-words.ts'
import { caseState, leaveCase } from './state-data.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/** How often a tab in sight asks, in milliseconds. */
const EVERY = 45_000
const server = { caseState, leaveCase, takeBack }

/**
 * Who else has the case open, and what a colleague changed meanwhile, in words. What is on the page stays until somebody
 * asks for the new.
 *
 * @fires case-changed - The last step was taken back; a `Saved`.
 * @fires case-anew - What is new is to be shown.
 */
export class DeskPresence extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		since: { attribute: false },
		server: { attribute: false },
		state: { state: true },
		trouble: { state: true },
	}

	declare theCase: AnyCase
	/** When the last of what the page shows happened (UTC, ISO 8601); empty while that is not known. */
	declare since: string
	declare server: typeof server
	declare state: CaseState | undefined
	declare trouble: string
	#end: (() => void) | undefined

	constructor() {
		super()
		this.server = server
		this.since = this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#end = whileSeen(() => this.look(), EVERY)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#end?.()
		if (this.theCase) this.server.leaveCase(this.theCase.record.id)
	}

	protected override updated(changed: PropertyValues<this>): void {
		const before = changed.get('theCase') as AnyCase | undefined
		if (changed.has('theCase') && before?.record.id !== this.theCase.record.id) this.look()
	}

	/** Asks how it stands; what cannot be asked now is asked at the next turn. */
	async look(): Promise<void> {
		const { id } = this.theCase.record
		const state = await this.server.caseState(id, this.since).catch(() => undefined)
		if (state && id === this.theCase.record.id) this.state = state
	}

	#one({ name, functions }: Present): string {
		const words = functions.map(role => roleWords()[role].name).join(presenceWords().comma)
		return words ? fill(presenceWords().one, { name, roles: words }) : name
	}

	/** What others did since; one's own is on the page. */
	get #news(): CaseEvent[] {
		const mine = account()?.email
		const since = this.since
		return (this.state?.events ?? []).filter(({ actor, at }) => actor !== mine && at > since)
	}

	#said(event: CaseEvent): TemplateResult {
		const { kind } = this.theCase.record
		return html`<li>${whatHappened(kind, event)}</li>`
	}

	/** The page was loaded anew since, or the step is on another tab: it can be taken back from here too. */
	#back(): TemplateResult | typeof nothing {
		const { state } = this
		if (!state?.back || state.revision !== this.theCase.record.revision) return nothing
		const back = async () => {
			this.trouble = ''
			try {
				await this.server.takeBack(this.theCase.record.id)
				await tellSaved(this, 'case-changed')
			} catch (error) {
				this.trouble = troubleText(error)
			}
			await this.look()
		}
		return html`<p>${presenceWords().mayBack} <button type="button" class="sila-button" @click=${back}>${icon('undo-2')} ${stepWords().back}</button></p>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = presenceWords()
		const open = this.state?.open ?? []
		const news = this.#news
		const anew = () => this.dispatchEvent(new Event('case-anew', { bubbles: true }))
		return html`<div class="presence" role="status">
			${open.length > 0 ? html`<p>${icon('users')} ${fill(words.open, { names: open.map(one => this.#one(one)).join(words.comma) })}</p>` : nothing}
			${this.#back()}${troubleAt(this.trouble)}
			${
				news.length > 0
					? html`<div class="case-notice"><div><p>${words.changed}</p><ul>${news.map(event => this.#said(event))}</ul></div>
				<button type="button" class="sila-button" @click=${anew}>${icon('refresh-cw')} ${words.anew}</button></div>`
					: nothing
			}
		</div>`
	}
}

customElements.define('desk-presence', DeskPresence)
