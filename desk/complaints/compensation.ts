import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import { mayWrite } from '../cases/acts.ts'
import { saveCase } from '../cases/data.ts'
import '../cases/files.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { mayDo } from '../frame/may.ts'
import { pb } from '../frame/session.ts'
import { troubled } from '../frame/states.ts'
import { trouble, troubleText } from '../problem.ts'
import { type Saved, tellSaved } from '../saved.ts'
import { COMPENSATION_KEY, loadCompensation, storeCompensation } from './compensation-data.ts'
import './compensation-form.ts'
import { troubleAt } from '../frame/field.ts'
import { recordView } from './compensation-record.ts'
import { pageWords } from './compensation-words.ts'
import { conditions } from './conditions.ts'
import type { AssignedCase } from './data.ts'

const server = { loadCompensation, saveCase, storeCompensation }

/**
 * The compensation of a complaint, where the association's policy has one: its conditions with what is there and what
 * is missing, what was recorded, and the form that records more. Nothing where there is none.
 *
 * @fires case-changed - Something was recorded; a `Saved`.
 */
export class DeskCompensation extends DeskElement {
	static override properties: PropertyDeclarations = {
		matter: { attribute: false },
		server: { attribute: false },
		records: { state: true },
		trouble: { state: true },
		rulingTrouble: { state: true },
	}

	declare matter: AssignedCase
	declare server: typeof server
	declare records: CompensationRecordsRecord[] | undefined
	declare trouble: string
	declare rulingTrouble: string

	constructor() {
		super()
		this.server = server
		this.trouble = this.rulingTrouble = ''
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(COMPENSATION_KEY)
	}

	get #compensated(): boolean {
		const { record, association } = this.matter
		return (
			record.kind === 'complaint' &&
			!!association.compensation &&
			mayDo('compensation_records', 'list', record.association)
		)
	}

	protected override updated(changed: PropertyValues<this>): void {
		const before = changed.get('matter') as AssignedCase | undefined
		const { id } = this.matter.record
		if (changed.has('matter') && before?.record.id !== id && this.#compensated) this.#load()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		try {
			this.records = await this.server.loadCompensation(this.matter.record.id)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** Saves whether it needs a ruling; where that fails, the mark goes back to what is stored. */
	async #needRuling(event: Event): Promise<void> {
		const box = event.target as HTMLInputElement
		this.rulingTrouble = ''
		try {
			await this.server.saveCase(this.matter.record, { ruling_needed: box.checked })
		} catch (error) {
			this.rulingTrouble = trouble(error, true).text
		}
		await tellSaved(this, 'case-changed')
		box.checked = this.matter.record.ruling_needed
	}

	#stored(stored: Saved): void {
		stored.waitFor(this.#load())
		stored.waitFor(tellSaved(this, 'case-changed'))
	}

	#conditions(records: CompensationRecordsRecord[]): TemplateResult {
		const { ruling_needed: ruling } = this.matter.record
		return html`${conditions(records, ruling)}
			<label class="case-tick"><input type="checkbox" .checked=${ruling} ?disabled=${!mayWrite(this.matter.record, 'ruling_needed')} @change=${this.#needRuling}> ${pageWords().ruling}</label>
			${troubleAt(this.rulingTrouble)}`
	}

	#recorded(records: CompensationRecordsRecord[]): TemplateResult | typeof nothing {
		if (records.length === 0) return nothing
		const title = pageWords().document
		const file = ({ id, file: stored }: CompensationRecordsRecord) =>
			html`<desk-files cabinet="compensation_records" .of=${id} .files=${[{ stored, title, name: stored }]}></desk-files>`
		return html`<ol class="settlements" aria-label=${pageWords().records}>${records.map(record => recordView(record, file(record)))}</ol>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const { record, association } = this.matter
		const { records } = this
		const words = pageWords()
		if (!this.#compensated) return nothing
		return html`<section class="sila-card compensation" aria-labelledby="sila-compensation">
			<h2 id="sila-compensation">${words.title}</h2>
			<details><summary>${words.policy}</summary><ul class="bullets">${association.compensation?.map(text => html`<li>${text[language()]}</li>`)}</ul></details>
			${troubled(this.trouble, () => this.#load())}
			${
				records
					? html`${this.#conditions(records)}${this.#recorded(records)}
						${mayDo('compensation_records', 'create', record.association) ? html`<desk-compensation-form .caseId=${record.id} .store=${this.server.storeCompensation} @compensation-stored=${this.#stored}></desk-compensation-form>` : nothing}`
					: nothing
			}
		</section>`
	}
}

customElements.define('desk-compensation', DeskCompensation)
