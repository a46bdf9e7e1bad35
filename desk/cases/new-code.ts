import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { NewCode } from '../../core/api/codes.ts'
import { formatReference } from '../../core/case/reference.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { newKey } from '../../ui/key.ts'
import { topicLine } from '../entry/paper.ts'
import { paperWords, renewed } from '../entry/paper-words.ar.ts'
import '../entry/receipt.ts'
import { entryWords } from '../entry/words.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { holdPage } from '../frame/leaving.ts'
import type { Route } from '../frame/router.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { showCode } from './correction-data.ts'
import { correctionWords } from './correction-words.ts'
import { loadCase } from './data.ts'
import { type Loaded, loaded } from './loaded.ts'
import { sender } from './parts.ts'
import { PATH } from './paths.ts'
import type { AnyCase } from './types.ts'

const server = { loadCase, showCode }

/** Hands the new code of a case over: it is shown once, to be printed or read out to whose case it is. */
export class DeskNewCode extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		theCase: { state: true },
		shown: { state: true },
		handed: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	declare route: Pick<Route, 'params'>
	declare server: typeof server
	declare theCase: Loaded<AnyCase>
	declare shown: NewCode | undefined
	declare handed: boolean
	declare busy: boolean
	declare trouble: string
	/** An answer that was lost is asked for again with it. */
	readonly #key = newKey()
	#letGo: (() => void) | undefined

	constructor() {
		super()
		this.server = server
		this.theCase = { trouble: '' }
		this.handed = this.busy = false
		this.trouble = ''
	}

	get #id(): string {
		return this.route.params.id ?? ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const ask = () => (this.shown && !this.handed ? entryWords().notHanded : '')
		this.#letGo = holdPage({ ask })
		this.#load().then(() => this.focusOn('h1'))
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#letGo?.()
	}

	readonly #load = async (): Promise<void> => {
		this.theCase = await loaded(this.server.loadCase(this.#id), this.theCase)
	}

	readonly #show = async (): Promise<void> => {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			this.shown = await this.server.showCode(this.route.params.proposal ?? '', this.#key)
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
	}

	#receipt(shown: NewCode, { record, association, service }: AnyCase): TemplateResult {
		const { page } = correctionWords()
		const { follow, secret } = paperWords[record.kind]
		const paper = {
			association: association.name.ar,
			heading: renewed.heading,
			about: service
				? ([formWords.fields.service, service.name.ar] as [string, string])
				: topicLine(record.kind, record.topic),
			next: [renewed.next],
			follow,
			secret,
		}
		const words = { ...page, title: page.shown }
		const { reference, code, received } = shown
		return html`<desk-entry-receipt .receipt=${{ reference, code, received, changed: false }} .paper=${paper} .words=${words} .handed=${this.handed} .caseId=${this.#id}
			@receipt-handed=${() => {
				this.handed = true
			}} @receipt-again=${() => {
				location.hash = PATH
			}}></desk-entry-receipt>`
	}

	protected override render(): TemplateResult {
		const { page } = correctionWords()
		called(page.title)
		const { value, trouble } = this.theCase
		if (value && this.shown) return this.#receipt(this.shown, value)
		return html`<div class="page-content sila sila-entry">
			<p><a href="${PATH}/${this.#id}">${page.back}</a></p>
			<h1 tabindex="-1">${page.title}</h1>
			${
				value
					? html`<p>${sender(value.record)} · <bdi dir="ltr">${formatReference(value.record.reference)}</bdi></p>
						<p class="entry-lead">${page.before}</p>
						${troubleAt(this.trouble)}
						<div class="sila-actions"><button type="button" class="sila-button primary" ?disabled=${this.busy} @click=${this.#show}>${page.show}</button></div>`
					: trouble
						? troubled(trouble, this.#load)
						: waiting()
			}
		</div>`
	}
}

customElements.define('desk-new-code', DeskNewCode)

export const newCodePage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-new-code'), { route })
