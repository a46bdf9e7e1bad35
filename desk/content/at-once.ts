import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { AtOnceQuery, ContentThing } from '../../core/api/content.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { publishNow } from './data.ts'
import { contentWords } from './words.ts'

/* What is published at once: a number and whether a service takes requests. */

/**
 * A number to be published at once: the association's, or that of a body to which individuals go.
 *
 * @fires content-published - `detail` says what was done, in words.
 */
export class DeskContentPhone extends DeskElement {
	static override properties: PropertyDeclarations = {
		thing: { attribute: false },
		place: { attribute: false },
		phone: { attribute: false },
		typed: { state: true },
	}

	declare thing: string
	/** Where it stands in the content. */
	declare place: Exclude<AtOnceQuery['field'], 'open'>
	/** As it is published. */
	declare phone: string
	declare typed: string | undefined
	readonly #form = new DeskForm(this, {
		fields: () => ['value'],
		control: () => `#${CSS.escape(this.#id)}`,
		send: () => publishNow({ thing: this.thing, field: this.place, value: this.#value || null }),
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
					...words.phones[this.place],
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
