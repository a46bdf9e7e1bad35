import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fieldLabel } from '../../core/sending/labels.ts'
import { referredForm } from '../../core/sending/referral.ts'
import { saveFile } from '../../ui/keep.ts'
import { parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import { requestWords } from '../spoken.ts'
import { caseWords } from './case-words.ts'
import { type Cabinet, fileAddress } from './data.ts'
import { archive, fetchFile } from './file-data.ts'
import type { AnyCase, CaseFile } from './types.ts'
import './viewer.ts'
import { viewerWords } from './viewer-words.ts'
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
 * A list of a record's files, each of which is shown in the page, one after the other, and all of which come as one
 * download.
 *
 * @attr cabinet - Where they lie; with cases unless told otherwise.
 */
export class DeskFiles extends DeskElement {
	static override properties: PropertyDeclarations = {
		cabinet: {},
		of: { attribute: false },
		files: { attribute: false },
		address: { attribute: false },
		fetch: { attribute: false },
		bundle: { attribute: false },
		at: { state: true },
		packing: { state: true },
		trouble: { state: true },
	}

	declare cabinet: Cabinet
	/** Id of the record that has them. */
	declare of: string
	declare files: Listed[]
	declare address: typeof fileAddress
	/** Fetches one, which is written down. */
	declare fetch: typeof fetchFile
	/** What all of them together are called, without an ending. */
	declare bundle: string
	/** Which of them is looked at. */
	declare at: number | undefined
	declare packing: boolean
	declare trouble: string

	constructor() {
		super()
		this.cabinet = 'cases'
		this.files = []
		this.address = fileAddress
		this.fetch = fetchFile
		this.bundle = 'sila'
		this.packing = false
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

	/** Once the viewer is gone the focus is where it was opened. */
	#closed(): void {
		const { at } = this
		this.at = undefined
		this.focusOn(`li:nth-of-type(${(at ?? 0) + 1}) .file`)
	}

	async #all(): Promise<void> {
		this.trouble = ''
		this.packing = true
		try {
			const files: { name: string; bytes: Uint8Array }[] = []
			// One after the other: each is written down, and a slow line is not crowded.
			for (const { stored, name } of this.files)
				files.push({ name, bytes: (await this.fetch(this.cabinet, this.of, stored)).bytes })
			saveFile(`${this.bundle}.zip`, new Blob([await archive(files)], { type: 'application/zip' }))
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.packing = false
	}

	#file({ stored, title, name, fresh }: Listed, i: number): TemplateResult {
		const { fresh: isNew } = caseWords().files
		const look = () => {
			this.at = i
		}
		return html`<li>
			<button type="button" class="file" @click=${look}>
				${icon(/\.pdf$/.test(stored) ? 'file-text' : 'image')}
				<span class="file-for">${title} ${fresh ? html`<span class="sila-new">${isNew}</span>` : nothing}</span>
				<bdi class="file-name">${name}</bdi>
			</button>
		</li>`
	}

	protected override render(): TemplateResult {
		const words = viewerWords()
		const fetch = (stored: string) => this.fetch(this.cabinet, this.of, stored)
		return html`<ul class="files">${this.files.map((file, i) => this.#file(file, i))}</ul>
			${
				this.files.length > 1
					? html`<button type="button" class="sila-button quiet files-all" ?disabled=${this.packing} @click=${() => this.#all()}>${icon('download')} ${this.packing ? words.packing : words.all}</button>`
					: nothing
			}
			${troubleAt(this.trouble)}
			${
				this.at === undefined
					? nothing
					: html`<desk-viewer .files=${this.files} .at=${this.at} .fetch=${fetch} @viewer-closed=${() => this.#closed()}
						@viewer-tab=${(event: CustomEvent<string>) => this.#open(event.detail)}></desk-viewer>`
			}`
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
				? html`<desk-files .of=${record.id} .files=${listed} .bundle=${`sila-${record.reference}`}></desk-files>`
				: html`<p class="sila-hint">${shown.has('files') ? kindWords[record.kind].noFiles : words.hidden}</p>`
		}
	</section>`
}
