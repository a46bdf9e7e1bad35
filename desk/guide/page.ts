import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import { nameKey } from '../../core/people/name.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import type { Route } from '../frame/router.ts'
import { called } from '../frame/states.ts'
import type { Guide, GuidePart } from './parts.ts'
import { GUIDE, guideAt } from './places.ts'
import { guideWords } from './words.ts'

/** The guide as the build made it. */
async function loadGuide(): Promise<Guide> {
	const answer = await fetch('/desk/guide.json')
	if (!answer.ok) throw new Error(`guide.json: ${answer.status}`)
	return answer.json()
}

/** The guide for staff: its contents, and one part after the other. It is in Arabic, whatever the desk speaks. */
export class DeskGuide extends LoadedPage {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		guide: { state: true },
		typed: { state: true },
	}

	declare route: Pick<Route, 'params' | 'query'>
	declare guide: Guide | undefined
	/** What is looked for in all parts. */
	declare typed: string
	server = { loadGuide }

	constructor() {
		super()
		this.typed = ''
	}

	protected async bring(): Promise<void> {
		this.guide = await this.server.loadGuide()
	}

	/** The part that the address names; undefined for the contents. */
	get #part(): GuidePart | undefined {
		return this.guide?.parts.find(({ id }) => id === this.route.params.part)
	}

	protected override updated(changed: PropertyValues): void {
		if (!changed.has('guide') || !this.guide) return
		const [at] = this.route.query.at ?? []
		const heading = at ? this.querySelector<HTMLElement>(`[id="${CSS.escape(at)}"]`) : null
		heading?.scrollIntoView()
		heading?.focus()
	}

	/** The parts in which all that was typed stands. */
	#found({ parts }: Guide): GuidePart[] {
		// Spelled as it may be, as names are.
		const wanted = this.typed.split(/\s+/).map(nameKey)
		return parts.filter(({ title, html: text }) => {
			const told = nameKey(`${title} ${text.replace(/<[^>]*>/g, ' ')}`)
			return wanted.every(word => told.includes(word))
		})
	}

	#contents(guide: Guide): TemplateResult {
		const words = guideWords()
		const found = this.#found(guide)
		return html`<h1 tabindex="-1">${words.title}</h1>
			${language() === 'en' ? html`<p class="sila-hint">${words.inArabic}</p>` : nothing}
			<div lang="ar" dir="rtl" class="guide-text">${unsafeHTML(guide.intro)}</div>
			<form class="sila-search" role="search" @submit=${(event: Event) => event.preventDefault()}>
				<label for="guide-typed">${words.find}</label>
				<input type="search" id="guide-typed" class="sila-input" .value=${this.typed}
					@input=${(event: Event) => {
						this.typed = (event.target as HTMLInputElement).value
					}}>
			</form>
			<p role="status" class="sila-hint">${this.typed && found.length === 0 ? words.nothing : ''}</p>
			<ul class="settings-list" lang="ar" dir="rtl">${found.map(({ id, title }) => html`<li><a href=${guideAt(id)}><strong>${title}</strong></a></li>`)}</ul>`
	}

	#shown(guide: Guide, part: GuidePart): TemplateResult {
		const words = guideWords()
		const at = guide.parts.indexOf(part)
		const way = (other: GuidePart | undefined, name: string) =>
			other
				? html`<a class="sila-button quiet" href=${guideAt(other.id)}>${name}: <bdi lang="ar">${other.title}</bdi></a>`
				: nothing
		return html`<article lang="ar" dir="rtl" class="sila-card guide-text"><h1 tabindex="-1">${part.title}</h1>${unsafeHTML(part.html)}</article>
			<nav class="sila-actions" aria-label=${words.others}>${way(guide.parts[at - 1], words.before)}${way(guide.parts[at + 1], words.after)}
				<a class="sila-button quiet" href=${GUIDE}>${words.contents}</a></nav>`
	}

	protected override render(): TemplateResult {
		const part = this.#part
		called(part ? part.title : guideWords().title)
		const { guide } = this
		return html`<div class="page-content sila guide">${this.loaded(guide && (part ? this.#shown(guide, part) : this.#contents(guide)))}</div>`
	}
}

customElements.define('desk-guide', DeskGuide)

export const guidePage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-guide'), { route })
