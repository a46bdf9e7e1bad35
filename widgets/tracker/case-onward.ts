import { html, nothing, type TemplateResult } from 'lit'
import type { EnteredObjection, FollowedCase } from '../../core/api/followed.ts'
import { awaitsAssociation, type CaseStatus } from '../../core/case/status.ts'
import { formatReference } from '../../core/language/spaced.ts'
import { fill } from '../../core/language/text.ts'
import { checkWords } from '../../core/sending/text.ts'
import { day } from '../../ui/dates.ts'
import { paragraph } from '../../ui/form/fields.ts'
import { concerning, handOver } from '../shared/handoff.ts'
import type { OpenCase } from './case-types.ts'

/** From where each kind of case leads on: the association has answered it, or it has ended. */
const ENDS: Record<OpenCase['case']['kind'], CaseStatus[]> = {
	request: ['rejected', 'delivered', 'evaluated', 'withdrawn', 'closed'],
	complaint: ['settled', 'closed', 'withdrawn'],
	inquiry: ['answered', 'closed', 'withdrawn'],
}

/** What can be done from an end: object, ask, complain, apply again or elsewhere. */
export function onward(opened: OpenCase): TemplateResult | typeof nothing {
	const { words, case: found } = opened
	if (!ENDS[found.kind].includes(found.status)) return nothing
	return html`<h3>${words.onward.title}</h3>
		${found.kind === 'request' ? objection(opened, found) : nothing}
		${found.kind === 'inquiry' && found.concerns ? passage(opened, words.onward.request, found.concerns) : nothing}
		<ul class="onward">${[...asking(opened), ...applying(opened)].map(way => html`<li>${way}</li>`)}</ul>`
}

/** To ask and to complain. */
function asking(opened: OpenCase): TemplateResult[] {
	const { words, host, association, case: found } = opened
	const { slug } = association
	const said = words.onward
	const write = () => host.renderRoot.querySelector<HTMLElement>('[id="message.text"]')?.focus()
	const complaint = host.page(`${slug}/complaints/`)
	return [
		...(found.erased ? [] : [html`<button class="link" @click=${write}>${said.write}</button>`]),
		html`<a href=${host.page(`${slug}/contact/#inquiry`)}>${said.ask}</a>`,
		// What a complaint concerns is a case with a name; a complaint about a complaint says so in its words.
		found.kind === 'complaint' || found.erased
			? html`<a href=${complaint}>${said.complain}</a>`
			: html`<a href=${complaint + concerning(found.reference)} @click=${() => handOver(opened.query)}>${said.complain}</a>`,
	]
}

/** To apply for the same again, where that makes sense and it takes requests, and for what else the association offers. */
function applying({ words, host, association, case: found, lang }: OpenCase): TemplateResult[] {
	if (found.kind !== 'request') return []
	const said = words.onward
	const { slug, services } = association
	const taken = services.filter(({ open, entry }) => open && entry.by !== 'referral')
	const link = (service: string, text: string) =>
		html`<a href=${host.page(`${slug}/services/${service}/`)}>${text}</a>`
	const again = taken.find(service => service.slug === found.service)
	const others = taken.filter(service => service !== again)
	return [
		...(again ? [link(again.slug, said.again)] : []),
		...others.map(service => html`${said.other} ${link(service.slug, service.name[lang])}`),
		html`<a href=${host.page('')}>${said.elsewhere}</a>`,
	]
}

/** A case that opens with the same code. */
const passage = (opened: OpenCase, text: string, reference: string) =>
	html`<div part="notice" class="box"><p>${text} <bdi dir="ltr">${formatReference(reference)}</bdi></p>
		<button part="button" @click=${() => opened.pass(reference)}>${opened.words.onward.open}</button></div>`

/** An objection that staff wrote down: where it stands, and nothing that opens it. */
function entered({ words, lang }: OpenCase, { status, since, received }: EnteredObjection) {
	const said = words.onward
	const ended = status === 'answered' ? said.enteredAnswered : said.enteredClosed
	const stands = awaitsAssociation('inquiry', status)
		? said.enteredOpen
		: fill(ended, { date: day(since, lang) })
	return html`<div part="notice" class="box"><p>${fill(said.entered, { date: day(received, lang) })} ${stands}</p>
		<p>${said.enteredFollow}</p></div>`
}

/** The objection to a refusal: written here, or where it stands. */
function objection(opened: OpenCase, found: FollowedCase) {
	const { words } = opened
	const said = words.onward
	if (found.objection) return passage(opened, said.objected, found.objection)
	if (found.enteredObjection) return entered(opened, found.enteredObjection)
	if (!found.mayObject) return nothing
	const form = opened.forms.objection
	return html`<details ?open=${form.begun}><summary>${said.object}</summary>
		<p>${said.objectMeans}</p>
		${form.around(paragraph(form, 'reason'), said.objectSend, async () => {
			const reason = form.value('reason')
			const problems = checkWords('reason', reason, true)
			if (problems.length > 0) return form.refuse(problems)
			const receipt = await form.send('objection', { reason })
			if (!receipt) return
			if (receipt.changed) opened.moveToMessage(reason, [])
			form.clear('')
			opened.arrive(receipt.case, receipt.changed ? words.first : said.objectionSent)
		})}</details>`
}
