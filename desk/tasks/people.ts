import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { chosenBar } from '../frame/chosen-bar.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { holdsAny } from '../frame/rights.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { type Saved, tellSaved } from '../saved.ts'
import { recount } from './count.ts'
import { listPeople, settleTogether, TELLERS, type Whose } from './data.ts'
import { lettersAddress } from './letters.ts'
import './list.ts'
import type { DeskTaskList } from './list.ts'
import './person.ts'
import type { PersonRow } from './person.ts'
import { taskWords } from './words.ts'

/** Who is chosen, for as long as this account is signed in in this tab. */
const kept = rememberedInputs<string[]>('tasks-chosen')

/**
 * Whom staff tell, a row a person; those who are chosen are settled together, once asked.
 *
 * @attr which - `tell`, or `not-sent`: what no machine could send.
 * @fires people-settled - Those who were chosen are; a `Saved`. What a row settles, it says itself.
 */
export class DeskPeopleToTell extends DeskElement {
	static override properties: PropertyDeclarations = {
		which: {},
		whose: { attribute: false },
		server: { attribute: false },
		chosen: { state: true },
		asking: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	declare which: 'tell' | 'not-sent'
	declare whose: Whose
	declare server: { listPeople: typeof listPeople; settleTogether: typeof settleTogether }
	/** The rows that are chosen, by their ids. */
	declare chosen: ReadonlyMap<string, PersonRow>
	declare asking: boolean
	declare busy: boolean
	declare trouble: string

	constructor() {
		super()
		this.which = 'tell'
		this.whose = { association: '', holder: '' }
		this.server = { listPeople, settleTogether }
		this.chosen = new Map()
		this.asking = this.busy = false
		this.trouble = ''
	}

	protected override updated(changed: Map<string, unknown>): void {
		if (changed.has('whose') && changed.get('whose') !== undefined) this.load()
	}

	/** Fetches them anew; nobody is chosen any more. */
	async load(): Promise<void> {
		this.#keep(new Map())
		await this.querySelector<DeskTaskList>('desk-task-list')?.load()
	}

	readonly #fetch = async (most: number): Promise<PersonRow[]> => {
		const people = await this.server.listPeople(this.which, this.whose, most)
		const rows = people.map(person => ({ ...person, id: person.notices.at(-1)?.id ?? '' }))
		// Whoever went to the letters, or to a case, finds those chosen who still wait.
		const before = kept.get(this.which) ?? []
		if (this.chosen.size === 0 && before.length > 0)
			this.#keep(new Map(rows.filter(({ id }) => before.includes(id)).map(person => [person.id, person])))
		return rows
	}

	#keep(chosen: ReadonlyMap<string, PersonRow>): void {
		this.chosen = chosen
		this.asking = false
		kept.set(this.which, [...chosen.keys()])
	}

	#choose(person: PersonRow, { target }: Event): void {
		const chosen = new Map(this.chosen)
		if ((target as HTMLInputElement).checked) chosen.set(person.id, person)
		else chosen.delete(person.id)
		this.#keep(chosen)
	}

	async #settle(): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			const ids = [...this.chosen.values()].flatMap(({ notices }) => notices.map(({ id }) => id))
			await this.server.settleTogether(ids, 'done')
			await tellSaved(this, 'people-settled')
			recount()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
	}

	async #ask(asking: boolean): Promise<void> {
		this.asking = asking
		await this.focusOn(asking ? '#sila-told-all' : '#sila-chosen')
	}

	readonly #letGo = (): void => this.#keep(new Map())

	/** What is done with those who are chosen. */
	#acts(): TemplateResult {
		const words = taskWords()
		const letters = [...this.chosen.values()]
			.filter(({ means }) => means === 'letter')
			.flatMap(({ notices }) => notices.map(({ id }) => id))
		return html`${this.asking ? html`<p>${words.askChosen}</p>` : nothing}
			<div class="sila-actions">${
				this.asking
					? html`<button type="button" class="sila-button primary" id="sila-told-all" ?disabled=${this.busy} @click=${this.#settle}>${words.yes.done}</button>
						<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#ask(false)}>${frame().stay}</button>`
					: html`${letters.length > 0 ? html`<a class="sila-button" href=${lettersAddress(letters)}>${icon('printer')} ${fill(words.printChosen, { number: letters.length })}</a>` : nothing}
						<button type="button" class="sila-button" id="sila-chosen" @click=${() => this.#ask(true)}>${icon('check')} ${words.toldChosen}</button>`
			}</div>
			${troubleAt(this.trouble)}`
	}

	readonly #row = (person: PersonRow): TemplateResult => {
		const chooses = this.which === 'tell' && holdsAny(TELLERS)
		const one = html`<desk-person-to-tell .person=${person} @person-settled=${(event: Saved) => event.waitFor(this.load())}></desk-person-to-tell>`
		if (!chooses) return one
		return html`<div class="task-choice"><input type="checkbox" id="choose-${person.id}" aria-label=${taskWords().choose}
			.checked=${this.chosen.has(person.id)} @change=${(event: Event) => this.#choose(person, event)}>
			<div>${one}</div></div>`
	}

	protected override render(): TemplateResult {
		const { title, empty } = taskWords().lists[this.which === 'tell' ? 'tasks' : 'troubled']
		// A row is drawn anew when what is chosen changes.
		const row = (person: PersonRow) => this.#row(person)
		return html`<desk-task-list name="sila-${this.which}" .heading=${title} .empty=${empty} .fetch=${this.#fetch} .row=${row}></desk-task-list>${chosenBar(this.chosen.size, this.chosen.size > 0 && this.#acts(), this.#letGo)}`
	}
}

customElements.define('desk-people-to-tell', DeskPeopleToTell)
