import { html, nothing, render } from 'lit/html.js'
import type { PublishedAssociation } from '../../core/association.ts'
import { PATH as CASES, NEW } from '../cases/list.ts'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import { trouble, troubleText } from '../problem.ts'
import { caseId, listForms, sendEntry } from './data.ts'
import { documents } from './documents.ts'
import {
	askedOf,
	begun,
	check,
	chosenOf,
	type Entry,
	forget,
	kept,
	mend,
	type ShownProblem,
	settle,
} from './draft.ts'
import { idOf, sentence, type View } from './fields.ts'
import { guardLeaving } from './leaving.ts'
import { receiptView } from './receipt.ts'
import { referral } from './referral.ts'
import { applicant, closed, conditions, declaration, need, origin } from './sections.ts'

const UNSURE =
	'لم يصل جواب الخادم. تحقق من الاتصال، ثم اضغط «سجّل الطلب» مرة أخرى: ما كتبته باقٍ، ولن يُسجَّل الطلب مرتين.'

/** The page that is shown now; what was sent from an earlier one draws there when its answer comes. */
let draw = () => {}

guardLeaving(
	NEW,
	() => {
		const { entry } = kept
		if (entry.receipt)
			return entry.handed ? '' : 'لا يظهر الرمز السري بعد هذه الصفحة. هل صار الرقمان عند صاحب الطلب؟'
		return entry.sending || begun(entry)
			? 'لم يُسجَّل هذا الطلب بعد. ما كتبته يبقى هنا إلى أن تعود، ما لم تغلق التبويب أو تخرج من حسابك.'
			: ''
	},
	() => {
		if (kept.entry.receipt) forget()
	},
)

/** Where what is wrong stands on this page; the rest is said above the button. */
const HERE = /^(association$|service$|channel$|conditions|answers|referral|documents|declared$|signature$)/

