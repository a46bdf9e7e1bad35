import { html } from 'lit'
import type { AnsweredSettlement } from '../../core/api/followed.ts'
import { moment } from '../cases/parts.ts'
import type { AssignedCase } from './data.ts'

/** The settlement that waits for an answer, and those that have one, with the complainant's words and signature. */
export function settlementSection({ record }: AssignedCase) {
	const answered = (record.settlements ?? []) as AnsweredSettlement[]
	const waits = record.status === 'settlement-proposed'
	if (answered.length === 0 && !waits) return ''
	return html`<section class="sila-card" aria-labelledby="sila-settlement">
		<h2 id="sila-settlement">التسوية</h2>
		${waits ? html`<p class="sila-hint">معروضة على صاحب الشكوى منذ ${moment(record.status_since)}، ولم يُجب بعد:</p><blockquote class="written"><bdi>${record.settlement}</bdi></blockquote>` : ''}
		<ol class="settlements">${answered.map(
			({ settlement, agreed, words, signature, at }) => html`<li>
				<blockquote class="written"><bdi>${settlement}</bdi></blockquote>
				<p><strong>${agreed ? 'وافق عليها صاحب الشكوى' : 'لم يقبلها صاحب الشكوى'}</strong> <span class="sila-hint">${moment(at)}</span></p>
				<p class="written" dir="auto">${words}</p>
				${signature ? html`<p class="letter-signed">التوقيع: <bdi>${signature}</bdi></p>` : agreed ? html`<p class="sila-hint">وافق برمزه السري، فالشكوى بلا اسم.</p>` : ''}
			</li>`,
		)}</ol>
	</section>`
}
