import { html, type TemplateResult } from 'lit'
import type { KeepView } from '../../core/api/views.ts'
import { fill } from '../../core/language/text.ts'
import { field } from '../frame/field.ts'
import { frame } from '../frame/words.ts'
import { type Named, nameOf } from './list-data.ts'
import { narrowingWords } from './narrowing-words.ts'

/** What the form of a view that is to be kept is drawn of. */
export interface ViewForm {
	associations: Named[]
	/** What went wrong. */
	trouble: string
	/** It has a name. */
	keep(view: Pick<KeepView, 'name' | 'association'>): void
	/** It has none. */
	unnamed(said: string): void
	leave(): void
}

/** Under which name the filters of a list are kept, and for whom. */
export function viewForm({ associations, trouble, keep, unnamed, leave }: ViewForm): TemplateResult {
	const words = narrowingWords().view
	const submit = (event: Event): void => {
		event.preventDefault()
		const data = new FormData(event.target as HTMLFormElement)
		const name = String(data.get('name') ?? '').trim()
		if (name) keep({ name, association: String(data.get('association') ?? '') })
		else unnamed(words.unnamed)
	}
	return html`<form class="view-form" novalidate @submit=${submit}>
		${field(
			{ id: 'view-name', label: words.name, wrong: trouble },
			({ about, invalid }) =>
				html`<input id="view-name" name="name" class="sila-input" maxlength="60" autocomplete="off" aria-describedby=${about} aria-invalid=${invalid}>`,
		)}
		<div><label for="view-for">${words.for}</label>
			<div class="sila-select"><select id="view-for" name="association">
				<option value="">${words.forMe}</option>
				${associations.map(one => html`<option value=${one.id}>${fill(words.forStaff, { name: nameOf(one) })}</option>`)}
			</select></div></div>
		<div class="sila-actions"><button class="sila-button primary">${words.keep}</button>
			<button type="button" class="sila-button quiet" @click=${leave}>${frame().stay}</button></div>
	</form>`
}
