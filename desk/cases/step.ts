import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import { nextSteps } from '../../core/case/next-steps.ts'
import { needsOf, type Process, type Recommendation, type Step, stepsFrom } from '../../core/case/process.ts'
import { withReady } from '../../core/case/ready-text.ts'
import { type CaseStatus, isTold } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm, type Wrong } from '../frame/form.ts'
import { icon } from '../frame/page-icons.ts'
import { frame } from '../frame/words.ts'
import { statusLabel } from '../labels.ts'
import { type Trouble, trouble, troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { readyFacts } from '../texts/ready.ts'
import type { TextUse } from '../texts/words.ts'
import { mayStep, mayWrite } from './acts.ts'
import { type Change, saveCase, takeBack } from './data.ts'
import { type Controls, factInput, factValue, type StepDraft } from './facts.ts'
import { keepDecision, lastDecisionView } from './last-decision.ts'
import { beginReturn, type Returning, returnInput } from './return.ts'
import { stepChoice, stepPreview, tooEarly } from './step-parts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

interface Kept {
	chosen: CaseStatus | ''
	draft: StepDraft
	/** Documents that are ticked as asked for, by their ids; undefined before a return was begun. */
	asked?: readonly string[]
}

/** What was chosen and typed stays with its case while somebody looks elsewhere, until it is saved or they sign out. */
const drafts = rememberedInputs<Kept>('step')
const nothingYet = (): Kept => ({ chosen: '', draft: {} })

/** The step that names what is missing. */
const RETURN: CaseStatus = 'needs-completion'

/** Facts for which an association keeps ready texts. */
const USE: Partial<Record<FactName, TextUse>> = {
	missing: 'missing',
	reason: 'reason',
	closing_reason: 'closing',
	settlement: 'settlement',
}

/** How cases of a kind are moved on. */
export interface Way<C extends AnyCase> {
	/** Its steps. */
	process(theCase: C): Process
	/** What the one who sent it will read at a status. */
	words(theCase: C, status: CaseStatus): StatusWords
	/** Controls of facts in place of the plain ones. */
	controls?(theCase: C): Partial<Controls>
	/** Facts that are ready when a step is chosen, to be changed. */
	begin?(theCase: C, to: CaseStatus): StepDraft
	/** Steps that have a place of their own on the page. */
	apart?: readonly CaseStatus[]
}

const recommendationsOf = (theCase: AnyCase) => factValue(theCase, {}, 'recommendations') as Recommendation[]

/**
 * The control that moves a case on. A step is chosen from those its process allows; what the step needs is asked for,
 * what the applicant will read is shown, and only then is it confirmed. A step that needs nothing and of which nobody is
 * told is taken as it is chosen. The server judges it: what it refuses is said beside the control, and nothing that was
 * typed is lost.
 *
 * @fires case-changed - It is saved, or somebody else was first; a `Saved`.
 */
export class DeskStep<C extends AnyCase = AnyCase> extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		way: { attribute: false },
		save: { attribute: false },
		takeBack: { attribute: false },
		confirm: { attribute: false },
		kept: { state: true },
		done: { state: true },
		last: { state: true },
		trouble: { state: true },
	}

	declare theCase: C
	declare way: Way<C>
	declare save: typeof saveCase
	declare takeBack: typeof takeBack
	declare confirm: typeof confirm
	declare kept: Kept
	declare done: string
	/** What was typed for the step that was just taken; undefined before, and once it is not to be taken back. */
	declare last: Kept | undefined
	/** Why it was not. */
	declare trouble: string
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
		this.takeBack = takeBack
		this.confirm = confirm
		this.kept = nothingYet()
		this.done = this.trouble = ''
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
		const all = this.#ways.filter(({ to }) => !this.way.apart?.includes(to))
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
		this.#forget()
		drafts.set(this.theCase.record.id, this.kept)
	}

	/** What was said of the last step. */
	#forget(): void {
		this.done = this.trouble = ''
		this.last = undefined
	}

	async #choose(chosen: CaseStatus | ''): Promise<void> {
		this.#sending.clear()
		const ready = chosen ? this.way.begin?.(this.theCase, chosen) : {}
		const draft = { ...ready, ...this.kept.draft }
		const begins = chosen === RETURN && !this.kept.asked && !draft.missing
		this.#set({ chosen, ...(begins ? beginReturn(this.theCase, draft) : { draft }) })
		if (!chosen) return
		const quiet =
			this.#takes(chosen) && this.#needs().length === 0 && !isTold(this.theCase.record.kind, chosen)
		if (quiet) await this.#send(true)
		else await this.focusOn('.step-needs :is(input, textarea, select, button)')
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
		const { chosen, draft } = this.kept
		if (!chosen) return
		const written: FactName[] = [...this.#needs(), ...(chosen === RETURN ? (['checklist'] as const) : [])]
		try {
			await this.save(record, this.#change(written, move ? chosen : undefined))
		} catch (error) {
			// Where somebody else saved it meanwhile, what they saved is shown beside what is typed here.
			if (trouble(error, true).codes.revision) await tellSaved(this, 'case-changed')
			throw error
		}
		const before = move ? this.kept : undefined
		if (move) keepDecision(this.theCase, chosen, draft)
		drafts.delete(record.id)
		this.kept = { chosen: move ? '' : chosen, draft: {} }
		await tellSaved(this, 'case-changed')
		const status = statusLabel(record.kind, chosen)
		this.done = move ? fill(stepWords().moved, { status }) : stepWords().kept
		this.last = before
	}

	async #send(move: boolean): Promise<void> {
		const { chosen } = this.kept
		if (this.busy || !chosen) return
		this.#forget()
		this.#sending.clear()
		if (move && !(await this.#sure(chosen))) return
		if (await this.#sending.run(() => this.#store(move))) await this.focusOn('.sila-done')
	}

	/** What ends a case for somebody is looked at twice. */
	async #sure(to: CaseStatus): Promise<boolean> {
		if (to !== 'withdrawn' && to !== 'closed') return true
		const { kind } = this.theCase.record
		const { ending } = stepWords()
		const values = { owner: kindWords[kind].owner, status: statusLabel(kind, to) }
		return this.confirm(fill(ending[to], values), ending.yes)
	}

	/** Takes the last step back; what was typed for it lies there again. */
	async #back(): Promise<void> {
		const { last } = this
		const { id, kind } = this.theCase.record
		this.trouble = ''
		try {
			const { status } = await this.takeBack(id)
			await tellSaved(this, 'case-changed')
			this.#set(last ?? nothingYet())
			this.done = fill(stepWords().wentBack, { status: statusLabel(kind, status) })
		} catch (error) {
			this.trouble = troubleText(error)
		}
		await this.focusOn('.sila-done')
	}

	/** What went wrong as a whole stands beside the steps. */
	#read({ text, fields, codes }: Trouble): Wrong {
		if (codes.revision) return { status: kindWords[this.theCase.record.kind].stale }
		const facts = FACT_NAMES.map(need => [need, fields[need]])
		return { ...Object.fromEntries(facts), status: fields.status ?? text }
	}

	#fact(need: FactName): TemplateResult {
		const give = (value: unknown) => {
			this.#sending.changed(need)
			this.#set({ draft: { ...this.kept.draft, [need]: value } })
		}
		const said = this.#sending.wrong(need)
		const drawn = factInput(
			need,
			this.theCase,
			this.kept.draft,
			said,
			give,
			this.way.controls?.(this.theCase),
		)
		const use = USE[need]
		if (!use) return drawn
		const typed = String(factValue(this.theCase, this.kept.draft, need) ?? '')
		return html`${drawn}<desk-ready .association=${this.theCase.record.association} .use=${use} .facts=${readyFacts(this.theCase)}
			@text-ready=${(event: CustomEvent<string>) => give(withReady(typed, event.detail))}></desk-ready>`
	}

	#asked(): TemplateResult | typeof nothing {
		const { draft, asked = [], chosen } = this.kept
		if (chosen !== RETURN) return nothing
		const give = (then: Returning) => {
			this.#sending.changed('missing')
			this.#set(then)
		}
		return returnInput(this.theCase, { draft, asked }, give)
	}

	#lastDecision(needs: FactName[]): TemplateResult | typeof nothing {
		const use = (facts: StepDraft) => {
			this.#set({ draft: { ...this.kept.draft, ...facts } })
			this.focusOn('.step-needs textarea')
		}
		return lastDecisionView(this.theCase, this.kept.draft, needs, use)
	}

	#actions(kept: boolean): TemplateResult {
		const words = stepWords()
		const leave = () => {
			this.#choose('')
			this.focusOn('#sila-next')
		}
		const { chosen } = this.kept
		const moves = chosen && this.#takes(chosen)
		return html`<div class="sila-actions">
			${moves ? html`<button class="sila-button primary" ?disabled=${this.busy}>${words.confirm}</button>` : nothing}
			${kept ? html`<button type="button" class="sila-button" ?disabled=${this.busy} @click=${() => this.#send(false)}>${words.keep}</button>` : nothing}
			<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${leave}>${frame().stay}</button>
		</div>`
	}

	#needs(): FactName[] {
		const step = this.#steps.find(({ to }) => to === this.kept.chosen)
		const days = {
			today: riyadhDay(new Date().toISOString()),
			earliest: this.theCase.record.earliest_reply_on,
		}
		const needed = step ? this.#writes({ ...step, needs: needsOf(step, days) }) : []
		return FACT_NAMES.filter(need => needed.includes(need))
	}

	/** Whether a document that the form asks for is not there. */
	get #lacking(): boolean {
		const entries = factValue(this.theCase, {}, 'checklist') as { document: string; state: string }[]
		const there = (id: string) =>
			entries.some(({ document, state }) => document === id && state === 'present')
		return (this.theCase.service?.documents ?? []).some(({ id, required }) => required && !there(id))
	}

	/** What comes next as a rule; where others take the next step, what is written for it. */
	get #near(): CaseStatus[] {
		const { kind, status } = this.theCase.record
		const own = this.#steps.filter(({ to }) => this.#takes(to))
		const near = nextSteps(kind, status as CaseStatus, own, { lacking: this.#lacking })
		const [prepared] = this.#steps.filter(({ to }) => !this.#takes(to))
		return near.length > 0 || !prepared ? near : [prepared.to]
	}

	#form(): TemplateResult {
		const { chosen } = this.kept
		const { earliest_reply_on: earliest } = this.theCase.record
		const needs = this.#needs()
		const submit = (event: Event) => {
			event.preventDefault()
			this.#send(takes)
		}
		const takes = chosen !== '' && this.#takes(chosen)
		return html`<form class="step" novalidate @submit=${submit}>
			${stepChoice(this.theCase, {
				steps: this.#steps.map(({ to }) => to),
				near: this.#near,
				prepared: to => !this.#takes(to),
				chosen,
				busy: this.busy,
				wrong: this.#sending.wrong('status'),
				choose: to => this.#choose(to),
			})}
			<div class="step-needs" aria-live="polite">
				${chosen && !takes ? html`<p class="sila-hint">${stepWords().prepareHint}</p>` : nothing}
				${needs.includes('early_reason') ? tooEarly(earliest) : nothing}
				${this.#lastDecision(needs)}${this.#asked()}
				${needs.map(need => this.#fact(need))}
				${takes ? stepPreview(this.theCase, this.way.words(this.theCase, chosen)) : nothing}${chosen ? this.#actions(needs.length > 0) : nothing}
			</div>
		</form>`
	}

	#none(): TemplateResult | typeof nothing {
		const { noStep, othersStep } = stepWords()
		if (this.#ways.some(({ to }) => this.#takes(to))) return nothing
		return html`<p class="sila-hint">${this.#ways.length > 0 ? othersStep : noStep}</p>`
	}

	protected override render(): TemplateResult {
		return html`${this.#steps.length ? this.#form() : this.#none()}
			<p role="status" class="sila-done" tabindex="-1">${this.done}</p>
			${this.last ? html`<button type="button" class="sila-button step-back" @click=${() => this.#back()}>${icon('undo-2')} ${stepWords().back}</button>` : nothing}
			${troubleAt(this.trouble)}`
	}
}

customElements.define('desk-step', DeskStep)
