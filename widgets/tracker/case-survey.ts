import { html, nothing, type TemplateResult } from 'lit'
import type { OpenCase } from './case-types.ts'

/** The evaluation of what was delivered: the invitation to it, the survey itself once it is wanted, and thanks. */
export function evaluation(opened: OpenCase): TemplateResult | typeof nothing {
	const { words, host } = opened
	const survey = 'survey' in opened.case ? opened.case.survey : undefined
	if (!survey || opened.case.erased) return nothing
	const { evaluation: own } = words
	if (opened.evaluating) {
		const { reference, code, lang } = opened.query
		return html`<sila-satisfaction-survey class="box" lang=${lang} .backend=${host.origin} .case=${reference} .code=${code}
			@sila-survey-sent=${() => opened.look()}></sila-satisfaction-survey>`
	}
	const { state, condition, followUp } = survey
	return html`<div part="notice" class="box"><h3>${own.title}</h3>${
		state === 'finished'
			? html`<p>${own.done}</p>${followUp ? html`<p>${own.followUp[followUp]}</p>` : nothing}`
			: html`<p>${own.text}</p>${condition ? html`<p>${own.condition}</p>` : nothing}
				<button part="button primary" @click=${() => begin(opened)}>${own.begin}</button>`
	}</div>`
}

/** Brings the survey, which nobody else downloads, and leads to it. */
async function begin(opened: OpenCase): Promise<void> {
	try {
		await import('../satisfaction-survey/satisfaction-survey.ts')
	} catch {
		return opened.say(opened.words.lost)
	}
	opened.evaluating = true
	opened.draw()
	await opened.host.updateComplete
	opened.host.renderRoot.querySelector('sila-satisfaction-survey')?.focusOnceReady()
}
