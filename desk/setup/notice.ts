import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { SetupGap } from '../../core/api/setup.ts'
import type { BackupGap } from '../../core/backup/state.ts'
import { ask } from '../api.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { pb } from '../frame/session.ts'
import { backupGapLines } from './backups.ts'
import { gapCount, gapWords } from './gap-words.ts'

const PHONE = '(max-width: 700px)'
const KEY = 'sila-setup-notice'

/** Says on a page what is missing of how Sila is set up, once it is known. */
export class DeskSetupNotice extends DeskElement {
	static override properties: PropertyDeclarations = {
		gaps: { attribute: false },
		backups: { attribute: false },
		folded: { type: Boolean },
		narrow: { state: true },
	}

	/** What is missing; asked of the server where nobody gives it. */
	declare gaps: SetupGap[] | undefined
	/** What of the backups is not as it should be, for whom that is told. */
	declare backups: BackupGap[] | undefined
	/** Several stand behind one line on a wide screen too. */
	declare folded: boolean
	/** The screen is a phone's. */
	declare narrow: boolean
	readonly #phone = matchMedia(PHONE)
	readonly #turn = (): void => {
		this.narrow = this.#phone.matches
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#turn()
		this.#phone.addEventListener('change', this.#turn)
		if (!this.gaps) this.#load()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#phone.removeEventListener('change', this.#turn)
		pb.cancelRequest(KEY)
	}

	async #load(): Promise<void> {
		// The page around has its own way of saying that the server is not reached.
		const setup = await ask('staff/setup', KEY).catch(() => undefined)
		this.gaps = setup?.gaps
		this.backups = setup?.backups?.gaps
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = gapWords()
		const lines = [
			...(this.gaps ?? []).map(gap => html`<p>${words[gap.code](gap)}</p>`),
			...backupGapLines(this.backups ?? []),
		]
		if (lines.length === 0) return nothing
		// Several of them would be the whole first screen of a phone: how many there are stands in their place, and opens them.
		return (this.narrow || this.folded) && lines.length > 1
			? html`<div class="sila-trouble" role="alert"><details><summary>${counted(lines.length, gapCount())}</summary>${lines}</details></div>`
			: html`<div class="sila-trouble" role="alert">${lines}</div>`
	}
}

customElements.define('desk-setup-notice', DeskSetupNotice)
