import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { meetersOf } from '../../core/access/acts.ts'
import type { CasesRecord, CopyRequestsRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import type { Proof } from '../../core/people/identified.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { holdsAt } from '../frame/rights.ts'
import { pb } from '../frame/session.ts'
import { troubleText } from '../problem.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { tellSaved } from '../saved.ts'
import { recount } from '../tasks/count.ts'
import { COPIES_KEY, loadCopies, settleCopy } from './copy-data.ts'
import { copyWords } from './copy-words.ts'
import { correctionWords } from './correction-words.ts'
import { erasureWords } from './erasure-words.ts'
import { partWords } from './part-words.ts'
import { moment } from './parts.ts'
import { PATH } from './paths.ts'
import { kindWords } from './words.ts'

const server = { loadCopies, settleCopy }

/**
 * A copy of their data that the applicant asked for by word of mouth: until when it is due, the way to make it, and what
 * became of it.
 *
 * @fires case-changed - It is settled; a `Saved`.
 */
export class DeskCopies extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		server: { attribute: false },
		requests: { state: true },
		open: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	/** The case. */
	declare record: CasesRecord
	declare server: typeof server
	declare requests: CopyRequestsRecord[]
	/** Which outcome is asked about, in the form over the page. */
	declare open: 'given' | 'left' | undefined
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
		pb.cancelRequest(COPIES_KEY)
	}

	protected override updated(changed: PropertyValues<this>): void {
		// Fetched anew with the case: somebody may have written a request down meanwhile.
		if (changed.has('record')) this.#load()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		if (!mayDo('copy_requests', 'list', this.record.association)) return
		try {
			this.requests = await this.server.loadCopies(this.record.id)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** Whether this account makes it; senior management writes down what became of it. */
	get #meets(): boolean {
		const { kind, association } = this.record
		return holdsAt(meetersOf(kind), association)
	}

	get #may(): boolean {
		return this.#meets || holdsAt(['management'], this.record.association)
	}

	#fields(of: 'given' | 'left'): RecordField[] {
		const words = copyWords()
		return of === 'given'
			? [{ name: 'note', type: 'lines', label: words.how, hint: words.howHint }]
			: [{ name: 'note', type: 'lines', label: words.why, required: true }]
	}

	async #settled(state: 'given' | 'left'): Promise<void> {
		const words = copyWords()
		this.open = undefined
		await Promise.all([this.#load(), tellSaved(this, 'case-changed')])
		recount()
		this.done = state === 'given' ? words.givenDone : words.leftDone
		await this.focusOn('.copies-done')
	}

	#form({ id }: CopyRequestsRecord, state: 'given' | 'left'): TemplateResult {
		const words = copyWords()
		const save = ({ note }: Record<string, unknown>) =>
			this.server.settleCopy({ id, state, note: String(note ?? '') })
		return html`<desk-record-form .heading=${state === 'given' ? words.givenTitle : words.leftTitle} .fields=${this.#fields(state)} .record=${{}} .save=${save}
			@record-saved=${() => this.#settled(state)} @record-left=${() => {
				this.open = undefined
				this.focusOn(`.copy-${state}`)
			}}></desk-record-form>`
	}

	#settle(state: 'given' | 'left'): TemplateResult {
		return html`<button type="button" class="sila-button ${state === 'left' ? 'quiet' : ''} copy-${state}" @click=${() => {
			this.done = ''
			this.open = state
		}}>${copyWords()[state]}</button>`
	}

	#asked(request: CopyRequestsRecord): TemplateResult {
		const words = copyWords()
		const { comma } = partWords()
		const on = parse(request.asked_on)
		const due = parse(request.due_on)
		const late = request.due_on < riyadhDay(new Date().toISOString())
		const proof = correctionWords().proofs[request.identified as Proof] ?? ''
		return html`<section class="sila-card erasure" aria-labelledby="sila-copy">
			<h2 id="sila-copy">${fill(words.title, { owner: kindWords[this.record.kind].owner })}</h2>
			<p class="sila-hint">${words.asked} ${on ? day(on) : ''}${comma}${fill(erasureWords().enteredBy, { name: '' })}<bdi dir="ltr">${request.entered_by}</bdi>${proof ? `${comma}${proof}` : nothing}</p>
			<p>${words.lastDay}: <strong>${due ? day(due) : ''}</strong> ${late ? html`<span class="attention">${words.late}</span>` : nothing}</p>
			${request.said ? html`<blockquote class="written" dir="auto">${request.said}</blockquote>` : nothing}
			${request.made_at ? html`<p>${words.made} ${moment(request.made_at)} · <bdi dir="ltr">${request.made_by}</bdi></p>` : nothing}
			${this.#meets ? nothing : html`<p class="sila-hint">${words.others}</p>`}
			${
				this.#may
					? html`<div class="sila-actions">
						${this.#meets ? html`<a class="sila-button ${request.made_at ? '' : 'primary'}" href="${PATH}/${this.record.id}/copy/${request.id}">${icon('download')} ${words.make}</a>` : nothing}
						${request.made_at ? this.#settle('given') : nothing}${this.#settle('left')}
					</div>`
					: nothing
			}
			${this.open ? this.#form(request, this.open) : nothing}
		</section>`
	}

	#earlier({ state, settled_at, settled_by, note }: CopyRequestsRecord): TemplateResult | typeof nothing {
		if (state === 'open') return nothing
		const { wasGiven, wasLeft } = copyWords()
		return html`<p class="sila-hint">${state === 'given' ? wasGiven : wasLeft} ${moment(settled_at)} · <bdi dir="ltr">${settled_by}</bdi>${note ? html`: <bdi class="written">${note}</bdi>` : nothing}</p>`
	}

	protected override render(): TemplateResult {
		const request = this.requests.find(({ state }) => state === 'open')
		return html`${troubleAt(this.trouble)}
			${request ? this.#asked(request) : nothing}
			<p role="status" class="sila-done copies-done" tabindex="-1">${this.done}</p>
			${this.requests.map(one => this.#earlier(one))}`
	}
}

customElements.define('desk-copies', DeskCopies)
