import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { PublishedFeedback, PublishedSurvey } from '../../core/api/surveys.ts'
import type { Lang } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { newKey } from '../../ui/key.ts'
import { base } from '../shared/base.styles.ts'
import { define, SilaElement } from '../shared/element.ts'
import { styles as form } from '../shared/form.styles.ts'
import { closed } from './closed.ts'
import { invited } from './invitation.ts'
import { campaignOf, type Occasion, type Personal } from './occasion.ts'
import { type Acts, page, thanks } from './pages.ts'
import { published, serverDay } from './published.ts'
import { sendAnswers } from './sending.ts'
import { fit, hasAnswers, keep, nameOf, recall, type State, take, wrong } from './state.ts'
import { styles } from './survey.styles.ts'
import type { SurveyElementWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}

type Trail = typeof import('../shared/trail.ts').trail

/** An opinion was stored. What it says is not told. */
export type SurveySentEvent = CustomEvent<{
	/** Slug. */
	association: string
	/** Slug of the campaign; absent for an evaluation after a service. */
	campaign?: string
}>

/**
 * A satisfaction survey, one question on a step: of the campaign named, else of the one that is open; or the evaluation
 * that a person was invited to, by `token`, or by `case` and `code`. No name is asked. What is answered is kept on the
 * device until it is sent, for seven days at most.
 *
 * @attr drafts - `off` keeps nothing on the device, as for computers in public places.
 * @fires sila-survey-sent - {@link SurveySentEvent}; bubbles, composed. The answers were stored.
 * @csspart heading - The question.
 * @csspart problem - What is wrong with an answer.
 * @csspart input - A place for one's own words.
 * @csspart option - One answer of several.
 * @csspart button - A button; also `primary` for the one that goes on.
 */
export class SilaSatisfactionSurvey extends SilaElement<SurveyElementWords> {
	static override styles = [base, form, styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		service: { reflect: true },
		campaign: { reflect: true },
		case: { reflect: true },
		code: { attribute: false },
		token: { attribute: false },
		first: { attribute: false },
		definition: { attribute: false },
		day: { attribute: false },
		occasion: { state: true },
		loaded: { state: true },
	}

	/** Slug of the association; an invitation knows its own. */
	declare association: string
	/** Slug of the service that it is about, where the page is about one. */
	declare service?: string
	/** Slug of a campaign. Default: the one that is open today. */
	declare campaign?: string
	/** Reference of a case that was delivered, with the property `code`. */
	declare case?: string
	/** The secret code of `case`; a property alone, so that it stands in no page. */
	declare code?: string
	/** The token of an invitation's link. */
	declare token?: string
	/** The answer to the first question that was chosen in the invitation, 1–5. Nothing is sent or kept for it alone. */
	declare first?: number | null
	/** What the association asks. Loaded from `<backend>/<association>/survey.json` when absent. */
	declare definition?: PublishedFeedback | undefined
	/** The day it is in Riyadh, YYYY-MM-DD; a page rendered on the server passes that of its building. */
	declare day: string
	declare occasion?: Occasion | undefined
	/** Everything is there, as the browser sees it today. */
	declare loaded?: boolean

	declare state: State
	/** The association that `definition` is of. */
	#of: string | undefined
	#awaited = false
	/** The name that what is answered here is kept by, once it was looked for. */
	#name = ''

