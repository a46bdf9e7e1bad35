import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../../core/language/text.ts'
import { doneFirst } from '../../../ui/form/files.ts'
import { problemList } from '../../../ui/form/problems.ts'
import { alertPlace } from '../../../ui/notice.ts'
import type { FormView } from './view.ts'

/*
 * Each step is a template of its own around these parts, so that going on draws every word anew: a page that
 * was translated by the browser has replaced the text nodes, and changing those would change nothing.
 */

/** How far one is, what this step is about, and what was wrong with it. */
export function head(view: FormView): TemplateResult {
	const { title, words, state, steps, at } = view
	return html`<p class="small">${title}<br>${fill(words.step, { n: at + 1, all: steps.length })}</p>
		<progress value=${at + 1} max=${steps.length} aria-hidden="true"></progress>
		<h2 part="heading" tabindex="-1">${words.titles[steps[at] ?? '']}</h2>
		${state.refused && state.problems.length > 0 ? problemList(words.mend, state.problems, view.sentence, field => view.form.reveal(field)) : nothing}`
}

/** The way on, and the way back. */
export function actions(
	{ words, form, state, steps, at }: FormView,
	onward: string | TemplateResult | typeof nothing = words.next,
): TemplateResult {
	return html`<div class="actions">
		${onward === nothing ? nothing : html`<button part="button primary">${doneFirst(state) ?? onward}</button>`}
		${
			at > 0
				? html`<button type="button" class="link" @click=${() => form.go(steps[at - 1])}>${words.back}</button>`
				: nothing
		}
	</div>`
}

/** Why it did not go on. */
export const notice = (why: unknown): TemplateResult => alertPlace(why, 'box danger')

/** What stands before the first question about the person: purpose, who sees it, rights. */
export const privacy = ({ words }: FormView): TemplateResult => html`<p class="box">${words.privacy}</p>`
