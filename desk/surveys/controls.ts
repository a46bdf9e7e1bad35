import { html, nothing, type TemplateResult } from 'lit'
import { field, type Said } from '../frame/field.ts'
import { makingWords } from './making-words.ts'

/* The controls of forms about surveys. A control's id is `sila-` and its name; beneath its label stand hint and trouble. */

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
}

/** What a control is for, by the end of its name: a text in one of the two languages has its direction whatever the desk's. */
const langOf = (name: string) => /[._](ar|en)$/.exec(name)?.[1] ?? nothing
const dirOf = (name: string) => ({ ar: 'rtl', en: 'ltr' })[String(langOf(name))] ?? nothing

const given = (event: Event) => (event.target as HTMLInputElement).value

const labelled = (
	form: Form,
	name: string,
	label: string,
	{ hint, optional }: Options,
	control: (said: Said) => TemplateResult,
) =>
	html`<div class="entry-field">${field(
		{
			id: `sila-${name}`,
			label: html`${label}${optional ? html` <small class="sila-hint">${makingWords().optional}</small>` : nothing}`,
			hint,
			wrong: form.wrong(name),
			above: true,
		},
		control,
	)}</div>`

export const line = (form: Form, name: string, label: string, options: Options = {}) =>
	labelled(
		form,
		name,
		label,
		options,
		({
			about,
			invalid,
		}) => html`<input id="sila-${name}" class="sila-input" type=${options.type ?? 'text'} autocomplete="off" dir=${dirOf(name)} lang=${langOf(name)}
			aria-describedby=${about} aria-invalid=${invalid} .value=${form.values[name] ?? ''}
			@input=${(event: Event) => form.set(name, given(event))}>`,
	)

export const area = (form: Form, name: string, label: string, options: Options = {}) =>
	labelled(
		form,
		name,
		label,
		options,
		({
			about,
			invalid,
		}) => html`<textarea id="sila-${name}" class="sila-input" rows="3" dir=${dirOf(name)} lang=${langOf(name)}
			aria-describedby=${about} aria-invalid=${invalid} .value=${form.values[name] ?? ''}
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
		({
			about,
			invalid,
		}) => html`<div class="sila-select"><select id="sila-${name}" aria-describedby=${about} aria-invalid=${invalid}
			@change=${(event: Event) => form.set(name, given(event))}>
			${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === (form.values[name] ?? '')}>${text}</option>`)}
		</select></div>`,
	)

export const check = (form: Form, name: string, label: string, hint = '') =>
	html`<div class="entry-field">${field(
		{ id: `sila-${name}`, hint, wrong: form.wrong(name) },
		({
			about,
			invalid,
		}) => html`<label class="entry-option"><input type="checkbox" id="sila-${name}" aria-describedby=${about} aria-invalid=${invalid}
			.checked=${form.values[name] === 'yes'} @change=${(event: Event) => form.set(name, (event.target as HTMLInputElement).checked ? 'yes' : '')}><span>${label}</span></label>`,
	)}</div>`
