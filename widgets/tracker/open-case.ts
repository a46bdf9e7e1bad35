import { html, nothing, type TemplateResult } from 'lit'
import type { FollowQuery } from '../../core/api/common.ts'
import type { AnyFollowed } from '../../core/api/followed.ts'
import type { CaseMessages, DataCopy } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { day } from '../../ui/dates.ts'
import type { ChosenFile } from '../shared/form/state.ts'
import { styles as formStyles } from '../shared/form.styles.ts'
import type { Telling } from '../shared/telling/telling.ts'
import { completion } from './case-completion.ts'
import { conversation } from './case-conversation.ts'
import { CaseForm, type CaseFormHost } from './case-form.ts'
import { keeping } from './case-keeping.ts'
import type { CaseNumbers } from './case-kept.ts'
import { type CaseMemory, keep } from './case-memory.ts'
import { onward } from './case-onward.ts'
import { path } from './case-path.ts'
import { post } from './case-send.ts'
import { evaluation } from './case-survey.ts'
import type { CaseHost, FollowedKind, Looks, OpenCase, OpenCaseChange } from './case-types.ts'
import { ways } from './case-ways.ts'
import { fetchCaseWords } from './case-words.ts'
import { styles } from './open-case.styles.ts'
import type { OpenCaseWords } from './open-case.words.ts'

export { recall } from './case-memory.ts'

/** What is drawn otherwise of what is no request, by its kind; brought once such a case is found. */
const KINDS = {
	request: undefined,
	complaint: async (lang: Lang) => (await import('./case-complaint.ts')).complaint(lang),
	inquiry: async (lang: Lang) => (await import('./case-inquiry.ts')).inquiry(lang),
}

/** All that is said about a case, in one language. */
interface Language {
	lang: Lang
	words: OpenCaseWords
	kind: FollowedKind | undefined
}

async function languageOf(found: AnyFollowed, lang: Lang): Promise<Language> {
	const [{ words }, kind] = await Promise.all([fetchCaseWords(lang), KINDS[found.kind]?.(lang)])
	return { lang, words: kind ? worded(words, kind.words(found)) : words, kind }
}

/** The words of an open case with those of a kind in their places. */
const worded = (
	words: OpenCaseWords,
	{ copied, fields, problems, ...change }: OpenCaseChange,
): OpenCaseWords => ({
	...words,
	...change,
	copied: { ...words.copied, ...copied },
	fields: { ...words.fields, ...fields },
	form: { ...words.form, problems: { ...words.form.problems, ...problems } },
})

/** What a person can do about a case that is on show: complete, write, withdraw, correct, copy, ask for erasure. */
class OpenedCase implements OpenCase, CaseFormHost {
	readonly host: CaseHost
	readonly association: PublishedAssociation
	readonly #numbers: CaseNumbers
	readonly memory: CaseMemory | undefined
	#language: Language
	case: AnyFollowed
	messages: CaseMessages['messages'] | null | undefined
	readonly forms = {
		message: new CaseForm(this, 'message'),
		completion: new CaseForm(this, 'completion'),
		contact: new CaseForm(this, 'contact'),
		copy: new CaseForm(this, 'copy'),
		withdraw: new CaseForm(this, 'withdraw'),
		erasure: new CaseForm(this, 'erasure'),
		settlement: new CaseForm(this, 'settlement'),
		reopen: new CaseForm(this, 'reopen'),
		objection: new CaseForm(this, 'objection'),
	}
	telling: Telling | undefined
	copy: DataCopy | undefined
	looks: Looks | null | undefined
	sure: string | undefined
	evaluating = false
	leaving = false
	/** What was done last with the case as a whole. */
	#said = ''

	constructor(
		host: CaseHost,
		association: PublishedAssociation,
		found: AnyFollowed,
		numbers: CaseNumbers,
		language: Language,
		memory: CaseMemory | undefined,
	) {
		this.host = host
		this.association = association
		this.case = found
		this.#numbers = numbers
		this.#language = language
		this.memory = memory
		this.forms.contact.begin({ ...found.contact })
	}

	get words(): OpenCaseWords {
		return this.#language.words
	}

	get lang(): Lang {
		return this.#language.lang
	}

	get kind(): FollowedKind | undefined {
		return this.#language.kind
	}

	async speak(lang: Lang): Promise<void> {
		this.#language = await languageOf(this.case, lang)
		if (this.looks) await this.bringLooks()
	}

