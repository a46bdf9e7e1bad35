import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { RetentionRecord } from '../../core/api/collections.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { back, called } from '../frame/states.ts'
import { SETTINGS } from './nav.ts'
import { loadPlan, loadRules, saveRule, suppose } from './retention-data.ts'
import './retention-form.ts'
import { settingsWords } from './words.ts'

/** For how long each association keeps what people wrote in their cases, and which cases go when. */
export class DeskRetention extends LoadedPage {
	static override properties: PropertyDeclarations = {
		associations: { state: true },
		rules: { state: true },
		plan: { state: true },
	}

	declare associations: Named[] | undefined
	declare rules: RetentionRecord[]
	declare plan: RetentionEntry[]

	constructor() {
		super()
		this.rules = []
		this.plan = []
	}

	protected async bring(): Promise<void> {
		const [associations, rules, plan] = await Promise.all([listAssociations(), loadRules(), loadPlan()])
		Object.assign(this, { associations, rules, plan })
	}

	#form(place: Named): TemplateResult {
		const { id } = place
		const rule = this.rules.find(({ association }) => association === id)
		const planned = this.plan.filter(({ association }) => association === id)
		const store = async (months: number) => {
			await saveRule(rule, id, months)
			await this.load()
		}
		return html`<desk-retention-form .association=${{ id, name: nameOf(place) }} .rule=${rule} .planned=${planned}
			.suppose=${(months: number) => suppose(id, months)} .store=${store}></desk-retention-form>`
	}

	protected override render(): TemplateResult {
		const { retention: words, settings } = settingsWords()
		called(words.title)
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settings)}
			<header>
				<h1>${words.title}</h1>
				<p class="sila-hint" id="sila-months-hint">${words.hint}</p>
			</header>
			${this.loaded(this.associations?.map(one => this.#form(one)))}
		</div>`
	}
}

customElements.define('desk-retention', DeskRetention)

export const retentionPage = (): HTMLElement => document.createElement('desk-retention')
