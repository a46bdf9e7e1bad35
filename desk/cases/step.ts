import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import { needsOf, type Process, type Recommendation, type Step, stepsFrom } from '../../core/case/process.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm, type Wrong } from '../frame/form.ts'
import { frame } from '../frame/words.ts'
import { statusLabel } from '../labels.ts'
import { type Trouble, trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { processWords } from '../spoken.ts'
import { mayStep, mayWrite } from './acts.ts'
import { type Change, saveCase } from './data.ts'
import { type Controls, factInput, factValue, type StepDraft } from './facts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

interface Kept {
	chosen: CaseStatus | ''
	draft: StepDraft
}

/** What was chosen and typed stays with its case while somebody looks elsewhere, until it is saved or they sign out. */
const drafts = rememberedInputs<Kept>('step')
const nothingYet = (): Kept => ({ chosen: '', draft: {} })

/** How cases of a kind are moved on. */
export interface Way<C extends AnyCase> {
	/** Its steps. */
	process(theCase: C): Process
	/** What the one who sent it will read at a status. */
	words(theCase: C, status: CaseStatus): StatusWords
	/** Controls of facts in place of the plain ones. */
	controls?(theCase: C): Partial<Controls>
}

const recommendationsOf = (theCase: AnyCase) => factValue(theCase, {}, 'recommendations') as Recommendation[]

/**
 * The control that moves a case on. A step is chosen from those its process allows; what the step needs is asked for,
 * what the applicant will read is shown, and only then is it confirmed. The server judges it: what it refuses is said
 * beside the control, and nothing that was typed is lost.
 *
 * @fires case-changed - It is saved, or somebody else was first; a `Saved`.
 */
export class DeskStep<C extends AnyCase = AnyCase> extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		way: { attribute: false },
		save: { attribute: false },
		kept: { state: true },
		done: { state: true },
	}

	declare theCase: C
	declare way: Way<C>
	declare save: typeof saveCase
	declare kept: Kept
	declare done: string
	readonly #sending = new DeskForm(this, {
		fields: () => [...FACT_NAMES, 'status'],
		control: name => (name === 'status' ? '#sila-next' : '.step-needs [aria-invalid="true"]'),
		send: () => this.#store(true),
		read: refused => this.#read(refused),
		otherwise: '#sila-next',
	})

	constructor() {
		super()
		this.save = saveCase
		this.kept = nothingYet()
		this.done = ''
	}

	get busy(): boolean {
		return this.#sending.busy
	}

	/** All that staff take from here, whoever. */
	get #ways(): Step[] {
		return stepsFrom(this.way.process(this.theCase), this.theCase.record.status as CaseStatus, 'staff')
	}

	#takes(to: CaseStatus): boolean {
		return mayStep(this.theCase.record, to, this.way.process(this.theCase))
	}

	#writes({ needs }: Step): FactName[] {
		const process = this.way.process(this.theCase)
		return needs.filter(need => mayWrite(this.theCase.record, need, process))
	}

	/** Those that this account takes; and of those that others take, what it writes for them, each kind once. */
	get #steps(): Step[] {
		const all = this.#ways
		const others = all.filter(step => !this.#takes(step.to) && this.#writes(step).length > 0)
		const kinds = others.map(step => this.#writes(step).join())
		return [
			...all.filter(({ to }) => this.#takes(to)),
			...others.filter((_, i) => kinds.indexOf(kinds[i] as string) === i),
		]
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has('theCase')) return
		const before = changed.get('theCase') as C | undefined
		const { id } = this.theCase.record
		if (before?.record.id === id) this.#join(before)
		else this.kept = drafts.get(id) ?? nothingYet()
		if (!this.#steps.some(({ to }) => to === this.kept.chosen)) this.kept = { ...this.kept, chosen: '' }
	}

	/** What a colleague recommended meanwhile is not lost to what is typed here. */
	#join(before: C): void {
		const typed = this.kept.draft.recommendations as Recommendation[] | undefined
		if (!typed) return
		const known = new Set([...recommendationsOf(before), ...typed].map(row => JSON.stringify(row)))
		const theirs = recommendationsOf(this.theCase).filter(row => !known.has(JSON.stringify(row)))
		this.kept = { ...this.kept, draft: { ...this.kept.draft, recommendations: [...theirs, ...typed] } }
	}

	#set(change: Partial<Kept>): void {
		this.kept = { ...this.kept, ...change }
		this.done = ''
		drafts.set(this.theCase.record.id, this.kept)
	}

	#choose(chosen: CaseStatus | ''): void {
		this.#sending.clear()
		this.#set({ chosen })
	}

	/** Only what was typed is sent: the rest stays as the server has it. */
	#change(needs: FactName[], status: CaseStatus | undefined): Change {
		const { minutes, ...facts } = Object.fromEntries(
			Object.entries(this.kept.draft).filter(([need]) => needs.includes(need as FactName)),
		) as StepDraft
		return {
			...facts,
			...(status && { status }),
			...(Array.isArray(minutes) && minutes.length > 0 && { 'minutes+': minutes as File[] }),
		}
	}

	/** With `move` the case goes on; without, what was written is kept and it stays where it is. */
	async #store(move: boolean): Promise<void> {
		const { record } = this.theCase
		const { chosen } = this.kept
		if (!chosen) return
		try {
			await this.save(record, this.#change(this.#needs(), move ? chosen : undefined))
		} catch (error) {
			// Where somebody else saved it meanwhile, what they saved is shown beside what is typed here.
			if (trouble(error, true).codes.revision) await tellSaved(this, 'case-changed')
			throw error
		}
		drafts.delete(record.id)
		this.kept = { chosen: move ? '' : chosen, draft: {} }
		await tellSaved(this, 'case-changed')
		const status = statusLabel(record.kind, chosen)
		this.done = move ? fill(stepWords().moved, { status }) : stepWords().kept
	}

	async #send(move: boolean): Promise<void> {
		if (this.busy || !this.kept.chosen) return
		this.done = ''
		this.#sending.clear()
		if (await this.#sending.run(() => this.#store(move))) await this.focusOn('.sila-done')
	}

	/** What went wrong as a whole stands beside the status. */
	#read({ text, fields, codes }: Trouble): Wrong {
		if (codes.revision) return { status: kindWords[this.theCase.record.kind].stale }
		const facts = FACT_NAMES.map(need => [need, fields[need]])
		return { ...Object.fromEntries(facts), status: fields.status ?? text }
	}

	#preview(status: CaseStatus): TemplateResult {
		const { label, meaning, next } = this.way.words(this.theCase, status)
		const { owner } = kindWords[this.theCase.record.kind]
		return html`<div class="preview">
			<p class="sila-hint">${fill(stepWords().reads, { owner })}</p>
			<blockquote><strong>${label}</strong><br>${meaning}<br>${next}</blockquote>
		</div>`
	}

	/** That a decision would come before the policy's day, and what can be done instead. */
	#tooEarly(earliest: string): TemplateResult {
		const words = stepWords()
		const date = parse(earliest)
		return html`<div class="too-early">
			<p><strong>${words.tooEarly}</strong> ${fill(words.notBefore, { day: date ? day(date) : '' })}</p>
			<p>${fill(words.meanwhile, { fact: processWords().facts.early_reason })}</p>
		</div>`
	}

	#fact(need: FactName): TemplateResult {
		const give = (value: unknown) => {
			this.#sending.changed(need)
			this.#set({ draft: { ...this.kept.draft, [need]: value } })
		}
		const said = this.#sending.wrong(need)
		return factInput(need, this.theCase, this.kept.draft, said, give, this.way.controls?.(this.theCase))
	}

	#actions(kept: boolean): TemplateResult {
		const words = stepWords()
		const { chosen } = this.kept
		const leave = () => {
			this.#choose('')
			this.focusOn('#sila-next')
		}
		const moves = chosen && this.#takes(chosen)
		return html`<div class="sila-actions">
			${moves ? html`<button class="sila-button primary" ?disabled=${this.busy}>${words.confirm}</button>` : nothing}
			${kept ? html`<button type="button" class="sila-button" ?disabled=${this.busy} @click=${() => this.#send(false)}>${words.keep}</button>` : nothing}
			<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${leave}>${frame().stay}</button>
		</div>`
	}

	/** What the chosen step asks for, in the order of the facts. */
	#needs(): FactName[] {
		const step = this.#steps.find(({ to }) => to === this.kept.chosen)
		const days = {
			today: riyadhDay(new Date().toISOString()),
			earliest: this.theCase.record.earliest_reply_on,
		}
		const needed = step ? this.#writes({ ...step, needs: needsOf(step, days) }) : []
		return FACT_NAMES.filter(need => needed.includes(need))
	}

	#form(): TemplateResult {
		const words = stepWords()
		const { chosen } = this.kept
		const { kind, earliest_reply_on: earliest } = this.theCase.record
		const needs = this.#needs()
		const takes = chosen !== '' && this.#takes(chosen)
		const label = ({ to }: Step) => (this.#takes(to) ? statusLabel(kind, to) : words.prepare)
		const submit = (event: Event) => {
			event.preventDefault()
			this.#send(takes)
		}
		return html`<form class="step" novalidate @submit=${submit}>
			${field(
				{ id: 'sila-next', label: words.changeTo, wrong: this.#sending.wrong('status') },
				({ about }) => html`<div class="sila-select"><select id="sila-next" aria-describedby=${about}
					@change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value as CaseStatus | '')}>
					<option value="" .selected=${!chosen}>${words.choose}</option>
					${this.#steps.map(step => html`<option value=${step.to} .selected=${step.to === chosen}>${label(step)}</option>`)}
				</select></div>`,
			)}
			<div class="step-needs" aria-live="polite">
				${chosen && !takes ? html`<p class="sila-hint">${words.prepareHint}</p>` : nothing}
				${needs.includes('early_reason') ? this.#tooEarly(earliest) : nothing}
				${needs.map(need => this.#fact(need))}
				${takes ? this.#preview(chosen) : nothing}${chosen ? this.#actions(needs.length > 0) : nothing}
			</div>
		</form>`
	}

	protected override render(): TemplateResult {
		return html`${this.#steps.length ? this.#form() : html`<p class="sila-hint">${this.#ways.length ? stepWords().othersStep : stepWords().noStep}</p>`}
			<p role="status" class="sila-done" tabindex="-1">${this.done}</p>`
	}
}

customElements.define('desk-step', DeskStep)
