import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CaseExport, ExportQuery } from '../../core/api/cases.ts'
import { fill } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { send } from '../api.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { dress } from '../frame/page-sheets.ts'
import { troubleText } from '../problem.ts'
import { csv, download } from '../reports/csv.ts'
import { exportRows } from './export-rows.ts'
import { exportWords, type SavedAs } from './export-words.ts'

/** Milliseconds after which a call is given up. */
const PATIENCE = 120_000
/** Letters of a password. */
const LEAST = 8
const MOST = 200

const server = {
	take: (query: ExportQuery): Promise<CaseExport> => send('staff/cases/export', query, {}, PATIENCE),
}

let made = 0

/** Saves cases in a file: a workbook, locked with a password or not, or CSV. The server writes down how many they are. */
export class DeskExportCases extends DeskElement {
	static override properties: PropertyDeclarations = {
		asked: { attribute: false },
		server: { attribute: false },
		as: { state: true },
		wrong: { state: true },
		busy: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	/** Which cases. */
	declare asked: ExportQuery
	declare server: typeof server
	declare as: SavedAs
	/** What is wrong with the password. */
	declare wrong: string
	declare busy: boolean
	declare trouble: string
	declare done: string
	/** Of the password: the list may have this form twice. */
	readonly #id = `export-password-${++made}`
	/** Browsers have cryptography on pages that nobody can change on their way. */
	readonly #locks = isSecureContext

	constructor() {
		super()
		this.server = server
		this.as = this.#locks ? 'locked' : 'xlsx'
		this.wrong = this.trouble = this.done = ''
		this.busy = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		dress(this)
	}

	get #password(): string {
		return this.querySelector<HTMLInputElement>(`#${this.#id}`)?.value ?? ''
	}

	readonly #submit = async (event: Event): Promise<void> => {
		event.preventDefault()
		if (this.busy) return
		this.wrong = this.trouble = this.done = ''
		if (this.as === 'locked' && [...this.#password].length < LEAST) {
			this.wrong = fill(exportWords().short, { least: LEAST })
			await this.focusOn(`#${this.#id}`)
			return
		}
		this.busy = true
		try {
			this.done = await this.#save(this.#password)
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
		await this.focusOn(this.trouble ? '.export-trouble' : '.export-done')
	}

	/** Fetches them and saves the file; says what is in it. */
	async #save(password: string): Promise<string> {
		const words = exportWords()
		const { cases, more } = await this.server.take(this.asked)
		if (cases.length === 0) return words.none
		const rows = exportRows(cases)
		const name = `${words.name} ${riyadhDay(new Date().toISOString())}`
		if (this.as === 'csv') download(`${name}.csv`, csv(rows))
		else {
			const { workbook } = await import('../surveys/spreadsheet.ts')
			const plain = await workbook([{ name: words.name, rows }])
			const { encrypted } = await import('../workbook/encrypted.ts')
			download(`${name}.xlsx`, this.as === 'locked' ? await encrypted(plain, password) : plain)
		}
		const said = fill(words.done, { rows: counted(cases.length, words.rows) })
		return more ? `${said} ${words.more}` : said
	}

	#kinds(): TemplateResult {
		const words = exportWords()
		return html`<fieldset class="fact"><legend>${words.how}</legend>
			<div class="export-kinds">${(['locked', 'xlsx', 'csv'] as const).map(
				as => html`<label class="case-tick"><input type="radio" name="export-as" .checked=${this.as === as} ?disabled=${as === 'locked' && !this.#locks}
					@change=${() => {
						this.as = as
					}}> ${words.as[as]}</label>`,
			)}</div>
			${this.#locks ? nothing : html`<p class="sila-hint">${words.notLocked}</p>`}
		</fieldset>`
	}

	protected override render(): TemplateResult {
		const words = exportWords()
		return html`<form class="export" novalidate aria-busy=${this.busy ? 'true' : 'false'} @submit=${this.#submit}>
			${this.#kinds()}
			${
				this.as === 'locked'
					? html`<div class="export-password">${field(
							{
								id: this.#id,
								label: words.password,
								hint: words.passwordHint,
								wrong: this.wrong,
							},
							({ about, invalid }) =>
								html`<input id=${this.#id} class="sila-input" maxlength=${MOST} autocomplete="off" autocapitalize="off" spellcheck="false" required aria-describedby=${about} aria-invalid=${invalid}>`,
						)}</div>`
					: nothing
			}
			<p class="sila-hint">${words.hint}</p>
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${icon('download')} ${this.busy ? words.making : words.save}</button></div>
			<div class="export-trouble" tabindex="-1">${troubleAt(this.trouble)}</div>
			<p role="status" class="sila-done export-done" tabindex="-1">${this.done}</p>
		</form>`
	}
}

customElements.define('desk-export-cases', DeskExportCases)
