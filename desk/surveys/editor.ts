import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { SurveysRecord } from '../../core/api/collections.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import { questions } from '../field/ask.ts'
import { confirm } from '../frame/confirm.ts'
import { area, check, type Form, line } from '../frame/controls.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm, type Wrong } from '../frame/form.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called } from '../frame/states.ts'
import { labels } from '../labels.ts'
import { backPart } from './common.ts'
import { loadSurvey } from './data.ts'
import { blankQuestion, definitionOf, draftOf, drafts, faultsOf, namesOf, type SurveyDraft } from './draft.ts'
import { makingWords } from './making-words.ts'
import './question.ts'
import type { DeskSurveyQuestion, QuestionChange } from './question.ts'
import { said, titleOf } from './words.ts'

const MOST = 20

/** The questions of a survey, written without code. What is not saved yet stays in this tab while one looks elsewhere. */
export class DeskSurveyEditor extends LoadedPage {
	static override properties: PropertyDeclarations = {
		survey: { state: true },
		draft: { state: true },
		said: { state: true },
		preview: { state: true },
	}

	/** Id of the survey. */
	declare about: string
	declare survey: SurveysRecord | undefined
	declare draft: SurveyDraft | undefined
	declare said: string
	declare preview: boolean
	readonly #form = new DeskForm(this, {
		fields: () => this.#names,
		control: name => `#sila-${CSS.escape(name)}`,
		check: () => (this.draft ? faultsOf(this.draft) : {}),
		send: () => this.#store(),
		read: ({ fields: { title_ar, title_en, ...others } }) => ({
			'title.ar': title_ar,
			'title.en': title_en,
			...others,
		}),
		beside: () => makingWords().editor.wrong,
		otherwise: '#sila-failed',
	})

	constructor() {
		super()
		this.said = ''
		this.preview = false
	}

	/** The names of its controls, in their order on the page. */
	get #names(): string[] {
		return this.draft ? namesOf(this.draft) : []
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
		this.#form.clear()
	}

	protected async bring(): Promise<void> {
		this.#take(await loadSurvey(this.about))
	}

	/** Changes the draft; it is kept until it is saved. */
	#change(draft: SurveyDraft, focus?: string): void {
		this.draft = draft
		this.said = ''
		drafts.set(this.about, draft)
		if (focus) this.focusOn(focus)
	}

	async #save(event: Event): Promise<void> {
		if (await this.#form.submit(event)) this.focusOn('#sila-said')
	}

	async #store(): Promise<void> {
		const { draft } = this
		if (!draft) return
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
		this.#change({ ...draft, questions: draft.questions.with(i, question) }, focus)
		if (name) this.#form.changed(name)
	}

	/** What is wrong stands at the places of before, and is said anew by the next saving. */
	#move(draft: SurveyDraft, i: number, by: -1 | 1): void {
		const questions = [...draft.questions]
		const [question] = questions.splice(i, 1)
		if (question) questions.splice(i + by, 0, question)
		this.#form.clear()
		this.#change({ ...draft, questions }, `#sila-q${i + by}`)
	}

	async #remove(i: number): Promise<void> {
		const { editor: words } = makingWords()
		if (!(await confirm(words.removeAsk, words.remove, words.keep)) || !this.draft) return
		this.#form.clear()
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
			wrong: name => this.#form.wrong(name),
			set: (name, value) => {
				const [part, lang] = name.split('.') as ['title' | 'intro' | 'active', Lang]
				this.#change(
					part === 'active'
						? { ...draft, active: value === 'yes' }
						: { ...draft, [part]: { ...draft[part], [lang]: value } },
				)
				this.#form.changed(name)
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
		const wrong = this.#wrong
		return html`${repeat(
			list,
			({ id }) => id,
			(
				question,
				i,
			) => html`<desk-survey-question .question=${question} .i=${i} .count=${list.length} .wrong=${wrong}
				@question-changed=${({ detail }: CustomEvent<QuestionChange>) => this.#changeQuestion(draft, i, detail)}
				@question-moved=${({ detail }: CustomEvent<-1 | 1>) => this.#move(draft, i, detail)}
				@question-removed=${() => this.#remove(i)}></desk-survey-question>`,
		)}
		${list.length < MOST ? html`<button type="button" class="sila-button" @click=${() => this.#add(draft)}>${icon('plus')} ${words.add}</button>` : html`<p class="sila-hint">${fill(words.most, { most: MOST })}</p>`}`
	}

	/** What is wrong, by the name of its control. */
	get #wrong(): Wrong {
		return Object.fromEntries(this.#names.map(name => [name, this.#form.wrong(name)]))
	}

	#saving(): TemplateResult {
		const { editor: words } = makingWords()
		const { preview } = this
		const wrong = this.#names.some(name => this.#form.wrong(name)) ? words.wrong : ''
		return html`<section class="sila-card entry-part" aria-labelledby="sila-saving">
			<h2 id="sila-saving">${words.saving}</h2>
			<p>${words.savingHint}</p>
			<div id="sila-failed" tabindex="-1">${troubleAt(this.#form.notice || wrong)}</div>
			<p id="sila-said" tabindex="-1" role="status" class="sila-done">${this.said}</p>
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.#form.busy}>${words.save}</button>
				<button type="button" class="sila-button" aria-expanded=${preview ? 'true' : 'false'} aria-controls="sila-preview" @click=${this.#show}>${icon('eye')} ${preview ? words.hide : words.show}</button>
				${drafts.get(this.about) !== undefined ? html`<button type="button" class="sila-button quiet" @click=${this.#undo}>${words.undo}</button>` : nothing}</div>
		</section>`
	}

	#preview(draft: SurveyDraft): TemplateResult {
		const asked = { answers: {}, comment: '', wrong: {}, set: () => {}, say: () => {} }
		return html`<section class="sila-card entry-part" aria-labelledby="sila-preview-title"><h2 id="sila-preview-title" tabindex="-1">${makingWords().editor.preview}</h2><p>${said(draft.intro)}</p>
			<div class="entry-part" inert>${questions({ questions: definitionOf(draft).questions, ...asked })}</div></section>`
	}

	/** Who does not write surveys reads what they ask. */
	#whole(draft: SurveyDraft, record: SurveysRecord): TemplateResult {
		if (!mayDo('surveys', 'update', record.association)) return this.#preview(draft)
		return html`<form class="entry-form" novalidate @submit=${this.#save}>
			${this.#about(draft, record)}
			${this.#questions(draft)}
			${this.#saving()}
			<div id="sila-preview">${this.preview ? this.#preview(draft) : nothing}</div>
		</form>`
	}

	protected override render(): TemplateResult {
		called(makingWords().editor.heading)
		const { survey, draft } = this
		return html`<div class="page-content sila sila-entry">
			${backPart()}
			<h1 id="sila-editor" tabindex="-1">${survey ? titleOf(survey) : makingWords().editor.heading}</h1>
			${this.loaded(survey && draft ? this.#whole(draft, survey) : undefined)}
		</div>`
	}
}

customElements.define('desk-survey-editor', DeskSurveyEditor)

export const editorPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-survey-editor'), { about: route.params.id ?? '' })
