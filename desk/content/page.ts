import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ContentOf, ContentOverview, ContentThing, PortalState } from '../../core/api/content.ts'
import { fill } from '../../core/language/text.ts'
import { day, hour, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import { whileSeen } from '../frame/pulse.ts'
import { called } from '../frame/states.ts'
import { opening } from './at-once.ts'
import { correctedRow } from './corrected.ts'
import { loadContents, reviewState } from './data.ts'
import { contentAt } from './nav.ts'
import './waiting.ts'
import { contentWords } from './words.ts'

/** How often the page in sight is fetched anew while the portal is being built, in milliseconds. */
const AGAIN = 10_000

/** How what was published last fares on its way into the portal. */
function portalLine(portal: PortalState | null): TemplateResult | typeof nothing {
	if (!portal) return nothing
	const words = contentWords()
	const at = parse(portal.at)
	const text = fill(words.portal[portal.state], { day: at ? day(at) : '', hour: at ? hour(at) : '' })
	return portal.state === 'failed'
		? html`<div class="sila-trouble"><p>${text}</p><p class="sila-hint">${words.why} <bdi dir="ltr" lang="en">${portal.why}</bdi></p></div>`
		: html`<p class="content-portal" data-state=${portal.state}>${icon(portal.state === 'public' ? 'circle-check' : 'timer')} ${text}</p>`
}

/** What is published, who writes on it, and what waits for somebody. */
export class DeskContents extends LoadedPage {
	static override properties: PropertyDeclarations = { contents: { state: true }, said: { state: true } }

	declare contents: ContentOverview | undefined
	declare said: string
	#rest: (() => void) | undefined

	constructor() {
		super()
		this.said = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#rest = whileSeen(async () => {
			const { state = 'public' } = this.contents?.portal ?? {}
			if (state === 'waiting' || state === 'building') await this.load()
		}, AGAIN)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#rest?.()
	}

	protected async bring(): Promise<void> {
		this.contents = await loadContents()
	}

	/** Does something, says that it is done, and shows what there is now. */
	readonly #act = async (act: () => Promise<unknown>, done: string): Promise<void> => {
		this.said = ''
		await this.attempt(async () => {
			await act()
			await this.bring()
			this.said = done
		})
		if (this.said) this.focusOn('#content-said')
	}

	readonly #told = ({ detail }: CustomEvent<string>): Promise<void> =>
		this.#act(async () => undefined, detail)

	#waiting(all: ContentOf[]): TemplateResult {
		const words = contentWords()
		const waiting = all.flatMap(one => one.waiting)
		return html`<section aria-labelledby="content-waiting"><h2 id="content-waiting">${words.waiting}</h2>
			${waiting.length > 0 ? waiting.map(one => html`<desk-content-waiting .waiting=${one} @content-decided=${this.#told}></desk-content-waiting>`) : html`<p class="sila-hint">${words.noneWaiting}</p>`}</section>`
	}

	#corrected(all: ContentOf[]): TemplateResult | typeof nothing {
		const words = contentWords()
		const corrected = all.flatMap(of => of.corrected)
		if (corrected.length === 0) return nothing
		return html`<section class="sila-card" aria-labelledby="content-corrected"><h2 id="content-corrected">${words.corrected}</h2>
			<p class="sila-hint">${words.correctedHint}</p>
			<ul class="tasks">${corrected.map(one =>
				correctedRow(one, decision =>
					this.#act(
						() => reviewState({ id: one.id, decision }),
						decision === 'seen' ? words.wasSeen : words.wasPutBack,
					),
				),
			)}</ul></section>`
	}

	#thing(thing: ContentThing, of: ContentOf, n: number): TemplateResult {
		const words = contentWords()
		const { name, draft, open, readable } = thing
		return html`<li><div><a href=${contentAt(thing.thing)}>${n === 0 ? words.ofAssociation : name[language()]}</a>
			${open === false ? html` <span class="attention">${words.closed}</span>` : nothing}
			${draft ? html` <span class="attention">${words.states[draft.state]}</span>` : nothing}
			${readable ? nothing : html` <span class="sila-error">${words.unreadable}</span>`}</div>
			${of.writes && open !== undefined && readable ? opening(thing, this.#act) : nothing}
		</li>`
	}

	#association(of: ContentOf): TemplateResult {
		const [whole] = of.things
		return html`<section class="sila-card content-of" aria-labelledby="content-of-${of.association}"><h2 id="content-of-${of.association}">${of.name[language()]}</h2>
			<ul class="content-things">${of.things.map((thing, n) => this.#thing(thing, of, n))}</ul>
			${of.writes && whole?.readable ? html`<desk-content-phone .thing=${whole.thing} .place=${'contact.phone'} .phone=${of.phone} @content-published=${this.#told}></desk-content-phone>` : nothing}
		</section>`
	}

	#whole({ portal, associations }: ContentOverview): unknown {
		return [
			portalLine(portal),
			this.#waiting(associations),
			this.#corrected(associations),
			associations.map(of => this.#association(of)),
		]
	}

	protected override render(): TemplateResult {
		const words = contentWords()
		called(words.title)
		return html`<div class="page-content sila sila-content">
			<header class="sila-top"><h1 tabindex="-1">${words.title}</h1></header>
			<p class="sila-hint">${words.hint}</p>
			<p role="status" class="sila-done" id="content-said" tabindex="-1">${this.said}</p>
			${this.loaded(this.contents && this.#whole(this.contents))}
		</div>`
	}
}

customElements.define('desk-contents', DeskContents)

export const contentsPage = (): HTMLElement => document.createElement('desk-contents')
