import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { meetersOf } from '../../core/access/acts.ts'
import type { Corrections } from '../../core/api/codes.ts'
import type { Proposed } from '../../core/api/people.ts'
import { fill } from '../../core/language/text.ts'
import { PROOFS, type Proof } from '../../core/people/identified.ts'
import { CONTACT_DETAIL, type Contact, type ContactMeans, contactMeans } from '../../core/sending/contact.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, hour, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { holdsAt } from '../frame/rights.ts'
import { pb } from '../frame/session.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { tellSaved } from '../saved.ts'
import * as data from './correction-data.ts'
import { correctionWords } from './correction-words.ts'
import { contactOf } from './letter.ts'
import { PATH } from './paths.ts'
import type { AnyCase } from './types.ts'

const { loadCorrections, proposeCode, proposeContact, enterErasure, enterCopy, withdraw } = data
const server = { loadCorrections, proposeCode, proposeContact, enterErasure, enterCopy, withdraw }

/** What is asked in the form over the page. */
type Open = 'code' | 'contact' | 'erasure' | 'copy'

/** What somebody asks for about their data, with its day. */
const BY_WORD: readonly (Open | undefined)[] = ['erasure', 'copy']

const ICON = { code: 'key-round', contact: 'pencil', erasure: 'trash', copy: 'file-text' } as const

type Reached = Required<Pick<Contact, 'phone' | 'email' | 'address'>> & { contactMeans: ContactMeans | '' }

/** Of what was typed, how the applicant is reached. */
const detailsIn = (values: Record<string, unknown>): Partial<Record<keyof Reached, string>> =>
	Object.fromEntries(
		(['contactMeans', 'phone', 'email', 'address'] as const)
			.filter(name => values[name] !== undefined)
			.map(name => [name, String(values[name])]),
	)

/** The day it is in Riyadh. */
const today = () => riyadhDay(new Date().toISOString())