	protected override async load(lang: Lang): Promise<object> {
		const words = this.words?.lang === lang ? this.words : (await WORDS[lang]()).words
		const personal = this.#personal
		let day = riyadhDay(new Date().toISOString())
		const isInvited = personal.token || personal.reference
		const occasion = isInvited ? await invited(this.origin, personal, lang) : undefined
		const association = occasion ? occasion.association : this.association
		let { definition } = this
		if (association && (!definition || (this.#of ?? association) !== association))
			definition = await published(this.origin, association)
		this.#of = association
		// A wrong clock closes nothing: what the device takes for closed is open if it is by the server's day.
		const { campaign, service } = this
		const shown = definition && campaignOf(association, definition, day, campaign, service)
		if (!occasion && shown?.shut) day = (await serverDay(this.origin, association)) ?? day
		return { words, occasion, definition, day, loaded: true }
	}

	/** Whose evaluation it is; empty for a campaign's. */
	get #personal(): Personal {
		return { token: this.token, reference: this.case, code: this.code }
	}

	/** What is answered, and what it asks; undefined until all of it is there. */
	#asked():
		| { words: SurveyElementWords; occasion: Occasion; survey: PublishedSurvey | undefined }
		| undefined {
		const { words, definition, association, service, campaign } = this
		const occasion =
			this.token || this.case
				? this.occasion
				: definition && campaignOf(association, definition, this.day ?? '', campaign, service)
		if (!words || !occasion) return undefined
		return { words, occasion, survey: definition?.surveys.find(({ id }) => id === occasion.survey) }
	}

	protected override willUpdate(changed: PropertyValues): void {
		const about = ['association', 'service', 'campaign', 'case', 'code', 'token'] as const
		if (this.hasUpdated && !about.some(name => changed.has(name))) return
		this.state = hasAnswers()
		this.#name = ''
		if (this.hasUpdated) this.ask()
	}

	protected override firstUpdated(): void {
		// What was chosen in the server's page before this code arrived.
		const chosen = this.#find<HTMLInputElement>(':checked')
		if (chosen) this.#take(chosen)
		// Loaded again in the middle of a survey.
		else if (history.state?.sila) this.#trace()
	}

	protected override updated(): void {
		super.updated()
		this.#recall()
		if (this.#awaited && this.#find('h2, .said')) {
			this.#awaited = false
			this.#focus('h2, .said')
		}
	}

	/** Looks once for what was kept of this occasion. */
	#recall(): void {
		const { words, occasion, survey } = this.#asked() ?? {}
		// Before the loading is done nothing is looked for: a page of the server's is taken over as it is.
		if (this.#name || !occasion || !survey || this.#of === undefined) return
		const about = this.token ?? this.case ?? occasion.campaign?.slug
		this.#name = nameOf([this.origin, occasion.association, about].join())
		const { questions, version } = survey
		const none = occasion.shut || this.getAttribute('drafts') === 'off'
		if (none) keep(this.#name, null)
		const kept = none ? null : recall(this.#name)
		const chosen = this.state.answers
		// What the person chose just now, or in the invitation, is what they mean.
		const answers = {
			...kept?.answers,
			...(this.first && questions[0] && { [questions[0].id]: this.first }),
			...chosen,
		}
		this.change({ version, ...kept, answers, ...(kept && { kept: true, notice: words?.restored }) })
		if (kept && kept.version !== version) this.#refit(survey)
	}

	/** Shows the answers that still fit the questions from the beginning. */
	#refit({ questions, version }: PublishedSurvey): void {
		const answers = fit(questions, this.state.answers)
		this.change({ version, step: 0, answers, notice: this.words?.changed })
	}

	change(part: Partial<State>): void {
		const { step, turn } = this.state
		Object.assign(this.state, part)
		if (step !== this.state.step) this.state.turn = turn ? 0 : 1
		this.requestUpdate()
	}

	#find<Found extends HTMLElement>(selector: string): Found | null {
		return this.renderRoot.querySelector<Found>(selector)
	}

	/** Has what is asked first take the focus, once it is there: for who opened the survey by a button in its place. */
	focusOnceReady(): void {
		this.#awaited = true
		this.requestUpdate()
	}

	async #focus(selector = 'h2'): Promise<void> {
		await this.updateComplete
		this.#find(selector)?.focus()
	}

	protected override content(): TemplateResult | null {
		const asked = this.#asked()
		if (!asked) return null
		const { words, occasion, survey } = asked
		const { sent, shut } = this.state
		if (sent) return thanks(words, this.state, sent)
		if (shut) return html`<p class="box said" tabindex="-1">${shut}</p>`
		if (survey && !occasion.shut) return page(words, occasion, survey, this.state, this.#acts)
		if (this.loaded) return closed(words, occasion, path => this.page(path))
		// The day of the server's page is that of its building, which may be past: only the browser knows what is closed.
		return this.failed ? null : html``
	}

	readonly #acts: Acts = {
		read: event => this.#take(event.target as HTMLInputElement),
		onward: event => this.#onward(event),
		back: () => this.#go(this.state.step - 1),
		clear: () => this.#clear(),
		forget: () => this.#forget(),
	}

	/** Takes over what a control says, and keeps it. */
	#take(control: HTMLInputElement): void {
		const { name } = control
		const questions = this.#asked()?.survey?.questions
		take(
			this.state,
			control,
			questions?.find(({ id }) => name === `answers.${id}`),
		)
		this.change({ problem: undefined })
		this.#keep()
		this.#trace()
	}

	#keep(): void {
		if (this.#name && this.getAttribute('drafts') !== 'off')
			this.change({ kept: keep(this.#name, this.state) })
	}

	#clear(): void {
		const chosen = this.#find<HTMLInputElement>(':checked')
		if (!chosen) return
		chosen.checked = false
		delete this.state.answers[chosen.name.replace('answers.', '')]
		this.#keep()
		this.#focus()
	}

	#forget(): void {
		keep(this.#name, null)
		const { version, turn } = this.state
		this.state = { ...hasAnswers(), version, turn: turn ? 0 : 1, notice: this.words?.forgotten }
		this.requestUpdate()
		this.#focus()
	}

	#go(step: number): void {
		if (this.state.sending) return
		this.#turn({ step, problem: undefined, notice: undefined })
		this.#keep()
		this.#focus()
	}

	#refuse(step: number, problem: string): void {
		this.#turn({ step, problem, notice: undefined })
		this.#focus('form [name]')
	}

