import { html } from 'lit'
import type { CasesRecord } from '../../core/api/collections.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { FILE_LIMITS, SNIFF_BYTES } from '../../core/sending/files.ts'
import { problemText } from '../../core/sending/labels.ts'
import { checkMessage } from '../../core/sending/message.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { isStored, type NewMessage, newId, writeMessage } from './messages-data.ts'
import { icon } from './parts.ts'
import { kindWords } from './words.ts'

const drafts = rememberedInputs<NewMessage>('message')
const empty = (): NewMessage => ({ id: newId(), text: '', files: [] })

type Wrong = Partial<Record<'text' | 'files', string>>

/**
 * The form in which staff write to an applicant. What was typed and chosen stays until the server has stored it, and
 * what was stored without an answer is not stored twice. `sent` is called once it is there.
 */
export function messageForm(caseId: string, draw: () => void, sent: () => Promise<unknown>) {
	let draft = drafts.get(caseId) ?? empty()
	let busy = false
	let wrong: Wrong = {}
	let refused = ''
	let done = false

	function set(change: Partial<NewMessage>): void {
		// Other words are another message; the one that got no answer may be there already.
		draft = { ...draft, ...change, id: newId() }
		drafts.set(caseId, draft)
		done = false
		draw()
	}

	async function check(text: string, files: File[]): Promise<Wrong> {
		const heads = await Promise.all(
			files.map(async file => ({
				name: file.name,
				size: file.size,
				head: new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()),
			})),
		)
		const found: Wrong = {}
		for (const problem of checkMessage(text, heads))
			found[problem.field as keyof Wrong] ??= problemText(null, problem, requestWords, 'ar')
		return found
	}

	/** Sends it; a message that the server has already under this id counts as sent. */
	async function store(message: NewMessage): Promise<void> {
		try {
			await writeMessage(caseId, message)
		} catch (error) {
			if (!(await isStored(message.id))) throw error
		}
	}

	async function send(): Promise<void> {
		if (busy) return
		busy = true
		refused = ''
		done = false
		draw()
		const text = tidy(draft.text)
		try {
			wrong = await check(text, draft.files)
			if (Object.keys(wrong).length === 0) {
				await store({ ...draft, text })
				drafts.delete(caseId)
				draft = empty()
				done = true
				// It is stored, whether or not it can be shown at once.
				await sent().catch(() => null)
			}
		} catch (error) {
			const { text: said, fields } = trouble(error, true)
			wrong = { ...(fields.text && { text: fields.text }), ...(fields.files && { files: fields.files }) }
			refused = Object.keys(wrong).length ? '' : said
		}
		busy = false
		draw()
		const target = wrong.text
			? '#sila-message'
			: wrong.files
				? '#sila-message-files'
				: '.message-form .sila-done'
		document.querySelector<HTMLElement>(refused ? '.message-form .primary' : target)?.focus()
	}

	const below = (id: string, text: string | undefined) =>
		html`<div id=${id} role="alert">${text ? html`<p class="sila-error">${text}</p>` : ''}</div>`

	return ({
		kind,
		contact_means,
		contact,
	}: CasesRecord) => html`<form class="step message-form" novalidate @submit=${(event: Event) => {
		event.preventDefault()
		send()
	}}>
		<div>
			<label for="sila-message">اكتب إلى ${kindWords[kind].owner}</label>
			<textarea id="sila-message" class="sila-input" rows="4" dir="auto" aria-invalid=${wrong.text ? 'true' : 'false'}
				aria-describedby="sila-message-hint sila-message-trouble" .value=${draft.text} ?readonly=${busy}
				@input=${(event: Event) => set({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
			<p class="sila-hint" id="sila-message-hint">يقرؤها في صفحة المتابعة وحدها. لا تُعدَّل بعد الإرسال.</p>
			${below('sila-message-trouble', wrong.text)}
		</div>
		<div>
			${
				draft.files.length
					? html`<ul class="chosen">${draft.files.map(
							(file, i) => html`<li><bdi>${file.name}</bdi>
						<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => {
							set({ files: draft.files.filter((_, at) => at !== i) })
							document.getElementById('sila-message-files')?.focus()
						}}>${icon('x')} إزالة<span class="sila-unseen"> <bdi>${file.name}</bdi></span></button></li>`,
						)}</ul>`
					: ''
			}
			<input id="sila-message-files" class="sila-unseen" type="file" multiple accept="application/pdf,image/jpeg,image/png"
				aria-invalid=${wrong.files ? 'true' : 'false'} aria-describedby="sila-files-hint sila-files-trouble" ?disabled=${busy}
				@change=${(event: Event) => {
					const input = event.target as HTMLInputElement
					set({ files: [...draft.files, ...(input.files ?? [])] })
					// The same file may be chosen again after it was removed.
					input.value = ''
				}}>
			<label for="sila-message-files" class="sila-button">${icon('paperclip')} أرفق ملفات</label>
			<p class="sila-hint" id="sila-files-hint">${fill('PDF أو صور. أكثرها {count} ملفات، ولا يزيد الملف على {mb} م.ب.', { count: FILE_LIMITS.count, mb: FILE_LIMITS.bytes / 1024 / 1024 })}</p>
			${below('sila-files-trouble', wrong.files)}
		</div>
		<div class="sila-actions"><button class="sila-button primary" ?disabled=${busy}>${busy ? 'تُرسل الآن…' : 'أرسل الرسالة'}</button></div>
		${below('sila-send-trouble', refused)}
		<p role="status" class="sila-done" tabindex="-1">${done ? (kind === 'request' || contact_means || contact ? `أُرسلت الرسالة، ويصل ${kindWords[kind].owner} إشعار بها.` : 'أُرسلت الرسالة، ويقرؤها حين يفتح صفحة المتابعة.') : ''}</p>
	</form>`
}
