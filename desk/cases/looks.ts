import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { AccessLogRecord } from '../../core/api/collections.ts'
import { DeskElement } from '../frame/element.ts'
import { pb } from '../frame/session.ts'
import { troubled, waiting } from '../frame/states.ts'
import { type Loaded, loaded } from './loaded.ts'
import { lookWords } from './look-words.ts'
import { moment, since } from './parts.ts'

/** Who looked at a case, and when, the latest first; fetched once somebody unfolds it. */
export class DeskLooks extends DeskElement {
	static override properties: PropertyDeclarations = {
		caseId: { attribute: false },
		looks: { state: true },
	}

	/** Id of its record. */
	declare caseId: string
	declare looks: Loaded<AccessLogRecord[]>

	constructor() {
		super()
		this.looks = { trouble: '' }
	}

	readonly #load = async (): Promise<void> => {
		const asked = pb.collection('access_log').getFullList<AccessLogRecord>({
			filter: pb.filter(`${'case' satisfies keyof AccessLogRecord} = {:id}`, { id: this.caseId }),
			sort: '-@rowid',
			requestKey: 'sila-looks',
		})
		this.looks = await loaded(asked, this.looks)
	}

	readonly #toggled = (event: Event): void => {
		if ((event.target as HTMLDetailsElement).open) this.#load()
	}

	#row({ actor_name, actor_kind, what, at, detail }: AccessLogRecord): TemplateResult {
		const words = lookWords()
		const office = actor_kind === 'administrator' ? ` (${words.administrator})` : ''
		return html`<li>
			<p><bdi>${actor_name}</bdi>${office}: ${words.what[what]}</p>
			${what === 'reason' ? html`<p><q><bdi>${detail}</bdi></q></p>` : nothing}
			<p class="sila-hint">${moment(at)} · ${since(at)}</p>
		</li>`
	}

	#list(): TemplateResult | typeof nothing {
		const { value, trouble } = this.looks
		if (!value) return trouble ? nothing : waiting()
		if (value.length === 0) return html`<p>${lookWords().none}</p>`
		return html`<ol class="history">${value.map(look => this.#row(look))}</ol>`
	}

	protected override render(): TemplateResult {
		const words = lookWords()
		return html`<section class="sila-card"><details @toggle=${this.#toggled}>
			<summary>${words.title}</summary>
			<p class="sila-hint">${words.hint}</p>
			${troubled(this.looks.trouble, this.#load)}
			${this.#list()}
		</details></section>`
	}
}

customElements.define('desk-looks', DeskLooks)
