import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { labels } from '../labels.ts'
import { holderOptions, type Option, selectOf } from './holder-choice.ts'
import { type CaseListQuery, listColleagues, listServices, type Named, nameOf } from './list-data.ts'
import { narrowingWords } from './narrowing-words.ts'

const server = { listServices, listColleagues }

/** Within how many working days something is due that is chosen from a list. */
const DAYS = ['3', '5', '10']
/**
 * Whose cases are listed, by when they are due, of which service, by which channel and of which days, and in what order:
 * what is asked for less often than kind and status.
 *
 * @fires narrowed - Something was chosen; `detail` is what of the query changes.
 */
export class DeskNarrowing extends DeskElement {
	static override properties: PropertyDeclarations = {
		query: { attribute: false },
		server: { attribute: false },
		services: { state: true },
		colleagues: { state: true },
	}

	declare query: CaseListQuery
	declare server: typeof server
	declare services: (Named & { association: string })[]
	declare colleagues: { id: string; name: string }[]

	constructor() {
		super()
		this.server = server
		this.services = []
		this.colleagues = []
	}

	override async connectedCallback(): Promise<void> {
		super.connectedCallback()
		try {
			;[this.services, this.colleagues] = await Promise.all([
				this.server.listServices(),
				this.server.listColleagues(),
			])
		} catch {
			// Without names the other choices stay.
		}
	}

	#give(change: Partial<CaseListQuery>): void {
		this.dispatchEvent(new CustomEvent('narrowed', { detail: change }))
	}

	#select(name: 'holder' | 'due' | 'service' | 'channel' | 'sort', options: Option[]): TemplateResult {
		const give = (value: string) => this.#give({ [name]: value })
		return selectOf(`sila-${name}`, narrowingWords().by[name], this.query[name], options, give)
	}

	#day(name: 'from' | 'to'): TemplateResult {
		const { from, to } = this.query
		return html`<div>
			<label for="sila-${name}">${narrowingWords().by[name]}</label>
			<input id="sila-${name}" class="sila-input" type="date" .value=${this.query[name]} min=${(name === 'to' && from) || nothing} max=${(name === 'from' && to) || nothing}
				@change=${(event: Event) => this.#give({ [name]: (event.target as HTMLInputElement).value })}>
		</div>`
	}

	#tick(name: 'waiting' | 'open'): TemplateResult {
		return html`<label class="case-tick"><input type="checkbox" .checked=${this.query[name]}
			@change=${(event: Event) => this.#give({ [name]: (event.target as HTMLInputElement).checked })}> ${narrowingWords().by[name]}</label>`
	}

	protected override render(): TemplateResult {
		const words = narrowingWords()
		const { query } = this
		const services = this.services.filter(
			({ association }) => !query.association || association === query.association,
		)
		return html`<div class="sila-narrow-fields">
				${this.#select('sort', [
					['', words.sorts.arrival],
					['due', words.sorts.due],
					['age', words.sorts.age],
				])}
				${this.#select('holder', holderOptions(this.colleagues))}
				${this.#select('due', [
					['', words.anyDay],
					['late', words.dues.late],
					['today', words.dues.today],
					['soon', words.dues.soon],
					...DAYS.map((days): Option => [days, words.dues.within[days as keyof typeof words.dues.within]]),
				])}
				${this.#select('service', [['', words.anyService], ...services.map((one): Option => [one.id, nameOf(one)])])}
				${this.#select('channel', [['', words.anyChannel], ...Object.entries(labels.cases.values.channel)])}
				${this.#day('from')}${this.#day('to')}
				<div class="sila-narrow-ticks">${this.#tick('open')}${this.#tick('waiting')}</div>
			</div>`
	}
}

customElements.define('desk-narrowing', DeskNarrowing)
