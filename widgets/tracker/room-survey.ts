import { html, nothing, type TemplateResult } from 'lit'
import type { Room } from './room-types.ts'

/** The evaluation of what was delivered: the invitation to it, the survey itself once it is wanted, and thanks. */
export function evaluation(room: Room): TemplateResult | typeof nothing {
	const { words, host } = room
	const survey = 'survey' in room.case ? room.case.survey : undefined
	if (!survey || room.case.erased) return nothing
	const { evaluation: own } = words
	if (room.evaluating) {
		const { reference, code, lang } = room.query
		return html`<sila-satisfaction-survey class="box" lang=${lang} .backend=${host.origin} .case=${reference} .code=${code}
			@sila-survey-sent=${() => room.look()}></sila-satisfaction-survey>`
	}
	const { state, condition, followUp } = survey
	return html`<div part="notice" class="box"><h3>${own.title}</h3>${
		state === 'finished'
			? html`<p>${own.done}</p>${followUp ? html`<p>${own.followUp[followUp]}</p>` : nothing}`
			: html`<p>${own.text}</p>${condition ? html`<p>${own.condition}</p>` : nothing}
				<button part="button primary" @click=${() => begin(room)}>${own.begin}</button>`
	}</div>`
}

/** Brings the survey, which nobody else downloads, and leads to it. */
async function begin(room: Room): Promise<void> {
	try {
		await import('../satisfaction-survey/satisfaction-survey.ts')
	} catch {
		return room.say(room.words.lost)
	}
	room.evaluating = true
	room.draw()
	await room.host.updateComplete
	room.host.renderRoot.querySelector('sila-satisfaction-survey')?.focusOnceReady()
}
