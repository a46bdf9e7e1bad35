import { html, nothing, type TemplateResult } from 'lit'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { functionTitle } from '../../core/sending/complaint-whom.ts'
import { about, aboutId, label, paragraph } from '../../ui/form/fields.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import type { View } from './fields.ts'
import { section } from './section.ts'
import { entryWords } from './words.ts'

const chosen = (values: Record<string, string>) => (values.aboutOfficers ?? '').split(' ').filter(Boolean)

/** Whom a complaint is about, asked of the complainant before anybody is told; all of it may be left out. */
export function whom(view: View<AssignedEntry>, { functions = [] }: PublishedAssociation): TemplateResult {
	const words = entryWords().matter.whom
	return section(
		'whom',
		words.title,
		html`<p class="entry-note">${words.note}</p>
			${functions.length > 0 ? boxes(view, functions, words.officersHint) : nothing}
			${paragraph(view, 'aboutWords', { required: false, hint: words.wordsHint })}
			${unit(view, words.unitHint)}`,
	)
}

/** Each has a box without a name: what is chosen is one answer, the ids in one text. */
function boxes(
	view: View<AssignedEntry>,
	functions: PublishedAssociation['functions'],
	hint: string,
): TemplateResult {
	const { values } = view.entry
	const ids = chosen(values)
	const tick = (id: string) => (event: Event) => {
		const others = chosen(values).filter(one => one !== id)
		values.aboutOfficers = ((event.target as HTMLInputElement).checked ? [...others, id] : others).join(' ')
	}
	return html`<fieldset name="aboutOfficers" tabindex="-1" aria-describedby=${aboutId(view, 'aboutOfficers')}>
		<legend part="label">${label(view, 'aboutOfficers', false)}</legend>
		${about(view, 'aboutOfficers', hint)}
		<div class="options">${functions.map(
			one => html`<label part="option"><input type="checkbox" value=${one.id}
				?checked=${ids.includes(one.id)} @input=${tick(one.id)}>${functionTitle(one, view.lang)}</label>`,
		)}</div>
	</fieldset>`
}

function unit(view: View<AssignedEntry>, hint: string): TemplateResult {
	const { values } = view.entry
	const tick = (event: Event) => {
		values.notUnit = (event.target as HTMLInputElement).checked ? 'yes' : ''
	}
	return html`<div class="field"><label part="option"><input type="checkbox" id="${view.prefix}notUnit" aria-describedby=${aboutId(view, 'notUnit')}
			?checked=${values.notUnit === 'yes'} @input=${tick}>${view.label('notUnit')}</label>
		${about(view, 'notUnit', hint)}</div>`
}
