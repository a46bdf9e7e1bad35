import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ContentDetail } from '../../core/api/content.ts'
import { fill } from '../../core/language/text.ts'
import { changesOf } from '../../core/policy/changes.ts'
import { SHAPE } from '../../core/policy/shape.ts'
import { parse } from '../dates.ts'
import { confirm } from '../frame/confirm.ts'
import { area } from '../frame/controls.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { back, called } from '../frame/states.ts'
import { trouble } from '../problem.ts'
import './at-once.ts'
import { comparison, kindOf } from './comparison.ts'
import { dropDraft, loadThing, storeDraft } from './data.ts'
import { nameOf } from './field-words.ts'
import { type Editing, fieldPart } from './fields.ts'
import './history.ts'
import { isText, linesOf, momentText, pathOf, placeText } from './named.ts'
import { CONTENT } from './nav.ts'
import { placesOf, valueAt, withAt } from './places.ts'
import { SECTIONS } from './sections.ts'
import './waiting.ts'
import { contentWords } from './words.ts'
import { begun, caughtUp, type Meanwhile, typed, type Written } from './writing.ts'

const REFERRAL = 'entry.individual.phone'

/** An association or a service as it is written, sent to a colleague, and brought back to what it was. */
export class DeskContentEditor extends LoadedPage {
	static override properties: PropertyDeclarations = {
		detail: { state: true },
		written: { state: true },
		meanwhile: { state: true },
		said: { state: true },
	}

