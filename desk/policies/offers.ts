import { html, nothing } from 'lit'
import type { OfferedPart, PolicyState } from '../../core/api/policies.ts'
import { icon } from '../cases/parts.ts'
import { troubleText } from '../problem.ts'
import { decideOffer } from './data.ts'
import { linesOf } from './lines.ts'

/** What the product offers of what staff changed, both texts side by side; `decided` gets what there is afterwards. */
export function offersSection(draw: () => void, decided: (state: PolicyState) => void) {
	let busy = false
	let trouble = ''
	let done = ''

	async function decide({ collection, id, part }: OfferedPart, take: boolean): Promise<void> {
		if (busy) return
		busy = true
		trouble = ''
		done = ''
		draw()
		try {
			decided(await decideOffer({ collection, id, part, take }))
			done = take ? 'أُخذ النص الجديد.' : 'بقي نصكم.'
		} catch (error) {
			trouble = troubleText(error)
		}
		busy = false
		draw()
		document.getElementById('sila-offers')?.focus()
	}

	const text = (title: string, value: unknown, missing: string) => html`<div>
		<h4>${title}</h4>
		${value === null ? html`<p class="sila-hint">${missing}</p>` : linesOf(value).map(({ text, lang }) => html`<p lang=${lang} dir=${lang === 'en' ? 'ltr' : 'rtl'}><bdi>${text}</bdi></p>`)}
	</div>`

	const one = (offer: OfferedPart) => {
		const what = `${offer.name.ar}، ${offer.place}`
		return html`<li>
			<h3>${offer.name.ar}${offer.collection === 'associations' ? nothing : html` <span class="sila-hint">${offer.association.ar}</span>`}</h3>
			<p><strong>${offer.place}</strong></p>
			<div class="policy-offer">${text('نصكم', offer.stored, 'حذفتموه.')}${text('النص الجديد من صلة', offer.offered, 'لم يعد في صلة.')}</div>
			<div class="sila-actions">
				<button type="button" class="sila-button primary" ?disabled=${busy} @click=${() => decide(offer, true)}>${icon('check')} خذ الجديد<span class="sila-unseen">: ${what}</span></button>
				<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => decide(offer, false)}>أبقِ نصنا<span class="sila-unseen">: ${what}</span></button>
			</div>
		</li>`
	}

	return (offers: OfferedPart[]) => html`<section class="sila-card" aria-labelledby="sila-offers">
		<h2 id="sila-offers" tabindex="-1">تحسينات لما عدّلتموه</h2>
		<p class="sila-hint">${offers.length === 0 ? 'لا تحسين ينتظر رأيكم. ما لم تعدّلوه يُحدَّث وحده.' : 'هذه أجزاء عدّلتموها ثم تغيرت في صلة. يبقى نصكم حتى تختاروا.'}</p>
		${trouble ? html`<p class="sila-error" role="alert">${trouble}</p>` : nothing}
		<p role="status" class="sila-done">${done}</p>
		${offers.length === 0 ? nothing : html`<ul class="tasks">${offers.map(one)}</ul>`}
	</section>`
}
