import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CasesRecord, ErasureRequestsRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import type { Proof } from '../../core/people/identified.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { mayDo } from '../frame/may.ts'
import { account, pb } from '../frame/session.ts'
import { PEOPLE } from '../people/nav.ts'
import { peopleWords } from '../people/words.ts'
import { troubleText } from '../problem.ts'
import { type Saved, tellSaved } from '../saved.ts'
import { recount } from '../tasks/count.ts'
import { correctionWords } from './correction-words.ts'
import { decideErasure, ERASURES_KEY, loadErasures } from './erasure-data.ts'
import './erasure-decision.ts'
import type { DeskErasureDecision } from './erasure-decision.ts'
import { erasureWords } from './erasure-words.ts'
import { partWords } from './part-words.ts'
import { moment } from './parts.ts'
import { kindWords } from './words.ts'

const server = { loadErasures, decideErasure }

/** The day of one that staff wrote down, by whom, and how identity was proved. */
function askedDay({ asked_on, entered_by, identified }: ErasureRequestsRecord): TemplateResult {
	const on = parse(asked_on)
	const proof = correctionWords().proofs[identified as Proof] ?? ''
	return html`${on ? day(on) : ''}${partWords().comma}${fill(erasureWords().enteredBy, { name: '' })}<bdi dir="ltr">${entered_by}</bdi>${proof ? `${partWords().comma}${proof}` : nothing}`
}

/**
 * What an applicant asked of staff about their data, to be decided: the open request stands at the top of the case,
 * earlier ones are told below it.
 *
 * @fires case-changed - It is decided, and where it was granted the data are gone; a `Saved`.
 */
export class DeskErasure extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		server: { attribute: false },
		requests: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	/** The case. */
	declare record: CasesRecord
	declare server: typeof server
	declare requests: ErasureRequestsRecord[]
	declare trouble: string
	declare done: string

	constructor() {
		super()
		this.server = server
		this.requests = []
		this.trouble = this.done = ''
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(ERASURES_KEY)
	}

	protected override updated(changed: PropertyValues<this>): void {
		// Fetched anew with the case: somebody may have written a request down meanwhile.
		if (changed.has('record')) this.#load()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		if (!mayDo('erasure_requests', 'list', this.record.association)) return
		try {
			this.requests = await this.server.loadErasures(this.record.id)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	async #decided(event: Saved): Promise<void> {
		const words = erasureWords()
		const { owner } = kindWords[this.record.kind]
		const { decision } = event.target as DeskErasureDecision
		const { id } = (event.target as DeskErasureDecision).request
		await Promise.all([this.#load(), tellSaved(this, 'case-changed')])
		recount()
		// The first of two has proposed it.
		const proposed = this.requests.some(request => request.id === id && request.state === 'open')
		this.done = proposed
			? words.proposed
			: decision === 'granted'
				? words.granted
				: fill(words.refused, { owner })
		await this.focusOn('.erasure-done')
	}

	#open(request: ErasureRequestsRecord): TemplateResult {
		const words = erasureWords()
		const due = parse(request.due_on)
		const late = request.due_on < riyadhDay(new Date().toISOString())
		const { owner } = kindWords[this.record.kind]
		return html`<section class="sila-card erasure" aria-labelledby="sila-erasure">
			<h2 id="sila-erasure">${fill(words.title, { owner })}</h2>
			<p class="sila-hint">${words.asked} ${request.asked_on ? askedDay(request) : moment(request.created)}</p>
			<p>${words.lastDay}: <strong>${due ? day(due) : ''}</strong> ${late ? html`<span class="attention">${words.late}</span>` : nothing}</p>
			${request.reason ? html`<blockquote class="written" dir="auto">${request.reason}</blockquote>` : html`<p class="sila-hint">${words.noReason}</p>`}
			${this.#proposed(request)}
			${
				(request.proposed_by && request.proposed_by === account()?.email) ||
				!mayDo('erasure_requests', 'update', this.record.association)
					? nothing
					: html`<desk-erasure-decision .record=${this.record} .request=${request} .decide=${this.server.decideErasure}
				@erasure-decided=${(event: Saved) => event.waitFor(this.#decided(event))}></desk-erasure-decision>`
			}
		</section>`
	}

	/** What one has proposed, until another agrees or its day is there. */
	#proposed({ proposed, proposed_by, effective_at }: ErasureRequestsRecord): TemplateResult | typeof nothing {
		if (!proposed) return nothing
		const words = erasureWords()
		const at = parse(effective_at)
		return html`<p><span class="attention">${proposed === 'granted' ? words.wouldGrant : words.wouldRefuse}</span> <bdi dir="ltr">${proposed_by}</bdi></p>
			<p class="sila-hint">${at ? fill(words.byItself, { day: day(at) }) : words.another} <a href=${PEOPLE}>${peopleWords().title}</a></p>`
	}

	#earlier({
		state,
		decided_by,
		decided_at,
		answer,
	}: ErasureRequestsRecord): TemplateResult | typeof nothing {
		return state === 'refused'
			? html`<p class="sila-hint">${erasureWords().refusedAt} ${moment(decided_at)} · <bdi>${decided_by}</bdi>${answer ? html`: <bdi class="written">${answer}</bdi>` : nothing}</p>`
			: nothing
	}

	protected override render(): TemplateResult {
		const request = this.requests.find(({ state }) => state === 'open')
		return html`${this.trouble ? html`<p class="sila-error" role="alert">${this.trouble}</p>` : nothing}
			${request ? this.#open(request) : nothing}
			<p role="status" class="sila-done erasure-done" tabindex="-1">${this.done}</p>
			${this.requests.map(one => this.#earlier(one))}`
	}
}

customElements.define('desk-erasure', DeskErasure)
