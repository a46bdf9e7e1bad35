import { html } from 'lit'
import { troubleText } from '../problem.ts'
import { type Notification, notificationsOf } from '../tasks/data.ts'
import { notifications } from '../tasks/notification.ts'

/** What the applicant was told about a case and what not yet, the latest first, each with what staff can do about it. */
export function notificationsSection(caseId: string, draw: () => void) {
	let rows: Notification[] | null = null
	let trouble = ''
	const told = notifications(draw, () => load())

	async function load(): Promise<void> {
		trouble = ''
		try {
			rows = await notificationsOf(caseId)
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const section = () =>
		rows?.length || trouble
			? html`<section class="sila-card" aria-labelledby="sila-told">
				<h2 id="sila-told">الإشعارات</h2>
				<div role="alert">${trouble ? html`<p class="sila-error">${trouble}</p>` : ''}</div>
				${told.said()}
				<ul class="tasks">${rows?.map(entry => html`<li>${told.one(entry)}</li>`)}</ul>
			</section>`
			: ''

	return { load, section }
}
