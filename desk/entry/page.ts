import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Receipt } from '../../core/api/common.ts'
import type { CaseKind } from '../../core/case/status.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { Problem, ShownProblem } from '../../core/sending/problems.ts'
import { doneFirst, limits } from '../../ui/form/files.ts'
import { FilingMachine } from '../../ui/form/filing.ts'
import { problemList } from '../../ui/form/problems.ts'
import { newKey } from '../../ui/key.ts'
import { backToList } from '../cases/way-back.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { holdPage } from '../frame/leaving.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { trouble, troubleText } from '../problem.ts'
import { another } from './another.ts'
import type { Begun } from './begun.ts'
import * as data from './data.ts'
import type { View } from './fields.ts'
import { kindLinks } from './kinds.ts'
import { keepChannel } from './last-channel.ts'
import type { Paper } from './paper.ts'
import './receipt.ts'
import type { Written } from './types.ts'
import { entryWords, type PageWords } from './words.ts'

const FORMS = 'sila-entry-forms'
/** What is chosen beside the values. */
const PLACES = ['association', 'service', 'channel']

/**
 * A page on which staff write down what came by a call, a visit, a letter or another channel, for the one whose it is:
 * how it is filled in, checked, sent, refused and acknowledged. A page of its own says what is asked and what is sent.
 */
export abstract class DeskEntry<E extends Written> extends DeskElement {
	static override properties: PropertyDeclarations = {
		associations: { state: true },
		trouble: { state: true },
	}

	/** With the forms that are in use now; undefined until they are there. */
	declare associations: PublishedAssociation[] | undefined
	/** Why the forms did not come. */
	declare trouble: string

	protected abstract readonly kind: CaseKind
	protected abstract readonly begun: Begun<E>
	/** What fields are called, and what is wrong in words. */
	protected abstract texts(): Pick<View, 'label' | 'sentence'>
	/** Takes what is the only choice, and drops what is none. */
	protected abstract settle(entry: E): void
	/** All that is wrong with it now, in the order of the page. */
	protected abstract check(entry: E): Problem[]
	/** What is asked, after the problems; null where nothing is to be stored here. */
	protected abstract parts(view: View<E>): TemplateResult
	/** Whether it can be stored at all. */
	protected takes(): boolean {
		return true
	}
	/** `tell` is told how far it is. */
	protected abstract send(entry: E, tell: (said: string) => void): Promise<Receipt>
	/** What the receipt says, to whom it is given and to staff; null while its association is not known. */
	protected abstract paper(): { paper: Paper; words: PageWords['receipt'] } | null

