import { html, nothing, type TemplateResult } from 'lit'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { Service } from '../../core/policy/association.ts'
import { fieldLabel, problemText } from '../../core/sending/labels.ts'
import type { Problem } from '../../core/sending/problems.ts'
import type { Entry } from './draft.ts'
import type { ShownProblem } from './types.ts'

/*
 * The controls of a new request. A control's id is `sila-` and the field's name in `Problem`; beneath its label stand
 * the hint and what is wrong, which describe it.
 */

/** What the controls are drawn from. */
export interface View<E extends Filled = Filled> {
	entry: E
	/** What a field is called. */
	label(field: string): string
	/** A problem as a sentence. */
	sentence(problem: ShownProblem): string
	/** Takes a value over and draws the page. */
	set: (field: string, value: string) => void
}

/** What is written down, as far as controls look at it. */
interface Filled {
	values: Record<string, string>
	problems: ShownProblem[]
}

/** Of a request; a service, once one is chosen, lends its labels. */
export function requestView(entry: Entry, service: Service | null, set: View['set']): View<Entry> {
	return {
		entry,
		label: field => OWN[field] ?? fieldLabel(service, field, requestWords, 'ar'),
		sentence: problem => sentence(service, problem),
		set,
	}
}

interface Options {
	required?: boolean | undefined
	hint?: string | undefined
	/** Stands for the field's own label. */
	label?: string
}

/** Asked of staff about the person, of any kind of case. */
export const DISCREET = 'هل قد يطّلع غيره على ما يصله؟'

const OWN: Record<string, string> = {
	association: 'الجمعية',
	service: 'الخدمة',
	channel: 'القناة التي جاء منها',
	'answers.discreet': DISCREET,
}
/** What is said to staff otherwise than to the applicant, by the field. */
const SAID: Record<string, string> = {
	association: 'اختر الجمعية.',
	service: 'اختر الخدمة المطلوبة.',
	served: 'اسأله: لمن الطلب؟',
	declared: 'اقرأ عليه الإقرار، ثم ضع علامة على أنه أقرّ به.',
	signature: 'اكتب في خانة التوقيع اسم مقدم الطلب الكامل كما كتبته في خانة الاسم.',
}

export const idOf = (field: string) => `sila-${field}`

/** A problem of a request as a sentence. */
const sentence = (service: Service | null, problem: ShownProblem): string =>
	problem.message ?? SAID[problem.field] ?? problemText(service, problem as Problem, requestWords, 'ar')

const problemsOf = ({ entry }: View, field: string) =>
	entry.problems.filter(problem => problem.field === field)

/** Says of a control that it is wrong. */
export const wrong = (view: View, field: string) => (problemsOf(view, field)[0] ? 'true' : 'false')

/** Hint and problems of a field, in the element that its control is described by. */
export const about = (view: View, field: string, hint?: string): TemplateResult =>
	html`<div id="${idOf(field)}-about">${hint ? html`<p class="sila-hint">${hint}</p>` : nothing}${problemsOf(
		view,
		field,
	).map(problem => html`<p class="sila-error">${view.sentence(problem)}</p>`)}</div>`

const name = (view: View, field: string, { required = true, label }: Options) => [
	label ?? view.label(field),
	required ? nothing : html` <small class="sila-hint">(اختياري)</small>`,
]

const labelled = (view: View, field: string, options: Options, control: TemplateResult) =>
	html`<div class="entry-field">
		<label for=${idOf(field)}>${name(view, field, options)}</label>
		${about(view, field, options.hint)}${control}
	</div>`

const typed = (event: Event) => (event.target as HTMLInputElement).value

/** One line of text. With a `mode`, the keyboard for it; such text runs from left to right. */
export const line = (view: View, field: string, options: Options = {}, mode?: string) =>
	labelled(
		view,
		field,
		options,
		html`<input id=${idOf(field)} class="sila-input" autocomplete="off" inputmode=${mode ?? nothing} dir=${mode ? 'ltr' : nothing}
			aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)} .value=${view.entry.values[field] ?? ''}
			@input=${(event: Event) => view.set(field, typed(event))}>`,
	)

/** A day that has come. */
export const day = (view: View, field: string, options: Options = {}) =>
	labelled(
		view,
		field,
		options,
		html`<input id=${idOf(field)} class="sila-input" type="date"
			aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)} .value=${view.entry.values[field] ?? ''}
			@change=${(event: Event) => view.set(field, typed(event))}>`,
	)

export const paragraph = (view: View, field: string, options: Options = {}) =>
	labelled(
		view,
		field,
		options,
		html`<textarea id=${idOf(field)} class="sila-input" rows="5" aria-describedby="${idOf(field)}-about"
			aria-invalid=${wrong(view, field)} .value=${view.entry.values[field] ?? ''}
			@input=${(event: Event) => view.set(field, typed(event))}></textarea>`,
	)

/** One of several that are many or long; `choices` are values with their texts. */
export const select = (
	view: View,
	field: string,
	choices: [string, string][],
	value: string,
	give: (value: string) => void,
	options: Options = {},
) =>
	labelled(
		view,
		field,
		options,
		html`<div class="sila-select"><select id=${idOf(field)} aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)}
			@change=${(event: Event) => give(typed(event))}>
			<option value="" ?selected=${!value}>اختر</option>
			${choices.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
		</select></div>`,
	)

/** One of a few. The first of them has the field's id, for those who are led to it. */
export const choice = (view: View, field: string, choices: [string, string][], options: Options = {}) =>
	html`<fieldset class="entry-field" role="radiogroup" aria-describedby="${idOf(field)}-about" aria-invalid=${wrong(view, field)}>
		<legend>${name(view, field, options)}</legend>
		${about(view, field, options.hint)}
		<div class="entry-options">${choices.map(
			(
				[value, text],
				i,
			) => html`<label class="entry-option"><input type="radio" id=${i ? nothing : idOf(field)} name=${idOf(field)}
				.checked=${(view.entry.values[field] ?? '') === value} @change=${() => view.set(field, value)}>${text}</label>`,
		)}</div>
	</fieldset>`
