import { html, nothing } from 'lit'
import type { Receipt } from '../../core/api/common.ts'
import type { CaseKind } from '../../core/case/status.ts'
import { app } from '../host.ts'
import { trouble } from '../problem.ts'
import { another } from './another.ts'
import { caseId } from './data.ts'
import { idOf } from './fields.ts'
import { guardLeaving } from './leaving.ts'
import type { Sent, ShownProblem } from './types.ts'

/* How anything that staff write down is checked, sent, refused and acknowledged. */

interface Parts<E extends Sent> {
	kind: CaseKind
	entry(): E
	draw(): void
	focus(selector: string): void
	/** All that is wrong with it now. */
	check(entry: E): ShownProblem[]
	sentence(problem: ShownProblem): string
	send(entry: E): Promise<Receipt>
	/** Where what is wrong stands on the page; the rest is said above the button. */
	here: RegExp
	/** What is said where no answer came. */
	unsure: string
	/** Called with the codes of a refusal before it is shown. */
	refusedWith?(codes: Record<string, string>): Promise<void>
}

export function entryFlow<E extends Sent>({
	kind,
	entry: current,
	draw,
	focus,
	check,
	sentence,
	send,
	here,
	unsure,
	refusedWith,
}: Parts<E>) {
	function refuse(entry: E, problems: ShownProblem[]): void {
		entry.problems = problems
		entry.refused = true
		draw()
		focus('.entry-problems')
	}

	async function submit(event: Event): Promise<void> {
		event.preventDefault()
		const entry = current()
		if (entry.sending || entry.receipt) return
		entry.notice = ''
		entry.asks = false
		const problems = check(entry)
		if (problems.length > 0) return refuse(entry, problems)
		entry.refused = false
		entry.sending = true
		draw()
		try {
			entry.receipt = await send(entry)
		} catch (error) {
			await fail(entry, error)
		}
		entry.sending = false
		draw()
		if (entry.asks) focus('.entry-another')
		if (!entry.receipt) return
		focus('h1')
		// Only for the link: the receipt is whole without it.
		entry.id = await caseId(entry.receipt.reference).catch(() => '')
		draw()
	}

	/** Says what went wrong; nothing that was typed is lost. */
	async function fail(entry: E, error: unknown): Promise<void> {
		const { text, fields, codes } = trouble(error, true)
		const answered = Object(error).status > 0
		await refusedWith?.(codes)
		entry.asks = 'key' in codes
		if (entry.asks) return
		const problems = Object.entries(fields)
			.filter(([field]) => here.test(field))
			.map(([field, message]) => ({ field, message, code: codes[field] }) as ShownProblem)
		if (problems.length > 0) return refuse(entry, problems)
		entry.notice = answered ? text : unsure
	}

	function reveal(field: string): void {
		const control = document.getElementById(idOf(field))
		control?.closest('.entry-field')?.scrollIntoView({ block: 'center' })
		control?.focus({ preventScroll: true })
	}

	/** What has to be put right, each a way to its field. */
	const summary = ({ refused, problems }: E) =>
		refused && problems.length > 0
			? html`<div class="sila-trouble entry-problems" tabindex="-1">
				<div>
					<strong role="alert">بقي ما يحتاج إلى تصحيح:</strong>
					<ul>${problems.map(
						problem =>
							html`<li><button type="button" class="entry-link" @click=${() => reveal(problem.field)}>${sentence(problem)}</button></li>`,
					)}</ul>
				</div>
			</div>`
			: nothing

	/** What went wrong for no field in particular, or what is asked before it can be stored. */
	const outcome = (entry: E) =>
		html`${another(entry, kind, draw)}<div role="alert">${entry.notice ? html`<p class="sila-trouble">${entry.notice}</p>` : nothing}</div>`

	return { submit, summary, outcome }
}

/** Asks before the page at `path` is left while what is written there is not stored, or its receipt is with nobody yet. */
export function guardEntry(
	path: string,
	current: () => Sent,
	begun: () => boolean,
	unsaved: string,
	forget: () => void,
): void {
	guardLeaving(
		path,
		() => {
			const { receipt, handed, sending } = current()
			if (receipt) return handed ? '' : 'لا يظهر الرمز السري بعد هذه الصفحة. هل صار الرقمان عند صاحبهما؟'
			return sending || begun()
				? `${unsaved} ما كتبته يبقى هنا إلى أن تعود، ما لم تغلق التبويب أو تخرج من حسابك.`
				: ''
		},
		() => {
			if (current().receipt) forget()
		},
	)
}

/** Empties the page, once that is confirmed. */
export function confirmDiscard(anew: () => void): void {
	const question = 'يُمحى كل ما كتبته في هذه الصفحة. هل تبدأ من جديد؟'
	app.modals.confirm(question, anew, null, { yesButton: 'امسح وابدأ من جديد', noButton: 'تراجع' })
}
