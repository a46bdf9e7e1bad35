import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CampaignsRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { isOpenOn } from '../../core/survey/answers.ts'
import { copyText } from '../../ui/keep.ts'
import { DeskElement } from '../frame/element.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { labels } from '../labels.ts'
import { portalAddress } from '../portal.ts'
import { codeOf, codePicture } from './code.ts'
import { dayText } from './common.ts'
import type { Place } from './data.ts'
import { makingWords } from './making-words.ts'
import { PAPER } from './nav.ts'
import type { Code } from './qr.ts'
import { titleOf } from './words.ts'

/** The address that people are given. */
export const campaignAddress = (place: Place, { slug }: CampaignsRecord): string =>
	portalAddress(`/${place.slug}/satisfaction/${slug}/`)

/**
 * One campaign in the list: where it stands, its address, its code, and what can be done with it.
 *
 * @fires campaign-edit - It is to be changed.
 */
export class DeskCampaign extends DeskElement {
	static override properties: PropertyDeclarations = {
		place: { attribute: false },
		campaign: { attribute: false },
		today: { attribute: false },
		code: { state: true },
		said: { state: true },
	}

	declare place: Place
	declare campaign: CampaignsRecord
	/** YYYY-MM-DD. */
	declare today: string
	declare code: Code | undefined
	declare said: string

	constructor() {
		super()
		this.said = ''
	}

	get #address(): string {
		return campaignAddress(this.place, this.campaign)
	}

	async #show(): Promise<void> {
		try {
			this.code = await codeOf(this.#address)
		} catch {
			this.said = makingWords().campaign.noCode
		}
	}

	async #copy(): Promise<void> {
		const copied = await copyText(this.#address)
		const { campaign: words } = makingWords()
		this.said = copied ? words.copied : words.notCopied
	}

	/** Whether it takes answers today, as a word with a colour beside it. */
	#state(): TemplateResult {
		const { campaign: words } = makingWords()
		const { opens_on, closes_on } = this.campaign
		if (isOpenOn({ opensOn: opens_on, closesOn: closes_on }, this.today))
			return html`<span class="status" data-tone="done">${words.open}</span>`
		return opens_on > this.today
			? html`<span class="status" data-tone="waiting">${words.yetToOpen}</span>`
			: html`<span class="status" data-tone="ended">${words.ended}</span>`
	}

	protected override render(): TemplateResult {
		const { campaign: words } = makingWords()
		const { id, opens_on, closes_on, target } = this.campaign
		const address = this.#address
		const title = titleOf(this.campaign)
		const about = html`<span class="sila-unseen">: ${title}</span>`
		const days = fill(closes_on ? words.fromTo : words.from, {
			first: dayText(opens_on),
			last: closes_on ? dayText(closes_on) : '',
		})
		return html`<h3>${title}</h3>
			<p>${this.#state()} · ${days} · ${labels.campaigns.values.target[target]}</p>
			<p><a href=${address} target="_blank" rel="noopener"><bdi dir="ltr">${address}</bdi></a></p>
			${this.code ? codePicture(this.code) : nothing}
			<div class="sila-actions">
				<button type="button" class="sila-button" @click=${this.#copy}>${icon('copy')} ${words.copy}${about}</button>
				${this.code ? nothing : html`<button type="button" class="sila-button" @click=${this.#show}>${icon('qr-code')} ${words.showCode}${about}</button>`}
				<a class="sila-button" href="${PAPER}/${id}">${icon('printer')} ${words.paper}${about}</a>
				${mayDo('campaigns', 'update', this.place.id) ? html`<button type="button" class="sila-button quiet" @click=${() => this.dispatchEvent(new Event('campaign-edit'))}>${icon('pencil')} ${words.edit}${about}</button>` : nothing}
			</div>
			<p role="status" class="sila-done">${this.said}</p>`
	}
}

customElements.define('desk-campaign', DeskCampaign)
