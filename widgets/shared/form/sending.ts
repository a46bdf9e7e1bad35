import { html, nothing, type TemplateResult } from 'lit'
import type { Sends } from '../../../core/api/contract.ts'
import { keyOf } from '../../../ui/key.ts'
import type { ParcelFile } from '../../../ui/sending/parcel.ts'
import { type Answer, post } from '../api.ts'
import type { ProvingForm } from './beside.ts'
import { actions, notice } from './frame.ts'
import type { SentName, ShownProblem } from './state.ts'
import type { FormActions, FormView } from './view.ts'

/* The sending of a form: a file that comes with the review, since only what was read there is sent. */

export interface Parcel {
	route: 'requests' | 'complaints' | 'inquiries'
	/** What is sent there beside files, and what that part is called. */
	name: SentName
	content: Sends<Parcel['route']>
	files: ParcelFile[]
}

/** What the sending has its form do. */
export interface SendingForm extends FormActions, ProvingForm {
	view(): FormView | undefined
	readonly origin: string
	/** Shows what is wrong, in the step of the first of it. */
	refuse(problems: [ShownProblem, ...ShownProblem[]]): void
	/** Moves the focus, once it is drawn. */
	focusOn(selector: string): Promise<void>
	/** Presses the button that goes on. */
	resubmit(): void
	/** Goes back in the browser's history to where it was begun. */
	rewind(): void
	/** The server refused it with this code, for no field of the form. */
	refused(code: string | undefined): Promise<void>
	/** Tells the page of something. */
	tell(type: string, detail: object): void
}

/** Sends a form, once at a time, and again by itself where there was no network. */
export class Sender {
	readonly #form: SendingForm

	constructor(form: SendingForm) {
		this.#form = form
	}

	async send(view: FormView, { route, name, content, files }: Parcel): Promise<void> {
		const form = this.#form
		const body = new FormData()
		body.append(name, JSON.stringify(content))
		const { state, lang } = view
		const sent = [content, files.map(({ field, name, file }) => [field, name, file.size])]
		const key = state.tried ?? keyOf(state.key, sent)
		form.change({ sending: 0, notice: '' })
		const failed = files[0]
			? await import('../../../ui/sending/files.ts')
					.then(({ withFiles }) =>
						withFiles(form.origin, body, files, lang, (sending, said) => form.change({ sending, said })),
					)
					.catch(() => ({ status: 0, body: null }))
			: null
		if (!failed) form.change({ tried: key })
		const { status, body: answer } =
			(failed as Answer<Parcel['route']> | null) ??
			(await proven(form, body, () =>
				post(form.origin, route, body, { key, progress: sending => form.change({ sending }) }),
			))
		form.change({ sending: undefined, said: undefined })
		if (status < 300 && answer?.code) {
			form.change({ receipt: answer })
			form.rewind()
			form.focusOn('h2')
			form.tell(`sila-${name}-sent`, { reference: answer.reference })
		} else await this.#notSent(view, name, status, answer)
	}

	/** Shows why it was not sent: at the fields, or where it is about none of this form's, above the button. */
	async #notSent(
		view: FormView,
		name: SentName,
		status: number,
		answer: Answer<Parcel['route']>['body'],
	): Promise<void> {
		const form = this.#form
		const { words, stepOf } = view
		const problems = Object.entries(answer?.data ?? {}).map(
			([field, problem]): ShownProblem => ({ ...problem, field, kept: true }),
		)
		const [about] = problems
		await form.refused(about?.code)
		const [first, ...others] = problems.filter(({ field }) => stepOf(field))
		if (first) return form.refuse([first, ...others])
		const sentences: Record<string, string> = words.form.problems
		const said = sentences[about?.code ?? ''] ?? about?.message
		form.change({ notice: said ?? (status ? words.form.problems.server : words.lost) })
		if (!status) addEventListener('online', this.#again, { once: true })
		if (about?.field !== 'key') return
		// Something else arrived under this key before: whose this is, only the person can tell.
		const asking = await import('./another.ts').catch(() => undefined)
		const question = await asking?.question(view, name)
		if (question) {
			form.change({ notice: question })
			form.focusOn('.question')
		}
	}

	/** Sends again once there is a network, unless the person went on to something else meanwhile. */
	readonly #again = (): void => {
		const { state, words } = this.#form.view() ?? {}
		if (state?.notice && state.notice === words?.lost) this.#form.resubmit()
	}
}

/**
 * Sends with a proof of work, where the form asks for one; with another where the first was not taken, as that of a
 * challenge that aged, and then without, which staff look at. Nobody is kept from sending by it.
 */
async function proven<R extends Parcel['route']>(
	form: SendingForm,
	body: FormData,
	send: () => Promise<Answer<R>>,
): Promise<Answer<R>> {
	const proof = await import('./beside.ts').then(({ proofOf }) => proofOf(form)).catch(() => undefined)
	for (let tries = 2; ; tries--) {
		const solution = tries && (await proof?.ready())
		if (solution) body.set('proof', solution)
		else body.delete('proof')
		const answer = await send()
		const refused = answer.body?.data?.proof?.code === 'proof'
		// One lets in one case.
		if (refused || answer.status < 300) proof?.renew()
		if (!refused || !solution) return answer
	}
}

/** The end of the last step: what went wrong with the sending, how far it is, and the button that sends. */
export function sendPart(view: FormView): TemplateResult {
	const { words, state } = view
	const sending = state.sending !== undefined
	return html`${notice(state.notice)}
		${sending ? html`<progress value=${state.sending} aria-label=${words.sending}></progress>` : nothing}
		${actions(view, sending ? html`${state.said ?? words.sending}` : html`${words.send}`)}`
}
