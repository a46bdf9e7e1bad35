import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CALLERS } from '../../core/access/callers.ts'
import type { AssociationsRecord } from '../../core/api/collections.ts'
import { PROOFS, type Proofs } from '../../core/policy/proof.ts'
import { send } from '../api.ts'
import { nameOf } from '../cases/list-data.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { holdsAt } from '../frame/rights.ts'
import { pb } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import { SETTINGS } from './nav.ts'
import { proofWords } from './proof-words.ts'
import { settingsWords } from './words.ts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

type Place = Pick<AssociationsRecord, 'id' | 'name_ar' | 'name_en' | 'proof'>

/** Which public forms of each association ask for the silent check, and what comes without it. */
export class DeskProof extends LoadedPage {
	static override properties: PropertyDeclarations = {
		places: { state: true },
		chosen: { state: true },
		done: { state: true },
		busy: { state: true },
	}

	declare places: Place[] | undefined
	/** What was chosen and is not saved, by association. */
	declare chosen: Record<string, Proofs>
	/** The association whose choice was saved last. */
	declare done: string
	declare busy: boolean

	constructor() {
		super()
		this.chosen = {}
		this.done = ''
		this.busy = false
	}

	protected async bring(): Promise<void> {
		const all = await pb.collection('associations').getFullList<Place>({
			fields: 'id,name_ar,name_en,proof',
			sort: 'created',
			requestKey: 'sila-proof',
		})
		this.places = all.filter(({ id }) => holdsAt(CALLERS['staff/proof'], id))
	}

	async #save(event: Event, place: Place): Promise<void> {
		event.preventDefault()
		const { id } = place
		const proof = this.#now(place)
		this.done = ''
		this.busy = true
		await this.attempt(async () => {
			const stored = await send('staff/proof', { association: id, proof }, {}, PATIENCE)
			this.places = this.places?.map(place => (place.id === id ? { ...place, proof: stored.proof } : place))
			const { [id]: _, ...others } = this.chosen
			this.chosen = others
			this.done = id
			this.focusOn(`#sila-proof-saved-${id}`)
		})
		this.busy = false
	}

	/** What is chosen for an association, saved or not. */
	#now({ id, proof }: Place): Proofs {
		return this.chosen[id] ?? (proof || 'open')
	}

	#form(place: Place): TemplateResult {
		const words = proofWords()
		const { id } = place
		const now = this.#now(place)
		return html`<form class="sila-card step" @submit=${(event: Event) => this.#save(event, place)}>
			<fieldset>
				<legend><strong>${nameOf(place)}</strong></legend>
				${PROOFS.map(
					proof => html`<p><label><input type="radio" name="sila-proof-${id}" value=${proof} .checked=${proof === now}
						aria-describedby="sila-proof-${id}-${proof}" @change=${() => {
							this.chosen = { ...this.chosen, [id]: proof }
							this.done = ''
						}}> ${words.choices[proof].title}</label>
						<span class="sila-hint" id="sila-proof-${id}-${proof}">${words.choices[proof].about}</span></p>`,
				)}
			</fieldset>
			<div class="sila-actions"><button class="sila-button" ?disabled=${this.busy}>${words.save}</button></div>
			<p role="status" class="sila-done" id="sila-proof-saved-${id}" tabindex="-1">${this.done === id ? words.saved : ''}</p>
		</form>`
	}

	protected override render(): TemplateResult {
		const words = proofWords()
		called(words.title)
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header><h1>${words.title}</h1><p class="sila-hint">${words.about}</p></header>
			${this.loaded(this.places?.map(place => this.#form(place)))}
		</div>`
	}
}

customElements.define('desk-proof', DeskProof)

export const proofPage = (): HTMLElement => document.createElement('desk-proof')