/** How to reach who cannot follow their case any more: a new code, other contact details, and what waits of these. */
export class DeskCorrections extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		server: { attribute: false },
		found: { state: true },
		open: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	declare theCase: AnyCase
	declare server: typeof server
	declare found: Corrections | undefined
	/** The form that is over the page. */
	declare open: Open | undefined
	declare trouble: string
	declare done: string

	constructor() {
		super()
		this.server = server
		this.trouble = this.done = ''
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest('sila-corrections')
	}

	protected override updated(changed: PropertyValues<this>): void {
		const before = changed.get('theCase') as AnyCase | undefined
		if (changed.has('theCase') && before?.record.updated !== this.theCase.record.updated) this.#load()
	}

	get #may(): boolean {
		const { kind, association, anonymous, erased_at } = this.theCase.record
		return !anonymous && !erased_at && holdsAt(meetersOf(kind), association)
	}

	async #load(): Promise<void> {
		if (!this.#may) return
		this.trouble = ''
		try {
			this.found = await this.server.loadCorrections(this.theCase.record.id)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	readonly #save = (values: Record<string, unknown>): Promise<unknown> => {
		const text = (name: string) => String(values[name] ?? '')
		const query = {
			case: this.theCase.record.id,
			identified: text('identified') as Proof,
			reason: text('reason'),
		}
		if (this.open === 'code') return this.server.proposeCode(query)
		const asked = { ...query, on: text('on') || today() }
		if (this.open === 'erasure') return this.server.enterErasure(asked)
		if (this.open === 'copy') return this.server.enterCopy(asked)
		return this.server.proposeContact({ ...query, ...this.#reached, ...detailsIn(values) })
	}

	/** How the applicant is reached now, from which a correction begins. */
	get #reached(): Reached {
		const { record, request } = this.theCase
		const {
			phone = '',
			email = '',
			address = '',
		} = (record.contact as Contact | null) ?? request?.answers ?? {}
		return { contactMeans: contactOf(this.theCase).means, phone, email, address }
	}

	/** What the form begins with, and where. */
	#begins(open: Open): { record: Record<string, unknown>; first?: string } {
		if (BY_WORD.includes(open)) return { record: { on: today() } }
		if (open !== 'contact') return { record: {} }
		const reached = this.#reached
		const first = reached.contactMeans && CONTACT_DETAIL[reached.contactMeans]
		return { record: { ...reached }, ...(first && { first }) }
	}

	async #finish(done: string): Promise<void> {
		this.open = undefined
		await Promise.all([this.#load(), tellSaved(this, 'case-changed')])
		this.done = done
		await this.focusOn('#sila-corrected')
	}

	readonly #left = (): void => {
		const { open } = this
		this.open = undefined
		this.focusOn(`#sila-${open}`)
	}

	async #withdraw(id: string): Promise<void> {
		this.trouble = ''
		try {
			await this.server.withdraw(id)
			await this.#finish(correctionWords().withdrawn)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#fields(): RecordField[] {
		const words = correctionWords()
		const proof: RecordField[] = [
			{
				name: 'identified',
				type: 'pick',
				label: words.identified,
				hint: words.identifiedHint,
				options: PROOFS.map(value => ({ value, label: words.proofs[value] })),
				required: true,
			},
			{ name: 'reason', type: 'lines', label: words.reason, hint: words.reasonHint, required: true },
		]
		if (this.open === 'code') return proof
		if (BY_WORD.includes(this.open))
			return [
				{ name: 'on', type: 'day', label: words.askedOn, required: true },
				...proof.map(asked =>
					asked.name === 'reason'
						? { ...asked, label: words.said, hint: words.saidHint, required: false }
						: asked,
				),
			]
		const means = contactMeans(this.theCase.association)
		return [
			{
				name: 'contactMeans',
				type: 'one',
				label: words.means,
				options: means.map(value => ({ value, label: labels.cases.values.contact_means[value] })),
				required: true,
			},
			{ name: 'phone', type: 'tel', label: words.phone, hint: words.detailHint },
			{ name: 'email', type: 'email', label: words.email },
			{ name: 'address', type: 'text', label: words.address },
			...proof,
		]
	}

	#form(open: Open): TemplateResult {
		const words = correctionWords()
		const heading = {
			code: words.codeTitle,
			contact: words.contactTitle,
			erasure: words.erasureTitle,
			copy: words.copyTitle,
		}[open]
		const done = {
			code: words.proposed,
			contact: words.proposed,
			erasure: words.erasureDone,
			copy: words.copyDone,
		}[open]
		const { record, first } = this.#begins(open)
		return html`<desk-record-form .heading=${heading} .fields=${this.#fields()} .record=${record} .first=${first} .save=${this.#save}
			@record-saved=${() => this.#finish(done)} @record-left=${this.#left}></desk-record-form>`
	}

	#waiting({ id, act, proposedBy, effectiveAt, own }: Proposed): TemplateResult {
		const words = correctionWords()
		const at = parse(effectiveAt)
		return html`<li>
			<p><span class="attention">${words.waits[act as 'code']}</span></p>
			<p class="sila-hint">${fill(words.by, { name: '' })}<bdi dir="ltr">${proposedBy}</bdi></p>
			<p class="sila-hint">${at ? fill(words.byItself, { day: day(at), hour: hour(at) }) : words.another}</p>
			${own ? html`<button type="button" class="sila-button quiet" @click=${() => this.#withdraw(id)}>${words.withdraw}</button>` : nothing}
		</li>`
	}

	#opener(of: Open): TemplateResult | typeof nothing {
		if (this.found?.waiting.some(({ act }) => act === of)) return nothing
		const begin = () => {
			this.done = ''
			this.open = of
		}
		return html`<button type="button" class="sila-button" id="sila-${of}" @click=${begin}>${icon(ICON[of])} ${correctionWords()[of]}</button>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = correctionWords()
		const { found } = this
		if (!this.#may || (!found && !this.trouble)) return nothing
		return html`<section class="sila-card" aria-labelledby="sila-corrections">
			<h2 id="sila-corrections">${words.title}</h2>
			<p class="sila-hint">${words.hint}</p>
			${troubleAt(this.trouble)}
			<p role="status" class="sila-done" id="sila-corrected" tabindex="-1">${this.done}</p>
			${found?.ready.map(
				({ id }) => html`<p><strong>${words.ready}</strong></p><p class="sila-hint">${words.readyHint}</p>
				<a class="sila-button primary" href="${PATH}/${this.theCase.record.id}/code/${id}">${words.show}</a>`,
			)}
			${found?.waiting.length ? html`<ul class="related">${found.waiting.map(one => this.#waiting(one))}</ul>` : nothing}
			<div class="sila-actions">${found ? (['code', 'contact', 'copy', 'erasure'] as const).map(of => this.#opener(of)) : nothing}</div>
			${this.open ? this.#form(this.open) : nothing}
		</section>`
	}
}

customElements.define('desk-corrections', DeskCorrections)
