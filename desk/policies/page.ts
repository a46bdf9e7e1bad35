import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { OfferDecision, PolicyState, UnreadableDefinition } from '../../core/api/policies.ts'
import { administrator } from '../frame/administrator.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import { back, called } from '../frame/states.ts'
import { translateMessage } from '../messages.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { decideOffer, loadPolicies } from './data.ts'
import './offers.ts'
import { policyWords } from './words.ts'

/** The console is the administrator's: others read whom to ask. */
const unreadable = ({ collection, id, association, name, faults }: UnreadableDefinition) => {
	const words = policyWords()
	const lang = language()
	return html`<li>
		<h3>${words.kinds[collection]} «${name[lang]}»${collection === 'associations' ? nothing : html` <span class="sila-hint">${association[lang]}</span>`}</h3>
		<ul>${faults.map(({ place, text }) => html`<li><strong><bdi>${place}</bdi></strong>: ${translateMessage(text)}</li>`)}</ul>
		${administrator.client ? html`<div class="sila-actions"><a class="sila-button" href="/_/#/collections?collection=${collection}&record=${id}">${icon('pencil')} ${words.mend}<span class="sila-unseen">: ${name[lang]}</span></a></div>` : nothing}
	</li>`
}

/**
 * What of the stored policies staff have to look after: definitions that cannot be read, each with its place and reason,
 * and what the product offers of parts that they have changed.
 */
export class DeskPolicies extends LoadedPage {
	static override properties: PropertyDeclarations = { policies: { state: true } }

	declare policies: PolicyState | undefined

	protected async bring(): Promise<void> {
		this.policies = await loadPolicies()
	}

	readonly #decide = async (decision: OfferDecision): Promise<void> => {
		this.policies = await decideOffer(decision)
	}

	#unreadable(entries: UnreadableDefinition[]): TemplateResult {
		const words = policyWords()
		return html`<section class="sila-card" aria-labelledby="sila-unreadable">
			<h2 id="sila-unreadable">${words.unreadable}</h2>
			${
				entries.length === 0
					? html`<p class="sila-hint">${words.allReadable}</p>`
					: html`<p class="sila-hint">${words.unreadableHint}</p><ul class="tasks">${entries.map(unreadable)}</ul>`
			}
		</section>`
	}

	protected override render(): TemplateResult {
		const { title } = policyWords()
		called(title)
		const { policies } = this
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header><h1>${title}</h1></header>
			${this.loaded(
				policies &&
					html`${this.#unreadable(policies.unreadable)}<desk-policy-offers .offers=${policies.offers} .decide=${this.#decide}></desk-policy-offers>`,
			)}
		</div>`
	}
}

customElements.define('desk-policies', DeskPolicies)

export const policiesPage = (): HTMLElement => document.createElement('desk-policies')
