import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CasesRecord, MessagesRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { hasLeft } from '../../core/telling/kinds.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { pb } from '../frame/session.ts'
import { troubled } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { type Saved, tellSaved } from '../saved.ts'
import type { Notification } from '../tasks/data.ts'
import './conversation.ts'
import './message-form.ts'
import type { DeskMessageForm } from './message-form.ts'
import { messageWords } from './message-words.ts'
import {
	isStored,
	loadMessages,
	MESSAGES_KEY,
	markSeen,
	type NewMessage,
	recallMessage,
	writeMessage,
} from './messages-data.ts'
import { kindWords } from './words.ts'

const server = { loadMessages, markSeen, isStored, writeMessage, recallMessage }

/**
 * What applicant and staff wrote to each other about a case, and room to write more. A message of the applicant counts
 * as read once its last line was on the screen.
 *
 * @fires messages-new - They have come; `detail` is how many of them nobody had read.
 * @fires message-written - Staff wrote one; a `Saved`.
 */
export class DeskMessages extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		shut: { type: Boolean },
		folded: { type: Boolean },
		told: { attribute: false },
		said: { state: true },
		server: { attribute: false },
		messages: { state: true },
		trouble: { state: true },
	}

	/** The case that they are about. */
	declare record: CasesRecord
	/** Files are opened once a reason was given. */
	declare shut: boolean
	/** The form is unfolded first, since what is owed is written elsewhere. */
	declare folded: boolean
	/** What the one who sent it was told; undefined while it is fetched. */
	declare told: readonly Notification[] | undefined
	/** That one was called back, or why not. */
	declare said: string
	declare server: typeof server
	declare messages: MessagesRecord[] | undefined
	declare trouble: string
	/** Unread when this page first showed them: they stay marked as new for as long as it is open. */
	readonly #fresh = new Set<string>()

	constructor() {
		super()
		this.server = server
		this.folded = false
		this.trouble = this.said = ''
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(MESSAGES_KEY)
	}

	protected override updated(changed: PropertyValues<this>): void {
		const before = changed.get('record') as CasesRecord | undefined
		if (changed.has('record') && before?.id !== this.record.id) this.#load()
	}

	async #load(): Promise<void> {
		this.trouble = ''
		try {
			const messages = await this.server.loadMessages(this.record.id)
			for (const { id, from, read_at } of messages) if (from === 'applicant' && !read_at) this.#fresh.add(id)
			this.messages = messages
			this.dispatchEvent(new CustomEvent('messages-new', { detail: this.#fresh.size, bubbles: true }))
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** Stores one; a message that the server has already under this id counts as stored. */
	readonly #store = async (message: NewMessage): Promise<void> => {
		try {
			await this.server.writeMessage(this.record.id, message)
		} catch (error) {
			if (!(await this.server.isStored(message.id))) throw error
		}
	}

	/** Should it fail, the message stays unread and is marked when it is next seen. */
	#seen({ detail: id }: CustomEvent<string>): void {
		this.server.markSeen(id).catch(() => null)
	}

	/** Its text lies where one writes, to be put right. */
	async #recall({ detail: message }: CustomEvent<MessagesRecord>): Promise<void> {
		this.said = ''
		try {
			await this.server.recallMessage(message.id)
			this.querySelector<DeskMessageForm>('desk-message-form')?.takeBack(message.text)
			this.said = messageWords().recalled
		} catch (error) {
			this.said = troubleText(error)
		}
		await this.#load()
		await tellSaved(this, 'message-written')
		await this.focusOn('.message-said')
	}

	#sent(sent: Saved): void {
		this.said = ''
		sent.waitFor(this.#load())
		sent.waitFor(tellSaved(this, 'message-written'))
	}

	/** Ids of the messages of which a notification has left. */
	#left(): ReadonlySet<string> | undefined {
		const notices = this.told?.filter(({ kind }) => kind === 'message')
		return notices && new Set(notices.filter(({ state }) => hasLeft([state])).map(({ cause }) => cause))
	}

	#conversation(owner: string): TemplateResult | typeof nothing {
		if (this.messages)
			return html`<desk-conversation .messages=${this.messages} .owner=${owner} .fresh=${this.#fresh} .left=${this.#left()} ?shut=${this.shut} @message-recall=${this.#recall} @message-seen=${this.#seen}></desk-conversation>`
		return this.trouble ? nothing : html`<p class="sila-hint">${frame().wait}</p>`
	}

	#write(): TemplateResult | typeof nothing {
		if (!mayDo('messages', 'create', this.record.association)) return nothing
		return html`<desk-message-form .record=${this.record} .store=${this.#store} @message-sent=${this.#sent}></desk-message-form>`
	}

	protected override render(): TemplateResult {
		const { owner, ownerAlone } = kindWords[this.record.kind]
		return html`<section class="sila-card" aria-labelledby="sila-messages">
			<h2 id="sila-messages" tabindex="-1">${fill(messageWords().title, { owner })}</h2>
			${this.#conversation(ownerAlone)}
			${troubled(this.trouble, () => this.#load())}
			<p role="status" class="sila-done message-said" tabindex="-1">${this.said}</p>
			${this.folded && mayDo('messages', 'create', this.record.association) ? html`<details class="message-more"><summary>${messageWords().instead}</summary>${this.#write()}</details>` : this.#write()}
		</section>`
	}
}

customElements.define('desk-messages', DeskMessages)

/** That `fresh` messages are new, with the way to them, which `read` goes; nothing where none is. */
export function messagesNotice({ kind }: CasesRecord, fresh: number, read: () => void) {
	const words = messageWords()
	if (!fresh) return nothing
	return html`<p class="case-notice">${icon('message-circle')} ${counted(fresh, words.new)} ${fill(words.from, { owner: kindWords[kind].owner })}
		<button type="button" class="sila-button" @click=${read}>${words.read}</button></p>`
}