	/** Shows another step, and has the browser's history follow. */
	#turn(part: Partial<State>): void {
		const { step } = this.state
		this.change(part)
		const now = this.state.step
		if (now !== step) this.#trace(({ moved }) => moved(this, `${step}`, `${now}`))
	}

	/** Brings what has the browser's history follow; without it all else works. */
	async #trace(follow?: (trail: Trail) => unknown): Promise<void> {
		try {
			const { trail } = await import('../shared/trail.ts')
			trail.join(this)
			await follow?.(trail)
		} catch {
			// No connection, which the next try may have.
		}
	}

	/** Shows a step that the browser's history has, or the first before it that is not right yet. */
	showStep(step: string): void {
		const { words, survey } = this.#asked() ?? {}
		const { sending, sent, shut } = this.state
		const to = Number(step)
		if (!words || !survey || sending || sent || shut || to === this.state.step) return
		const before = wrong(survey, { ...this.state, step: to - 1 }, words)
		this.change({ step: Math.min(to, before?.step ?? to), problem: undefined, notice: undefined })
		this.#keep()
		this.#trace(async ({ settle }) => {
			await this.#focus()
			settle(this.#find('h2'))
		})
	}

	#onward(event: Event): void {
		event.preventDefault()
		const { words, occasion, survey } = this.#asked() ?? {}
		const { step, sending } = this.state
		if (!words || !occasion || !survey || sending) return
		const found = wrong(survey, this.state, words)
		if (found) this.#refuse(found.step, found.problem)
		else if (survey.questions[step]) this.#go(step + 1)
		else this.#send(survey, words, occasion)
	}

	async #send(survey: PublishedSurvey, words: SurveyElementWords, occasion: Occasion): Promise<void> {
		this.change({ sending: true, problem: undefined, notice: undefined })
		const outcome = await sendAnswers(
			this.origin,
			words,
			survey,
			occasion,
			this.state,
			this.#personal,
			this.service,
		)
		this.change({ sending: false })
		if ('changed' in outcome) return this.#renew(survey, occasion, outcome.changed)
		if ('another' in outcome) return this.#whose(words, outcome.another)
		if ('problem' in outcome) {
			if (outcome.step === undefined) this.change({ problem: outcome.problem })
			else this.#refuse(outcome.step, outcome.problem)
			return
		}
		if ('shut' in outcome) {
			keep(this.#name, null)
			this.change(outcome)
			this.#focus('.said')
			return
		}
		this.#received(outcome.receipt)
		const { association, campaign } = occasion
		this.tell('sila-survey-sent', { association, ...(campaign && { campaign: campaign.slug }) })
	}

	#received(sent: { changed: boolean }): void {
		keep(this.#name, null)
		this.change({ sent })
		this.#trace(async ({ rewind, settle }) => {
			await rewind(this)
			settle(this.#find('h2'))
		})
		this.#focus()
	}

	/** Asks whose these answers are: others arrived under their key before, and nobody knows from whom. */
	async #whose({ lang }: SurveyElementWords, message: string): Promise<void> {
		const asking = await import('./another.ts').catch(() => undefined)
		const problem = await asking?.question(lang, {
			another: () => {
				this.change({ key: newKey() })
				this.#keep()
				this.#find<HTMLFormElement>('form')?.requestSubmit()
			},
			same: () => this.#received({ changed: true }),
		})
		this.change({ problem: problem ?? message })
		this.#focus('.question')
	}

	/** The questions were changed: brings the new ones, with the answers that still fit. */
	async #renew({ id, version }: PublishedSurvey, { association }: Occasion, message: string): Promise<void> {
		this.definition = await published(this.origin, association, 'reload').catch(() => this.definition)
		const survey = this.definition?.surveys.find(survey => survey.id === id)
		if (survey && survey.version !== version) {
			this.#refit(survey)
			this.#keep()
			this.#focus()
		} else this.change({ problem: message })
	}
}

define('sila-satisfaction-survey', SilaSatisfactionSurvey)

declare global {
	interface HTMLElementTagNameMap {
		'sila-satisfaction-survey': SilaSatisfactionSurvey
	}
	interface HTMLElementEventMap {
		'sila-survey-sent': SurveySentEvent
	}
}
