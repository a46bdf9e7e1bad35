import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { SurveysRecord } from '../../core/api/collections.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import { questions } from '../field/ask.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { labels } from '../labels.ts'
import { trouble, troubleText } from '../problem.ts'
import { backPart } from './common.ts'
import { area, check, type Form, line } from './controls.ts'
import { loadSurvey } from './data.ts'
import { blankQuestion, definitionOf, draftOf, drafts, faultsOf, type SurveyDraft } from './draft.ts'
import { makingWords } from './making-words.ts'
import './question.ts'
import type { DeskSurveyQuestion, QuestionChange } from './question.ts'
import { said, titleOf } from './words.ts'

const MOST = 20

/** The questions of a survey, written without code. What is not saved yet stays in this tab while one looks elsewhere. */
export class DeskSurveyEditor extends DeskElement {
	static override properties: PropertyDeclarations = {
		survey: { state: true },
		draft: { state: true },
		wrong: { state: true },
		failed: { state: true },
		said: { state: true },
		busy: { state: true },
		preview: { state: true },
	}

	/** Id of the survey. */
	declare about: string
	declare survey: SurveysRecord | undefined
	declare draft: SurveyDraft | undefined
	/** What is wrong, by the name of its control. */
	declare wrong: Record<string, string>
	declare failed: string
	declare said: string
	declare busy: boolean
	declare preview: boolean

	constructor() {
		super()
		this.wrong = {}
		this.failed = ''
		this.said = ''
		this.busy = false
		this.preview = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load()
	}

	/** Its questions are drawn too: what is led to next may stand in one. */
	protected override async getUpdateComplete(): Promise<boolean> {
		const done = await super.getUpdateComplete()
		const questions = this.querySelectorAll<DeskSurveyQuestion>('desk-survey-question')
		await Promise.all([...questions].map(question => question.updateComplete))
		return done
	}

