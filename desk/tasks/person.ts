import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { PersonToTell, WaitingNotice } from '../../core/api/telling.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { contactLink } from '../cases/contact.ts'
import { moment, sender } from '../cases/parts.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { kindWords } from '../cases/words.ts'
import { troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { holdsAt } from '../frame/rights.ts'
import { labels } from '../labels.ts'
import { PATH } from './count.ts'
import { settleTogether, TELLERS } from './data.ts'
import { toTell } from './say.ts'
import { Settling } from './settling.ts'
import { why } from './why.ts'
import { type Settled, taskWords } from './words.ts'

/** A person as a row, by the id of what waits longest. */
export interface PersonRow extends PersonToTell {
	id: string
}

/** The cases that somebody is told of, each once, with a way to it. */
function cases({ notices, name }: PersonToTell): TemplateResult {
	const each = new Map(notices.map(entry => [entry.case.id, entry.case]))
	return html`${[...each.values()].map(
		one =>
			html`<p><a href="${CASES}/${one.id}">${sender(one)} · <span class="sila-unseen">${kindWords[one.kind].number} </span><bdi dir="ltr">${formatReference(one.reference)}</bdi></a></p>`,
	)}<p class="sila-hint">${name[language()]}</p>`
}

/**
 * Somebody whom staff tell: how they are reached, the newest that is to be said, what is older beneath it, and that they were
 * told, of all together. What went wrong stands beside it.
 *
 * @fires person-settled - They are; a `Saved`, whose `target.settled` says how.
 */
export class DeskPersonToTell extends Settling {
	static override properties: PropertyDeclarations = {
		person: { attribute: false },
		settle: { attribute: false },
	}

	declare person: PersonRow
	declare settle: typeof settleTogether
	constructor() {
		super()
		this.settle = settleTogether
	}

	protected readonly event = 'person-settled'

	protected get open() {
		const { id, notices } = this.person
		const words = taskWords()
		return {
			id,
			sent: notices.some(({ state }) => state !== 'task'),
			unsure: notices.some(({ state }) => state === 'unknown'),
			ask: notices.length > 1 ? words.askAll : words.ask.done,
		}
	}

	protected carryOut(to: Settled): Promise<unknown> {
		return this.settle(
			this.person.notices.map(({ id }) => id),
			to,
		)
	}

	/** Where they are reached, and past what was agreed on by WhatsApp, which is told nothing. */
	#reach({ means, to, whatsapp }: PersonToTell): TemplateResult | typeof nothing {
		if (!means || !to) return nothing
		return html`<div class="task-reach">${contactLink(means, to)}
			${whatsapp ? html`<a class="sila-button quiet" href=${whatsapp} target="_blank" rel="noopener noreferrer">${icon('message-circle')} ${taskWords().whatsapp}</a>` : nothing}</div>`
	}

	/** One of what is to be said. */
	#notice(entry: WaitingNotice): TemplateResult {
		const { means } = this.person
		const { id, kind, state, created, last_error } = entry
		return html`<p class="task-what"><strong>${means ? labels.outbox.values.means[means] : taskWords().direct}</strong> · ${labels.outbox.values.kind[kind]}</p>
			<p class="sila-hint">${labels.outbox.values.state[state]} · ${moment(created)}</p>
			${state !== 'task' ? html`<p class="sila-error">${why(last_error)}</p>` : nothing}
			${state === 'task' && last_error === NO_SITE_YET ? html`<p class="sila-hint">${why(last_error)}</p>` : nothing}
			${toTell({ ...entry, means })}
			${means === 'letter' ? html`<p><a class="sila-button quiet" href="${PATH}/${id}">${icon('printer')} ${taskWords().toPrint}</a></p>` : nothing}`
	}

	protected override render(): TemplateResult {
		const { person } = this
		const [newest, ...older] = person.notices as [WaitingNotice, ...WaitingNotice[]]
		return html`<div class="task-person">
			<div>${cases(person)}${this.#reach(person)}${holdsAt(TELLERS, person.association) ? this.controls() : nothing}${troubleAt(this.trouble)}</div>
			<div>${this.#notice(newest)}${
				older.length > 0
					? html`<details class="task-older"><summary>${fill(taskWords().older, { number: older.length })}</summary>
						${older.map(entry => html`<div>${this.#notice(entry)}</div>`)}</details>`
					: nothing
			}</div>
		</div>`
	}
}

customElements.define('desk-person-to-tell', DeskPersonToTell)
