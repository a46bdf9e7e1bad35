import { html, nothing, type TemplateResult } from 'lit'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../../core/sending/contact.ts'
import { type FormView, sentence } from './view.ts'

/*
 * The controls. A control's name and id are the field's name in `Problem`; beneath its label stand the hint
 * and what is wrong, which describe it. Controls are the browser's own and keep their value themselves,
 * so that nothing typed is lost when they are drawn again or taken over from the server's page.
 */

interface Field {
	required?: boolean
	hint?: unknown
}

/** How each detail of a means of contact is filled in (`autocomplete`) and typed (`inputmode`). */
const DETAILS = {
	phone: ['tel', 'tel'],
	email: ['email', 'email'],
	address: ['street-address'],
} as const

const problemsOf = ({ state }: FormView, name: string) => state.problems.filter(({ field }) => field === name)

const isWrong = (view: FormView, name: string) => !!problemsOf(view, name)[0]

/** Hint and problems of a field, in the element that its control is described by. */
export const about = (view: FormView, name: string, hint?: unknown): TemplateResult =>
	html`<div id=${`${name}?`}>${hint ? html`<p class="small">${hint}</p>` : nothing}${problemsOf(
		view,
		name,
	).map(problem => html`<p part="problem">${sentence(view, problem)}</p>`)}</div>`

export const label = (view: FormView, name: string, required = true) => [
	view.label(name),
	required ? nothing : html` <small>${view.words.optional}</small>`,
]

const labelled = (view: FormView, name: string, { required, hint }: Field, control: TemplateResult) =>
	html`<div class="field">
		<label part="label" for=${name}>${label(view, name, required)}</label>
		${about(view, name, hint)}${control}
	</div>`

/** One line of text. With a `mode`, the keyboard for it; such text runs from left to right. */
export const line = (view: FormView, name: string, field: Field, autocomplete = 'off', mode?: string) =>
	labelled(
		view,
		name,
		field,
		html`<input part="input" id=${name} name=${name} aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}
			value=${view.state.values[name] ?? ''} autocomplete=${autocomplete} inputmode=${mode ?? nothing} dir=${mode ? 'ltr' : nothing}>`,
	)

/** A day of the calendar, until today. */
export const dayLine = (view: FormView, name: string, field: Field, today: string) =>
	labelled(
		view,
		name,
		field,
		html`<input part="input" type="date" id=${name} name=${name} aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}
			value=${view.state.values[name] ?? ''} max=${today}>`,
	)

export const paragraph = (view: FormView, name: string, field: Field) =>
	labelled(
		view,
		name,
		field,
		html`<textarea part="input" id=${name} name=${name} aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}
			.defaultValue=${view.state.values[name] ?? ''} rows="5"></textarea>`,
	)

/** One of several; `options` are values with their texts, `question` stands for the field's own label. */
export const choice = (
	view: FormView,
	name: string,
	options: [string, unknown][],
	{ required, hint, question }: Field & { question?: string } = {},
) =>
	html`<fieldset role="radiogroup" aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}>
		<legend part="label">${question ?? label(view, name, required)}</legend>
		${about(view, name, hint)}
		<div class="options">${options.map(
			([value, text]) => html`<label part="option"><input type="radio" name=${name} value=${value}
				?checked=${view.state.values[name] === value}>${text}</label>`,
		)}</div>
	</fieldset>`

/** The means to answer by; only the detail that the means needs is asked. `group` stands before the fields' names. */
export function contactFields(view: FormView, group = '') {
	const { association, words, state } = view
	const means = `${group}contactMeans`
	const detail = CONTACT_DETAIL[state.values[means] as ContactMeans]
	return html`${choice(
		view,
		means,
		contactMeans(association).map(means => [means, words.form.means[means]]),
	)}
		${Object.entries(DETAILS).map(([one, how]) => (one === detail ? line(view, group + one, {}, ...how) : nothing))}`
}
