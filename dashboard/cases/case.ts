import { html, render } from 'lit/html.js'
import { formatReference } from '../../core/reference.ts'
import type { AuditRecord } from '../../server/collections.ts'
import { app, type HostRoute } from '../host.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import { contactView } from './contact.ts'
import { type Case, loadCase, loadHistory } from './data.ts'
import { erasedView } from './erased.ts'
import { erasureSection } from './erasure.ts'
import { filesSection } from './files.ts'
import { formView } from './form.ts'
import { historyView, lastStep } from './history.ts'
import { letterView } from './letter.ts'
import { PATH } from './list.ts'
import { messagesSection } from './messages.ts'
import { notificationsSection } from './notifications.ts'
import { icon, moment } from './parts.ts'
import { recordedSection } from './recorded.ts'
import { referralLine } from './referral.ts'
import { statusSection } from './status.ts'

/** One case: the letter, its files, how to reach the applicant, where it stands, and what happened to it. */
export function casePage(route: HostRoute): HTMLElement {
	const id = route.params.id ?? ''
	let theCase: Case | null = null
	let history: AuditRecord[] | null = null
	let trouble = ''
	let historyTrouble = ''

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'طلب'

	async function loadTrail(): Promise<void> {
		historyTrouble = ''
		try {
			history = await loadHistory(id)
		} catch (error) {
			historyTrouble = troubleText(error)
		}
		draw()
	}

	async function load(): Promise<void> {
		trouble = ''
		try {
			theCase = await loadCase(id)
			app.store.title = `طلب ${formatReference(theCase.record.reference)}`
		} catch (error) {
			// What is shown stays, with what was chosen in it; the section that asked says what went wrong.
			if (theCase) throw error
			trouble = troubleText(error)
		}
		draw()
	}

	const status = statusSection(
		id,
		() => draw(),
		async () => {
			await Promise.all([load(), loadTrail(), told.load()])
			return theCase
		},
	)
	const files = filesSection(() => draw())
	const recorded = recordedSection(() => draw())
	const told = notificationsSection(id, () => draw())
	const messages = messagesSection(
		id,
		() => draw(),
		() => Promise.all([loadTrail(), told.load()]),
	)

	const erasure = erasureSection(
		id,
		() => draw(),
		() => Promise.all([load(), loadTrail(), messages.load(), told.load()]),
	)

	/** Where nobody can be told from the case any more, only what stays is shown. */
	const rest = (shown: Case) => html`<div class="case-main">
		${erasedView(shown)}${told.section()}${historyView(history, historyTrouble)}${formView(shown)}
	</div>`

	const whole = (shown: Case) => html`<div class="case-grid">
		<div class="case-side">${status(shown)}${contactView(shown)}${files(shown, lastStep(history))}${told.section()}</div>
		<div class="case-main">
			<section aria-labelledby="sila-letter"><h2 id="sila-letter" class="sila-unseen">نص الطلب</h2>${letterView(shown)}</section>
			${messages.section()}${recorded(shown)}${historyView(history, historyTrouble)}${formView(shown)}
		</div>
	</div>`

	const body = (shown: Case) => {
		const { record, association, service } = shown
		return html`<header class="case-top">
			<h1 tabindex="-1">${record.erased_at ? 'طلب مُحيت بياناته' : html`<bdi>${record.applicant}</bdi>`}</h1>
			<p class="case-top-reference">رقم الطلب <bdi dir="ltr">${formatReference(record.reference)}</bdi></p>
			<p>${service.name.ar} · ${association.name.ar}</p>
			${referralLine(shown)}
			<p class="sila-hint">وصل في ${moment(record.created)}${record.entered_by ? html`، وسجّله <bdi>${record.entered_by}</bdi> (${labels.cases.values.channel[record.channel]})` : ''}</p>
		</header>
		${messages.notice()}${erasure.section(shown)}
		${record.erased_at ? rest(shown) : whole(shown)}`
	}

	const view = () => html`<div class="page-content sila sila-case">
		<nav aria-label="الرجوع"><a class="case-back" href=${PATH}>${icon('arrow-right-line')} كل الطلبات</a></nav>
		${
			theCase
				? body(theCase)
				: trouble
					? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>`
					: html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`
		}
	</div>`

	const draw = () => render(view(), element)
	draw()
	loadTrail()
	messages.load()
	told.load()
	erasure.load()
	// The title takes the focus, so that a screen reader says where it is now.
	load().then(() => element.querySelector('h1')?.focus())
	return element
}
