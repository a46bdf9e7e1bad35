import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { MessagesRecord } from '../../core/api/collections.ts'
import { DeskElement } from '../frame/element.ts'
import './files.ts'
import { icon } from '../frame/page-icons.ts'
import { messageWords } from './message-words.ts'
import { moment } from './parts.ts'
import { reasonWords } from './reason-words.ts'

/**
 * What applicant and staff wrote to each other about a case, the oldest first.
 *
 * @fires message-recall - One of the association’s own is to be called back; `detail` is the message.
 * @fires message-seen - The last line of one that nobody had read was on the screen; `detail` is its id.
 */
export class DeskConversation extends DeskElement {
	static override properties: PropertyDeclarations = {
		messages: { attribute: false },
		owner: { attribute: false },
		fresh: { attribute: false },
		shut: { type: Boolean },
		left: { attribute: false },
	}

	declare messages: MessagesRecord[]
	/** Who sent the case. */
	declare owner: string
	/** Ids of those that are marked as new. */
	declare fresh: ReadonlySet<string>
	/** Files are opened once a reason was given. */
	declare shut: boolean
	/** Ids of those of which a notification has left; undefined while that is not known. */
	declare left: ReadonlySet<string> | undefined

	// A tab in the background draws nothing, and so nothing in it is seen.
	readonly #eyes = new IntersectionObserver(lines => {
		for (const { target, isIntersecting } of lines) {
			if (!isIntersecting) continue
			this.#eyes.unobserve(target)
			this.dispatchEvent(
				new CustomEvent('message-seen', { detail: (target as HTMLElement).dataset.message ?? '' }),
			)
		}
	})
	readonly #watch = (line?: Element) => line && this.#eyes.observe(line)

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#eyes.disconnect()
	}

	#about({ at, from, read_at }: MessagesRecord): TemplateResult {
		const words = messageWords()
		const read = read_at ? html`${words.readAt} ${moment(read_at)}` : words.unread
		return html`${moment(at)}${from === 'staff' ? html` · ${read}` : nothing}`
	}

	#attached({ id, files, file_names }: MessagesRecord): unknown {
		const names = (file_names ?? {}) as Record<string, string>
		const title = messageWords().attachment
		if (files.length === 0) return nothing
		if (this.shut)
			return html`<ul class="files">${files.map(file => html`<li>${title} <bdi class="file-name">${names[file] ?? file}</bdi></li>`)}</ul><p class="sila-hint">${reasonWords().shut}</p>`
		const listed = files.map(file => ({ stored: file, title, name: names[file] ?? file }))
		return html`<desk-files cabinet="messages" .of=${id} .files=${listed}></desk-files>`
	}

	/** What was neither read nor told of can be called back; the server judges it. */
	#recall(message: MessagesRecord): TemplateResult | typeof nothing {
		const open = message.from === 'staff' && !message.read_at && this.left && !this.left.has(message.id)
		const recall = () => this.dispatchEvent(new CustomEvent('message-recall', { detail: message }))
		return open
			? html`<button type="button" class="sila-button quiet" @click=${recall}>${icon('undo-2')} ${messageWords().recall}</button>`
			: nothing
	}

	#one(message: MessagesRecord): TemplateResult {
		const { id, from, author, text, read_at } = message
		const words = messageWords()
		const mine = from === 'staff'
		return html`<li class="message" data-from=${from}>
			<p class="message-from"><strong>${mine ? words.association : this.owner}</strong>${mine ? html` · <bdi>${author}</bdi>` : nothing} ${this.fresh.has(id) ? html`<span class="sila-new">${words.fresh}</span>` : nothing}</p>
			<p class="written" dir="auto">${text}</p>
			${this.#attached(message)}
			${
				mine || read_at
					? html`<p class="sila-hint">${this.#about(message)}</p>`
					: html`<p class="sila-hint" data-message=${id} ${ref(this.#watch)}>${this.#about(message)}</p>`
			}
			${this.#recall(message)}
		</li>`
	}

	protected override render(): TemplateResult {
		if (this.messages.length === 0) return html`<p class="sila-hint">${messageWords().none}</p>`
		return html`<ol class="messages" aria-labelledby="sila-messages">${this.messages.map(message => this.#one(message))}</ol>`
	}
}

customElements.define('desk-conversation', DeskConversation)
