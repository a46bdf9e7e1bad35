import { html, nothing, type TemplateResult } from 'lit'
import { type AskedDocument, askedText, unclear, withAsked } from '../../core/case/asked-documents.ts'
import type { ChecklistEntry } from '../../core/case/process.ts'
import { fill } from '../../core/language/text.ts'
import { language } from '../frame/language.ts'
import { factValue, type StepDraft } from './facts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/*
 * What a request is returned for: its documents to be ticked, each of which writes a line into the words for the
 * applicant. How each stands then is the checklist, which goes with the step.
 */

/** What is typed for it: the facts, and the ids of the documents that are ticked. */
export interface Returning {
	draft: StepDraft
	asked: readonly string[]
}

const documentsOf = ({ service }: AnyCase) => service?.documents ?? []

const entriesOf = (theCase: AnyCase, draft: StepDraft): ChecklistEntry[] => {
	const known = factValue(theCase, draft, 'checklist') as ChecklistEntry[]
	return documentsOf(theCase).map(
		({ id: document }) =>
			known.find(entry => entry.document === document) ?? { document, state: 'missing', note: '' },
	)
}

/** Whether something came for a document, so that it is returned and not missing. */
const came = ({ files }: AnyCase, { document, state }: ChecklistEntry): boolean =>
	state !== 'missing' || files.some(file => file.document === document)

function textOf(theCase: AnyCase, { draft, asked }: Returning): string {
	const documents = documentsOf(theCase)
	const wanted = entriesOf(theCase, draft).flatMap(({ document, state, note }): AskedDocument[] => {
		const label = documents.find(({ id }) => id === document)?.label
		if (!label || !asked.includes(document)) return []
		return [{ label, state: state === 'returned' ? 'returned' : 'missing', note }]
	})
	return askedText(wanted, theCase.record.lang)
}

/** The same with other ticks or notes; the words follow, and what staff wrote around them stays. */
function follow(theCase: AnyCase, before: Returning, change: Partial<Returning>): Returning {
	const now = { ...before, ...change }
	const typed = String(factValue(theCase, before.draft, 'missing') ?? '')
	const missing = withAsked(typed, textOf(theCase, before), textOf(theCase, now))
	return { asked: now.asked, draft: { ...now.draft, missing } }
}

/** Ticks a document, or not so any more. */
function tick(theCase: AnyCase, before: Returning, document: string, on: boolean): Returning {
	const checklist = entriesOf(theCase, before.draft).map((entry): ChecklistEntry => {
		if (entry.document !== document || !came(theCase, entry)) return entry
		const note = entry.state === 'returned' && entry.note ? entry.note : unclear(theCase.record.lang)
		return on ? { document, state: 'returned', note } : { document, state: 'present', note: '' }
	})
	const others = before.asked.filter(id => id !== document)
	return follow(theCase, before, {
		asked: on ? [...others, document] : others,
		draft: { ...before.draft, checklist },
	})
}

/** What is asked for before anything is ticked: required documents that are not there. */
export function beginReturn(theCase: AnyCase, draft: StepDraft): Returning {
	const required = documentsOf(theCase).filter(document => document.required)
	const asked = entriesOf(theCase, draft)
		.filter(({ document, state }) => state !== 'present' && required.some(({ id }) => id === document))
		.map(({ document }) => document)
	return follow(theCase, { draft, asked: [] }, { asked })
}

/** The documents with a tick each, and what is wrong with one that came; nothing where the form has none. */
export function returnInput(
	theCase: AnyCase,
	now: Returning,
	give: (then: Returning) => void,
): TemplateResult | typeof nothing {
	const words = stepWords().returned
	const documents = documentsOf(theCase)
	if (documents.length === 0) return nothing
	const write = (entry: ChecklistEntry, note: string) => {
		const checklist = entriesOf(theCase, now.draft).map(other =>
			other.document === entry.document ? { ...entry, note } : other,
		)
		give(follow(theCase, now, { draft: { ...now.draft, checklist } }))
	}
	return html`<fieldset class="fact" aria-describedby="sila-asked-hint"><legend>${words.title}</legend>
		<p class="sila-hint" id="sila-asked-hint">${words.hint}</p>
		<ul class="asked">${entriesOf(theCase, now.draft).map((entry, i) => {
			const name = documents[i]?.label[language()] ?? ''
			const on = now.asked.includes(entry.document)
			const toggle = (event: Event) =>
				give(tick(theCase, now, entry.document, (event.target as HTMLInputElement).checked))
			return html`<li>
				<label class="case-tick" for="sila-asked-${i}"><input type="checkbox" id="sila-asked-${i}" .checked=${on} @change=${toggle}>
					<span>${name} <span class="sila-hint">${came(theCase, entry) ? words.came : words.never}</span></span></label>
				${
					on && entry.state === 'returned'
						? html`<input class="sila-input" aria-label=${fill(words.wrong, { document: name })} maxlength="500" .value=${entry.note}
							@input=${(event: Event) => write(entry, (event.target as HTMLInputElement).value)}>`
						: nothing
				}
			</li>`
		})}</ul>
	</fieldset>`
}
