import { html, nothing, type TemplateResult } from 'lit'
import { makingWords } from './making-words.ts'

/* The controls of forms about surveys. A control's id is `sila-` and its name; beneath its label stand hint and trouble. */

export type Values = Record<string, string>

export interface Form {
	values: Values
	/** What is wrong, by name. */
	wrong: Record<string, string>
	set(name: string, value: string): void
}

interface Options {
	hint?: string
	optional?: boolean
	type?: 'text' | 'date'
}

/** What a control is for, by the end of its name: a text in one of the two languages has its direction whatever the desk's. */
const langOf = (name: string) => /[._](ar|en)$/.exec(name)?.[1] ?? nothing
const dirOf = (name: string) => ({ ar: 'rtl', en: 'ltr' })[String(langOf(name))] ?? nothing

const given = (event: Event) => (event.target as HTMLInputElement).value

const labelled = ({ wrong }: Form, name: string, label: string, options: Options, control: TemplateResult) =>
	html`<div class="entry-field"><label for="sila-${name}">${label}${options.optional ? html` <small class="sila-hint">${makingWords().optional}</small>` : nothing}</label>
		<div id="sila-${name}-about">${options.hint ? html`<p class="sila-hint">${options.hint}</p>` : nothing}${wrong[name] ? html`<p class="sila-error">${wrong[name]}</p>` : nothing}</div>
		${control}</div>`

export const line = (form: Form, name: string, label: string, options: Options = {}) =>
	labelled(
		form,
		name,
		label,
		options,
		html`<input id="sila-${name}" class="sila-input" type=${options.type ?? 'text'} autocomplete="off" dir=${dirOf(name)} lang=${langOf(name)}
			aria-describedby="sila-${name}-about" aria-invalid=${form.wrong[name] ? 'true' : 'false'} .value=${form.values[name] ?? ''}
			@input=${(event: Event) => form.set(name, given(event))}>`,
	)

export const area = (form: Form, name: string, label: string, options: Options = {}) =>
	labelled(
		form,
		name,
		label,
		options,
		html`<textarea id="sila-${name}" class="sila-input" rows="3" dir=${dirOf(name)} lang=${langOf(name)}
			aria-describedby="sila-${name}-about" aria-invalid=${form.wrong[name] ? 'true' : 'false'} .value=${form.values[name] ?? ''}
			@input=${(event: Event) => form.set(name, given(event))}></textarea>`,
	)

export const select = (
	form: Form,
	name: string,
	label: string,
	choices: [value: string, text: string][],
	options: Options = {},
) =>
	labelled(
		form,
		name,
		label,
		options,
		html`<div class="sila-select"><select id="sila-${name}" aria-describedby="sila-${name}-about" aria-invalid=${form.wrong[name] ? 'true' : 'false'}
			@change=${(event: Event) => form.set(name, given(event))}>
			${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === (form.values[name] ?? '')}>${text}</option>`)}
		</select></div>`,
	)

export const check = (form: Form, name: string, label: string, hint = '') => html`<div class="entry-field">
	<label class="entry-option"><input type="checkbox" id="sila-${name}" aria-describedby="sila-${name}-about" aria-invalid=${form.wrong[name] ? 'true' : 'false'}
		.checked=${form.values[name] === 'yes'} @change=${(event: Event) => form.set(name, (event.target as HTMLInputElement).checked ? 'yes' : '')}><span>${label}</span></label>
	<div id="sila-${name}-about">${hint ? html`<p class="sila-hint">${hint}</p>` : nothing}${form.wrong[name] ? html`<p class="sila-error">${form.wrong[name]}</p>` : nothing}</div>
</div>`
