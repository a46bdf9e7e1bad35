import { html } from 'lit'
import { FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import { needsOf, type Process, type Recommendation, stepsFrom } from '../../core/case/process.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { statusLabel } from '../labels.ts'
import { type Trouble, trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { type Change, saveCase } from './data.ts'
import { type Controls, factInput, factValue, type StepDraft } from './facts.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

/** What was chosen and typed stays with its case while somebody looks elsewhere, until it is saved or they sign out. */
const drafts = rememberedInputs<{ chosen: CaseStatus | ''; draft: StepDraft }>('step')

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
 * beside the control, and nothing that was typed is lost. `reload` fetches the case anew.
 */
export function stepForm<C extends AnyCase>(
	id: string,
	draw: () => void,
	reload: () => Promise<AnyCase | null>,
	way: Way<C>,
) {
	let { chosen, draft } = drafts.get(id) ?? { chosen: '' as CaseStatus | '', draft: {} as StepDraft }
	let busy = false
	let refused: Trouble | null = null
	let done = ''

	function set(change: () => void): void {
		change()
		done = ''
		drafts.set(id, { chosen, draft })
		draw()
	}

	/** Takes the focus to the first of these that is there: it must not stay on a control that went away. */
	function focus(...selectors: string[]): void {
		const found = selectors.map(selector => document.querySelector<HTMLElement>(selector)).find(Boolean)
		found?.focus()
	}

	/** Only what was typed is sent: the rest stays as the server has it. */
	function change(needs: FactName[], status: CaseStatus | undefined): Change {
		const { minutes, ...facts } = Object.fromEntries(
			Object.entries(draft).filter(([need]) => needs.includes(need as FactName)),
		) as StepDraft
		return {
			...facts,
			...(status && { status }),
			...(Array.isArray(minutes) && minutes.length > 0 && { 'minutes+': minutes as File[] }),
		}
	}

	/** With `move` the case goes on; without, what was written is kept and it stays where it is. */
	async function save(theCase: C, needs: FactName[], move: boolean): Promise<void> {
		if (!chosen || busy) return
		busy = true
		refused = null
		done = ''
		draw()
		const before = recommendationsOf(theCase)
		try {
			await saveCase(theCase.record, change(needs, move ? chosen : undefined))
			done = move
				? `صارت الحالة «${statusLabel(theCase.record.kind, chosen)}»، وسُجّل التغيير باسمك.`
				: 'حُفظ ما كتبته، وبقيت الحالة كما هي.'
			draft = {}
			if (move) chosen = ''
			drafts.delete(id)
			// It is saved, whether or not it can be shown at once.
			await reload().catch(() => null)
		} catch (error) {
			refused = trouble(error, true)
			if (refused.codes.revision) {
				refused.text = kindWords[theCase.record.kind].stale
				join(before, await reload().catch(() => null))
			}
		}
		busy = false
		draw()
		if (refused) focus('.step-needs [aria-invalid="true"]', '#sila-next')
		else focus('.sila-done')
	}

	/** What a colleague recommended meanwhile is not lost to what is typed here. */
	function join(before: Recommendation[], fresh: AnyCase | null): void {
		const typed = draft.recommendations as Recommendation[] | undefined
		if (!typed || !fresh) return
		const known = new Set([...before, ...typed].map(row => JSON.stringify(row)))
		const theirs = recommendationsOf(fresh).filter(row => !known.has(JSON.stringify(row)))
		draft = { ...draft, recommendations: [...theirs, ...typed] }
	}

	const preview = (theCase: C, status: CaseStatus) => {
		const { label, meaning, next } = way.words(theCase, status)
		return html`<div class="preview">
			<p class="sila-hint">سيقرأ ${kindWords[theCase.record.kind].owner} عند المتابعة:</p>
			<blockquote><strong>${label}</strong><br>${meaning}<br>${next}</blockquote>
		</div>`
	}

	/** That a decision would come before the policy's day, and what can be done instead. */
	const tooEarly = (earliest: string) => {
		const date = parse(earliest)
		return html`<div class="too-early">
			<p><strong>لم يحن موعد الرد بعد.</strong> بحسب السياسة لا يصدر الرد قبل ${date ? day(date) : ''}.</p>
			<p>يمكنك حفظ ما تكتبه الآن دون تغيير الحالة، ثم تأكيد القرار في ذلك اليوم أو بعده. وإن لزم القرار اليوم فاكتب سببه في «${processWords.facts.early_reason}».</p>
		</div>`
	}

	return (theCase: C) => {
		const { kind, status } = theCase.record
		const steps = stepsFrom(way.process(theCase), status as CaseStatus, 'staff')
		const step = steps.find(({ to }) => to === chosen)
		if (!step) chosen = ''
		const earliest = theCase.record.earliest_reply_on
		const needed = step ? needsOf(step, { today: riyadhDay(new Date().toISOString()), earliest }) : []
		const needs = FACT_NAMES.filter(need => needed.includes(need))
		const statusTrouble = refused && (refused.fields.status ?? refused.text)
		return html`${
			steps.length === 0
				? html`<p class="sila-hint">لا خطوة بعد هذه الحالة.</p>`
				: html`<form class="step" novalidate @submit=${(event: Event) => {
						event.preventDefault()
						save(theCase, needs, true)
					}}>
			<label for="sila-next">تغيير الحالة إلى</label>
			<div class="sila-select"><select id="sila-next" aria-describedby="sila-next-trouble" .value=${chosen}
				@change=${(event: Event) =>
					set(() => {
						chosen = (event.target as HTMLSelectElement).value as CaseStatus | ''
						refused = null
					})}>
				<option value="">اختر الخطوة التالية</option>
				${steps.map(({ to }) => html`<option value=${to}>${statusLabel(kind, to)}</option>`)}
			</select></div>
			<div id="sila-next-trouble" role="alert">${statusTrouble ? html`<p class="sila-error">${statusTrouble}</p>` : ''}</div>
			<div class="step-needs" aria-live="polite">
				${needs.includes('early_reason') ? tooEarly(earliest) : ''}
				${needs.map(need =>
					factInput(
						need,
						theCase,
						draft,
						refused?.fields[need] ?? '',
						value =>
							set(() => {
								draft = { ...draft, [need]: value }
							}),
						way.controls?.(theCase),
					),
				)}
				${
					chosen
						? html`${preview(theCase, chosen)}
					<div class="sila-actions">
						<button class="sila-button primary" ?disabled=${busy}>تأكيد التغيير</button>
						${needs.length ? html`<button type="button" class="sila-button" ?disabled=${busy} @click=${() => save(theCase, needs, false)}>حفظ دون تغيير الحالة</button>` : ''}
						<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() =>
							set(() => {
								chosen = ''
								refused = null
								focus('#sila-next')
							})}>تراجع</button>
					</div>`
						: ''
				}
			</div>
		</form>`
		}
		<p role="status" class="sila-done" tabindex="-1">${done}</p>`
	}
}
