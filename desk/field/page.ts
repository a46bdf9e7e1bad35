import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { PublishedWithFeedback } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { pb } from '../frame/session.ts'
import { called, waiting } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { publishedFor } from '../published.ts'
import { answersText } from '../surveys/figures.ts'
import { surveysNav } from '../surveys/nav.ts'
import { listPublished } from '../surveys/published.ts'
import { noteField } from './been.ts'
import './asking.ts'
import './queue.ts'
import { keepSending, sending } from './sending.ts'
import './setup.ts'
import { keepShell } from './shell.ts'
import * as store from './store.ts'
import { fieldWords } from './words.ts'

type KeptRound = store.KeptRound
type KeptAnswer = store.KeptAnswer

/** A round whose asking is over. */
const ended = ({ draft: _, ...round }: KeptRound): KeptRound => ({ ...round, open: false })

/**
 * Answers that staff gather from people, one after another, with or without network. Whoever has signed in on this device
 * comes in even when the session has ended meanwhile: in the field nobody can sign in anew.
 */
export class DeskField extends DeskElement {
	static override properties: PropertyDeclarations = {
		places: { state: true },
		rounds: { state: true },
		answers: { state: true },
		trouble: { state: true },
		said: { state: true },
		mending: { state: true },
		offline: { state: true },
	}

	/** What associations ask; none before that is known. */
	declare places: PublishedWithFeedback[]
	declare rounds: KeptRound[]
	declare answers: KeptAnswer[]
	declare trouble: string
	declare said: string
	/** The round that is being corrected. */
	declare mending: KeptRound | undefined
	/** Whether the page opens without network; undefined before that is known. */
	declare offline: boolean | undefined

	constructor() {
		super()
		this.places = []
		this.rounds = []
		this.answers = []
		this.trouble = ''
		this.said = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		sending.addEventListener('change', this.#refresh)
		noteField()
		keepSending()
		this.#load()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		sending.removeEventListener('change', this.#refresh)
	}

	get #current(): KeptRound | undefined {
		return this.rounds.find(({ open }) => open)
	}

