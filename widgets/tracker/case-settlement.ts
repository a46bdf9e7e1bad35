import { html, nothing } from 'lit'
import type { AnsweredSettlement, FollowedComplaint } from '../../core/api/followed.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { checkWords } from '../../core/sending/text.ts'
import { day } from '../../ui/dates.ts'
import { choice, line, paragraph } from '../../ui/form/fields.ts'
import type { FollowedComplaintWords as Words } from './case-complaint.words.ts'
import type { OpenCase } from './case-types.ts'

/** The settlement that is proposed, as the document it is, and the complainant’s answer to it. */
export function proposal(opened: OpenCase, found: FollowedComplaint, words: Words) {
	const { settlement, since, anonymous, can, history } = found
	const reopened = history.some(({ status }) => status === 'reopened')
	if (!settlement || !can.includes('settled')) return nothing
	const form = opened.forms.settlement
	const agree = form.value('agree') === 'yes'
	const sure = agree && opened.sure === seal(opened)
	const signature = anonymous
		? html`<p class="small">${words.codeSigns}</p>`
		: line(form, 'signature', {}, 'name')
	return html`<article part="settlement" class="box" tabindex="-1" aria-labelledby="settlement?">
			<h3 id="settlement?">${words.proposed}</h3>
			<p class="small">${fill(words.proposedOn, { date: day(since, opened.lang) })}</p>
			<p class="own">${settlement}</p>
		</article>
		<h3>${words.answer}</h3>
		${form.around(
			html`${choice(form, 'agree', [
				['yes', words.agree],
				['no', words.decline],
			])}
			${paragraph(form, 'words')}
			${agree ? signature : nothing}
			${sure ? html`<p class="box" id="settlement.sure" tabindex="-1">${words.agreeMeans} ${reopened ? words.agreeLast : words.agreeReopen}</p>` : nothing}`,
			sendLabel(),
			() => answer(opened, found, words),
			sure
				? html`<button part="button" type="button" @click=${reconsider}>${opened.words.no}</button>`
				: nothing,
		)}`

	function sendLabel(): string {
		if (!agree) return words.declineSend
		return sure ? words.agreeYes : words.agreeNext
	}

	function reconsider(): void {
		opened.sure = undefined
		opened.draw()
		focus(opened, '[id="settlement.words"]')
	}
}

/** What the second act confirms: these words to this settlement, and no others. */
const seal = ({ forms, case: { since } }: OpenCase) => JSON.stringify([forms.settlement.values, since])

async function focus({ host }: OpenCase, selector: string): Promise<void> {
	await host.updateComplete
	host.renderRoot.querySelector<HTMLElement>(selector)?.focus()
}

async function answer(
	opened: OpenCase,
	{ anonymous, since }: FollowedComplaint,
	words: Words,
): Promise<void> {
	const form = opened.forms.settlement
	const [chosen, said] = [form.value('agree'), form.value('words')]
	const agree = chosen === 'yes'
	const signature = agree && !anonymous ? form.value('signature') : ''
	const problems: Problem[] = [
		...(chosen ? [] : [{ field: 'agree', code: 'choose' } as const]),
		...checkWords('words', said, true),
		// Whose name it is, only the server knows.
		...(agree && !anonymous && !signature ? [{ field: 'signature', code: 'signature' } as const] : []),
	]
	if (problems.length > 0) return form.refuse(problems)
	if (agree && opened.sure !== seal(opened)) {
		opened.sure = seal(opened)
		form.change({ problems: [] })
		return focus(opened, '[id="settlement.sure"]')
	}
	const found = await form.send('settlement', { agree, words: said, signature, since })
	if (found) {
		form.clear('')
		opened.arrive(found, agree ? words.agreed : words.declined)
	} else if (opened.case.since !== since) focus(opened, '[part=settlement]')
}

/** Settlements that were answered, oldest first, each with what was said to it. */
export const answered = ({ answered = [] }: FollowedComplaint, words: Words, lang: Lang) =>
	answered.length === 0
		? nothing
		: html`<h3>${words.answered}</h3>
			${answered.map(
				one => html`<article part="settlement" class="box"><h4>${saying(one, words, lang)}</h4>
					<p class="own">${one.settlement}</p>
					<p class="small">${words.yourWords}</p><p class="own">${one.words}</p>
					${one.signature ? html`<p class="small">${words.signed}</p><p><bdi>${one.signature}</bdi></p>` : nothing}</article>`,
			)}`

const saying = ({ agreed, at }: AnsweredSettlement, { answers }: Words, lang: Lang) =>
	fill(answers[agreed ? 'agreed' : 'declined'], { date: day(at, lang) })

/** The same in a copy to read and print. */
export const copiedSettlements = (
	{ settlement, answered = [] }: FollowedComplaint,
	words: Words,
	lang: Lang,
) => [
	...answered.map(one => ({
		title: `${words.proposed}: ${saying(one, words, lang)}`,
		text: [one.settlement, one.words, one.signature].filter(Boolean).join('\n'),
	})),
	...(settlement ? [{ title: words.proposed, text: settlement }] : []),
]
