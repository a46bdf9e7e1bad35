import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { formatReference } from '../../core/case/reference.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { associationChoice } from '../cases/filters.ts'
import { holderOptions, selectOf } from '../cases/holder-choice.ts'
import { listAssociations, listColleagues, type Named } from '../cases/list-data.ts'
import { narrowingWords } from '../cases/narrowing-words.ts'
import { sender } from '../cases/parts.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { kindWords } from '../cases/words.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { called } from '../frame/states.ts'
import '../policies/notice.ts'
import { rememberedInputs } from '../remembered.ts'
import type { Saved } from '../saved.ts'
import '../setup/notice.ts'
import { recount } from './count.ts'
import {
	type CopyRequest,
	type ErasureRequest,
	type FollowUp,
	openCopies,
	openErasures,
	openFollowUps,
	type Whose,
} from './data.ts'
import './followup.ts'
import './list.ts'
import type { DeskTaskList } from './list.ts'
import './people.ts'
import type { DeskPeopleToTell } from './people.ts'
import type { DeskPersonToTell } from './person.ts'
import { type Settled, taskWords } from './words.ts'

type Entry = ErasureRequest | CopyRequest | FollowUp
/** Whose people are shown, for as long as this account is signed in in this tab. */
const kept = rememberedInputs<Whose>('tasks')
const WHOSE = 'whose'

type ListName = 'erasures' | 'copies' | 'wanted'

/** Where a case is seen. */
const addressOf = ({ case: id }: Entry) => `${CASES}/${id}`

/** The case that something is about, with a way to it. */
function about(entry: Entry): TemplateResult {
	const theCase = entry.expand?.case
	const association = theCase?.expand?.association
	return html`<p><a href=${addressOf(entry)}>${theCase ? sender(theCase) : nothing} · <span class="sila-unseen">${kindWords[theCase?.kind ?? 'request'].number} </span><bdi dir="ltr">${formatReference(theCase?.reference ?? '')}</bdi></a>
		<span class="sila-hint">${association?.[language() === 'en' ? 'name_en' : 'name_ar'] ?? ''}</span></p>`
}

/** What has a last day, with the way to its case. */
function dueOn(request: ErasureRequest | CopyRequest, last: string, open: string): TemplateResult {
	const due = parse(request.due_on)
	const late = request.due_on < riyadhDay(new Date().toISOString())
	return html`${about(request)}
		<p>${last}: <strong>${due ? day(due) : ''}</strong> ${late ? html`<span class="attention">${taskWords().late}</span>` : nothing}</p>
		<div class="sila-actions"><a class="sila-button" href=${addressOf(request)}>${icon('arrow-left')} ${open}</a></div>`
}

const erasure = (request: ErasureRequest): TemplateResult =>
	dueOn(request, taskWords().lastDay, taskWords().openToDecide)

const copy = (request: CopyRequest): TemplateResult =>
	dueOn(request, taskWords().lastDayOfCopy, taskWords().openToHandOver)

/** What each list fetches. */
const FETCH: Record<ListName, (most: number) => Promise<Entry[]>> = {
	erasures: openErasures,
	copies: openCopies,
	wanted: openFollowUps,
}

/** What waits for staff beside the cases themselves: people to tell, notifications that did not go, those who want to be contacted, and erasures to decide. */
export class DeskTasks extends DeskElement {
	static override properties: PropertyDeclarations = {
		told: { state: true },
		contacted: { state: true },
		whose: { state: true },
		associations: { state: true },
		colleagues: { state: true },
	}

	/** That a notification was settled, or somebody contacted, once it was. */
	declare told: string
	declare contacted: string
	declare whose: Whose
	declare associations: Named[]
	declare colleagues: { id: string; name: string }[]

	constructor() {
		super()
		this.told = this.contacted = ''
		this.whose = kept.get(WHOSE) ?? { association: '', holder: '' }
		this.associations = []
		this.colleagues = []
	}

	override connectedCallback(): void {
		super.connectedCallback()
		// Without their names nothing but the choice among them is missing.
		listAssociations().then(
			found => {
				this.associations = found
			},
			() => {},
		)
		listColleagues().then(
			found => {
				this.colleagues = found
			},
			() => {},
		)
	}

	#narrow(change: Partial<Whose>): void {
		this.whose = { ...this.whose, ...change }
		kept.set(WHOSE, this.whose)
	}

	/** Whose people are shown beneath. */
	#choices(): TemplateResult {
		const { association, holder } = this.whose
		return html`<div class="task-whose">
			${associationChoice({ association }, this.associations, change => this.#narrow(change))}
			${selectOf('sila-holder', narrowingWords().by.holder, holder, holderOptions(this.colleagues), value => this.#narrow({ holder: value }))}
		</div>`
	}

	#load(...names: ListName[]): Promise<unknown> {
		const lists = names.map(name => this.querySelector<DeskTaskList>(`[name="sila-${name}"]`))
		return Promise.all(lists.map(list => list?.load()))
	}

	#people(): Promise<unknown> {
		return Promise.all(
			[...this.querySelectorAll<DeskPeopleToTell>('desk-people-to-tell')].map(list => list.load()),
		)
	}

	#refresh(): void {
		this.#load('erasures', 'copies', 'wanted')
		this.#people()
		recount()
	}

	async #settled(settled: Settled): Promise<void> {
		this.told = ''
		await this.#people()
		this.told = taskWords().settled[settled]
		await this.focusOn('.tasks-done')
	}

	async #contacted(): Promise<void> {
		this.contacted = ''
		await this.#load('wanted')
		this.contacted = taskWords().contacted
		await this.focusOn('#sila-contacted')
	}

	readonly #followUp = (entry: FollowUp) =>
		html`${about(entry)}<desk-followup .entry=${entry} .address=${addressOf(entry)} @followup-settled=${(event: Saved) => event.waitFor(this.#contacted())}></desk-followup>`

	#list(name: ListName, row: unknown): TemplateResult {
		const { title, empty } = taskWords().lists[name]
		return html`<desk-task-list name="sila-${name}" .heading=${title} .empty=${empty} .fetch=${FETCH[name]} .row=${row}></desk-task-list>`
	}

	protected override render(): TemplateResult {
		const words = taskWords()
		called(words.title)
		return html`<div class="page-content sila sila-list">
			<header class="sila-top">
				<h1 tabindex="-1">${words.title}</h1>
				<button type="button" class="sila-button quiet" @click=${this.#refresh}>${icon('refresh-cw')} ${words.refresh}</button>
			</header>
			<desk-setup-notice></desk-setup-notice><desk-policy-notice></desk-policy-notice>
			<p role="status" class="sila-done tasks-done" tabindex="-1">${this.told}</p>
			<p role="status" class="sila-done" id="sila-contacted" tabindex="-1">${this.contacted}</p>
			${this.#list('erasures', erasure)}${this.#list('copies', copy)}${this.#list('wanted', this.#followUp)}
			${this.#choices()}
			${(['tell', 'not-sent'] as const).map(
				which =>
					html`<desk-people-to-tell .which=${which} .whose=${this.whose}
						@person-settled=${(event: Saved) => event.waitFor(this.#settled((event.target as DeskPersonToTell).settled))}
						@people-settled=${(event: Saved) => event.waitFor(this.#settled('done'))}></desk-people-to-tell>`,
			)}
		</div>`
	}
}

customElements.define('desk-tasks', DeskTasks)

export const tasksPage = (): HTMLElement => document.createElement('desk-tasks')
