import { html, render } from 'lit'
import { formatReference } from '../../core/case/reference.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { PATH as CASES } from '../cases/list.ts'
import { icon, sender } from '../cases/parts.ts'
import { kindWords } from '../cases/words.ts'
import { day, parse } from '../dates.ts'
import { app } from '../host.ts'
import { policyNotice } from '../policies/notice.ts'
import { setupNotice } from '../setup/notice.ts'
import { recount } from './count.ts'
import {
	type ErasureRequest,
	type FollowUp,
	listNotifications,
	type Notification,
	openErasures,
	openFollowUps,
	TASKS,
	TROUBLED,
} from './data.ts'
import { followUps } from './followup.ts'
import { notifications } from './notification.ts'
import { taskSection } from './section.ts'

/** Where a case is seen. */
const addressOf = ({ case: id }: Notification | ErasureRequest | FollowUp) => `${CASES}/${id}`

/** What waits for staff beside the cases themselves: people to tell, notifications that did not go, those who want to be contacted, and erasures to decide. */
export function tasksPage(): HTMLElement {
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'المهام'

	/** The case that something is about, with a way to it. */
	const about = (entry: Notification | ErasureRequest | FollowUp) => {
		const theCase = entry.expand?.case
		return html`<p><a href=${addressOf(entry)}>${theCase ? sender(theCase) : ''} · <span class="sila-unseen">${kindWords[theCase?.kind ?? 'request'].number} </span><bdi dir="ltr">${formatReference(theCase?.reference ?? '')}</bdi></a>
			<span class="sila-hint">${theCase?.expand?.association?.name_ar ?? ''}</span></p>`
	}

	const told = notifications(
		() => draw(),
		() => Promise.all([tasks.load(), troubled.load()]),
	)
	const notification = (entry: Notification) => html`${about(entry)}${told.one(entry)}`

	const erasure = (request: ErasureRequest) => {
		const due = parse(request.due_on)
		const late = request.due_on < riyadhDay(new Date().toISOString())
		return html`${about(request)}
			<p>آخر يوم للقرار: <strong>${due ? day(due) : ''}</strong> ${late ? html`<span class="attention">فات الموعد</span>` : ''}</p>
			<div class="sila-actions"><a class="sila-button" href=${addressOf(request)}>${icon('arrow-left')} افتح الطلب لتقرر</a></div>`
	}

	const draw = () => render(view(), element)
	const tasks = taskSection(
		{
			id: 'sila-tasks',
			title: 'بلّغهم أنت',
			empty: 'لا أحد ينتظر اتصالًا أو خطابًا.',
			fetch: most => listNotifications(TASKS, most),
			row: notification,
		},
		draw,
	)
	const troubled = taskSection(
		{
			id: 'sila-troubled',
			title: 'إشعارات لم تصل أو لا يُعرف أوصلت',
			empty: 'كل ما أُرسل وصل.',
			fetch: most => listNotifications(TROUBLED, most),
			row: notification,
		},
		draw,
	)
	const erasures = taskSection(
		{
			id: 'sila-erasures',
			title: 'طلبات محو البيانات',
			empty: 'لا طلب محو ينتظر قرارًا.',
			fetch: openErasures,
			row: erasure,
		},
		draw,
	)

	const contact = followUps(
		() => draw(),
		() => wanted.load(),
	)
	const wanted = taskSection(
		{
			id: 'sila-wanted',
			title: 'يريدون أن نتواصل معهم',
			empty: 'لا أحد طلب أن نتواصل معه بعد تقييمه.',
			fetch: openFollowUps,
			row: entry => html`${about(entry)}${contact.one(entry, addressOf(entry))}`,
		},
		draw,
	)

	const notice = policyNotice(() => draw())
	const setup = setupNotice(() => draw())

	function refresh(): void {
		for (const section of [tasks, troubled, erasures, wanted, setup]) section.load()
		recount()
	}

	const view = () => html`<div class="page-content sila sila-list">
		<header class="sila-top">
			<h1 tabindex="-1">المهام</h1>
			<button type="button" class="sila-button quiet" @click=${refresh}>${icon('refresh-cw')} تحديث</button>
		</header>
		${setup.view()}${notice()}${told.said()}${contact.said()}
		${erasures.view()}${wanted.view()}${tasks.view()}${troubled.view()}
	</div>`

	draw()
	refresh()
	return element
}
