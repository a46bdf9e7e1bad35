import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fieldLabel } from '../../core/sending/labels.ts'
import { referredForm } from '../../core/sending/referral.ts'
import { parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import { requestWords } from '../spoken.ts'
import { caseWords } from './case-words.ts'
import { type Cabinet, fileAddress } from './data.ts'
import type { AnyCase, CaseFile } from './types.ts'
import { kindWords } from './words.ts'

/** A file as a list shows it: what it is, what it was called, and since when staff have not acted on it, if so. */
interface Listed {
	stored: string
	title: string
	name: string
	/** It came after the last step of staff. */
	fresh?: boolean
}

/**
 * A list of a record's files, each of which opens in a tab of its own.
 *
 * @attr cabinet - Where they lie; with cases unless told otherwise.
 */
export class DeskFiles extends DeskElement {
	static override properties: PropertyDeclarations = {
		cabinet: {},
		of: { attribute: false },
		files: { attribute: false },
		address: { attribute: false },
		trouble: { state: true },
	}

	declare cabinet: Cabinet
	/** Id of the record that has them. */
	declare of: string
	declare files: Listed[]
	declare address: typeof fileAddress
	declare trouble: string

	constructor() {
		super()
		this.cabinet = 'cases'
		this.files = []
		this.address = fileAddress
		this.trouble = ''
	}

	/** Its address needs a token that lasts minutes, so that is fetched at the click; the tab opens before, or a browser would take it for an advertisement. */
	async #open(stored: string): Promise<void> {
		const tab = window.open('', '_blank')
		if (tab) tab.opener = null
		this.trouble = ''
		try {
			const address = await this.address(this.cabinet, this.of, stored)
			if (tab) tab.location.replace(address)
			else location.assign(address)
		} catch (error) {
			tab?.close()
			this.trouble = troubleText(error)
		}
	}

	#file({ stored, title, name, fresh }: Listed): TemplateResult {
		const { fresh: isNew, newTab } = caseWords().files
		return html`<li>
			<button type="button" class="file" @click=${() => this.#open(stored)}>
				${icon(/\.pdf$/.test(stored) ? 'file-text' : 'image')}
				<span class="file-for">${title} ${fresh ? html`<span class="sila-new">${isNew}</span>` : nothing}</span>
				<bdi class="file-name">${name}</bdi>
				<span class="sila-unseen">${newTab}</span>
			</button>
		</li>`
	}

	protected override render(): TemplateResult {
		return html`<ul class="files">${this.files.map(file => this.#file(file))}</ul>
			${troubleAt(this.trouble)}`
	}
}

customElements.define('desk-files', DeskFiles)

/**
 * The files of a case, each under the document it is for and with the name its owner gave it. Those that came to
 * complete it are marked until staff have taken a step since: its time is `stepped`, undefined while it is not known.
 */
export function filesView(
	{ record, shown, service, files }: AnyCase,
	stepped: Date | undefined,
): TemplateResult {
	const words = caseWords().files
	const title = ({ document }: CaseFile) =>
		service
			? fieldLabel(referredForm(service), `documents.${document}`, requestWords(), language())
			: words.file
	const listed = files.map(file => ({
		stored: file.stored,
		name: file.name,
		fresh: !!stepped && (parse(file.at) ?? 0) > stepped,
		title: title(file),
	}))
	return html`<section class="sila-card" aria-labelledby="sila-files">
		<h2 id="sila-files">${words.title}</h2>
		${
			listed.length
				? html`<desk-files .of=${record.id} .files=${listed}></desk-files>`
				: html`<p class="sila-hint">${shown.has('files') ? kindWords[record.kind].noFiles : words.hidden}</p>`
		}
	</section>`
}
