import { html, nothing, type TemplateResult } from 'lit'
import type { CaseMessage } from '../../core/api/requests.ts'
import type { Lang } from '../../core/language/text.ts'
import { checkMessage } from '../../core/sending/message.ts'
import { day } from '../../ui/dates.ts'
import { paragraph } from '../../ui/form/fields.ts'
import { attachments } from '../../ui/form/files.ts'
import { newKey } from '../../ui/key.ts'
import { fileButton } from './case-files.ts'
import type { OpenCase } from './case-types.ts'

/** The messages between the person and the association, and a box to write another. */
export function conversation(opened: OpenCase): TemplateResult {
	const { words, forms } = opened
	return html`<h3 id="messages">${words.messages}</h3>
		<div aria-live="polite">${list(opened)}</div>
		<h4>${words.write}</h4>
		${forms.message.around(
			html`${paragraph(forms.message, 'text')}
				${attachments(forms.message, 'files', { required: false, hint: forms.message.limits() })}`,
			words.send,
			() => send(opened),
		)}`
}

function list(opened: OpenCase): TemplateResult {
	const { words, messages } = opened
	if (messages === undefined) return html`<p>${words.loading}</p>`
	if (messages === null) {
		const again = html`<button part="button" @click=${() => opened.bring()}>${words.retry}</button>`
		return html`<p class="box danger">${words.lost}</p>${again}`
	}
	if (messages.length === 0) return html`<p>${words.noMessages}</p>`
	return html`<ul part="messages" aria-labelledby="messages">${messages.map(message => one(opened, message))}</ul>`
}

const one = (opened: OpenCase, { id, from, text, files, at, read }: CaseMessage) => {
	const { words, lang } = opened
	const mine = from === 'applicant'
	return html`<li class=${from}><p class="small"><strong>${mine ? words.you : words.association}</strong>
			<time datetime=${at}>${day(at, lang)} · <bdi>${clock(at, lang)}</bdi></time></p>
		<p class="own">${text}</p>
		${files.map(file => html`<p>${fileButton(opened, file, id)}</p>`)}
		${mine && read ? html`<p class="small">${words.read}</p>` : nothing}</li>`
}

/** The time of day in Riyadh. */
const clock = (time: string, lang: Lang) =>
	new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'ar-u-nu-latn', {
		timeStyle: 'short',
		timeZone: 'Asia/Riyadh',
	}).format(new Date(time))

async function send(opened: OpenCase): Promise<void> {
	const { words } = opened
	const form = opened.forms.message
	const text = form.value('text')
	const problems = checkMessage(text, form.files)
	if (problems.length > 0) return form.refuse(problems)
	const receipt = await form.send('message', { text }, 'message')
	if (!receipt) return
	// The one that was stored is the earlier; what is in the box now goes with a key of its own.
	if (receipt.changed) form.change({ key: newKey(), done: words.first })
	else form.clear(words.sent)
	await opened.bring()
}
