import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import {
	checkServed,
	isForOther,
	servedDeclaration,
	servedLetter,
	servedOf,
} from '../../core/sending/served.ts'
import { choice, line } from '../../ui/form/fields.ts'
import { fieldsOf, inOrder } from '../shared/form/view.ts'
import type { questions } from './need.ts'
import type { ServedFormWords } from './served.words.ts'
import type { View } from './view.ts'
import type { RequestFormWords } from './words.ts'

/*
 * The form of a service for which one may apply for somebody else: a file of its own, which the others do not download.
 */

const WORDS = {
	ar: () => import('./served.ar.ts'),
	en: () => import('./served.en.ts'),
}

/** Has the form make its view with this, and gives back its words with these beside them. */
export async function bring(
	form: { served?: typeof servedView },
	words: RequestFormWords,
): Promise<RequestFormWords> {
	form.served = servedView
	return words.served ? words : { ...words, served: (await WORDS[words.lang]()).words }
}

/** The view with what is asked and said more. What it is drawn with beside that is given: this file imports nothing of the form's own. */
export function servedView(view: View, ask: typeof questions): View {
	const said = view.words.served
	return said ? viewWith(view, said, ask) : view
}

function viewWith(view: View, said: ServedFormWords, ask: typeof questions): View {
	const { service, state, form, steps, at } = view
	const request = { ...view.request, served: servedOf(state.values) }
	const other = isForOther(request)
	const numbers = service.questions
		.map(({ id }) => `answers.${id}`)
		.filter(field => view.stepOf(field) === 'you')
	const label = (field: string) => {
		const own = said.fields[field.replace(/^served\./, '') as 'served']
		if (field.startsWith('served')) return own
		if (!other) return view.label(field)
		if (field === 'answers.fullName') return said.own
		return numbers.includes(field) ? fill(said.number, { label: view.label(field) }) : view.label(field)
	}
	const stepOf = (field: string) =>
		field === 'served' ? steps[0] : field.startsWith('served.') ? 'you' : view.stepOf(field)
	const words = other ? { ...view.words, titles: { ...view.words.titles, ...said.titles } } : view.words
	const shown: View = {
		...view,
		...fieldsOf(form, state, words, label),
		words,
		request,
		stepOf,
		check: () => inOrder([...checkServed(service, request), ...view.check()], steps, stepOf),
		served: {
			above() {
				const note = other ? html`<p class="box">${said.note}</p>` : nothing
				if (at > 0) return note
				const who = Object.entries(said.who)
				return html`${choice(shown, 'served', who)}<div role="status">${note}</div>`
			},
			people() {
				if (!other) return undefined
				const capacities = service.capacities ?? []
				return html`<h3>${said.heading}</h3>
					${line(shown, 'served.name', {})}
					${ask(shown, 'you')}
					<h3>${words.form.letter.applicant}</h3>
					${line(shown, 'answers.fullName', {}, 'name')}
					${choice(
						shown,
						'served.capacity',
						capacities.map(one => [one, said.capacities[one]]),
					)}`
			},
			letter: parts => servedLetter(parts, numbers, request, said),
			declared: servedDeclaration(request, said),
		},
	}
	return shown
}
