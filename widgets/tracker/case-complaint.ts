import { html, nothing, type TemplateResult } from 'lit'
import type { AnyFollowed, FollowedCompensation, FollowedComplaint } from '../../core/api/followed.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { checkWords } from '../../core/sending/text.ts'
import { day } from '../../ui/dates.ts'
import { paragraph } from '../../ui/form/fields.ts'
import { fetchBeside } from '../shared/words/fetch.ts'
import type { FollowedComplaintWords } from './case-complaint.words.ts'
import { answered, copiedSettlements, proposal } from './case-settlement.ts'
import type { FollowedKind, OpenCase } from './case-types.ts'

const WORDS = {
	ar: () =>
		fetchBeside(
			import('./case-complaint.ar.ts'),
			import('../../core/language/words/complaint-written.ar.ts'),
		),
	en: () =>
		fetchBeside(
			import('./case-complaint.en.ts'),
			import('../../core/language/words/complaint-written.en.ts'),
		),
}

/** A complaint as the tracker shows it. */
export async function complaint(lang: Lang): Promise<FollowedKind> {
	const { words } = await WORDS[lang]()
	const its = (found: AnyFollowed): FollowedComplaint => {
		if (found.kind !== 'complaint') throw new TypeError(`${found.kind} is no complaint`)
		return found
	}
	const statuses: Partial<Record<CaseStatus, StatusWords>> = words.complaint.statuses
	return {
		said: words,
		standing: found => words.complaint.statuses[its(found).status],
		statusName: status => statuses[status]?.label ?? status,
		subject: found => `${words.complaint.name}: ${words.complaint.topics[its(found).about]}`,
		words: found => (its(found).anonymous ? { ...words.own, ...words.nameless } : words.own),
		own: opened => own(opened, its(opened.case), words),
		copied: found => copiedSettlements(its(found), words, lang),
	}
}

function own(opened: OpenCase, found: FollowedComplaint, words: FollowedComplaintWords): TemplateResult {
	return html`${found.anonymous && !found.erased ? html`<p class="box">${words.unreached}</p>` : nothing}
		${proposal(opened, found, words)}
		${answered(found, words, opened.lang)}
		${found.compensation ? compensation(found.compensation, words, opened.lang) : nothing}
		${found.can.includes('reopened') ? reopening(opened, found, words) : nothing}`
}

/** How far a compensation has come. */
const compensation = (steps: FollowedCompensation[], words: FollowedComplaintWords, lang: Lang) =>
	html`<h3>${words.compensation}</h3>
		<ol part="steps">${steps.map(
			({ kind, on, what, amount }) => html`<li><strong>${words.complaint.compensation[kind]}</strong>
				<p class="small">${day(on, lang)}</p>
				${what ? html`<p class="own">${what}</p>` : nothing}
				${amount === undefined ? nothing : html`<p>${fill(words.amount, { amount: number(amount, lang) })}</p>`}</li>`,
		)}</ol>`

const number = (amount: number, lang: Lang) =>
	new Intl.NumberFormat(lang === 'en' ? 'en' : 'ar-u-nu-latn').format(amount)

/** To have it looked into again: once, within the period that the association set. */
function reopening(opened: OpenCase, { reopenUntil }: FollowedComplaint, words: FollowedComplaintWords) {
	const form = opened.forms.reopen
	return html`<h3>${words.reopen}</h3>
		<p>${words.reopenOnce} ${reopenUntil ? fill(words.reopenUntil, { date: day(reopenUntil, opened.lang) }) : nothing}</p>
		${form.around(paragraph(form, 'reason'), words.reopenSend, async () => {
			const reason = form.value('reason')
			const problems = checkWords('reason', reason, true)
			if (problems.length > 0) return form.refuse(problems)
			const found = await form.send('reopen', { reason })
			if (!found) return
			form.clear('')
			opened.arrive(found, words.reopened)
		})}`
}
