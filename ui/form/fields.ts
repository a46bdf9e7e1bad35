import { html, nothing, type TemplateResult } from 'lit'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../core/sending/contact.ts'
import { type ShownProblem, TEXT_LIMITS } from '../../core/sending/problems.ts'

/*
 * The controls of every form. A control's name is the field's name in `Problem`, and its id is the same after the
 * form's prefix; beneath its label stand the hint and what is wrong, which describe it. Controls are the browser's own
 * and are only told what to begin with: what is typed stays when they are drawn again, or taken over from the server's
 * page. Who changes the values of controls that were used resets the form after it is drawn.
 */

/** What controls are drawn from. */
export interface Fields {
	/** Stands before the ids of the controls; where several forms are in one root, each has its own. */
	prefix: string
	words: { optional: string }
	/** What was typed or chosen, by field. */
	values: Record<string, string>
	problems: ShownProblem[]
	/** What a field is called. */
	label(field: string): string
	/** A problem as people read it. */
	sentence(problem: ShownProblem): string
	/** Asks beneath the means of contact whether notices are to be discreet; `group` stands before the fields' names. */
	telling(group: string): unknown
}

/** How one field is asked. */
export interface Field {
	/** Default: true. */
	required?: boolean
	hint?: unknown
}

/** How each detail of a means of contact is filled in (`autocomplete`) and typed (`inputmode`). */
const DETAILS: Record<'phone' | 'email' | 'address', [autocomplete: string, mode?: string]> = {
	phone: ['tel', 'tel'],
	email: ['email', 'email'],
	address: ['street-address'],
}

const problemsOf = ({ problems }: Fields, name: string) => problems.filter(({ field }) => field === name)

/** For `aria-invalid`. */
export const isWrong = (fields: Fields, name: string): boolean => problemsOf(fields, name).length > 0

/** The id of the element that a field's control is described by. */
export const aboutId = ({ prefix }: Pick<Fields, 'prefix'>, name: string): string => `${prefix}${name}?`

/** Hint and problems of a field, in the element that its control is described by. */
export const about = (fields: Fields, name: string, hint?: unknown): TemplateResult =>
	html`<div id=${aboutId(fields, name)}>
		${hint ? html`<p class="small">${hint}</p>` : nothing}
		${problemsOf(fields, name).map(problem => html`<p part="problem">${fields.sentence(problem)}</p>`)}
	</div>`

/** What a field is called, and whether it may be left out. */
export const label = (fields: Fields, name: string, required = true): TemplateResult =>
	html`${fields.label(name)}${required ? nothing : html` <small>${fields.words.optional}</small>`}`

/** A field: what it is called, what describes it, and its control. */
export const labelled = (
	fields: Fields,
	name: string,
	{ required, hint }: Field,
	control: TemplateResult,
): TemplateResult =>
	html`<div class="field">
		<label part="label" for=${fields.prefix + name}>${label(fields, name, required)}</label>
		${about(fields, name, hint)}${control}
	</div>`

/** One line of text. With a `mode`, the keyboard for it; such text runs from left to right. */
export const line = (fields: Fields, name: string, field: Field, autocomplete = 'off', mode?: string) =>
	labelled(
		fields,
		name,
		field,
		html`<input part="input" id=${fields.prefix + name} name=${name}
			aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}
			value=${fields.values[name] ?? ''} autocomplete=${autocomplete}
			inputmode=${mode ?? nothing} dir=${mode ? 'ltr' : nothing}>`,
	)

/** A day of the calendar. Whether it has come is for the server to say: the device's own clock may be wrong. */
export const dayLine = (fields: Fields, name: string, field: Field) =>
	labelled(
		fields,
		name,
		field,
		html`<input part="input" type="date" id=${fields.prefix + name} name=${name}
			aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}
			value=${fields.values[name] ?? ''}>`,
	)

/** How much of the room for a text is taken, once most of it is. */
const room = (text = '') => {
	const max = TEXT_LIMITS.paragraph
	return text.length > max * 0.8 ? html`<p class="small" dir="ltr">${text.length} / ${max}</p>` : nothing
}

/** Some lines of text. */
export const paragraph = (fields: Fields, name: string, field: Field = {}) =>
	labelled(
		fields,
		name,
		field,
		html`<textarea part="input" id=${fields.prefix + name} name=${name} rows="5"
			aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}
			.defaultValue=${fields.values[name] ?? ''}></textarea>${room(fields.values[name])}`,
	)

/** One of several; `options` are values with their texts, `question` stands for the field's own label. */
export const choice = (
	fields: Fields,
	name: string,
	options: [value: string, text: unknown][],
	{ required, hint, question }: Field & { question?: string } = {},
) =>
	html`<fieldset role="radiogroup" aria-describedby=${aboutId(fields, name)} aria-invalid=${isWrong(fields, name)}>
		<legend part="label">${question ?? label(fields, name, required)}</legend>
		${about(fields, name, hint)}
		<div class="options">
			${options.map(
				([value, text]) =>
					html`<label part="option"><input type="radio" name=${name} value=${value}
						?checked=${fields.values[name] === value}>${text}</label>`,
			)}
		</div>
	</fieldset>`

/** The means to answer by; only the detail that the means needs is asked. `group` stands before the fields' names. */
export function contactFields(
	fields: Fields,
	association: Pick<PublishedAssociation, 'channels'>,
	words: Record<ContactMeans, string>,
	group = '',
): TemplateResult {
	const means = `${group}contactMeans`
	const detail = CONTACT_DETAIL[fields.values[means] as ContactMeans]
	// Each detail has a place of its own, so that going from one to another draws its label and control anew.
	return html`${choice(
		fields,
		means,
		contactMeans(association).map(one => [one, words[one]]),
	)}
	${Object.entries(DETAILS).map(([one, how]) => (one === detail ? line(fields, group + one, {}, ...how) : nothing))}
	${fields.telling(group)}`
}
