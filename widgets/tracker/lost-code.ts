import { html, nothing, type TemplateResult } from 'lit'
import type { NewCode } from '../../core/api/codes.ts'
import { parseOnce } from '../../core/case/once.ts'
import { parseReference } from '../../core/case/reference.ts'
import { formatReference } from '../../core/language/spaced.ts'
import type { Lang } from '../../core/language/text.ts'
import { copyText, print } from '../../ui/keep.ts'
import { newKey } from '../../ui/key.ts'
import { post } from '../shared/api.ts'
import type { CaseNumbers } from './case-kept.ts'
import type { LostCodeWords } from './lost-code.words.ts'
import type { TrackerWords } from './words.ts'

/*
 * For who lost the secret code: a one-time code goes to the means of contact on file, and brings a new secret code, which
 * is shown once. Nothing of it is kept on the device.
 */

const WORDS = {
	ar: () => import('./lost-code.ar.ts'),
	en: () => import('./lost-code.en.ts'),
}

/** The tracker, as far as this needs it. */
interface LostCodeHost {
	readonly words?: TrackerWords
	readonly origin: string
	readonly renderRoot: ParentNode
	redraw(): void
	focusOn(selector: string): void
	/** Back to the form for the two numbers. */
	find(): void
	/** Opens the case that has these; why not, where it cannot. */
	enter(numbers: CaseNumbers): Promise<keyof TrackerWords['problems'] | undefined>
}

/** Brings it in a language; `reference` is what was typed so far. */
export async function lostCode(host: LostCodeHost, lang: Lang, reference: string): Promise<LostCode> {
	const { words } = await WORDS[lang]()
	return new LostCode(host, words, lang, reference)
}

/** In groups, as receipts have it. */
const grouped = (code: string) => code.replace(/\d{4}(?=\d)/g, '$&\u00a0')

type Field = 'reference' | 'once'

export class LostCode {
	readonly #host: LostCodeHost
	readonly #words: LostCodeWords
	readonly #lang: Lang
	#step: 'ask' | 'type' = 'ask'
	#values: Record<Field, string>
	#wrong: { [Name in Field]?: string | undefined } = {}
	#trouble = ''
	#busy = false
	#asked = false
	/** However often it is sent, it brings one new code. */
	#key = newKey()
	#received: NewCode | undefined
	#copied = false

	constructor(host: LostCodeHost, words: LostCodeWords, lang: Lang, reference: string) {
		this.#host = host
		this.#words = words
		this.#lang = lang
		this.#values = { reference, once: '' }
	}

	/** Leaving the page would lose the new code. */
	get begun(): boolean {
		return this.#received !== undefined
	}