	/** The name of what is written, as the API has it. */
	declare thing: string
	declare detail: ContentDetail | undefined
	declare written: Written | undefined
	/** What others wrote or published since. */
	declare meanwhile: Meanwhile | undefined
	declare said: string
	/** Whether it goes to a colleague, or is kept. */
	#goes = true
	readonly #form = new DeskForm(this, {
		fields: () => [...this.#places, 'why'],
		control: name => `#sila-${CSS.escape(name)}`,
		send: () => this.#store(),
		beside: () => contentWords().wrong,
		otherwise: '#content-failed',
	})

	constructor() {
		super()
		this.said = ''
	}

	get #places(): string[] {
		return this.written ? placesOf(kindOf(this.thing), this.written.content) : []
	}

	protected async bring(): Promise<void> {
		this.#take(await loadThing(this.thing))
	}

	/** Shows what the server has, with what was typed here and not sent. */
	#take(detail: ContentDetail): void {
		const { content, clashes } = begun(detail)
		const { written, meanwhile } = caughtUp(
			typed.get(this.thing) ?? { seen: detail.seen, loaded: content, content, why: detail.draft?.why ?? '' },
			detail,
		)
		if (clashes.length > 0 && !meanwhile && detail.draft)
			this.meanwhile = { before: detail.draft.base, after: detail.content, by: '', clashes }
		else this.meanwhile = meanwhile
		Object.assign(this, { detail, written })
		this.#form.clear()
	}

	/** Takes over what the server answered to something that was sent. */
	#stored(detail: ContentDetail, said: string): void {
		typed.delete(this.thing)
		this.#take(detail)
		this.meanwhile = undefined
		this.said = said
		this.focusOn('#content-said')
	}

	#change(written: Written): void {
		this.written = written
		this.said = ''
		typed.set(this.thing, written)
	}

	readonly #editing: Editing = {
		content: {},
		wrong: place => this.#form.wrong(place),
		put: (place, value, focus) => {
			if (!this.written) return
			this.#change({ ...this.written, content: withAt(this.written.content, place, value) })
			this.#form.changed(place)
			if (focus) this.focusOn(focus)
		},
		remove: (place, i) => this.#remove(place, i),
		move: (place, i, by) => this.#list(place, list => list.splice(i + by, 0, ...list.splice(i, 1)), i + by),
	}

	/** Changes a list; what was wrong stood at the places of before, and is said anew by the next sending. */
	#list(place: string, change: (list: unknown[]) => unknown, focus: number): void {
		if (!this.written) return
		const list = [...(valueAt(this.written.content, place) as unknown[])]
		change(list)
		this.#form.clear()
		this.#change({ ...this.written, content: withAt(this.written.content, place, list) })
		const there = list.length > focus ? `.${focus}` : ''
		this.focusOn(`#${CSS.escape(`sila-${place}${there}`)}`)
	}

	async #remove(place: string, i: number): Promise<void> {
		const words = contentWords()
		if (await confirm(words.removeAsk, words.removeYes, words.dropNo))
			this.#list(place, list => list.splice(i, 1), i)
	}

	readonly #submit = (event: Event): Promise<boolean> => {
		this.#goes = true
		return this.#form.submit(event)
	}

	readonly #keep = (event: Event): Promise<boolean> => {
		this.#goes = false
		return this.#form.submit(event)
	}

	async #store(): Promise<void> {
		const { written, thing } = this
		if (!written) return
		const words = contentWords()
		const { content, seen, why } = written
		try {
			const detail = await storeDraft({ thing, content, seen, why, propose: this.#goes })
			this.#stored(detail, this.#goes ? words.proposed : words.kept)
		} catch (error) {
			if (trouble(error, true).codes.seen !== 'changed') throw error
			this.#take(await loadThing(thing))
			this.focusOn('#content-meanwhile')
		}
	}

	async #drop(): Promise<void> {
		const { detail, thing } = this
		const words = contentWords()
		if (!detail || !(await confirm(words.dropAsk, words.dropYes, words.dropNo))) return
		if (!detail.draft) {
			typed.delete(thing)
			this.#stored(detail, words.dropped)
			return
		}
		await this.attempt(async () => this.#stored(await dropDraft({ thing, seen: detail.seen }), words.dropped))
	}

	readonly #told = async ({ detail: said }: CustomEvent<string>): Promise<void> => {
		await this.load()
		this.said = said
		this.focusOn('#content-said')
	}

	#sections(editing: Editing): TemplateResult[] {
		const kind = kindOf(this.thing)
		const words = contentWords()
		const places = this.#places
		return SECTIONS[kind].map(({ fields, called: name }, n) => {
			const shape = fields.flatMap(one => SHAPE[kind].find(field => field.name === one) ?? [])
			const title = name ? words.sections[name] : nameOf([fields[0] ?? ''])
			const wrong = places.some(place => fields.includes(place.split('.')[0] ?? '') && editing.wrong(place))
			const open = kind === 'services' || n === 0 || wrong
			return html`<details class="sila-card content-section" ?open=${open}><summary><h2>${title}</h2></summary>
				<div class="content-fields">${shape.map(field => fieldPart(editing, { place: field.name, path: [field.name] }, field))}</div></details>`
		})
	}

	#lost(): TemplateResult | typeof nothing {
		const { meanwhile } = this
		if (!meanwhile) return nothing
		const words = contentWords()
		const { before, after, by, clashes } = meanwhile
		return html`<section class="sila-card content-meanwhile" id="content-meanwhile" tabindex="-1" aria-labelledby="content-meanwhile-title">
			<h2 id="content-meanwhile-title">${words.meanwhile}</h2>
			<p>${fill(words.meanwhileHint, { by: by || words.somebody })}</p>
			${comparison(kindOf(this.thing), before, after)}
			${
				clashes.length > 0
					? html`<h3>${words.clashes}</h3><ul class="content-changes">${clashes.map(
							({
								steps,
								field,
								theirs,
							}) => html`<li><p class="content-place">${placeText(steps)}</p><p class="sila-hint">${words.mineStays}</p>
								${(isText(theirs) || field || typeof theirs !== 'object' ? linesOf(pathOf(steps), field, theirs) : []).map(({ text, lang }) => html`<p lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>${text}</p>`)}</li>`,
						)}</ul>`
					: nothing
			}
		</section>`
	}

	#state({ draft }: ContentDetail): TemplateResult | typeof nothing {
		if (!draft) return nothing
		const words = contentWords()
		const at = parse(draft.at)
		return html`<div class="content-state"><p><span class="attention">${words.states[draft.state]}</span> <bdi dir="ltr">${draft.by}</bdi>${at ? html` · ${momentText(at)}` : nothing}</p>
			${draft.state === 'returned' ? html`<p><strong>${fill(words.returnedBy, { by: draft.returnedBy })}</strong> <bdi>${draft.word}</bdi></p>` : nothing}</div>`
	}

	#sending(detail: ContentDetail, written: Written): TemplateResult {
		const words = contentWords()
		const { editing } = words
		const changed = changesOf(kindOf(this.thing), detail.content, written.content).length > 0
		const why = {
			values: { why: written.why },
			wrong: (name: string) => this.#form.wrong(name),
			set: (_: string, value: string) => {
				this.#change({ ...written, why: value })
				this.#form.changed('why')
			},
		}
		const kept = typed.get(this.thing) !== undefined || detail.draft !== null
		return html`<section class="sila-card content-sending" aria-labelledby="content-changes"><h2 id="content-changes">${words.changes}</h2>
			${comparison(kindOf(this.thing), detail.content, written.content)}
			${area(why, 'why', editing.whyField, { hint: detail.alone ? editing.aloneHint : editing.whyHint, optional: !detail.alone })}
			<div id="content-failed" tabindex="-1">${troubleAt(this.#form.notice)}</div>
		</section>
			<div class="sila-actions content-send"><button class="sila-button primary" ?disabled=${this.#form.busy || !changed}>${icon('check')} ${words.propose}</button>
				<button type="button" class="sila-button" ?disabled=${this.#form.busy || !changed} @click=${this.#keep}>${words.keep}</button>
				${kept ? html`<button type="button" class="sila-button quiet" @click=${() => this.#drop()}>${icon('trash')} ${words.drop}</button>` : nothing}</div>`
	}

	/** The number of the body to which individuals go; it waits for nobody, nor for a draft that is written. */
	#referral({ thing, content, writes }: ContentDetail): TemplateResult | typeof nothing {
		const phone = valueAt(content, REFERRAL)
		if (!writes || typeof phone !== 'string') return nothing
		return html`<div class="sila-card"><desk-content-phone .thing=${thing} .place=${REFERRAL} .phone=${phone} @content-published=${this.#told}></desk-content-phone></div>`
	}

	#whole(detail: ContentDetail, written: Written): TemplateResult {
		const { waiting, writes } = detail
		const editing: Editing = { ...this.#editing, content: written.content }
		return html`${this.#state(detail)}${this.#lost()}${this.#referral(detail)}
			${
				waiting
					? html`<section aria-labelledby="content-waits"><h2 id="content-waits">${contentWords().waiting}</h2><desk-content-waiting .waiting=${waiting} @content-decided=${this.#told}></desk-content-waiting></section>`
					: writes
						? html`<form class="entry-form content-form" novalidate @submit=${this.#submit}>${this.#sections(editing)}${this.#sending(detail, written)}</form>`
						: html`<p class="sila-hint">${contentWords().readOnly}</p>`
			}
			<desk-content-history .detail=${detail} @content-proposed=${({ detail }: CustomEvent<ContentDetail>) => this.#stored(detail, contentWords().proposed)}></desk-content-history>`
	}

	protected override render(): TemplateResult {
		const words = contentWords()
		const { detail, written } = this
		const name = detail && isText(detail.content.name) ? detail.content.name[language()] : words.title
		called(name)
		return html`<div class="page-content sila sila-content">
			${back(CONTENT, words.editing.back)}
			<header class="sila-top"><div><h1 tabindex="-1">${name}</h1>${detail && kindOf(detail.thing) === 'services' ? html`<p class="sila-hint">${detail.associationName[language()]}</p>` : nothing}</div></header>
			<p id="content-said" tabindex="-1" role="status" class="sila-done">${this.said}</p>
			${this.loaded(detail && written ? this.#whole(detail, written) : undefined)}
		</div>`
	}
}

customElements.define('desk-content-editor', DeskContentEditor)

export const contentEditorPage = ({ params: { kind = '', id = '' } }: Route): HTMLElement =>
	Object.assign(document.createElement('desk-content-editor'), { thing: `${kind}/${id}` })
