import { html, render } from 'lit'
import type { AuditRecord } from '../../core/api/collections.ts'
import { formatReference } from '../../core/case/reference.ts'
import { isMatter } from '../complaints/data.ts'
import { assignedCaseView } from '../complaints/view.ts'
import { app, type HostRoute } from '../host.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import { contactView } from './contact.ts'
import { loadCase, loadHistory } from './data.ts'
import { discretion } from './discretion.ts'
import { erasedView } from './erased.ts'
import { erasureSection } from './erasure.ts'
import { filesSection } from './files.ts'
import { historyView, lastStep } from './history.ts'
import { PATH } from './list.ts'
import { messagesSection } from './messages.ts'
import { notificationsSection } from './notifications.ts'
import { icon, moment, sender } from './parts.ts'
import { requestView } from './request.ts'
import type { AnyCase, Case, KindView } from './types.ts'
import { kindWords } from './words.ts'

/** One case: the letter, its files, how to reach who sent it, where it stands, and what happened to it. */
export function casePage(route: HostRoute): HTMLElement {
	const id = route.params.id ?? ''
	let theCase: AnyCase | null = null
	let kind: KindView<AnyCase> | null = null
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
			kind ??= viewOf(theCase)
			const { record } = theCase
			app.store.title = `${kindWords[record.kind].name} ${formatReference(record.reference)}`
		} catch (error) {
			// What is shown stays, with what was chosen in it; the section that asked says what went wrong.
			if (theCase) throw error
			trouble = troubleText(error)
		}
		draw()
	}

	/** After something was saved: the case, and what follows from it. */
	async function reload(): Promise<AnyCase | null> {
		await Promise.all([load(), loadTrail(), told.load()])
		return theCase
	}

	function viewOf(loaded: AnyCase): KindView<AnyCase> {
		return isMatter(loaded)
			? (assignedCaseView(id, () => draw(), reload) as KindView<AnyCase>)
			: (requestView(id, () => draw(), reload) as KindView<Case> as KindView<AnyCase>)
	}

	const files = filesSection(() => draw())
	const discreetly = discretion(() => draw(), reload)
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

	const past = ({ record }: AnyCase) => historyView(record.kind, history, historyTrouble)

	/** Where nobody can be told from the case any more, only what stays is shown. */
	const rest = (shown: AnyCase) => html`<div class="case-main">
		${erasedView(shown)}${told.section()}${past(shown)}${kind?.foot(shown)}
	</div>`

	const whole = (shown: AnyCase) => html`<div class="case-grid">
		<div class="case-side">${kind?.side(shown)}${contactView(shown, discreetly)}${files(shown, lastStep(history))}${told.section()}</div>
		<div class="case-main">
			<section aria-labelledby="sila-letter"><h2 id="sila-letter" class="sila-unseen">${kindWords[shown.record.kind].letter}</h2>${kind?.letter(shown)}</section>
			${messages.section(shown.record)}${kind?.recorded(shown)}${past(shown)}${kind?.foot(shown)}
		</div>
	</div>`

	const body = (shown: AnyCase) => {
		const { record } = shown
		const words = kindWords[record.kind]
		return html`<header class="case-top">
			<h1 tabindex="-1">${sender(record)}</h1>
			<p class="case-top-reference">${words.number} <bdi dir="ltr">${formatReference(record.reference)}</bdi></p>
			${kind?.about(shown)}
			<p class="sila-hint">${words.came} ${moment(record.created)}${record.entered_by ? html`، ${words.entered} <bdi>${record.entered_by}</bdi> (${record.channel && labels.cases.values.channel[record.channel]})` : ''}</p>
		</header>
		${messages.notice(record)}${erasure.section(shown)}
		${record.erased_at ? rest(shown) : whole(shown)}`
	}

	const view = () => html`<div class="page-content sila sila-case">
		<nav aria-label="الرجوع"><a class="case-back" href=${PATH}>${icon('arrow-right')} كل الطلبات</a></nav>
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