	async bringTelling(): Promise<void> {
		const brought = await import('../shared/telling/telling.ts').catch(() => undefined)
		if (!brought || this.telling) return
		this.telling = new brought.Telling(() => this.draw())
		this.draw()
	}

	async bringLooks(): Promise<void> {
		this.looks = await import('./case-looks.ts').then(({ looks }) => looks(this.lang)).catch(() => null)
		this.draw()
	}

	get query(): FollowQuery {
		return { ...this.#numbers, lang: this.lang }
	}

	get labels(): Record<string, string> {
		const checklist = 'checklist' in this.case ? this.case.checklist : []
		return Object.fromEntries((checklist ?? []).map(({ document, label }) => [document, label]))
	}

	get origin(): string {
		return this.host.origin
	}

	draw(): void {
		this.memory?.follow(this.forms)
		this.host.redraw()
	}

	get begun(): boolean {
		return Object.values(this.forms).some(form => form.begun)
	}

	moveToMessage(text: string, files: ChosenFile[]): boolean {
		this.forms.message.take(text, files)
		return text !== '' || files.length > 0
	}

	arrive(found: AnyFollowed, said: string): void {
		this.copy = undefined
		this.case = found
		this.#said = said
		this.host.show(this, found)
		this.bring()
	}

	say(said: string): void {
		this.#said = said
		this.draw()
	}

	pass(reference: string): void {
		if (this.begun) this.say(this.words.onward.unsent)
		else this.host.go(reference)
	}

	async leave(): Promise<void> {
		await this.memory?.forget()
		this.host.leave()
	}

	async look(): Promise<void> {
		const { status, body } = await post(this.origin, 'cases/follow', this.query)
		if (status !== 200 || !body) return
		this.case = body
		this.host.show(this, body, false)
	}

	async bring(): Promise<void> {
		const { status, body } = await post(this.origin, 'cases/messages', this.query)
		this.messages = status === 200 && body ? body.messages : null
		this.draw()
	}

	head(): TemplateResult | undefined {
		const { kind, host, association, lang } = this
		if (!kind) return undefined
		const { due } = this.case
		const awaited = due ? html`<p>${fill(kind.said.due, { date: day(due, lang) })}</p>` : nothing
		const said = { ...kind.said, subject: kind.subject(this.case) }
		return host.head(this.case, association, said, kind.standing(this.case), awaited)
	}

	above(): TemplateResult {
		const { words, lang, kind } = this
		const said = this.#said
		const { reason, erased } = this.case
		const can: CaseStatus[] = this.case.can
		const complete = can.includes('received') ? completion(this) : nothing
		return html`<div role="status">${said ? html`<p class="box">${said}</p>` : nothing}</div>
			${evaluation(this)}
			${reason ? html`<h3>${words.reason}</h3><p class="own">${reason}</p>` : nothing}
			${onward(this)}
			${erased ? html`<p class="box">${fill(words.erased, { date: day(erased, lang) })}</p>` : nothing}
			${this.#erasure()}
			${kind ? kind.own(this) : complete}
			${erased ? nothing : conversation(this)}
			${kind ? path(this, kind) : nothing}`
	}

	/** How far an erasure has come that was asked for. */
	#erasure() {
		const { erasure } = this.case
		if (!erasure) return nothing
		const dates = { date: day(erasure.asked, this.lang), due: day(erasure.due, this.lang) }
		return html`<div class="box">
			<p>${fill(this.words.erasureStates[erasure.state], dates)}</p>
			${erasure.answer ? html`<p class="own">${erasure.answer}</p>` : nothing}
		</div>`
	}

	below(): TemplateResult | undefined {
		return this.case.erased ? undefined : ways(this)
	}

	foot(): TemplateResult {
		return keeping(this)
	}
}

/** Opens what was found. `memory` has what was kept of it; without one, it begins to be kept unless it is sensitive. */
export async function openCase(
	host: CaseHost,
	association: PublishedAssociation,
	found: AnyFollowed,
	numbers: CaseNumbers,
	lang: Lang,
	memory?: CaseMemory,
): Promise<OpenCase> {
	const language = await languageOf(found, lang)
	if (found.sensitive) await memory?.forget()
	const kept = found.sensitive ? undefined : (memory ?? keep(host.origin, numbers))
	const made = new OpenedCase(host, association, found, numbers, language, kept)
	const { adoptedStyleSheets } = host.renderRoot as ShadowRoot
	for (const { styleSheet } of [formStyles, styles]) {
		if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet)
	}
	if (!found.erased) made.bring()
	await kept?.restore(made.forms)
	return made
}
