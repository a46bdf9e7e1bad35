import { html } from 'lit'
import { NO_SITE_YET } from '../../core/telling/kinds.ts'
import { contactLink } from '../cases/contact.ts'
import { icon, moment } from '../cases/parts.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import { PATH, recount } from './count.ts'
import { type Notification, setState } from './data.ts'
import { lines } from './text.ts'
import { why } from './why.ts'

type To = 'done' | 'queued'

const values = labels.outbox.values

/** What is asked before a decision that cannot be taken back. */
const ASK: Record<To, string> = {
	done: 'هل بُلّغ به؟ يُسجَّل التبليغ باسمك، ويُمحى الرقم أو العنوان من هذا الإشعار.',
	queued: 'ربما وصله من قبل، فإن أُرسل الآن فقد يصله مرتين. هل يُرسل من جديد؟',
}
/** How a discreet notification is told. */
const DISCREETLY = {
	said: 'متكتم: تأكد أولًا أنك تكلم صاحبه نفسه. لا تذكر لغيره الجمعية ولا الخدمة ولا سبب الاتصال، ولا تترك رسالة.',
	sent: 'متكتم: انقل النص كما هو، من رقم أو بريد أو ظرف لا يذكر الجمعية، ولا تزد عليه شيئًا.',
}

const YES: Record<To, string> = { done: 'نعم، تم التبليغ', queued: 'نعم، أرسله' }
const DONE: Record<To, string> = {
	done: 'سُجّل التبليغ باسمك.',
	queued: 'عاد إلى قائمة الإرسال، ويُرسل خلال دقيقة.',
}

/** Whether staff have something to do about a notification. */
const waits = ({ state }: Notification) => ['task', 'failed', 'unknown'].includes(state)

/** How it stands, with when. */
const standing = ({ state, created, sent_at, done_at, done_by }: Notification) => {
	if (state === 'sent') return html`${values.state.sent} · ${moment(sent_at)}`
	if (state === 'done') return html`${values.state.done} · ${moment(done_at)} · <bdi>${done_by}</bdi>`
	return html`${values.state[state]} · ${moment(created)}`
}

/**
 * Notifications as staff see and settle them: what, to whom, how it stands, and what can be done. `changed` is called
 * when one was settled; what went wrong stands beside it.
 */
export function notifications(draw: () => void, changed: (id: string, to: To) => Promise<unknown>) {
	let asking: { id: string; to: To } | null = null
	let busy = false
	let trouble = { id: '', text: '' }
	let done = ''

	function ask(id: string, to: To | null): void {
		asking = to && { id, to }
		done = ''
		draw()
		document.getElementById(to ? `sila-yes-${id}` : `sila-done-${id}`)?.focus()
	}

	async function decide(id: string, to: To): Promise<void> {
		if (busy) return
		busy = true
		done = ''
		trouble = { id: '', text: '' }
		draw()
		try {
			await setState(id, to)
			asking = null
			done = DONE[to]
			await changed(id, to)
			recount()
		} catch (error) {
			trouble = { id, text: troubleText(error) }
		}
		busy = false
		draw()
		if (done) document.querySelector<HTMLElement>('.tasks-done')?.focus()
	}

	const controls = (entry: Notification) => {
		const { id, state } = entry
		if (asking?.id === id) {
			const { to } = asking
			return html`<p>${ASK[to]}</p><div class="sila-actions">
				<button type="button" class="sila-button primary" id="sila-yes-${id}" ?disabled=${busy} @click=${() => decide(id, to)}>${YES[to]}</button>
				<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => ask(id, null)}>تراجع</button>
			</div>`
		}
		return html`<div class="sila-actions">
			${
				state === 'task'
					? html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${busy} @click=${() => ask(id, 'done')}>${icon('check')} تم</button>`
					: html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${busy} @click=${() => (state === 'unknown' ? ask(id, 'queued') : decide(id, 'queued'))}>${icon('refresh-cw')} أرسله من جديد</button>
						<button type="button" class="sila-button" ?disabled=${busy} @click=${() => ask(id, 'done')}>${icon('check')} بلّغته</button>`
			}
			${entry.means === 'letter' ? html`<a class="sila-button quiet" href="${PATH}/${id}">${icon('printer')} صفحة للطباعة</a>` : ''}
		</div>`
	}

	/** What to say or send. What is said needs to be before one's eyes; a colleague without means is told directly. */
	const words = ({ means, lang, text, discreet }: Notification) => {
		const discreetly = discreet
			? html`<p class="sila-error">${DISCREETLY[means === 'phone' || !means ? 'said' : 'sent']}</p>`
			: ''
		const said = html`<p class="task-text" lang=${lang} dir=${lang === 'en' ? 'ltr' : 'rtl'}>${lines(text)}</p>`
		return !means || means === 'phone' || means === 'visit'
			? html`${discreetly}<p class="sila-hint">ما تقوله:</p>${said}`
			: html`${discreetly}<details><summary>نص الإشعار</summary>${said}</details>`
	}

	const one = (entry: Notification) => {
		const { id, means, kind, to, last_error, state } = entry
		const open = waits(entry)
		return html`<p class="task-what"><strong>${means ? values.means[means] : 'تبليغ مباشر'}</strong> · ${values.kind[kind]}</p>
			<p class="sila-hint">${standing(entry)}</p>
			${open && means && to ? contactLink(means, to) : ''}
			${open && state !== 'task' ? html`<p class="sila-error">${why(last_error)}</p>` : ''}
			${last_error === NO_SITE_YET ? html`<p class="sila-hint">${why(last_error)}</p>` : ''}
			${open ? html`${words(entry)}${controls(entry)}` : ''}
			<div role="alert">${trouble.id === id && trouble.text ? html`<p class="sila-error">${trouble.text}</p>` : ''}</div>`
	}

	/** Says that the last decision was taken. */
	const said = () => html`<p role="status" class="sila-done tasks-done" tabindex="-1">${done}</p>`

	return { one, said }
}
