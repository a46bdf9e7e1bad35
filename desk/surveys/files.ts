import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import { type FileKind, type Sheets, saveSheets } from '../reports/save.ts'
import { surveyPageWords } from './words.ts'

/** Saves the figures that are shown, or the answers behind them one by one, as a file for a spreadsheet. */
export class DeskSurveyFiles extends DeskElement {
	static override properties: PropertyDeclarations = {
		name: { attribute: false },
		figures: { attribute: false },
		answers: { attribute: false },
		busy: { state: true },
		failed: { state: true },
	}

	/** With which the names of the files begin. */
	declare name: string
	declare figures: () => Sheets
	declare answers: () => Promise<Sheets>
	declare busy: boolean
	declare failed: string

	constructor() {
		super()
		this.busy = false
		this.failed = ''
	}

	async #save(what: 'figures' | 'answers', kind: FileKind): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.failed = ''
		try {
			const suffix = what === 'figures' ? 'results' : 'answers'
			await saveSheets(`${this.name}-${suffix}`, kind, await this[what]())
		} catch (error) {
			this.failed = troubleText(error) || surveyPageWords().files.failed
		}
		this.busy = false
	}

	#button(label: string, what: 'figures' | 'answers', kind: FileKind): TemplateResult {
		return html`<button type="button" class="sila-button" ?disabled=${this.busy} @click=${() => this.#save(what, kind)}>${icon('download')} ${label}</button>`
	}

	protected override render(): TemplateResult {
		const { files: words } = surveyPageWords()
		return html`<details class="survey-export"><summary>${words.save}</summary>
			<div class="sila-actions">${this.#button(words.figuresXlsx, 'figures', 'xlsx')}${this.#button(words.figuresCsv, 'figures', 'csv')}</div>
			<div class="sila-actions">${this.#button(words.answersXlsx, 'answers', 'xlsx')}${this.#button(words.answersCsv, 'answers', 'csv')}</div>
			<p class="sila-hint">${words.hint}</p>
			${troubleAt(this.failed)}
		</details>`
	}
}

customElements.define('desk-survey-files', DeskSurveyFiles)
