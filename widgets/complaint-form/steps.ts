import { html, nothing } from 'lit'
import { COMPLAINT_TOPICS } from '../../core/case/topics.ts'
import { choice, contactFields, dayLine, line, paragraph } from '../../ui/form/fields.ts'
import { attachments, limits } from '../../ui/form/files.ts'
import { actions, head, privacy } from '../shared/form/frame.ts'
import type { View } from './view.ts'

/** With a name or without; what the choice means is said at once. */
const who = (view: View) =>
	html`${head(view)}
		${choice(view, 'anonymous', [
			['no', view.words.named],
			['yes', view.words.nameless],
		])}
		<div role="status">${meaning(view)}</div>
		${actions(view)}`

function meaning({ words, state }: View) {
	const list = (heading: string, lines: string[]) =>
		html`<h3>${heading}</h3><ul>${lines.map(text => html`<li>${text}</li>`)}</ul>`
	switch (state.values.anonymous) {
		case 'yes':
			return html`<div class="box">${list(words.covered, words.covers)}${list(words.uncovered, words.leaves)}</div>`
		case 'no':
			return html`<p class="box">${words.namedMeans}</p>`
		default:
			return nothing
	}
}

const what = (view: View) =>
	html`${head(view)}
		${choice(
			view,
			'about',
			COMPLAINT_TOPICS.map(topic => [topic, view.words.complaint.topics[topic]]),
		)}
		${paragraph(view, 'happened', { hint: view.words.happenedHint })}
		${dayLine(view, 'happenedOn', { required: false, hint: view.words.dayHint })}
		${actions(view)}`

const wants = (view: View) =>
	html`${head(view)}
		${paragraph(view, 'wants', { required: false, hint: view.words.wantsHint })}
		${attachments(view, 'files', {
			required: false,
			hint: html`${view.complaint.anonymous ? view.words.filesNameless : view.words.filesHint}<br>${limits(view.words)}`,
		})}
		${actions(view)}`

/** The request it concerns, by both of its numbers. */
const concerns = (view: View) =>
	html`${head(view)}
		${choice(
			view,
			'concerns',
			[
				['yes', view.words.yes],
				['no', view.words.no],
			],
			{ required: false, hint: view.words.concernsHint },
		)}
		${view.state.values.concerns === 'yes' ? numbers(view) : nothing}
		${actions(view)}`

const numbers = (view: View) =>
	html`${line(view, 'concernsReference', { hint: view.words.numbersHint }, 'off', 'numeric')}
		${line(view, 'concernsCode', { required: false }, 'off', 'numeric')}`

const you = (view: View) =>
	html`${head(view)}${privacy(view)}
		${line(view, 'fullName', {}, 'name')}
		${contactFields(view, view.association, view.words.form.means)}
		${actions(view)}`

export const STEPS = { who, what, wants, concerns, you }