	readonly #machine = new FilingMachine<E>({
		host: this,
		filled: () => this.#entry,
		draw: () => this.begun.change(),
		takes: (entry, name, value) => {
			// What has no name is taken by the control that it is a part of.
			if (!name) return true
			const own = PLACES.includes(name)
			if (own) Object.assign(entry, { [name]: value })
			return own
		},
		settle: entry => this.settle(entry),
		check: entry => this.check(entry),
		label: field => this.texts().label(field),
		lang: language,
		lost: () => entryWords().controls.lost,
		send: entry => this.#send(entry),
		refusal: (entry, error) => this.#refusal(entry, error),
	})
	/** What stands here was begun earlier and is not stored. */
	#resumed = false
	#letGo: (() => void) | undefined

	/** What is asked of the server. */
	server: Pick<typeof data, 'listForms' | 'caseId' | 'sendEntry' | 'sendMatter'> = data

	constructor() {
		super()
		this.trouble = ''
	}

	get #entry(): E {
		return this.begun.entry
	}

	get #words(): PageWords {
		return entryWords().pages[this.kind]
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const { begun } = this
		// A receipt that was handed over is done with.
		if (this.#entry.handed) begun.forget()
		this.#resumed = begun.holds && !this.#entry.receipt
		begun.addEventListener('change', this.#redraw)
		begun.addEventListener('outdated', this.#load)
		this.#letGo = holdPage({ ask: this.#toLose, left: this.#left })
		this.#load().then(() => this.focusOn('h1'))
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.begun.removeEventListener('change', this.#redraw)
		this.begun.removeEventListener('outdated', this.#load)
		this.#letGo?.()
		pb.cancelRequest(FORMS)
	}

	readonly #redraw = (): void => this.requestUpdate()

	readonly #load = async (): Promise<void> => {
		this.trouble = ''
		try {
			this.associations = await this.server.listForms(FORMS)
			this.settle(this.#entry)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** What leaving this page would lose, as a question. */
	readonly #toLose = (): string => {
		const { receipt, handed, sending } = this.#entry
		const { notHanded, stays } = entryWords()
		if (receipt) return handed ? '' : notHanded
		return sending || this.begun.holds ? `${this.#words.unsaved} ${stays}` : ''
	}

	readonly #left = (): void => {
		if (this.#entry.receipt) this.begun.forget()
	}

	/** What the controls are drawn from. */
	#view(): View<E> {
		const { controls } = entryWords()
		const entry = this.#entry
		const { values, problems, files, doing } = entry
		return {
			...{ entry, values, problems, files, doing, lang: language(), prefix: this.#machine.prefix },
			words: { ...controls, limits: limits(controls) },
			...this.texts(),
			telling: () => nothing,
			drop: (file, field) => this.#machine.drop(file, field),
		}
	}

	async #send(entry: E): Promise<void> {
		this.begun.change(entry, { asks: false, said: '' })
		const receipt = await this.send(entry, said => this.begun.change(entry, { said }))
		this.begun.change(entry, { receipt })
		keepChannel(entry.channel)
		// Only for the link: the receipt is whole without it.
		this.server.caseId(receipt.reference).then(
			id => this.begun.change(entry, { id }),
			() => {},
		)
	}

	/** Says what went wrong, or asks. */
	#refusal(entry: E, error: unknown): { problems: ShownProblem[]; notice: string } {
		const { text, fields, codes } = trouble(error, true)
		if (codes.formVersion) this.begun.outdate()
		this.begun.change(entry, { asks: 'key' in codes })
		if (entry.asks) {
			this.focusOn('.entry-another')
			return { problems: [], notice: '' }
		}
		const problems = Object.entries(fields)
			.filter(([field]) => this.#machine.about(field))
			.map(([field, message]) => ({ field, message, code: codes[field] }) as ShownProblem)
		const said = Object(error).status > 0 ? text : this.#words.unsure
		return { problems, notice: problems.length > 0 ? '' : said }
	}

	/** Empties the page for another, from whichever button. */
	#anew(): void {
		this.begun.forget()
		this.#resumed = false
		if (this.associations) this.settle(this.#entry)
		this.requestUpdate()
		this.focusOn('h1')
	}

	async #discard(): Promise<void> {
		const { clearQuestion, clear, goBack } = entryWords()
		if (!(await confirm(clearQuestion, clear, goBack))) return
		this.#anew()
		await this.updateComplete
		// Controls that were used keep what was typed until they are told.
		this.querySelector('form')?.reset()
	}

	/** What went wrong for no field in particular, or what is asked before it can be stored. */
	#outcome(entry: E): TemplateResult {
		const words = this.#words.another
		const yes = () => {
			entry.key = newKey()
			this.#machine.submit()
		}
		const no = () => {
			this.begun.change(entry, { asks: false, notice: words.kept })
			this.focusOn('.entry-form .primary')
		}
		return html`${entry.asks ? another(words, yes, no) : nothing}
			<div role="alert">${entry.notice ? html`<p class="sila-trouble">${entry.notice}</p>` : nothing}</div>`
	}

	#form(): TemplateResult {
		const { mend, storing, clear } = entryWords()
		const entry = this.#entry
		const view = this.#view()
		const { sending, refused, problems } = entry
		return html`<form class="entry-form" novalidate @input=${this.#machine.read} @submit=${this.#machine.submit}>
			${refused && problems.length > 0 ? problemList(mend, problems, view.sentence, field => this.#machine.reveal(field)) : nothing}
			<div class="entry-parts" ?inert=${sending}>${this.parts(view)}</div>
			${this.#outcome(entry)}
			${
				this.takes()
					? html`<div class="sila-actions">
						<button class="sila-button primary" aria-disabled=${sending ? 'true' : 'false'}>${doneFirst(entry) ?? (sending ? entry.said || storing : this.#words.store)}</button>
						${this.begun.holds && !sending ? html`<button type="button" class="sila-button quiet" @click=${this.#discard}>${clear}</button>` : nothing}
					</div>`
					: nothing
			}
		</form>`
	}

	protected override render(): TemplateResult {
		const words = this.#words
		const entry = this.#entry
		called(words.tab)
		const shown = entry.receipt && this.associations ? this.paper() : null
		if (shown)
			return html`<desk-entry-receipt .receipt=${entry.receipt} .paper=${shown.paper} .words=${shown.words} .handed=${entry.handed} .caseId=${entry.id}
				@receipt-handed=${() => this.begun.change(entry, { handed: true })} @receipt-again=${this.#anew}></desk-entry-receipt>`
		return html`<div class="page-content sila sila-entry">
			${backToList(this.kind)}
			<h1 tabindex="-1">${words.title}</h1>
			${kindLinks(this.kind)}
			<p class="entry-lead">${words.lead}</p>
			${this.#resumed ? html`<p class="entry-note">${entryWords().resumed}</p>` : nothing}
			${this.associations ? this.#form() : this.trouble ? troubled(this.trouble, this.#load) : waiting()}
		</div>`
	}
}
