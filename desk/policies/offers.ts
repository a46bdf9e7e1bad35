import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { OfferDecision, OfferedPart } from '../../core/api/policies.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { mayCall } from '../frame/rights.ts'
import { troubleText } from '../problem.ts'
import { linesOf } from './lines.ts'
import { policyWords } from './words.ts'

const text = (title: string, value: unknown, missing: string) => html`<div>
	<h4>${title}</h4>
	${value === null ? html`<p class="sila-hint">${missing}</p>` : linesOf(value).map(line => html`<p lang=${line.lang} dir=${line.lang === 'en' ? 'ltr' : 'rtl'}><bdi>${line.text}</bdi></p>`)}
</div>`

/** What the product offers of what staff changed, both texts side by side. */
export class DeskPolicyOffers extends DeskElement {
	static override properties: PropertyDeclarations = {
		offers: { attribute: false },
		decide: { attribute: false },
		busy: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	declare offers: OfferedPart[]
	/** Stores a decision. */
	declare decide: (decision: OfferDecision) => Promise<unknown>
	declare busy: boolean
	declare trouble: string
	declare done: string

	constructor() {
		super()
		this.busy = false
		this.trouble = this.done = ''
	}

	async #choose({ collection, id, part }: OfferedPart, take: boolean): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = this.done = ''
		try {
			await this.decide({ collection, id, part, take })
			this.done = take ? policyWords().taken : policyWords().kept
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
		this.focusOn('#sila-offers')
	}

	#offer(offer: OfferedPart): TemplateResult {
		const words = policyWords()
		const lang = language()
		const what = `${offer.name[lang]}${lang === 'ar' ? '،' : ','} ${offer.place}`
		return html`<li>
			<h3>${offer.name[lang]}${offer.collection === 'associations' ? nothing : html` <span class="sila-hint">${offer.association[lang]}</span>`}</h3>
			<p><strong>${offer.place}</strong></p>
			<div class="policy-offer">${text(words.ours, offer.stored, words.oursGone)}${text(words.theirs, offer.offered, words.theirsGone)}</div>
			${
				mayCall('staff/policies/offer')
					? html`<div class="sila-actions">
				<button type="button" class="sila-button primary" ?disabled=${this.busy} @click=${() => this.#choose(offer, true)}>${icon('check')} ${words.take}<span class="sila-unseen">: ${what}</span></button>
				<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#choose(offer, false)}>${words.keep}<span class="sila-unseen">: ${what}</span></button>
			</div>`
					: nothing
			}
		</li>`
	}

	protected override render(): TemplateResult {
		const words = policyWords()
		const none = this.offers.length === 0
		return html`<section class="sila-card" aria-labelledby="sila-offers">
			<h2 id="sila-offers" tabindex="-1">${words.offers}</h2>
			<p class="sila-hint">${none ? words.noOffers : words.offersHint}</p>
			${this.trouble ? html`<p class="sila-error" role="alert">${this.trouble}</p>` : nothing}
			<p role="status" class="sila-done">${this.done}</p>
			${none ? nothing : html`<ul class="tasks">${this.offers.map(offer => this.#offer(offer))}</ul>`}
		</section>`
	}
}

customElements.define('desk-policy-offers', DeskPolicyOffers)
