import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { contactLink } from '../cases/contact.ts'
import { moment } from '../cases/parts.ts'
import { troubleAt } from '../frame/field.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { labels } from '../labels.ts'
import { PATH } from './count.ts'
import { type Notification, setState } from './data.ts'
import { toTell } from './say.ts'
import { Settling } from './settling.ts'
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
export class DeskNotification extends Settling {
	static override properties: PropertyDeclarations = {
		entry: { attribute: false },
		association: { attribute: false },
		settle: { attribute: false },
	}

	declare entry: Notification
	/** Id of the association of its case, where that is not expanded in it. */
	declare association: string | undefined
	declare settle: typeof setState
	constructor() {
		super()
		this.settle = setState
	}

	protected readonly event = 'notification-settled'

	protected get open() {
		const { id, state } = this.entry
		return { id, sent: state !== 'task', unsure: state === 'unknown', ask: taskWords().ask.done }
	}

	protected carryOut(to: Settled): Promise<unknown> {
		return this.settle(this.entry.id, to)
	}

	/** Whether this account settles it. */
	get #mine(): boolean {
		return mayDo('outbox', 'update', this.association ?? this.entry.expand?.case?.association ?? '')
	}

	/** What there is to do about it, and why. */
	#toDo(entry: Notification): TemplateResult {
		const { id, means, to, state, last_error } = entry
		const letter =
			means === 'letter'
				? html`<a class="sila-button quiet" href="${PATH}/${id}">${icon('printer')} ${taskWords().toPrint}</a>`
				: nothing
		return html`${means && to ? contactLink(means, to) : nothing}
			${state !== 'task' ? html`<p class="sila-error">${why(last_error)}</p>` : nothing}
			${toTell(entry)}${this.#mine ? this.controls(letter) : nothing}`
	}

	protected override render(): TemplateResult {
		const { entry } = this
		const { means, kind, last_error, state } = entry
		const { values } = labels.outbox
		return html`<p class="task-what"><strong>${means ? values.means[means] : taskWords().direct}</strong> · ${values.kind[kind]}</p>
			<p class="sila-hint">${standing(entry)}</p>
			${last_error === NO_SITE_YET ? html`<p class="sila-hint">${why(last_error)}</p>` : nothing}
			${WAITS.includes(state) ? this.#toDo(entry) : nothing}
			${troubleAt(this.trouble)}`
	}
}

customElements.define('desk-notification', DeskNotification)
