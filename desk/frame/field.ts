import { html, nothing, type TemplateResult } from 'lit'
import { alertPlace } from '../../ui/notice.ts'

/** What a control says of itself to who does not see it. */
export interface Said {
	/** For `aria-describedby`: where the hint and what is wrong stand. */
	about: string
	/** For `aria-invalid`. */
	invalid: 'true' | 'false'
}

/** How a field is asked. */
interface Asked {
	/** Of its control; hint and trouble have the same, with `-hint` and `-trouble` after it. */
	id: string
	/** Left out where the control has its label within. */
	label?: unknown
	hint?: unknown
	/** What is wrong with it; empty when nothing is. */
	wrong: string
	/** Its controls are several together, in a `fieldset`. */
	group?: boolean
	/** Hint and trouble stand before the control: forms that are read before they are written in. */
	above?: boolean
}

/** A place where what goes wrong is said as it comes. */
export const troubleAt = (text: string | undefined, id?: string): TemplateResult =>
	alertPlace(text, 'sila-error', id)

/** What describes a field: for the `aria-describedby` of its control, or of its `fieldset`. */
export const aboutOf = ({ id, hint }: Pick<Asked, 'id' | 'hint'>): string =>
	`${hint ? `${id}-hint ` : ''}${id}-trouble`

/** A field of the desk: its label, its control, and what describes the control: the hint and what is wrong. */
export function field(asked: Asked, control: (said: Said) => unknown): TemplateResult {
	const { id, label, hint, wrong, group, above } = asked
	const drawn = control({ about: aboutOf(asked), invalid: wrong ? 'true' : 'false' })
	const named = group ? html`<legend>${label}</legend>` : html`<label for=${id}>${label}</label>`
	return html`${label === undefined ? nothing : named}${above ? nothing : drawn}
		${hint ? html`<p class="sila-hint" id="${id}-hint">${hint}</p>` : nothing}
		${troubleAt(wrong, `${id}-trouble`)}${above ? drawn : nothing}`
}
