import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { CasesRecord, MessagesRecord } from '../../core/api/collections.ts'
import { count } from '../../core/language/count.ts'
import { troubleText } from '../problem.ts'
import { fileList } from './files.ts'
import { messageForm } from './message-form.ts'
import { loadMessages, markSeen } from './messages-data.ts'
import { icon, moment } from './parts.ts'
import { kindWords } from './words.ts'

const NEW = {
	one: 'رسالة جديدة',
	two: 'رسالتان جديدتان',
	few: '{n} رسائل جديدة',
	many: '{n} رسالة جديدة',
	other: '{n} رسالة جديدة',
}

/**
 * What applicant and staff wrote to each other about a case, and room to write more. A message of the applicant counts
 * as read once its last line was on the screen. `wrote` is called when staff wrote one.
 */
export function messagesSection(caseId: string, draw: () => void, wrote: () => Promise<unknown>) {
	let messages: MessagesRecord[] | null = null
	let trouble = ''
	/** Unread when this page first showed them: they stay marked as new for as long as it is open. */
	const fresh = new Set<string>()
	const list = fileList(draw, 'messages')
	const form = messageForm(caseId, draw, () => Promise.all([load(), wrote()]))

	async function load(): Promise<void> {
		trouble = ''
		try {
			messages = await loadMessages(caseId)
			// With the person's data they may have gone.
			if (messages.length === 0) fresh.clear()
			for (const { id, from, read_at } of messages) if (from === 'applicant' && !read_at) fresh.add(id)
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	// A tab in the background draws nothing, and so nothing in it is seen.
	const eyes = new IntersectionObserver(lines => {
		for (const { target, isIntersecting } of lines) {
			if (!isIntersecting) continue
			eyes.unobserve(target)
			// Should it fail, the message stays unread and is marked when it is next seen.
			markSeen((target as HTMLElement).dataset.message ?? '').catch(() => null)
		}
	})
	const watch = (line?: Element) => line && eyes.observe(line)

	const readMark = ({ from, read_at }: MessagesRecord) =>
		from === 'staff' ? (read_at ? html` · قرأها في ${moment(read_at)}` : ' · لم تُقرأ بعد') : ''

	const about = (message: MessagesRecord) => html`${moment(message.at)}${readMark(message)}`

	const files = ({ id, files: stored, file_names }: MessagesRecord) => {
		const names = (file_names ?? {}) as Record<string, string>
		return list(
			id,
			stored.map(file => ({ stored: file, title: 'مرفق', name: names[file] ?? file })),
		)
	}

	const one = (owner: string, message: MessagesRecord) => {
		const { id, from, author, text, read_at } = message
		const mine = from === 'staff'
		return html`<li class="message" data-from=${from}>
			<p class="message-from"><strong>${mine ? 'الجمعية' : owner}</strong>${mine ? html` · <bdi>${author}</bdi>` : ''} ${fresh.has(id) ? html`<span class="sila-new">جديدة</span>` : ''}</p>
			<p class="written" dir="auto">${text}</p>
			${message.files.length ? files(message) : ''}
			${
				mine || read_at
					? html`<p class="sila-hint">${about(message)}</p>`
					: html`<p class="sila-hint" data-message=${id} ${ref(watch)}>${about(message)}</p>`
			}
		</li>`
	}

	const conversation = (owner: string) => {
		if (!messages) return trouble ? '' : html`<p class="sila-hint">لحظة من فضلك…</p>`
		if (messages.length === 0) return html`<p class="sila-hint">لا رسائل بعد.</p>`
		return html`<ol class="messages" aria-labelledby="sila-messages">${messages.map(message => one(owner, message))}</ol>`
	}

	/** Leads to what is new; nothing when nothing is. */
	const notice = ({ kind }: CasesRecord) =>
		fresh.size
			? html`<p class="case-notice">${icon('message-circle')} ${count(fresh.size, NEW, 'ar')} من ${kindWords[kind].owner}
				<button type="button" class="sila-button" @click=${() => document.getElementById('sila-messages')?.focus()}>اقرأ الرسائل</button></p>`
			: ''

	const section = (record: CasesRecord) => html`<section class="sila-card" aria-labelledby="sila-messages">
		<h2 id="sila-messages" tabindex="-1">الرسائل مع ${kindWords[record.kind].owner}</h2>
		${conversation(kindWords[record.kind].owner)}
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : ''}
		${form(record)}
	</section>`

	return { load, notice, section }
}
