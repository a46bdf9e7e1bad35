import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { OfficersRecord, PeriodsRecord } from '../../core/api/collections.ts'
import type { People } from '../../core/api/people.ts'
import { fill } from '../../core/language/text.ts'
import { ask } from '../api.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { listOfficers } from '../complaints/data.ts'
import { confirm } from '../frame/confirm.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { pb } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import { labels } from '../labels.ts'
import '../records/form.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { officerFields, PERIODS, periodFields } from './fields.ts'
import { lacks, officerRow } from './officer.ts'
import { officerWords } from './words.ts'

type Kept = 'officers' | 'periods'

/** What is being changed, or a new one with its association; the focus goes back to the button `from`. */
interface Open {
	of: Kept
	record: { id?: string; association: string }
	from: string
}

/**
 * The people of each association that complaints and inquiries go to, what it lacks so that they reach somebody, and
 * the periods that it set itself. Each is changed in a form over the page.
 */
export class DeskOfficers extends LoadedPage {
	static override properties: PropertyDeclarations = {
		associations: { state: true },
		officers: { state: true },
		periods: { state: true },
		people: { state: true },
		open: { state: true },
	}

	declare associations: Named[] | undefined
	declare officers: OfficersRecord[]
	declare periods: PeriodsRecord[]
	/** Whose accounts there are. */
	declare people: People['associations']
	declare open: Open | undefined

	constructor() {
		super()
		this.officers = []
		this.periods = []
		this.people = []
	}

	protected async bring(): Promise<void> {
		const [associations, officers, periods, people] = await Promise.all([
			listAssociations(),
			listOfficers(),
			pb.collection('periods').getFullList<PeriodsRecord>({ requestKey: 'sila-periods' }),
			ask('staff/people', null),
		])
		Object.assign(this, { associations, officers, periods, people: people.associations })
	}

	readonly #save = (values: Record<string, unknown>): Promise<unknown> => {
		if (!this.open) return Promise.resolve()
		const { of, record } = this.open
		const collection = pb.collection(of)
		return record.id
			? collection.update(record.id, values, { requestKey: null })
			: collection.create({ ...values, association: record.association }, { requestKey: null })
	}

	readonly #close = async (): Promise<void> => {
		const from = this.open?.from
		this.open = undefined
		await this.load()
		if (from) this.focusOn(`#${from}`)
	}

	async #remove({ id, name }: OfficersRecord): Promise<void> {
		const words = officerWords()
		if (!(await confirm(fill(words.removeAsk, { name }), words.removeYes))) return
		await this.attempt(async () => {
			await pb.collection('officers').delete(id, { requestKey: null })
			await this.bring()
		})
	}

	#form({ of, record }: Open): TemplateResult {
		const others = this.officers.filter(
			({ id, association }) => association === record.association && id !== record.id,
		)
		const here = this.people.find(({ association }) => association === record.association)
		const fields = of === 'officers' ? officerFields(others, here?.people ?? []) : periodFields()
		return html`<desk-record-form .heading=${labels[of].name} .fields=${fields} .record=${record} .save=${this.#save}
			@record-saved=${this.#close} @record-left=${this.#close}></desk-record-form>`
	}

	#periods(association: string): TemplateResult {
		const words = officerWords()
		const own = this.periods.find(one => one.association === association)
		const from = `periods-${association}`
		const change = () => {
			this.open = { of: 'periods', record: own ? { ...own } : { association }, from }
		}
		return html`<dl class="facts officer-periods">${PERIODS.map(
			name =>
				html`<div><dt>${labels.periods.fields[name]}</dt><dd>${own?.[name] ? html`<strong>${own[name]}</strong>` : words.noPeriod}</dd></div>`,
		)}</dl>
		${mayDo('periods', 'update', association) ? html`<div class="sila-actions"><button type="button" class="sila-button" id=${from} @click=${change}>${icon('timer')} ${own ? words.changePeriods : words.setPeriods}</button></div>` : nothing}`
	}

	#association(place: Named): TemplateResult {
		const { id } = place
		const words = officerWords()
		const own = this.officers.filter(({ association }) => association === id)
		const keeps = mayDo('officers', 'update', id)
		const add = () => {
			this.open = { of: 'officers', record: { association: id }, from: `add-${id}` }
		}
		const change = (officer: OfficersRecord) => () => {
			this.open = { of: 'officers', record: { ...officer }, from: `officer-${officer.id}` }
		}
		return html`<section class="sila-card officers-of" aria-labelledby="sila-of-${id}">
			<h2 id="sila-of-${id}">${nameOf(place)}</h2>
			${lacks(own).map(text => html`<p class="officer-lack">${icon('triangle-alert')} ${text}</p>`)}
			${own.length ? html`<ul class="tasks">${own.map(officer => officerRow(officer, own, keeps ? { change: change(officer), remove: () => this.#remove(officer) } : undefined))}</ul>` : nothing}
			${keeps ? html`<div class="sila-actions"><button type="button" class="sila-button" id="add-${id}" @click=${add}>${icon('plus')} ${words.add}<span class="sila-unseen"> ${words.at} ${nameOf(place)}</span></button></div>` : nothing}
			<details><summary>${words.periods}</summary>${this.#periods(id)}</details>
		</section>`
	}

	protected override render(): TemplateResult {
		const title = labels.officers.name
		called(title)
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header class="sila-top"><h1 tabindex="-1">${title}</h1></header>
			<p class="sila-hint">${officerWords().hint}</p>
			${this.loaded(this.associations?.map(one => this.#association(one)))}
			${this.open ? this.#form(this.open) : nothing}
		</div>`
	}
}

customElements.define('desk-officers', DeskOfficers)

export const officersPage = (): HTMLElement => document.createElement('desk-officers')
