import { html } from 'lit'
import { formWords } from '../../core/language/words/request.ar.ts'
import { fieldLabel } from '../../core/sending/labels.ts'
import { referredForm } from '../../core/sending/referral.ts'
import { parse } from '../dates.ts'
import { troubleText } from '../problem.ts'
import { type Cabinet, fileAddress } from './data.ts'
import { icon } from './parts.ts'
import type { AnyCase, CaseFile } from './types.ts'
import { kindWords } from './words.ts'

/**
 * Opens a file in a tab of its own. Its address needs a token that lasts minutes, so that is fetched at the
 * click; the tab opens before, or a browser would take it for an advertisement. Returns what went wrong, if anything did.
 */
async function openFile(cabinet: Cabinet, id: string, stored: string): Promise<string> {
	const tab = window.open('', '_blank')
	if (tab) tab.opener = null
	try {
		const address = await fileAddress(cabinet, id, stored)
		if (tab) tab.location.replace(address)
		else location.assign(address)
		return ''
	} catch (error) {
		tab?.close()
		return troubleText(error)
	}
}

/** A file as a list shows it: what it is, what it was called, and since when staff have not acted on it, if so. */
export interface Listed {
	stored: string
	title: string
	name: string
	/** It came after the last step of staff. */
	fresh?: boolean
}

/** A list of a record's files that can be opened. */
export function fileList(draw: () => void, cabinet: Cabinet = 'cases') {
	let trouble = ''

	async function open(id: string, stored: string): Promise<void> {
		trouble = await openFile(cabinet, id, stored)
		draw()
	}

	return (id: string, files: Listed[]) => html`<ul class="files">${files.map(
		({ stored, title, name, fresh }) => html`<li>
				<button type="button" class="file" @click=${() => open(id, stored)}>
					${icon(/\.pdf$/.test(stored) ? 'file-text' : 'image')}
					<span class="file-for">${title} ${fresh ? html`<span class="sila-new">جديد</span>` : ''}</span>
					<bdi class="file-name">${name}</bdi>
					<span class="sila-unseen">، يُفتح في تبويب جديد</span>
				</button>
			</li>`,
	)}</ul>
	<div role="alert">${trouble ? html`<p class="sila-error">${trouble}</p>` : ''}</div>`
}

/**
 * The files of a case, each under the document it is for and with the name its owner gave it. Those that came to
 * complete it are marked until staff have taken a step since: its time is `stepped`, null while it is not known.
 */
export function filesSection(draw: () => void) {
	const list = fileList(draw)
	return (
		{ record, service, files }: AnyCase,
		stepped: Date | null,
	) => html`<section class="sila-card" aria-labelledby="sila-files">
		<h2 id="sila-files">المرفقات</h2>
		${
			files.length
				? list(
						record.id,
						files.map(({ stored, document, name, at }: CaseFile) => ({
							stored,
							name,
							fresh: !!stepped && (parse(at) ?? 0) > stepped,
							title: service
								? fieldLabel(referredForm(service), `documents.${document}`, formWords, 'ar')
								: 'مرفق',
						})),
					)
				: html`<p class="sila-hint">${kindWords[record.kind].noFiles}</p>`
		}
	</section>`
}
