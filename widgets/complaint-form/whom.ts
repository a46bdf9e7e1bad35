import { html, nothing, type TemplateResult } from 'lit'
import type { ComplaintAbout } from '../../core/sending/complaint-about.ts'
import { aboutLetter, checkAbout, functionTitle } from '../../core/sending/complaint-whom.ts'
import { about, aboutId, label, paragraph } from '../../ui/form/fields.ts'
import { actions, head } from '../shared/form/frame.ts'
import { fieldsOf, inOrder } from '../shared/form/view.ts'
import type { View } from './view.ts'
import type { WhomWords } from './whom.words.ts'
import type { ComplaintFormWords } from './words.ts'

/*
 * The step that asks whom a complaint is about: a file of its own, brought once the first questions are shown. Nobody
 * goes past it before it is there.
 */

const WORDS = {
	ar: () => import('./whom.ar.ts'),
	en: () => import('./whom.en.ts'),
}

/** Has the form make its view with this and draw the step, and gives back its words with these beside them. */
export async function bring(
	form: { whom?: typeof whomView },
	steps: Record<string, unknown>,
	words: ComplaintFormWords,
): Promise<ComplaintFormWords> {
	const whom = (await WORDS[words.lang]()).words
	form.whom = whomView
	steps.whom = step
	return { ...words, whom }
}

/** The view with what is asked here. */
export function whomView(view: View): View {
	const { words, state, form, steps, lang, association } = view
	const said = words.whom
	if (!said) return view
	const whom = aboutOf(state.values)
	const functions = association.functions ?? []
	return {
		...view,
		...fieldsOf(form, state, words, field => said.fields[field as 'notUnit'] ?? view.label(field)),
		complaint: { ...view.complaint, ...whom },
		begun: view.begun || !!whom.aboutWords,
		check: () => inOrder([...view.check(), ...checkAbout(functions, whom)], steps, view.stepOf),
		whom: aboutLetter(whom, functions, said.letter, lang),
	}
}

const chosen = (values: Record<string, string>) => (values.aboutOfficers ?? '').split(' ').filter(Boolean)

const aboutOf = (values: Record<string, string>): Required<ComplaintAbout> => ({
	aboutOfficers: chosen(values),
	aboutWords: (values.aboutWords ?? '').trim(),
	notUnit: values.notUnit === 'yes',
})

/** Nothing, until the words are there. */
const step = (view: View): TemplateResult =>
	html`${head(view)}${view.words.whom ? asked(view, view.words.whom) : nothing}${actions(view)}`

function asked(view: View, { note, hints }: WhomWords): TemplateResult {
	return html`<p class="box">${note}</p>
		${functions(view, hints.aboutOfficers)}
		${paragraph(view, 'aboutWords', { required: false, hint: hints.aboutWords })}
		${unit(view, hints.notUnit)}`
}

/** Each has a box without a name: what is chosen is one answer, which the browser’s own form data cannot say. */
function functions(view: View, hint: string): TemplateResult | typeof nothing {
	const { association, lang, state, form } = view
	const all = association.functions ?? []
	if (all.length === 0) return nothing
	const ids = chosen(state.values)
	const tick = (id: string) => (event: Event) => {
		const others = chosen(state.values).filter(one => one !== id)
		const now = (event.target as HTMLInputElement).checked ? [...others, id] : others
		form.change({ values: { ...state.values, aboutOfficers: now.join(' ') } })
	}
	return html`<fieldset name="aboutOfficers" tabindex="-1" aria-describedby=${aboutId(view, 'aboutOfficers')}>
		<legend part="label">${label(view, 'aboutOfficers', false)}</legend>
		${about(view, 'aboutOfficers', hint)}
		<div class="options">
			${all.map(
				one => html`<label part="option"><input type="checkbox" value=${one.id}
					?checked=${ids.includes(one.id)} @change=${tick(one.id)}>${functionTitle(one, lang)}</label>`,
			)}
		</div>
	</fieldset>`
}

function unit(view: View, hint: string): TemplateResult {
	const { state, form } = view
	const tick = (event: Event) => {
		const notUnit = (event.target as HTMLInputElement).checked ? 'yes' : ''
		form.change({ values: { ...state.values, notUnit } })
	}
	return html`<div class="field">
		<label part="option"><input type="checkbox" name="notUnit" value="yes" aria-describedby=${aboutId(view, 'notUnit')}
			?checked=${state.values.notUnit === 'yes'} @change=${tick}>${view.label('notUnit')}</label>
		${about(view, 'notUnit', hint)}
	</div>`
}
