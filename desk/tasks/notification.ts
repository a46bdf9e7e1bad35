import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { contactLink } from '../cases/contact.ts'
import { moment } from '../cases/parts.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { frame } from '../frame/words.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { PATH, recount } from './count.ts'
import { type Notification, setState } from './data.ts'
import { toTell } from './say.ts'
import { why } from './why.ts'
import { type Settled, taskWords, WAITS } from './words.ts'

/** How it stands, with when. */
const standing = ({ state, created, sent_at, done_at, done_by }: Notification) => {
	const label = labels.outbox.values.state[state]
	if (state === 'sent') return html`${label} · ${moment(sent_at)}`
	if (state === 'done') return html`${label} · ${moment(done_at)} · <bdi>${done_by}</bdi>`
	return html`${label} · ${moment(created)}`
}

/**
 * A notification as staff see and settle it: what, to whom, how it stands, and what can be done. What went wrong stands
 * beside it.
 *
 * @fires notification-settled - It is; a `Saved`, whose `target.settled` says how.
 */
export class DeskNotification extends DeskElement {
	static override properties: PropertyDeclarations = {
		entry: { attribute: false },
		association: { attribute: false },
		settle: { attribute: false },
		asking: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	declare entry: Notification
	/** Id of the association of its case, where that is not expanded in it. */
	declare association: string | undefined
	declare settle: typeof setState
	/** What is asked before it is done. */
	declare asking: Settled | undefined
	declare busy: boolean
	declare trouble: string
	/** How it was settled last. */
	settled: Settled = 'done'

	constructor() {
		super()
		this.settle = setState
		this.busy = false
		this.trouble = ''
	}

	#ask(to: Settled | undefined): void {
		this.asking = to
		this.focusOn(to ? `#sila-yes-${this.entry.id}` : `#sila-done-${this.entry.id}`)
	}

	async #decide(to: Settled): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			await this.settle(this.entry.id, to)
			this.settled = to
			await tellSaved(this, 'notification-settled')
			this.asking = undefined
			recount()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
	}

	#question(to: Settled): TemplateResult {
		const words = taskWords()
		return html`<p>${words.ask[to]}</p><div class="sila-actions">
			<button type="button" class="sila-button primary" id="sila-yes-${this.entry.id}" ?disabled=${this.busy} @click=${() => this.#decide(to)}>${words.yes[to]}</button>
			<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#ask(undefined)}>${frame().stay}</button>
		</div>`
	}

	#controls({ id, state, means }: Notification): TemplateResult {
		const words = taskWords()
		if (this.asking) return this.#question(this.asking)
		const again = () => (state === 'unknown' ? this.#ask('queued') : this.#decide('queued'))
		const done = () => this.#ask('done')
		return html`<div class="sila-actions">
			${
				state === 'task'
					? html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${this.busy} @click=${done}>${icon('check')} ${words.done}</button>`
					: html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${this.busy} @click=${again}>${icon('refresh-cw')} ${words.again}</button>
						<button type="button" class="sila-button" ?disabled=${this.busy} @click=${done}>${icon('check')} ${words.toldIt}</button>`
			}
			${means === 'letter' ? html`<a class="sila-button quiet" href="${PATH}/${id}">${icon('printer')} ${words.toPrint}</a>` : nothing}
		</div>`
	}

	/** Whether this account settles it. */
	get #mine(): boolean {
		return mayDo('outbox', 'update', this.association ?? this.entry.expand?.case?.association ?? '')
	}

	/** What there is to do about it, and why. */
	#open(entry: Notification): TemplateResult {
		const { means, to, state, last_error } = entry
		return html`${means && to ? contactLink(means, to) : nothing}
			${state !== 'task' ? html`<p class="sila-error">${why(last_error)}</p>` : nothing}
			${toTell(entry)}${this.#mine ? this.#controls(entry) : nothing}`
	}

	protected override render(): TemplateResult {
		const { entry } = this
		const { means, kind, last_error, state } = entry
		const { values } = labels.outbox
		return html`<p class="task-what"><strong>${means ? values.means[means] : taskWords().direct}</strong> · ${values.kind[kind]}</p>
			<p class="sila-hint">${standing(entry)}</p>
			${last_error === NO_SITE_YET ? html`<p class="sila-hint">${why(last_error)}</p>` : nothing}
			${WAITS.includes(state) ? this.#open(entry) : nothing}
			${troubleAt(this.trouble)}`
	}
}

customElements.define('desk-notification', DeskNotification)
