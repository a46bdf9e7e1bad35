import { html, nothing } from 'lit'
import { count } from '../../core/language/count.ts'
import { day, hour } from '../dates.ts'
import { sendAll, sending } from './sending.ts'
import type { KeptAnswer, KeptRound } from './store.ts'

const SENT = {
	one: 'إجابة واحدة',
	two: 'إجابتان',
	few: '{n} إجابات',
	many: '{n} إجابة',
	other: '{n} إجابة',
}

/** What is on this device: what waits for the network, what the server refused and why, and what can be done about it. */
export function queue(
	answers: KeptAnswer[],
	rounds: KeptRound[],
	edit: (kept: KeptAnswer) => void,
	mend: (round: string) => void,
	discard: (kept: KeptAnswer) => void,
	another: (kept: KeptAnswer) => void,
) {
	const waiting = answers.filter(({ refused }) => !refused)
	const refused = answers.filter(entry => entry.refused)
	const placeOf = (key: string) => {
		const found = rounds.find(({ id }) => id === key)
		return found ? [found.title, found.round.place].filter(Boolean).join(' · ') : ''
	}
	const time = (at: number) => `${day(new Date(at))}، ${hour(new Date(at))}`
	return html`<section class="sila-card field-queue" aria-labelledby="sila-queue">
		<h2 id="sila-queue" tabindex="-1">ما على هذا الجهاز</h2>
		<p role="status">${
			waiting.length
				? html`<strong>محفوظ على هذا الجهاز، بانتظار الشبكة (${waiting.length})</strong>`
				: sending.sent && refused.length === 0
					? html`<span class="sila-done">أُرسل كل شيء: حفظ الخادم ${count(sending.sent, SENT, 'ar')}.</span>`
					: 'لا شيء ينتظر الإرسال.'
		}</p>
		${sending.ended ? html`<p class="sila-error">انتهت جلستك. ما جمعته باقٍ هنا، ويُرسل بعد أن تدخل.</p><a class="sila-button" href="#/sign-in">ادخل الآن</a>` : nothing}
		${sending.trouble && !sending.ended && waiting.length ? html`<p class="sila-error">${sending.trouble}</p>` : nothing}
		${waiting.length && !sending.ended ? html`<button type="button" class="sila-button" ?disabled=${sending.busy} @click=${() => sendAll()}>${sending.busy ? 'يُرسل…' : 'أرسلها الآن'}</button>` : nothing}
		${
			refused.length === 0
				? nothing
				: html`<h3>لم يقبلها الخادم (${refused.length})</h3>
				<ul class="tasks">${refused.map(
					kept => html`<li><p>${time(kept.at)} <span class="sila-hint">${placeOf(kept.round)}</span></p>
					<p class="sila-error">${kept.refused}</p>
					<div class="sila-actions">${kept.another ? html`<button type="button" class="sila-button" @click=${() => another(kept)}>نعم، أرسلها وحدها</button>` : nothing}
					<button type="button" class="sila-button" @click=${() => (kept.withRound ? mend(kept.round) : edit(kept))}>${kept.withRound ? 'صحّح بيانات الجولة' : 'صحّحها'}</button>
					<button type="button" class="sila-button quiet" @click=${() => discard(kept)}>احذفها</button></div></li>`,
				)}</ul>`
		}
	</section>`
}
