import { html } from 'lit/html.js'
import { fieldLabel } from '../../core/letter.ts'
import { formWords } from '../../core/words/request.ar.ts'
import { troubleText } from '../problem.ts'
import { type Case, type CaseFile, fileAddress } from './data.ts'
import { icon } from './parts.ts'

/**
 * Opens a file of a case in a tab of its own. Its address needs a token that lasts minutes, so that is fetched at the
 * click; the tab opens before, or a browser would take it for an advertisement. Returns what went wrong, if anything did.
 */
async function openFile(id: string, stored: string): Promise<string> {
	const tab = window.open('', '_blank')
	if (tab) tab.opener = null
	try {
		const address = await fileAddress(id, stored)
		if (tab) tab.location.replace(address)
		else location.assign(address)
		return ''
	} catch (error) {
		tab?.close()
		return troubleText(error)
	}
}

/** A list of files that can be opened, each by what it is and what it was called. */
export function fileList(draw: () => void) {
	let trouble = ''

	async function open(id: string, stored: string): Promise<void> {
		trouble = await openFile(id, stored)
		draw()
	}

	return (
		id: string,
		files: { stored: string; title: string; name: string }[],
	) => html`<ul class="files">${files.map(
		({ stored, title, name }) => html`<li>
				<button type="button" class="file" @click=${() => open(id, stored)}>
					${icon(/\.pdf$/.test(stored) ? 'file-pdf-2-line' : 'image-line')}
					<span class="file-for">${title}</span>
					<bdi class="file-name">${name}</bdi>
					<span class="sila-unseen">، يُفتح في تبويب جديد</span>
				</button>
			</li>`,
	)}</ul>
	<div role="alert">${trouble ? html`<p class="sila-error">${trouble}</p>` : ''}</div>`
}

/** The files that came with a case, each under the document it is for and with the name its owner gave it. */
export function filesSection(draw: () => void) {
	const list = fileList(draw)
	return ({ record, service, files }: Case) => html`<section class="sila-card" aria-labelledby="sila-files">
		<h2 id="sila-files">المرفقات</h2>
		${
			files.length
				? list(
						record.id,
						files.map(({ stored, document, name }: CaseFile) => ({
							stored,
							name,
							title: fieldLabel(service, `documents.${document}`, formWords, 'ar'),
						})),
					)
				: html`<p class="sila-hint">لم يُرفق شيء بهذا الطلب.</p>`
		}
	</section>`
}