	get #own(): TrackerWords {
		return this.#host.words as TrackerWords
	}

	draw(): TemplateResult {
		return this.#received ? this.#shown(this.#received) : this.#form()
	}

	#redraw(selector?: string): void {
		this.#host.redraw()
		if (selector) this.#host.focusOn(selector)
	}

	#go(step: 'ask' | 'type'): void {
		this.#step = step
		this.#wrong = {}
		this.#trouble = ''
		this.#redraw('h2')
	}

	#number(name: Field, label: string, hint: string): TemplateResult {
		const problem = this.#wrong[name]
		const type = ({ target }: Event) => {
			this.#values[name] = (target as HTMLInputElement).value
			this.#wrong[name] = undefined
			this.#trouble = ''
			this.#redraw()
		}
		return html`<div class="field">
			<label for=${name}><span part="label">${label}</span></label>
			<div id=${`${name}?`}><p class="small">${hint}</p>${problem ? html`<p part="problem">${problem}</p>` : nothing}</div>
			<input part="input" id=${name} name=${name} inputmode="numeric" autocomplete=${name === 'once' ? 'one-time-code' : 'off'} dir="ltr"
				.value=${this.#values[name]} aria-describedby=${`${name}?`} aria-invalid=${problem !== undefined} @input=${type}>
		</div>`
	}

	#form(): TemplateResult {
		const words = this.#words
		const typing = this.#step === 'type'
		const link = (label: string, act: () => void) =>
			html`<button type="button" class="link" @click=${act}>${label}</button>`
		return html`<h2 part="heading" tabindex="-1">${words.title}</h2>
			${typing ? nothing : html`<p>${words.lead}</p>`}
			<div role="status">${typing && this.#asked ? html`<p class="box">${words.asked}</p>` : nothing}</div>
			<form method="dialog" novalidate aria-label=${words.title} @submit=${typing ? this.#take : this.#ask}>
				${this.#number('reference', this.#own.reference, this.#own.referenceHint)}
				${typing ? this.#number('once', words.once, words.onceHint) : nothing}
				<div role="alert">${this.#trouble ? html`<p class="box danger">${this.#trouble}</p>` : nothing}</div>
				<button part="button primary">${this.#busy ? words.sending : typing ? words.show : words.send}</button>
			</form>
			<p>${typing ? link(words.again, () => this.#go('ask')) : link(words.have, () => this.#go('type'))}
				${link(words.back, () => this.#host.find())}</p>
			<p class="small">${words.nothing}</p>`
	}

	/** The reference, or what is wrong with it. */
	#reference(): string | null {
		const { reference } = this.#values
		const parsed = parseReference(reference)
		if (!parsed) this.#wrong.reference = this.#own.wrong.reference[reference.trim() ? 'mistyped' : 'missing']
		return parsed
	}

	/** Says what went wrong on the way. */
	#failed(status: number, message = ''): void {
		const { problems } = this.#own
		this.#trouble =
			status === 429 ? problems.too_many : status >= 500 ? problems.server : status ? message : problems.lost
	}

	readonly #ask = async (event: Event): Promise<void> => {
		event.preventDefault()
		if (this.#busy) return
		const reference = this.#reference()
		if (!reference) return this.#redraw('#reference')
		this.#busy = true
		this.#redraw()
		const { status, body } = await post(this.#host.origin, 'cases/lost-code', { reference, lang: this.#lang })
		this.#busy = false
		if (status === 200) {
			this.#asked = true
			this.#values.once = ''
			this.#go('type')
			return
		}
		this.#failed(status, body?.message)
		this.#redraw()
	}

	readonly #take = async (event: Event): Promise<void> => {
		event.preventDefault()
		if (this.#busy) return
		const reference = this.#reference()
		const once = parseOnce(this.#values.once)
		if (!once) this.#wrong.once = this.#words.onceHint
		if (!reference || !once) return this.#redraw(reference ? '#once' : '#reference')
		this.#busy = true
		this.#redraw()
		const query = { reference, once, lang: this.#lang }
		const { status, body } = await post(this.#host.origin, 'cases/new-code', query, { key: this.#key })
		this.#busy = false
		if (status === 200 && body) {
			this.#received = body
			this.#redraw('h2')
			return
		}
		if (status === 404) this.#wrong.once = body?.message ?? this.#words.onceHint
		else this.#failed(status, body?.message)
		this.#redraw(status === 404 ? '#once' : undefined)
	}

	#shown({ reference, code }: NewCode): TemplateResult {
		const words = this.#words
		const paper = () => this.#host.renderRoot.querySelector<HTMLElement>('[part=receipt]')
		const text = () =>
			`${this.#own.reference}: ${formatReference(reference)}\n${this.#own.code}: ${grouped(code)}`
		const copy = async () => {
			this.#copied = await copyText(text(), this.#host.renderRoot)
			this.#redraw()
		}
		const share = () => navigator.share({ text: text() }).catch(() => undefined)
		const printOut = () => {
			const found = paper()
			if (found) print(found)
		}
		return html`<div part="receipt">
				<h2 part="heading" tabindex="-1">${words.done}</h2>
				<p>${words.keep}</p>
				<dl part="numbers" translate="no">
					<dt>${this.#own.reference}</dt><dd><bdi dir="ltr">${formatReference(reference)}</bdi></dd>
					<dt>${this.#own.code}</dt><dd><bdi dir="ltr">${grouped(code)}</bdi></dd>
				</dl>
			</div>
			<div class="actions">
				${'share' in navigator ? html`<button part="button" @click=${share}>${words.share}</button>` : nothing}
				<button part="button" @click=${copy}>${this.#copied ? words.copied : words.copy}</button>
				<button part="button" @click=${printOut}>${words.print}</button>
			</div>
			<div role="alert">${this.#trouble ? html`<p class="box danger">${this.#trouble}</p>` : nothing}</div>
			<button part="button primary" @click=${() => this.#open({ reference, code })}>${words.saved}</button>`
	}

	/** Goes on to the case; where that does not come, the numbers stay on show. */
	async #open(numbers: CaseNumbers): Promise<void> {
		this.#trouble = ''
		const trouble = await this.#host.enter(numbers)
		if (!trouble) return
		this.#trouble = this.#own.problems[trouble]
		this.#redraw()
	}
}
