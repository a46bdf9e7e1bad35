import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ContentThing, CorrectedContent } from '../../core/api/content.ts'
import { fill } from '../../core/language/text.ts'
import { parse } from '../dates.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { alone } from './comparison.ts'
import { publishNow } from './data.ts'
import { momentText } from './named.ts'
import { contentWords } from './words.ts'

/* What is published at once: a number and whether a service takes requests, and what somebody looks at afterwards. */

/**
 * The association's number, to be published at once.
 *
 * @fires content-published - `detail` says what was done, in words.
 */
export class DeskContentPhone extends DeskElement {
	static override properties: PropertyDeclarations = {
		thing: { attribute: false },
		phone: { attribute: false },
		typed: { state: true },
	}

	declare thing: string
	/** As it is published. */
	declare phone: string
	declare typed: string | undefined
	readonly #form = new DeskForm(this, {
		fields: () => ['value'],
		control: () => `#${CSS.escape(this.#id)}`,
		send: () => publishNow({ thing: this.thing, field: 'contact.phone', value: this.#value || null }),
		otherwise: '.sila-button',
	})

	get #value(): string {
		return (this.typed ?? this.phone).trim()
	}

	get #id(): string {
		return `phone-${this.thing.replace('/', '-')}`
	}

	readonly #submit = async (event: Event): Promise<void> => {
		if (!(await this.#form.submit(event))) return
		this.typed = undefined
		this.dispatchEvent(
			new CustomEvent('content-published', { detail: contentWords().wasPhone, bubbles: true }),
		)
	}

	protected override render(): TemplateResult {
		const words = contentWords()
		return html`<form class="content-phone" novalidate @submit=${this.#submit}>
			<div>${field(
				{
					id: this.#id,
					label: words.phone,
					hint: words.phoneHint,
					wrong: this.#form.wrong('value') || this.#form.notice,
				},
				({
					about,
					invalid,
				}) => html`<input id=${this.#id} class="sila-input" inputmode="tel" dir="ltr" autocomplete="off" aria-describedby=${about} aria-invalid=${invalid} .value=${this.typed ?? this.phone}
					@input=${(event: Event) => {
						this.typed = (event.target as HTMLInputElement).value
						this.#form.changed('value')
					}}>`,
			)}</div>
			<button class="sila-button" ?disabled=${this.#form.busy || this.#value === this.phone}>${words.publishPhone}</button>
		</form>`
	}
}

customElements.define('desk-content-phone', DeskContentPhone)

/** The switch of a service, which closes or opens it for requests at once; `act` sends, and says what was done. */
export function opening(
	{ thing, name, open }: ContentThing,
	act: (send: () => Promise<unknown>, done: string) => Promise<void>,
): TemplateResult {
	const words = contentWords()
	const turn = async () => {
		if (open && !(await confirm(words.closeAsk, words.close))) return
		await act(
			() => publishNow({ thing, field: 'open', value: !open }),
			open ? words.wasClosed : words.wasReopened,
		)
	}
	return html`<button type="button" class="sila-button quiet" @click=${turn}>${open ? words.close : words.reopen}<span class="sila-unseen">: ${name[language()]}</span></button>`
}

/** One thing that was published at once: what it was, and the two ways to have looked at it. */
export function correctedRow(
	corrected: CorrectedContent,
	decide: (decision: 'seen' | 'back') => Promise<void>,
	writes: boolean,
): TemplateResult {
	const words = contentWords()
	const { name, by, at, field: place, before, after, mine } = corrected
	const moment = parse(at)
	const about = html`<span class="sila-unseen">: ${name[language()]}</span>`
	const back = async () => {
		const value =
			typeof before === 'boolean' ? (before ? words.open : words.closed) : String(before ?? words.nothing)
		if (await confirm(fill(words.putBackAsk, { value }), words.putBack)) await decide('back')
	}
	const change = { steps: place.split('.'), what: 'value', before, after } as const
	return html`<li><h3>${name[language()]}</h3>
		<p class="sila-hint"><bdi dir="ltr">${by}</bdi>${moment ? html` · ${momentText(moment)}` : ''}</p>
		${alone({ ...change, steps: [...change.steps] })}
		${
			writes
				? html`<div class="sila-actions">${mine ? html`<button type="button" class="sila-button primary" @click=${() => decide('seen')}>${icon('check')} ${words.seen}${about}</button>` : ''}
			<button type="button" class="sila-button" @click=${back}>${icon('undo-2')} ${words.putBack}${about}</button></div>`
				: ''
		}
	</li>`
}