	#take(found: SurveysRecord): void {
		this.survey = found
		this.draft = drafts.get(this.about) ?? draftOf(found)
		this.wrong = {}
	}

	async #load(): Promise<void> {
		this.failed = ''
		try {
			this.#take(await loadSurvey(this.about))
		} catch (error) {
			this.failed = troubleText(error)
		}
	}

	/** Changes the draft; it is kept until it is saved. */
	#change(draft: SurveyDraft, focus?: string): void {
		this.draft = draft
		this.said = ''
		drafts.set(this.about, draft)
		if (focus) this.focusOn(focus)
	}

	#clear(name: string): void {
		const { [name]: _, ...others } = this.wrong
		this.wrong = others
	}

	async #save(event: Event): Promise<void> {
		event.preventDefault()
		const { draft } = this
		if (!draft || this.busy) return
		this.failed = ''
		this.wrong = faultsOf(draft)
		const [first] = Object.keys(this.wrong)
		if (first) {
			this.focusOn(`#sila-${CSS.escape(first)}`)
			return
		}
		this.busy = true
		try {
			await this.#store(draft)
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.failed = [text, ...Object.values(fields)].filter(Boolean).join(' ')
		}
		this.busy = false
		this.focusOn(this.failed ? '#sila-failed' : '#sila-said')
	}

	async #store(draft: SurveyDraft): Promise<void> {
		const { title, active } = draft
		const before = this.survey?.version
		const saved = await pb
			.collection('surveys')
			.update<SurveysRecord>(
				this.about,
				{ title_ar: title.ar.trim(), title_en: title.en.trim(), active, definition: definitionOf(draft) },
				{ requestKey: null },
			)
		drafts.delete(this.about)
		this.#take(saved)
		const { editor: words } = makingWords()
		this.said = saved.version === before ? words.same : words.saved
	}

	async #undo(): Promise<void> {
		const { editor: words } = makingWords()
		if (!(await confirm(words.undoAsk, words.undo, words.keep))) return
		drafts.delete(this.about)
		if (this.survey) this.#take(this.survey)
		this.focusOn('#sila-editor')
	}

	#add(draft: SurveyDraft): void {
		const focus = `#${CSS.escape(`sila-q${draft.questions.length}.text.ar`)}`
		this.#change({ ...draft, questions: [...draft.questions, blankQuestion()] }, focus)
	}

	#changeQuestion(draft: SurveyDraft, i: number, { question, name, focus }: QuestionChange): void {
		if (name) this.#clear(name)
		this.#change({ ...draft, questions: draft.questions.with(i, question) }, focus)
	}

	/** What is wrong stands at the places of before, and is said anew by the next saving. */
	#move(draft: SurveyDraft, i: number, by: -1 | 1): void {
		const questions = [...draft.questions]
		const [question] = questions.splice(i, 1)
		if (question) questions.splice(i + by, 0, question)
		this.wrong = {}
		this.#change({ ...draft, questions }, `#sila-q${i + by}`)
	}

	async #remove(i: number): Promise<void> {
		const { editor: words } = makingWords()
		if (!(await confirm(words.removeAsk, words.remove, words.keep)) || !this.draft) return
		this.wrong = {}
		this.#change(
			{ ...this.draft, questions: this.draft.questions.filter((_, at) => at !== i) },
			`#sila-q${Math.max(0, i - 1)}`,
		)
	}

	#show(): void {
		this.preview = !this.preview
		if (this.preview) this.focusOn('#sila-preview-title')
	}

	#top(draft: SurveyDraft): Form {
		const { title, intro, active } = draft
		return {
			values: {
				'title.ar': title.ar,
				'title.en': title.en,
				'intro.ar': intro.ar,
				'intro.en': intro.en,
				active: active ? 'yes' : '',
			},
			wrong: name => this.wrong[name] ?? '',
			set: (name, value) => {
				this.#clear(name)
				const [part, lang] = name.split('.') as ['title' | 'intro' | 'active', Lang]
				this.#change(
					part === 'active'
						? { ...draft, active: value === 'yes' }
						: { ...draft, [part]: { ...draft[part], [lang]: value } },
				)
			},
		}
	}

	#about(draft: SurveyDraft, record: SurveysRecord): TemplateResult {
		const { editor: words } = makingWords()
		const form = this.#top(draft)
		return html`<section class="sila-card entry-part" aria-labelledby="sila-about">
			<h2 id="sila-about">${words.survey}</h2>
			<p class="sila-hint">${labels.surveys.values.kind[record.kind]}</p>
			${line(form, 'title.ar', words.titleAr)}${line(form, 'title.en', words.titleEn)}
			${area(form, 'intro.ar', words.introAr, { hint: words.introHint })}${area(form, 'intro.en', words.introEn)}
			${check(form, 'active', words.active, words.activeHint)}
		</section>`
	}

	#questions(draft: SurveyDraft): TemplateResult {
		const { editor: words } = makingWords()
		const { questions: list } = draft
		return html`${repeat(
			list,
			({ id }) => id,
			(
				question,
				i,
			) => html`<desk-survey-question .question=${question} .i=${i} .count=${list.length} .wrong=${this.wrong}
				@question-changed=${({ detail }: CustomEvent<QuestionChange>) => this.#changeQuestion(draft, i, detail)}
				@question-moved=${({ detail }: CustomEvent<-1 | 1>) => this.#move(draft, i, detail)}
				@question-removed=${() => this.#remove(i)}></desk-survey-question>`,
		)}
		${list.length < MOST ? html`<button type="button" class="sila-button" @click=${() => this.#add(draft)}>${icon('plus')} ${words.add}</button>` : html`<p class="sila-hint">${fill(words.most, { most: MOST })}</p>`}`
	}

	#saving(): TemplateResult {
		const { editor: words } = makingWords()
		const { failed, preview } = this
		const wrong = Object.keys(this.wrong).length > 0 ? words.wrong : failed
		return html`<section class="sila-card entry-part" aria-labelledby="sila-saving">
			<h2 id="sila-saving">${words.saving}</h2>
			<p>${words.savingHint}</p>
			<div id="sila-failed" tabindex="-1" role="alert">${wrong ? html`<p class="sila-error">${wrong}</p>` : nothing}</div>
			<p id="sila-said" tabindex="-1" role="status" class="sila-done">${this.said}</p>
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${words.save}</button>
				<button type="button" class="sila-button" aria-expanded=${preview ? 'true' : 'false'} aria-controls="sila-preview" @click=${this.#show}>${icon('eye')} ${preview ? words.hide : words.show}</button>
				${drafts.get(this.about) !== undefined ? html`<button type="button" class="sila-button quiet" @click=${this.#undo}>${words.undo}</button>` : nothing}</div>
		</section>`
	}

	#preview(draft: SurveyDraft): TemplateResult {
		const asked = { answers: {}, comment: '', wrong: {}, set: () => {}, say: () => {} }
		return html`<section class="sila-card entry-part" aria-labelledby="sila-preview-title"><h2 id="sila-preview-title" tabindex="-1">${makingWords().editor.preview}</h2><p>${said(draft.intro)}</p>
			<div class="entry-part" inert>${questions({ questions: definitionOf(draft).questions, ...asked })}</div></section>`
	}

	#form(draft: SurveyDraft, record: SurveysRecord): TemplateResult {
		return html`<form class="entry-form" novalidate @submit=${this.#save}>
			${this.#about(draft, record)}
			${this.#questions(draft)}
			${this.#saving()}
			<div id="sila-preview">${this.preview ? this.#preview(draft) : nothing}</div>
		</form>`
	}

	protected override render(): TemplateResult {
		called(makingWords().editor.heading)
		const { survey, draft, failed } = this
		return html`<div class="page-content sila sila-entry">
			${backPart()}
			<h1 id="sila-editor" tabindex="-1">${survey ? titleOf(survey) : makingWords().editor.heading}</h1>
			${survey && draft ? this.#form(draft, survey) : failed ? troubled(failed, () => this.#load()) : waiting()}
		</div>`
	}
}

customElements.define('desk-survey-editor', DeskSurveyEditor)

export const editorPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-survey-editor'), { about: route.params.id ?? '' })
