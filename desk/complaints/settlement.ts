import { html, nothing } from 'lit'
import type { AnsweredSettlement } from '../../core/api/followed.ts'
import { moment } from '../cases/parts.ts'
import { stepWords } from '../cases/step-words.ts'
import type { AssignedCase } from './data.ts'
import { matterWords } from './words.ts'

const signed = ({ agreed, signature }: AnsweredSettlement) => {
	const words = matterWords()
	if (signature) return html`<p class="letter-signed">${words.signature}: <bdi>${signature}</bdi></p>`
	return agreed ? html`<p class="sila-hint">${words.agreedByCode}</p>` : nothing
}

/** The settlement that waits for an answer, and those that have one, with the complainant's words and signature. */
export function settlementSection({ record }: AssignedCase) {
	const words = matterWords()
	const answered = (record.settlements ?? []) as AnsweredSettlement[]
	const waits = record.status === 'settlement-proposed'
	if (answered.length === 0 && !waits) return nothing
	return html`<section class="sila-card" aria-labelledby="sila-settlement">
		<h2 id="sila-settlement">${words.settlement}</h2>
		${
			waits
				? html`<p class="sila-hint">${words.proposedSince} ${moment(record.status_since)}${stepWords().comma}${words.notAnswered}</p><blockquote class="written"><bdi>${record.settlement}</bdi></blockquote>`
				: nothing
		}
		<ol class="settlements">${answered.map(
			answer => html`<li>
				<blockquote class="written"><bdi>${answer.settlement}</bdi></blockquote>
				<p><strong>${answer.agreed ? words.agreed : words.declined}</strong> <span class="sila-hint">${moment(answer.at)}</span></p>
				<p class="written" dir="auto">${answer.words}</p>
				${signed(answer)}
			</li>`,
		)}</ol>
	</section>`
}
