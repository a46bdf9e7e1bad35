import { html, nothing, type TemplateResult } from 'lit'
import { readFacts } from '../../core/case/facts.ts'
import { type Control, controlOf, FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import type { ChecklistEntry, Recommendation } from '../../core/case/process.ts'
import { fill } from '../../core/language/text.ts'
import { field, type Said } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { processWords } from '../spoken.ts'
import type { RowParts } from './rows.ts'
import './rows.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/* The facts that staff record on a case's way: one control for each kind of them. core/case/process.ts says which step needs which. */

/** What was typed and not yet saved, by the fact it is for; of minutes, the files to be added. */
export type StepDraft = Partial<Record<FactName, unknown>>

/** What each state of a document is called, in the language of now. */
export const STATES: Record<ChecklistEntry['state'], string> = {
	get present() {
		return stepWords().states.present
	},
	get seen() {
		return stepWords().states.seen
	},
	get missing() {
		return stepWords().states.missing
	},
	get returned() {
		return stepWords().states.returned
	},
}

/** What a fact now is on the screen: as typed, else as stored. */
export function factValue({ record }: AnyCase, draft: StepDraft, need: FactName): unknown {
	if (need in draft) return draft[need]
	const written = Object.fromEntries(FACT_NAMES.map(entry => [entry, record[entry]])) as Record<
		FactName,
		unknown
	>
	return controlOf(need) === 'files' ? [] : readFacts(written)[need]
}

type Give = (value: unknown) => void
const typedIn = (event: Event) => (event.target as HTMLInputElement).value

interface Field extends Said {
	id: string
	need: FactName
	theCase: AnyCase
	value: unknown
	give: Give
}

const line = ({ id, value, about, invalid, give }: Field) =>
	html`<input id=${id} class="sila-input" aria-describedby=${about} aria-invalid=${invalid} .value=${value as string}
		@input=${(event: Event) => give(typedIn(event))}>`

const lines = ({ id, value, about, invalid, give }: Field) =>
	html`<textarea id=${id} class="sila-input" rows="3" aria-describedby=${about} aria-invalid=${invalid}
		.value=${value as string} @input=${(event: Event) => give(typedIn(event))}></textarea>`

const dayOf = ({ id, value, about, invalid, give }: Field) =>
	html`<input id=${id} class="sila-input" type="date"
		aria-describedby=${about} aria-invalid=${invalid} .value=${value as string}
		@change=${(event: Event) => give(typedIn(event))}>`

/** Each document of the form, with whether it is there; what is missing, returned or was only seen has room for a note. */
function checklist({ id, value, theCase, about, invalid, give }: Field): TemplateResult {
	const words = stepWords()
	const known = value as ChecklistEntry[]
	const documents = theCase.service?.documents ?? []
	const entries = documents.map(
		({ id: document }): ChecklistEntry =>
			known.find(entry => entry.document === document) ?? { document, state: 'missing', note: '' },
	)
	const change = (document: string, part: Partial<ChecklistEntry>) =>
		give(
			entries.map(entry => {
				if (entry.document !== document) return entry
				const { until, ...changed } = { ...entry, ...part }
				return changed.state === 'seen' && until ? { ...changed, until } : changed
			}),
		)
	if (entries.length === 0) return html`<p class="sila-hint" id=${id}>${words.noDocuments}</p>`
	return html`<ul class="rows">${entries.map(({ document, state, note, until = '' }, i) => {
		const name = documents[i]?.label[language()] ?? ''
		return html`<li>
			<label for="${id}-${i}">${name}</label>
			<div class="sila-select"><select id="${id}-${i}" aria-describedby=${about} aria-invalid=${invalid}
				@change=${(event: Event) => change(document, { state: typedIn(event) as ChecklistEntry['state'] })}>
				${Object.entries(words.states).map(([code, label]) => html`<option value=${code} .selected=${code === state}>${label}</option>`)}
			</select></div>
			${
				state === 'present'
					? nothing
					: html`<input class="sila-input" aria-label=${fill(state === 'seen' ? words.comparedOn : words.noteOn, { document: name })} placeholder=${state === 'seen' ? words.compared : words.note} maxlength="500" .value=${note}
						@input=${(event: Event) => change(document, { note: typedIn(event) })}>`
			}
			${
				state === 'seen'
					? html`<label for="${id}-${i}-until">${words.validUntil}<span class="sila-unseen">: ${name}</span></label>
						<input id="${id}-${i}-until" class="sila-input" type="date" .value=${until}
							@change=${(event: Event) => change(document, { until: typedIn(event) })}>`
					: nothing
			}
		</li>`
	})}</ul>`
}

/** Each member's recommendation, and room for another's. */
function recommendations({ id, value, about, invalid, give }: Field): TemplateResult {
	const words = stepWords()
	const stored = value as Recommendation[]
	const blank: Recommendation = { member: '', recommendation: '' }
	const parts: RowParts<Recommendation> = {
		blank,
		controls: ({ member, recommendation }, i, change) => html`<label for="${id}-${i}">${words.member}</label>
			<input id="${id}-${i}" class="sila-input" maxlength="200" aria-describedby=${about} aria-invalid=${invalid}
				.value=${member} @input=${(event: Event) => change({ member: typedIn(event) })}>
			<label for="${id}-${i}-text">${words.recommendation}</label>
			<textarea id="${id}-${i}-text" class="sila-input" rows="2" maxlength="3000" aria-describedby=${about}
				.value=${recommendation} @input=${(event: Event) => change({ recommendation: typedIn(event) })}></textarea>`,
		remove: ({ member }) => fill(words.removeRecommendation, { member: member || words.thisMember }),
		another: words.anotherRecommendation,
	}
	return html`<desk-rows .rows=${stored.length ? stored : [blank]} .parts=${parts}
		@rows-given=${(event: CustomEvent<Recommendation[]>) => give(event.detail)}></desk-rows>`
}

function minutes({ id, value, theCase, about, invalid, give }: Field): TemplateResult {
	const words = stepWords()
	const stored = theCase.record.minutes.length
	const chosen = value as File[]
	return html`${stored ? html`<p class="sila-hint">${fill(words.attachedBefore, { n: stored })}</p>` : nothing}
		<input id=${id} class="sila-unseen" type="file" multiple accept="application/pdf,image/jpeg,image/png"
			aria-describedby=${about} aria-invalid=${invalid}
			@change=${(event: Event) => give(Array.from((event.target as HTMLInputElement).files ?? []))}>
		<label for=${id} class="sila-button">${icon('upload')} ${words.chooseMinutes}</label>
		${chosen.length ? html`<ul class="chosen">${chosen.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}</ul>` : nothing}`
}

type Draw = (field: Field) => TemplateResult
/** Controls of some facts' own. */
export type Controls = Partial<Record<FactName, Draw>>
/** What core/case/fields.ts calls a control, drawn. */
const CONTROLS: Record<Control, Draw> = {
	line,
	lines,
	day: dayOf,
	checklist,
	recommendations,
	files: minutes,
}
/** Those that are several fields together. */
const GROUPS: Control[] = ['checklist', 'recommendations', 'files']

/** A fact's control with its label, and below what the server said of it. `own` are controls in place of the plain ones. */
export function factInput(
	need: FactName,
	theCase: AnyCase,
	draft: StepDraft,
	trouble: string,
	give: Give,
	own: Controls = {},
): TemplateResult {
	const id = `sila-${need}`
	const group = !!own[need] || GROUPS.includes(controlOf(need))
	const draw = own[need] ?? CONTROLS[controlOf(need)]
	const value = factValue(theCase, draft, need)
	// Who reads it, where the label may leave that in doubt.
	const hint = need === 'early_reason' ? stepWords().earlyReason : undefined
	const drawn = field({ id, label: processWords().facts[need], hint, wrong: trouble, group }, said =>
		draw({ ...said, id, need, theCase, value, give }),
	)
	return group ? html`<fieldset class="fact">${drawn}</fieldset>` : html`<div class="fact">${drawn}</div>`
}
