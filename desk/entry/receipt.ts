import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Receipt } from '../../core/api/common.ts'
import { trackLink } from '../../core/case/track-link.ts'
import { formatCode, formatReference } from '../../core/language/spaced.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { day } from '../../ui/dates.ts'
import { copyText } from '../../ui/keep.ts'
import { caseNumbers } from '../../ui/receipt.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { portalAddress } from '../portal.ts'
import type { Paper } from './paper.ts'
import { openTrack, received, whatNext } from './paper-words.ar.ts'
import { said } from './said.ts'
import { entryWords, type PageWords } from './words.ts'

/** A number in groups, large enough to be read out over a telephone without losing the place. */
const dictated = (label: string, number: string) => html`<div class="dictate">
	<p>${label}</p>
	<ol dir="ltr" aria-label=${label}>${number.split(/\s/).map(group => html`<li><bdi>${group}</bdi></li>`)}</ol>
</div>`

const at = ({ reference, code }: Receipt): [reference: string, code: string] => [
	formatReference(reference),
	formatCode(code),
]

/** The paper that is given to whom it is about. */
const paper = (receipt: Receipt, { association, heading, about, next, follow, secret }: Paper) => {
	return html`<article class="receipt-paper" lang="ar" dir="rtl" aria-labelledby="sila-receipt-title">
		<p class="receipt-from">${association}</p>
		<h2 id="sila-receipt-title">${heading}</h2>
		${caseNumbers(receipt, formWords.fields)}
		<dl class="receipt-facts">
			<div><dt>${about[0]}</dt><dd>${about[1]}</dd></div>
			<div><dt>${received}</dt><dd>${day(receipt.received, 'ar')}</dd></div>
		</dl>
		<h3>${whatNext}</h3>
		<ul>${next.map(line => html`<li>${line}</li>`)}</ul>
		<h3>${follow}</h3>
		<p>${openTrack} <bdi class="receipt-track" dir="ltr">${portalAddress('/track/')}</bdi></p>
		<p class="receipt-secret">${secret}</p>
	</article>`
}

/**
 * The receipt of what staff wrote down. The code is shown here and never again, so it is printed, read out or copied for
 * whom it is about before the page is left.
 *
 * @fires receipt-handed - They have the numbers.
 * @fires receipt-again - Another is to be written down.
 */
export class DeskEntryReceipt extends DeskElement {
	static override properties: PropertyDeclarations = {
		receipt: { attribute: false },
		paper: { attribute: false },
		words: { attribute: false },
		handed: { attribute: false },
		caseId: { attribute: false },
		dictating: { state: true },
		copied: { state: true },
	}

	declare receipt: Receipt
	declare paper: Paper
	declare words: PageWords['receipt']
	declare handed: boolean
	/** Empty until it is known. */
	declare caseId: string
	declare dictating: boolean
	/** Whether copying went well, once it was tried. */
	declare copied: boolean | undefined

	constructor() {
		super()
		this.handed = false
		this.caseId = ''
		this.dictating = false
	}

	protected override firstUpdated(): void {
		this.querySelector('h1')?.focus()
	}

	async #copy(): Promise<void> {
		const { receipt } = this
		const { fields } = formWords
		const [reference, code] = at(receipt)
		const { association, about } = this.paper
		const link = trackLink(portalAddress(''), receipt.reference, 'ar')
		const text = `${fields.reference}: ${reference}\n${fields.code}: ${code}\n${association} · ${about[1]}\n${link}`
		this.copied = await copyText(text, this)
	}

	/** Ways to bring it to whom it is about. */
	#tools(): TemplateResult {
		const words = entryWords().receipt
		const { fields } = said().request
		const [reference, code] = at(this.receipt)
		const told = this.copied === undefined ? '' : this.copied ? words.copied : words.notCopied
		return html`<div class="receipt-tools">
			<div class="sila-actions">
				<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} ${words.print}</button>
				<button type="button" class="sila-button" aria-expanded=${this.dictating ? 'true' : 'false'} aria-controls="sila-dictation" @click=${() => {
					this.dictating = !this.dictating
				}}>${icon('phone')} ${words.dictate}</button>
				<button type="button" class="sila-button" @click=${this.#copy}>${icon('copy')} ${words.copy}</button>
			</div>
			<p role="status" class="sila-done">${told}</p>
			<div id="sila-dictation" ?hidden=${!this.dictating}>
				<p class="sila-hint">${words.dictation}</p>
				${dictated(fields.reference, reference)}${dictated(fields.code, code)}
			</div>
		</div>`
	}

	/** That it is done, and then the ways on. */
	#next(): TemplateResult {
		const { words } = this
		const tell = (name: string) => () => this.dispatchEvent(new Event(name))
		if (!this.handed)
			return html`<button type="button" class="sila-button" @click=${tell('receipt-handed')}>${icon('check')} ${words.handed}</button>`
		return html`${this.caseId ? html`<a class="sila-button primary" href="${CASES}/${this.caseId}">${words.open}</a>` : nothing}
			<button type="button" class="sila-button" @click=${tell('receipt-again')}>${words.again}</button>`
	}

	protected override render(): TemplateResult {
		const { words } = this
		return html`<div class="page-content sila sila-entry sila-receipt">
			<header class="receipt-top">
				<h1 tabindex="-1">${words.title}</h1>
				<p class="receipt-once"><strong>${entryWords().receipt.never}</strong> ${words.once}</p>
				${this.receipt.changed ? html`<p class="sila-trouble">${words.changed}</p>` : nothing}
			</header>
			${this.#tools()}
			${paper(this.receipt, this.paper)}
			<div class="receipt-tools"><div role="status" class="sila-actions receipt-next">${this.#next()}</div></div>
		</div>`
	}
}

customElements.define('desk-entry-receipt', DeskEntryReceipt)
