import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type PocketBase from 'pocketbase'
import type { Glass, Glasses, GlassQuery } from '../../core/api/glasses.ts'
import { fill } from '../../core/language/text.ts'
import { day, hour, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { troubled } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import '../records/form.ts'
import type { RecordField } from '../records/form.ts'
import { glassWords } from './words.ts'

const moment = (time: string): string => {
	const date = parse(time)
	return date ? `${day(date)} ${hour(date)}` : ''
}

/** The glasses of the administrator of the system: what is open now and what was, to open one with a reason and to close it. */
export class DeskGlasses extends DeskElement {
	static override properties: PropertyDeclarations = {
		client: { attribute: false },
		associations: { attribute: false },
		glasses: { state: true },
		trouble: { state: true },
		asks: { state: true },
		done: { state: true },
	}

	/** Signed in as the administrator. */
	declare client: PocketBase
	declare associations: { id: string; name_ar: string; name_en: string }[]
	declare glasses: Glasses | undefined
	declare trouble: string
	/** Whether the form is open. */
	declare asks: boolean
	declare done: string

	constructor() {
		super()
		this.associations = []
		this.trouble = this.done = ''
		this.asks = false
	}

	protected override firstUpdated(): void {
		this.#load()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		try {
			this.glasses = await this.client.send<Glasses>('/api/sila/administrator/glasses', { requestKey: null })
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#post(act: 'glass' | 'glass/close', body: object): Promise<Glass> {
		return this.client.send<Glass>(`/api/sila/administrator/${act}`, {
			method: 'POST',
			body,
			requestKey: null,
		})
	}

	readonly #store = (values: Record<string, unknown>): Promise<Glass> => {
		const { reason = '', minutes = '60', association = '' } = values as Record<string, string>
		const query: GlassQuery = { reason, minutes: Number(minutes), association }
		return this.#post('glass', query)
	}

	async #tell(done: string): Promise<void> {
		this.asks = false
		this.done = done
		await this.#load()
		this.focusOn('#glasses-done')
	}

	async #close(id: string): Promise<void> {
		try {
			await this.#post('glass/close', { id })
			await this.#tell(glassWords().closed)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#name(id: string): string {
		const found = this.associations.find(one => one.id === id)
		if (!found) return glassWords().all
		return language() === 'en' ? found.name_en : found.name_ar
	}

	#fields(): RecordField[] {
		const words = glassWords()
		const associations = this.associations.map(({ id }) => ({ value: id, label: this.#name(id) }))
		return [
			{ name: 'reason', type: 'text', label: words.reason, hint: words.reasonHint, required: true },
			{
				name: 'minutes',
				type: 'one',
				label: words.minutes,
				options: Object.entries(words.minutesOf).map(([value, label]) => ({ value, label })),
			},
			{
				name: 'association',
				type: 'one',
				label: words.association,
				options: [{ value: '', label: words.all }, ...associations],
			},
		]
	}

	#row(glass: Glass, isOpen: boolean): TemplateResult {
		const words = glassWords()
		const { id, reason, from, until, closed, told, association } = glass
		const when = isOpen
			? fill(words.until, { until: moment(until) })
			: fill(words.was, { from: moment(from), until: moment(closed ?? until) })
		return html`<li>
			<p class="task-what"><strong>${reason}</strong> · ${this.#name(association)}</p>
			<p class="sila-hint">${when} · ${told ? words.told : words.notTold}</p>
			${isOpen ? html`<div class="sila-actions"><button type="button" class="sila-button" @click=${() => this.#close(id)}>${words.close}<span class="sila-unseen">: ${reason}</span></button></div>` : nothing}
		</li>`
	}

	#list({ open, past }: Glasses): TemplateResult {
		const words = glassWords()
		const rows = (some: Glass[], isOpen: boolean) =>
			html`<ul class="tasks">${some.map(glass => this.#row(glass, isOpen))}</ul>`
		return html`${open.length ? rows(open, true) : html`<p>${words.none}</p>`}
			${past.length ? html`<details><summary>${words.past}</summary>${rows(past, false)}</details>` : nothing}`
	}

	protected override render(): TemplateResult {
		const words = glassWords()
		const ask = () => {
			this.done = ''
			this.asks = true
		}
		const leave = () => {
			this.asks = false
		}
		return html`<section class="sila-card" aria-labelledby="glasses-title">
			<h2 id="glasses-title">${words.title}</h2>
			<p class="sila-hint">${words.hint}</p>
			${troubled(this.trouble, () => this.#load())}
			<p role="status" class="sila-done" id="glasses-done" tabindex="-1">${this.done}</p>
			${this.glasses ? this.#list(this.glasses) : nothing}
			<div class="sila-actions"><button type="button" class="sila-button" id="glasses-open" @click=${ask}>${icon('eye')} ${words.open}</button></div>
			${this.asks ? html`<desk-record-form .heading=${words.open} .fields=${this.#fields()} .record=${{ minutes: '60', association: '' }} .save=${this.#store} @record-saved=${() => this.#tell(words.opened)} @record-left=${leave}></desk-record-form>` : nothing}
		</section>`
	}
}

customElements.define('desk-glasses', DeskGlasses)
