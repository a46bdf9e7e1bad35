import { html, nothing, svg } from 'lit'
import type { CampaignsRecord } from '../../core/api/collections.ts'
import { isOpenOn } from '../../core/survey/answers.ts'
import { icon } from '../cases/parts.ts'
import { copyText } from '../copy.ts'
import { day } from '../dates.ts'
import { labels } from '../labels.ts'
import { portalAddress } from '../portal.ts'
import type { Place } from './data.ts'
import { PAPER } from './nav.ts'

const dayText = (text: string) => day(new Date(`${text}T12:00:00Z`))

/** The address that people are given. */
export const campaignAddress = (place: Place, { slug }: CampaignsRecord): string =>
	portalAddress(`/${place.slug}/satisfaction/${slug}/`)

/** Whether it takes answers today, as a word with a colour beside it. */
function campaignState({ opens_on, closes_on }: CampaignsRecord, today: string) {
	if (isOpenOn({ opensOn: opens_on, closesOn: closes_on }, today))
		return html`<span class="status" data-tone="done">مفتوحة الآن</span>`
	return opens_on > today
		? html`<span class="status" data-tone="waiting">لم تُفتح بعد</span>`
		: html`<span class="status" data-tone="ended">انتهت</span>`
}

/** A QR code; the same address stands beside it in letters. */
export const qrPicture = ({ size, path }: { size: number; path: string }) =>
	html`<svg class="survey-qr" role="img" aria-label="رمز يُصوَّر بالجوال، وهو الرابط نفسه" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
		${svg`<rect width=${size} height=${size} fill="white" /><path d=${path} fill="black" />`}</svg>`

/** One campaign in the list: where it stands, its address, its code, and what can be done with it. */
export function campaignRow(draw: () => void) {
	const codes = new Map<string, { size: number; path: string }>()
	const said = new Map<string, string>()

	async function show(id: string, address: string): Promise<void> {
		try {
			codes.set(id, (await import('./qr.ts')).qr(address))
		} catch {
			said.set(id, 'تعذر رسم الرمز. تحقق من الاتصال ثم حاول من جديد.')
		}
		draw()
	}
	const take = async (id: string, address: string) => {
		said.set(id, (await copyText(address)) ? 'نُسخ الرابط.' : 'تعذر النسخ. انسخه بيدك.')
		draw()
	}

	return (place: Place, campaign: CampaignsRecord, today: string, edit: () => void) => {
		const { id, title_ar, opens_on, closes_on, target } = campaign
		const address = campaignAddress(place, campaign)
		const code = codes.get(id)
		return html`<li>
			<h3>${title_ar}</h3>
			<p>${campaignState(campaign, today)} · من ${dayText(opens_on)}${closes_on ? ` إلى ${dayText(closes_on)}` : '، بلا يوم أخير'} · ${labels.campaigns.values.target[target]}</p>
			<p><a href=${address} target="_blank" rel="noopener"><bdi dir="ltr">${address}</bdi></a></p>
			${code ? qrPicture(code) : nothing}
			<div class="sila-actions">
				<button type="button" class="sila-button" @click=${() => take(id, address)}>${icon('copy')} انسخ الرابط<span class="sila-unseen">: ${title_ar}</span></button>
				${code ? nothing : html`<button type="button" class="sila-button" @click=${() => show(id, address)}>${icon('qr-code')} أظهر الرمز<span class="sila-unseen">: ${title_ar}</span></button>`}
				<a class="sila-button" href="${PAPER}/${id}">${icon('printer')} نموذج ورقي<span class="sila-unseen">: ${title_ar}</span></a>
				<button type="button" class="sila-button quiet" @click=${edit}>${icon('pencil')} عدّل<span class="sila-unseen">: ${title_ar}</span></button>
			</div>
			<p role="status" class="sila-done">${said.get(id) ?? ''}</p>
		</li>`
	}
}
