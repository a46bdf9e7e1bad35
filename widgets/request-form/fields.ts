import { html, nothing, type TemplateResult } from 'lit'
import { fieldLabel } from '../../core/letter.ts'
import { sentence, type View } from './view.ts'

/*
 * The controls. A control's name and id are the field's name in `Problem`; beneath its label stand the hint
 * and what is wrong, which describe it. Controls are the browser's own and keep their value themselves,
 * so that nothing typed is lost when they are drawn again or taken over from the server's page.
 */

interface Field {
	required?: boolean
	hint?: string | undefined
}

const problemsOf = ({ state }: View, name: string) => state.problems.filter(({ field }) => field === name)

const isWrong = (view: View, name: string) => !!problemsOf(view, name)[0]

/** Hint and problems of a field, in the element that its control is described by. */
export const about = (view: View, name: string, hint?: string): TemplateResult =>
	html`<div id=${`${name}?`}>${hint ? html`<p class="small">${hint}</p>` : nothing}${problemsOf(
		view,
		name,
	).map(problem => html`<p part="problem">${sentence(view, problem)}</p>`)}</div>`

export const label = ({ service, words, lang }: View, name: string, required = true) => [
	fieldLabel(service, name, words.request, lang),
	required ? nothing : html` <small>${words.optional}</small>`,
]

const labelled = (view: View, name: string, { required, hint }: Field, control: TemplateResult) =>
	html`<div class="field">
		<label part="label" for=${name}>${label(view, name, required)}</label>
		${about(view, name, hint)}${control}
	</div>`

/** One line of text. With a `mode`, the keyboard for it; such text runs from left to right. */
export const line = (view: View, name: string, field: Field, autocomplete = 'off', mode?: string) =>
	labelled(
		view,
		name,
		field,
		html`<input part="input" id=${name} name=${name} aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}
			value=${view.state.values[name] ?? ''} autocomplete=${autocomplete} inputmode=${mode ?? nothing} dir=${mode ? 'ltr' : nothing}>`,
	)

export const paragraph = (view: View, name: string, field: Field) =>
	labelled(
		view,
		name,
		field,
		html`<textarea part="input" id=${name} name=${name} aria-describedby=${`${name}?`} aria-invalid=${isWrong(view, name)}
			.defaultValue=${view.state.values[name] ?? ''} rows="5"></textarea>`,
	)

/** One of several; `options` are values with their texts, `question` stands for the field's own label. */
export const choice = (
	view: View,
	name: string,
	options: [string, string][],
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
