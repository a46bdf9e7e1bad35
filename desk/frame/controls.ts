import { html, nothing, type TemplateResult } from 'lit'
import { about, aboutId, type Fields, isWrong, labelled } from '../../ui/form/fields.ts'
import { frame } from './words.ts'

/*
 * Fields as the parts of ui/form/ have them, whose controls are told what they say each time they are drawn: their texts are
 * changed from outside too, as when a question of a survey moves.
 */

export type Values = Record<string, string>

export interface Form {
	values: Values
	/** What is wrong with one; empty when nothing is. */
	wrong(name: string): string
	set(name: string, value: string): void
}

interface Options {
	hint?: string
	optional?: boolean
	type?: 'text' | 'date'
	/** The keyboard for it; such text runs from left to right. */
	mode?: string
}

/** What a control is for, by the end of its name: a text in one of the two languages has its direction whatever the desk's. */
const langOf = (name: string) => /[._](ar|en)$/.exec(name)?.[1] ?? nothing
const dirOf = (name: string) => ({ ar: 'rtl', en: 'ltr' })[String(langOf(name))] ?? nothing

const given = (event: Event) => (event.target as HTMLInputElement).value

/** What one control is drawn from, under the label that it has here. */
function fieldsOf(form: Form, name: string, label: string): Fields {
	const message = form.wrong(name)
	return {
		prefix: 'sila-',
		words: frame(),
		values: form.values,
		problems: message ? [{ field: name, code: 'server', message }] : [],
		label: () => label,
		sentence: () => message,
		telling: () => nothing,
	}
}

const asked = (
	form: Form,
	name: string,
	label: string,
	{ hint, optional }: Options,
	control: (fields: Fields) => TemplateResult,
): TemplateResult => {
	const fields = fieldsOf(form, name, label)
	return labelled(fields, name, { hint, required: !optional }, control(fields))
}

export const line = (form: Form, name: string, label: string, options: Options = {}) =>
	asked(
		form,
		name,
		label,
		options,
		fields => html`<input part="input" id="sila-${name}" type=${options.type ?? 'text'} autocomplete="off"
			inputmode=${options.mode ?? nothing} dir=${options.mode ? 'ltr' : dirOf(name)} lang=${langOf(name)}
			aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)} .value=${form.values[name] ?? ''}
			@input=${(event: Event) => form.set(name, given(event))}>`,
	)

export const area = (form: Form, name: string, label: string, options: Options = {}) =>
	asked(
		form,
		name,
		label,
		options,
		fields => html`<textarea part="input" id="sila-${name}" rows="3" dir=${dirOf(name)} lang=${langOf(name)}
			aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)} .value=${form.values[name] ?? ''}
			@input=${(event: Event) => form.set(name, given(event))}></textarea>`,
	)

export const select = (
	form: Form,
	name: string,
	label: string,
	choices: [value: string, text: string][],
	options: Options = {},
) =>
	asked(
		form,
		name,
		label,
		options,
		fields => html`<div class="sila-select"><select id="sila-${name}" aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}
			@change=${(event: Event) => form.set(name, given(event))}>
			${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === (form.values[name] ?? '')}>${text}</option>`)}
		</select></div>`,
	)

export const check = (form: Form, name: string, label: string, hint = '') => {
	const fields = fieldsOf(form, name, label)
	return html`<div class="field">
		<label part="option"><input type="checkbox" id="sila-${name}" aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}
			.checked=${form.values[name] === 'yes'} @change=${(event: Event) => form.set(name, (event.target as HTMLInputElement).checked ? 'yes' : '')}><span>${label}</span></label>
		${about(fields, name, hint)}
	</div>`
}
