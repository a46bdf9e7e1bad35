import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/text.ts'
import type { Step } from './state.ts'
import { sentence, type View } from './view.ts'

/*
 * Each step is a template of its own around these parts, so that going on draws every word anew: a page that
 * was translated by the browser has replaced the text nodes, and changing those would change nothing.
 */

/** How far one is, what this step is about, and what was wrong with it. */
export function head(view: View): TemplateResult {
	const { service, words, lang, state, form, steps, at } = view
	return html`<p class="small">${service.name[lang]}<br>${fill(words.step, { n: at + 1, all: steps.length })}</p>
		<progress value=${at + 1} max=${steps.length} aria-hidden="true"></progress>
		<h2 part="heading" tabindex="-1">${words.titles[steps[at] as Step]}</h2>
		${
			state.refused && state.problems[0]
				? html`<div part="problems" class="box danger" tabindex="-1">
					<strong role="alert">${words.mend}</strong>
					<ul>${state.problems.map(
						problem =>
							html`<li><a href="#" @click=${(event: Event) => {
								event.preventDefault()
								form.reveal(problem.field)
							}}>${sentence(view, problem)}</a></li>`,
					)}</ul>
				</div>`
				: nothing
		}`
}

/** The way on, and the way back. */
export function actions({ words, form, steps, at }: View, onward: string | typeof nothing): TemplateResult {
	return html`<div class="actions">
		${onward === nothing ? nothing : html`<button part="button primary">${onward}</button>`}
		${at ? html`<button type="button" class="link" @click=${() => form.go(steps[at - 1])}>${words.back}</button>` : nothing}
	</div>`
}

/** A link to the association's page on how to reach it. It opens beside, so that nothing typed is lost. */
export function contact({ association, words, lang, form }: View): TemplateResult {
	return html`<a href=${form.page(`${association.slug}/contact/`)} target="_blank">
		${fill(words.contact, { association: association.name[lang] })}</a>`
}