	readonly #refresh = async (): Promise<void> => {
		try {
			const { rounds, answers } = await store.mine()
			this.rounds = rounds
			this.answers = answers
		} catch {
			this.trouble = fieldWords().unkept
		}
		// How the sending stands is drawn too.
		this.requestUpdate()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		await this.#refresh()
		this.places = await store.readPlaces().catch(() => [])
		try {
			// Where a session has ended nobody knows whose work it is; the server judges what is sent.
			this.places = await (pb.authStore.isValid ? publishedFor('staff/surveys/answers') : listPublished())
			await store.putPlaces(this.places)
		} catch (error) {
			if (this.places.length === 0) this.trouble = troubleText(error)
		}
		this.offline = await keepShell().catch(() => false)
		await navigator.storage?.persist?.()
	}

	/** Keeps a change on the device, and goes on there; what cannot be kept is said. */
	async #keep(act: () => Promise<unknown>, focus: string): Promise<boolean> {
		this.trouble = ''
		try {
			await act()
		} catch {
			this.trouble = fieldWords().unkept
		}
		await this.#refresh()
		if (!this.trouble) this.focusOn(focus)
		return !this.trouble
	}

	readonly #begin = ({ detail }: CustomEvent<KeptRound>): void => {
		this.said = ''
		this.#keep(() => store.putRound(detail), '#sila-asking')
	}

	/** What is being answered is kept with every change: a call or an empty battery takes nothing away. */
	readonly #draft = ({ detail }: CustomEvent<KeptRound>): void => {
		this.said = ''
		this.rounds = this.rounds.map(round => (round.id === detail.id ? detail : round))
		store.putRound(detail).catch(() => {
			this.trouble = fieldWords().unkept
		})
	}

	async #answered(round: KeptRound, kept: KeptAnswer): Promise<void> {
		const { draft, ...rest } = round
		const next = { ...rest, count: round.count + (draft?.key ? 0 : 1) }
		if (!(await this.#keep(() => store.putAnswer(next, kept), '#sila-asking'))) return
		this.said = fill(fieldWords().saved, { answers: answersText(next.count) })
		scrollTo({ top: 0 })
		sending.all()
	}

	async #end(round: KeptRound): Promise<void> {
		const words = fieldWords()
		if (round.draft && !(await confirm(words.endAsk, words.endYes, words.endNo))) return
		this.said = ''
		const left = this.answers.some(entry => entry.round === round.id)
		await this.#keep(() => (left ? store.putRound(ended(round)) : store.dropRound(round.id)), '#sila-top')
	}

	/** Opens the data of a round that was refused as a whole. */
	readonly #mend = ({ detail }: CustomEvent<KeptAnswer>): void => {
		this.mending = this.rounds.find(({ id }) => id === detail.round)
		this.focusOn('#sila-setup')
	}

	readonly #mended = async ({ detail }: CustomEvent<KeptRound>): Promise<void> => {
		const own = this.answers.filter(({ round }) => round === detail.id)
		if (!(await this.#keep(() => store.mendRound(detail, own), '#sila-queue'))) return
		this.mending = undefined
		sending.all()
	}

	/** Opens a refused answer in its round, in place of what is asked now. */
	readonly #edit = async ({ detail }: CustomEvent<KeptAnswer>): Promise<void> => {
		const { round, answers, comment, key } = detail
		const own = this.rounds.find(({ id }) => id === round)
		const other = this.#current
		if (!own) return
		const draft = { answers, key, ...(comment && { comment }) }
		await this.#keep(async () => {
			if (other && other.id !== own.id) await store.putRound(ended(other))
			await store.putRound({ ...own, open: true, draft })
		}, '#sila-asking')
	}

	/** Sends an answer that its key's first is not under a key of its own. */
	readonly #another = async ({ detail }: CustomEvent<KeptAnswer>): Promise<void> => {
		await this.#keep(() => store.renewAnswer(detail), '#sila-queue')
		sending.all()
	}

	readonly #discard = async ({ detail }: CustomEvent<KeptAnswer>): Promise<void> => {
		const words = fieldWords()
		if (!(await confirm(words.discardAsk, words.discardYes, words.discardNo))) return
		await this.#keep(() => store.dropAnswer(detail.key), '#sila-queue')
	}

	#ready(): TemplateResult | typeof nothing {
		const words = fieldWords()
		if (this.offline === undefined) return nothing
		return this.offline
			? html`<p class="sila-hint">${icon('circle-check')} ${words.opens}</p>`
			: html`<p class="sila-error">${words.opensNot}</p>`
	}

	/** What is in hand: a round that is corrected, one that asks, or one that begins. */
	#work(): unknown {
		const { mending, places } = this
		if (mending)
			return keyed(
				mending.id,
				html`<desk-round-setup .places=${places} .given=${mending} @round-begun=${this.#mended}></desk-round-setup>`,
			)
		const round = this.#current
		if (round)
			return keyed(
				round.id,
				html`<desk-asking .round=${round} .said=${this.said} @round-drafted=${this.#draft}
					@round-answered=${({ detail }: CustomEvent<KeptAnswer>) => this.#answered(round, detail)}
					@round-ended=${() => this.#end(round)}></desk-asking>`,
			)
		if (places.length > 0)
			return html`<desk-round-setup .places=${places} @round-begun=${this.#begin}></desk-round-setup>`
		return this.trouble
			? html`<button type="button" class="sila-button" @click=${this.#load}>${frame().again}</button>`
			: waiting()
	}

	protected override render(): TemplateResult {
		called(fieldWords().title)
		return html`<div class="page-content sila sila-entry sila-field-page">
			<h1 id="sila-top" tabindex="-1">${fieldWords().heading}</h1>
			${surveysNav('field')}
			${this.#ready()}
			${this.trouble ? html`<div class="sila-trouble" role="alert"><p>${this.trouble}</p></div>` : nothing}
			${this.#work()}
			<desk-field-queue .answers=${this.answers} .rounds=${this.rounds} .sending=${sending.state} @queue-send=${sending.all}
				@queue-edit=${this.#edit} @queue-mend=${this.#mend} @queue-discard=${this.#discard} @queue-another=${this.#another}></desk-field-queue>
		</div>`
	}
}

customElements.define('desk-field', DeskField)

/** Without network only `/desk/` opens, so that who comes by the console's door is led there. */
export function fieldPage(): HTMLElement {
	if (!location.pathname.startsWith('/desk/')) location.replace(`/desk/${location.hash}`)
	return document.createElement('desk-field')
}