/** A request that came by an interview, a call, a letter or another channel, written down for the one who asks. */
export function entryPage(): HTMLElement {
	// A receipt that was handed over is done with.
	if (kept.entry.handed) forget()
	const resumed = begun(kept.entry) && !kept.entry.receipt
	let associations: PublishedAssociation[] = []
	let loaded = false
	let loadTrouble = ''

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'طلب جديد'

	const focus = (selector: string) => element.querySelector<HTMLElement>(selector)?.focus()

	async function load(): Promise<void> {
		loadTrouble = ''
		try {
			associations = await listForms()
			loaded = true
			settle(kept.entry, associations)
		} catch (error) {
			loadTrouble = troubleText(error)
		}
		draw()
	}

	function set(field: string, value: string): void {
		kept.entry.values[field] = value
		settle(kept.entry, associations)
		mend(kept.entry, associations, field)
		draw()
	}

	function choose(field: 'association' | 'service' | 'channel', value: string): void {
		kept.entry[field] = value
		settle(kept.entry, associations)
		mend(kept.entry, associations, field)
		draw()
	}

	function refuse(entry: Entry, problems: ShownProblem[]): void {
		entry.problems = problems
		entry.refused = true
		draw()
		focus('.entry-problems')
	}

	async function submit(event: Event): Promise<void> {
		event.preventDefault()
		const { entry } = kept
		if (entry.sending || entry.receipt) return
		entry.notice = ''
		const problems = check(entry, associations)
		const chosen = chosenOf(entry, associations)
		if (problems.length > 0 || !chosen) return refuse(entry, problems)
		entry.refused = false
		entry.sending = true
		draw()
		try {
			entry.receipt = await sendEntry(entry, chosen)
		} catch (error) {
			await fail(entry, error)
		}
		entry.sending = false
		draw()
		if (!entry.receipt) return
		focus('h1')
		// Only for the link: the receipt is whole without it.
		entry.id = await caseId(entry.receipt.reference).catch(() => '')
		draw()
	}

	/** Says what went wrong; nothing that was typed is lost. */
	async function fail(entry: Entry, error: unknown): Promise<void> {
		const { text, fields, codes } = trouble(error, true)
		const answered = Object(error).status > 0
		// The association changed its form meanwhile; what was typed goes on in the new one.
		if (codes.formVersion) await load()
		const problems = Object.entries(fields)
			.filter(([field]) => HERE.test(field))
			.map(([field, message]) => ({ field, message, code: codes[field] }) as ShownProblem)
		if (problems.length > 0) return refuse(entry, problems)
		entry.notice = answered ? text : UNSURE
	}

	/** Empties the page for another request, from whichever button. */
	function anew(): void {
		forget()
		settle(kept.entry, associations)
		draw()
		focus('h1')
	}

	function discard(): void {
		const question = 'يُمحى كل ما كتبته في هذه الصفحة. هل تبدأ من جديد؟'
		app.modals.confirm(question, anew, null, { yesButton: 'امسح وابدأ من جديد', noButton: 'تراجع' })
	}

	const summary = (view: View) =>
		view.entry.refused && view.entry.problems.length > 0
			? html`<div class="sila-trouble entry-problems" tabindex="-1">
				<div>
					<strong role="alert">بقي ما يحتاج إلى تصحيح:</strong>
					<ul>${view.entry.problems.map(
						problem =>
							html`<li><button type="button" class="entry-link" @click=${() => reveal(problem.field)}>${sentence(view.service, problem)}</button></li>`,
					)}</ul>
				</div>
			</div>`
			: nothing

	function reveal(field: string): void {
		const control = document.getElementById(idOf(field))
		control?.closest('.entry-field')?.scrollIntoView({ block: 'center' })
		control?.focus({ preventScroll: true })
	}

	function form() {
		const { entry } = kept
		const chosen = chosenOf(entry, associations)
		const view: View = { entry, service: chosen && askedOf(entry, chosen), set }
		const reason = chosen && closed(chosen)
		return html`<form class="entry-form" novalidate @submit=${submit}>
			${summary(view)}
			<div class="entry-parts" ?inert=${entry.sending}>
				${origin(view, associations, choose)}
				${
					reason ??
					(chosen
						? html`${conditions(view, chosen)}${referral(view, chosen)}${need(view, chosen)}${applicant(view, chosen)}
							${documents(view, chosen, () => draw())}${declaration(view, chosen)}`
						: nothing)
				}
			</div>
			<div role="alert">${entry.notice ? html`<p class="sila-trouble">${entry.notice}</p>` : nothing}</div>
			${
				reason
					? nothing
					: html`<div class="sila-actions">
						<button class="sila-button primary" aria-disabled=${entry.sending ? 'true' : 'false'}>${entry.sending ? 'يُسجَّل…' : 'سجّل الطلب'}</button>
						${begun(entry) && !entry.sending ? html`<button type="button" class="sila-button quiet" @click=${discard}>امسح وابدأ من جديد</button>` : nothing}
					</div>`
			}
		</form>`
	}

	const receipt = receiptView(() => draw())

	function view() {
		const { entry } = kept
		const chosen = chosenOf(entry, associations)
		if (entry.receipt && chosen) return receipt(entry, chosen, anew)
		return html`<div class="page-content sila sila-entry">
			<nav aria-label="الرجوع"><a class="case-back" href=${CASES}>${icon('arrow-right-line')} كل الطلبات</a></nav>
			<h1 tabindex="-1">طلب جديد عن المستفيد</h1>
			<p class="entry-lead">لمن جاء بطلبه بمقابلة أو اتصال أو خطاب أو غيرها. تُسأل هنا أسئلة نموذج البوابة نفسها، ويُعطى رقمًا ورمزًا يتابع بهما.</p>
			${resumed && !entry.receipt ? html`<p class="entry-note">هذا ما بدأته ولم تسجّله بعد.</p>` : nothing}
			${
				loaded
					? form()
					: loadTrouble
						? html`<div class="sila-trouble" role="alert"><p>${loadTrouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>`
						: html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`
			}
		</div>`
	}

	draw = () => render(view(), element)
	draw()
	load().then(() => focus('h1'))
	return element
}
